// The finding of a tie over amounts: judged at once, and told (算式、单元格) when somebody asks. Most findings are 平 and never shown.
import { Amount } from '../model/amount';
import { type Measure, MEASURE_POWER, subjectLabel, type Version } from '../model/fact';
import type { Finding, FindingCell, Scope, TieKind, Verdict } from '../model/finding';
import type { Message } from '../model/message';
import type { Relation } from '../model/tie';
import { express } from './express';
import type { Claim } from './claim';
import { coefficientOf, type Operand, sumUp } from './operand';

/** What is worked out when it is asked for. */
type Told = Pick<Finding, 'left' | 'right' | 'difference' | 'tolerance' | 'expression' | 'cells'>;

export class TieFinding implements Finding {
  readonly explained: string | null = null;
  readonly #claim: Claim;
  #told: Told | null = null;

  constructor(
    claim: Claim,
    readonly verdict: Verdict,
    readonly note: Message | null,
  ) {
    this.#claim = claim;
  }

  get id(): string {
    return this.#claim.id;
  }
  get tie(): string {
    return this.#claim.sentence;
  }
  get scope(): Scope {
    return this.#claim.scope;
  }
  get kind(): TieKind {
    return this.#claim.kind;
  }
  get table(): string | null {
    return this.#claim.left[0]?.table ?? null;
  }
  get unit(): string | null {
    return this.#claim.unit;
  }
  get version(): Version | null {
    return this.#claim.version;
  }
  get project(): string | null {
    return this.#claim.project;
  }
  get subject(): string | null {
    return subjectLabel(this.#claim.subject);
  }
  get relation(): Relation {
    return this.#claim.relation;
  }
  /** That of the left side. */
  get measure(): Measure | null {
    return this.#claim.left.find((operand) => operand.measure !== null)?.measure ?? null;
  }
  get left(): Amount | null {
    return this.told.left;
  }
  get right(): Amount | null {
    return this.told.right;
  }
  get difference(): Amount | null {
    return this.told.difference;
  }
  get tolerance(): Amount {
    return this.told.tolerance;
  }
  get expression(): string {
    return this.told.expression;
  }
  get cells(): readonly FindingCell[] {
    return this.told.cells;
  }

  private get told(): Told {
    return (this.#told ??= this.tell());
  }

  private tell(): Told {
    const { measure, verdict } = this;
    const { left, right } = this.#claim;
    const cells = [...cellsOf(left, 'left', measure), ...cellsOf(right, 'right', measure)];
    if (verdict === 'skipped') {
      return { left: null, right: null, difference: null, tolerance: Amount.zero, expression: '', cells };
    }
    const sums = { left: sumUp(left), right: sumUp(right) };
    const shown = { left: inMeasure(sums.left.value, measure), right: inMeasure(sums.right.value, measure) };
    const tolerance = sums.left.slack.plus(sums.right.slack);
    return {
      left: shown.left,
      right: shown.right,
      difference: differenceOf(shown, verdict),
      tolerance: inMeasure(tolerance, measure) ?? tolerance,
      expression: express(left, this.relation, right, verdict, (operand) => amountIn(operand, measure)),
      cells,
    };
  }
}

/** A blank is nothing where the other side is nothing up to rounding; where it is not (缺数), there is no difference yet. */
function differenceOf(
  { left, right }: { left: Amount | null; right: Amount | null },
  verdict: Verdict,
): Amount | null {
  if (verdict !== 'rounding' && (!left || !right)) return null;
  return (left ?? Amount.zero).minus(right ?? Amount.zero);
}

function inMeasure(amount: Amount | null, measure: Measure | null): Amount | null {
  return amount && measure !== null ? amount.shifted(-MEASURE_POWER[measure]) : amount;
}

function amountIn(operand: Operand, measure: Measure | null): Amount | null {
  const { amount } = operand;
  if (amount === null || operand.measure === measure || operand.measure === null || measure === null) {
    return amount;
  }
  return amount.shifted(MEASURE_POWER[operand.measure] - MEASURE_POWER[measure]);
}

function cellsOf(
  operands: readonly Operand[],
  side: FindingCell['side'],
  measure: Measure | null,
): FindingCell[] {
  return operands.flatMap((operand) => {
    const { cell, table, concept, unit, version, project } = operand;
    if (cell === null) return [];
    const subject = subjectLabel(operand.subject);
    const amount = amountIn(operand, measure);
    const coefficient = coefficientOf(operand);
    return [{ cell, table, concept, unit, version, project, subject, amount, side, coefficient }];
  });
}
