// From the operands of one tie in one context to its finding.
import { Amount } from '../model/amount';
import type { CellRef, Measure, Subject, Version } from '../model/fact';
import { MEASURE_POWER } from '../model/fact';
import type { Finding, Scope, TieKind, Verdict } from '../model/finding';
import type { Message } from '../model/message';
import type { Relation } from '../model/tie';
import { judge } from './judge';
import { type Operand, sumUp } from './operand';
import { TieFinding } from './tie-finding';

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
  /** The finding's verdict, once it is known (reconcile sets it); null where nothing is reported on either side. */
  verdict?: Verdict | null;
}

/** Null where nothing is reported on either side. */
export function findingOf(claim: Claim): Finding | null {
  const unreadable = claim.left.find(isUnreadable) ?? claim.right.find(isUnreadable);
  if (unreadable)
    return new TieFinding(claim, measureOf(claim), { ...NOT_CHECKED, note: unreadableNote(unreadable) });
  const left = sumUp(claim.left);
  const right = sumUp(claim.right);
  const judged = judge(left, claim.relation, right);
  if (!judged) return null;
  const measure = measureOf(claim);
  const shown = { left: inMeasure(left.value, measure), right: inMeasure(right.value, measure) };
  return new TieFinding(claim, measure, {
    verdict: judged.verdict,
    left: shown.left,
    right: shown.right,
    difference: differenceOf(shown, judged.verdict),
    tolerance: inMeasure(judged.tolerance, measure) ?? judged.tolerance,
    note: claim.note ?? null,
  });
}

const isUnreadable = (operand: Operand): boolean => !operand.readable;

/** A finding is told in the measure of its left side. */
const measureOf = (claim: Claim): Measure | null =>
  claim.left.find((operand) => operand.measure !== null)?.measure ?? null;

function inMeasure(amount: Amount | null, measure: Measure | null): Amount | null {
  return amount && measure !== null ? amount.shifted(-MEASURE_POWER[measure]) : amount;
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

/** Ids name the context, so that one finding keeps its id whatever else changes. */
export function findingId(tie: string, ...context: readonly (string | null)[]): string {
  let id = withoutSpaces(tie);
  for (const part of context) if (part !== null) id += `@${part}`;
  return id;
}

/** A pack has few sentences, and each is in hundreds of ids. */
const spaceless = new Map<string, string>();

function withoutSpaces(tie: string): string {
  const known = spaceless.get(tie);
  if (known !== undefined) return known;
  const text = tie.replace(/\s/g, '');
  // Those of workbooks (指标 of one's own) are not kept for ever.
  if (spaceless.size > 5000) spaceless.clear();
  spaceless.set(tie, text);
  return text;
}
