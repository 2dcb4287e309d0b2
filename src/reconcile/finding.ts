// From the operands of one tie in one context to its finding.
import { Amount } from '../model/amount';
import type { Finding, TieKind, Verdict } from '../model/finding';
import type { Message } from '../model/message';
import type { Relation } from '../model/tie';
import type { Claim } from './claim';
import { findingId } from './finding-id';
import { judge } from './judge';
import { type Operand, sumUp, valueOf } from './operand';
import { TieFinding } from './tie-finding';

/** Null where nothing is reported on either side. */
export function findingOf(claim: Claim): Finding | null {
  const unreadable = claim.left.find(isUnreadable) ?? claim.right.find(isUnreadable);
  if (unreadable) return new TieFinding(claim, 'skipped', unreadableNote(unreadable));
  const verdict = verdictOf(claim);
  return verdict && new TieFinding(claim, verdict, claim.note ?? null);
}

function verdictOf({ left, relation, right }: Claim): Verdict | null {
  // Nearly all ties hold: for them nobody asks how far rounding may have moved the sums.
  if (relation === '=') {
    const [l, r] = [valueOf(left), valueOf(right)];
    if (l && r && l.equals(r)) return 'balanced';
  }
  return judge(sumUp(left), relation, sumUp(right))?.verdict ?? null;
}

const isUnreadable = (operand: Operand): boolean => !operand.readable;

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
    verdict: 'skipped',
    left: null,
    right: null,
    difference: null,
    tolerance: Amount.zero,
    expression: '',
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
