// From the operands of one tie in one context to its finding.
import { Amount } from '../model/amount';
import type { CellRef, Measure, Subject, Version } from '../model/fact';
import { MEASURE_POWER, subjectLabel } from '../model/fact';
import type { Finding, FindingCell, Scope, TieKind, Verdict } from '../model/finding';
import type { Message } from '../model/message';
import type { Relation } from '../model/tie';
import { express } from './express';
import { judge } from './judge';
import { type Operand, sumUp } from './operand';

export interface Claim {
  /** What the tie is called in ids: stable whatever moves. */
  readonly id: string;
  readonly sentence: string;
  readonly kind: TieKind;
  readonly scope: Scope;
  readonly unit: string | null;
  readonly version: Version | null;
  readonly project: string | null;
  readonly subject: Subject | null;
  readonly left: readonly Operand[];
  readonly relation: Relation;
  readonly right: readonly Operand[];
  readonly note?: Message | null;
  /** Cells on whose amounts it depends that the tie applies here at all. */
  readonly given?: readonly CellRef[];
  /** The finding's verdict, once it is known; null where nothing is reported on either side. */
  readonly verdict?: Verdict | null;
}

/** Null where nothing is reported on either side. */
export function findingOf(claim: Claim): Finding | null {
  const operands = [...claim.left, ...claim.right];
  const measure = claim.left.find((operand) => operand.measure !== null)?.measure ?? null;
  const base = {
    id: claim.id,
    tie: claim.sentence,
    scope: claim.scope,
    kind: claim.kind,
    table: claim.left[0]?.table ?? null,
    unit: claim.unit,
    version: claim.version,
    project: claim.project,
    subject: subjectLabel(claim.subject),
    measure,
    relation: claim.relation,
    cells: [...cellsOf(claim.left, 'left', measure), ...cellsOf(claim.right, 'right', measure)],
    explained: null,
  };
  const left = sumUp(claim.left);
  const right = sumUp(claim.right);
  const unreadable = operands.find((operand) => !operand.readable);
  if (unreadable) return { ...base, ...NOT_CHECKED, note: unreadableNote(unreadable) };
  const judged = judge(left, claim.relation, right);
  if (!judged) return null;
  const inMeasure = (amount: Amount | null): Amount | null =>
    amount && (measure === null ? amount : amount.shifted(-MEASURE_POWER[measure]));
  const shown = { left: inMeasure(left.value), right: inMeasure(right.value) };
  return {
    ...base,
    verdict: judged.verdict,
    ...shown,
    difference: differenceOf(shown, judged.verdict),
    tolerance: inMeasure(judged.tolerance) ?? judged.tolerance,
    expression: express(
      claim.left.map((operand) => converted(operand, measure)),
      claim.relation,
      claim.right.map((operand) => converted(operand, measure)),
      judged.verdict,
    ),
    note: claim.note ?? null,
  };
}

/** A blank is nothing where the other side is nothing up to rounding; where it is not (缺数), there is no difference yet. */
function differenceOf(
  { left, right }: { left: Amount | null; right: Amount | null },
  verdict: Verdict,
): Amount | null {
  if (verdict !== 'rounding' && (!left || !right)) return null;
  return (left ?? Amount.zero).minus(right ?? Amount.zero);
}

const NOT_CHECKED = {
  verdict: 'skipped',
  left: null,
  right: null,
  difference: null,
  tolerance: Amount.zero,
  expression: '',
} as const;

function unreadableNote(operand: Operand): Message {
  return {
    zh: `“${operand.concept}”的单元格读不出数，没有核对。`,
    en: `The cell of “${operand.concept}” cannot be read, so this was not checked.`,
  };
}

/** A tie of points and scores, which have no unit, version or measure; its sides are still to be put in. */
export function scoreClaim(table: string, sentence: string, id: string): Omit<Claim, 'left' | 'right'> {
  return {
    id: findingId(table, id),
    sentence,
    kind: '平衡',
    scope: '表内',
    unit: null,
    version: null,
    project: null,
    subject: null,
    relation: '=',
  };
}

/** A tie that was not looked at anywhere, and why. */
export function skipped(
  tie: { sentence: string; kind: TieKind; relation: Relation },
  id: string,
  table: string | null,
  note: Message,
): Finding {
  return {
    ...NOT_CHECKED,
    id,
    tie: tie.sentence,
    scope: '表间',
    kind: tie.kind,
    table,
    unit: null,
    version: null,
    project: null,
    subject: null,
    measure: null,
    relation: tie.relation,
    cells: [],
    note,
    explained: null,
  };
}

function converted(operand: Operand, measure: Measure | null): Operand {
  if (operand.amount === null || operand.measure === null || measure === null) return operand;
  const power = MEASURE_POWER[operand.measure] - MEASURE_POWER[measure];
  return { ...operand, amount: operand.amount.shifted(power), measure };
}

function cellsOf(
  operands: readonly Operand[],
  side: FindingCell['side'],
  measure: Measure | null,
): FindingCell[] {
  return operands.flatMap((operand) => {
    if (operand.cell === null) return [];
    const { cell, table, concept, unit, version, project, coefficient } = operand;
    const subject = subjectLabel(operand.subject);
    const { amount } = converted(operand, measure);
    return [{ cell, table, concept, unit, version, project, subject, amount, side, coefficient }];
  });
}

/** Ids name the context, so that one finding keeps its id whatever else changes. */
export function findingId(tie: string, ...context: readonly (string | null)[]): string {
  return [tie.replace(/\s/g, ''), ...context.filter((part) => part !== null)].join('@');
}
