// Whether a condition over the department's facts holds (累计结余[决算] <= 上年结转[决算]): exactly, or it cannot be told.
import { Amount } from '../model/amount';
import type { Facts } from '../model/facts';
import type { Formula } from '../model/formula';
import type { Equation, Term } from '../model/tie';
import { Ratio } from '../model/ratio';
import type { Input } from '../model/scorecard';
import { evaluate, inputsOf } from './evaluate';

export interface Condition {
  /** Null where an amount is missing or cannot be read. */
  readonly holds: boolean | null;
  readonly missing: readonly string[];
  readonly inputs: readonly Input[];
}

export function condition(equation: Equation, facts: Facts): Condition {
  const difference = differenceOf(equation);
  const inputs = inputsOf(difference, facts);
  const outcome = evaluate(difference, inputs);
  if (outcome.kind !== 'ratio')
    return { holds: null, inputs, missing: outcome.kind === 'missing' ? outcome.missing : [] };
  const sign = outcome.ratio.compare(Ratio.of(Amount.zero));
  const holds = { '=': sign === 0, '<=': sign <= 0, '>=': sign >= 0 }[equation.relation];
  return { holds, inputs, missing: [] };
}

/** Left − right, so that a blank counts 0 beside whatever is reported on either side. */
function differenceOf({ left, right }: Equation): Formula {
  const terms = [...left, ...right.map((term) => ({ ...term, coefficient: term.coefficient.negated() }))];
  return terms
    .map(product)
    .reduce((sum, part) => ({ kind: 'operation', operator: '+', left: sum, right: part }));
}

function product({ coefficient, concept, version, subject }: Term): Formula {
  const amount: Formula = { kind: 'concept', concept, version, subject };
  return { kind: 'operation', operator: '*', left: { kind: 'number', value: coefficient }, right: amount };
}
