// The finding of a tie over amounts: judged at once, and told (算式、单元格) when somebody asks. Most findings are 平 and never shown.
import type { Amount } from '../model/amount';
import { type Measure, MEASURE_POWER, subjectLabel, type Version } from '../model/fact';
import type { Finding, FindingCell, Scope, TieKind, Verdict } from '../model/finding';
import type { Message } from '../model/message';
import type { Relation } from '../model/tie';
import { express } from './express';
import type { Claim } from './finding';
import { coefficientOf, type Operand } from './operand';

type Judged = Pick<Finding, 'verdict' | 'left' | 'right' | 'difference' | 'tolerance' | 'note'>;

export class TieFinding implements Finding {
  readonly id: string;
  readonly tie: string;
  readonly scope: Scope;
  readonly kind: TieKind;
  readonly table: string | null;
  readonly unit: string | null;
  readonly version: Version | null;
  readonly project: string | null;
  readonly subject: string | null;
  readonly relation: Relation;
  readonly verdict: Verdict;
  readonly left: Amount | null;
  readonly right: Amount | null;
  readonly difference: Amount | null;
  readonly tolerance: Amount;
  readonly note: Message | null;
  readonly explained: string | null = null;
  readonly #claim: Pick<Claim, 'left' | 'right'>;
  #expression: string | null = null;
  #cells: readonly FindingCell[] | null = null;

  constructor(
    claim: Claim,
    readonly measure: Measure | null,
    judged: Judged,
  ) {
    this.id = claim.id;
    this.tie = claim.sentence;
    this.scope = claim.scope;
    this.kind = claim.kind;
    this.table = claim.left[0]?.table ?? null;
    this.unit = claim.unit;
    this.version = claim.version;
    this.project = claim.project;
    this.subject = subjectLabel(claim.subject);
    this.relation = claim.relation;
    this.verdict = judged.verdict;
    this.left = judged.left;
    this.right = judged.right;
    this.difference = judged.difference;
    this.tolerance = judged.tolerance;
    this.note = judged.note;
    this.#claim = claim;
  }

  get expression(): string {
    return (this.#expression ??= this.express());
  }

  private express(): string {
    if (this.verdict === 'skipped') return '';
    const { left, right } = this.#claim;
    return express(left, this.relation, right, this.verdict, (operand) => amountIn(operand, this.measure));
  }

  get cells(): readonly FindingCell[] {
    return (this.#cells ??= [
      ...cellsOf(this.#claim.left, 'left', this.measure),
      ...cellsOf(this.#claim.right, 'right', this.measure),
    ]);
  }
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
