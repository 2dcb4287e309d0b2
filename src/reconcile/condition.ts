// Whether a tie's condition (when …) holds in a context; where it does not, the tie says nothing.
import { ALL_UNITS, type CellRef } from '../model/fact';
import type { Context, Facts } from '../model/facts';
import type { Equation, Term } from '../model/tie';
import { judge } from './judge';
import { factOperand, type Operand, sumUp } from './operand';

export interface Condition {
  /** Null where the condition's amounts are not all there. */
  readonly holds: boolean | null;
  /** The cells that decide it. */
  readonly cells: readonly CellRef[];
}

/** For 总合计 the units stand in where a table has no total. */
export function conditionOf(condition: Equation, context: Context, facts: Facts): Condition {
  const side = (terms: readonly Term[]): readonly Operand[] | null => {
    const operands: Operand[] = [];
    for (const term of terms) {
      const version = term.version ?? context.version;
      const home = facts.home(term.concept, { ...context, version, project: null, subject: null });
      const whole = context.unit === ALL_UNITS ? facts.ofDepartment(term.concept, version) : [];
      const found = home ? [home] : whole;
      if (found.length === 0 || found.some((fact) => !fact.readable)) return null;
      operands.push(...found.map((fact) => factOperand(fact, term.coefficient)));
    }
    return operands;
  };
  const left = side(condition.left);
  const right = side(condition.right);
  if (!left || !right) return { holds: null, cells: [] };
  const verdict = judge(sumUp(left), condition.relation, sumUp(right))?.verdict;
  const cells = [...left, ...right].flatMap(({ cell }) => cell ?? []);
  return { holds: verdict === undefined ? null : verdict === 'balanced' || verdict === 'rounding', cells };
}
