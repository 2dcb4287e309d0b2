// Findings of two checks side by side, known by their ids. What is merely gone, or not checked any more, is not settled.
import type { Finding } from '../model/finding';
import type { Message } from '../model/message';
import { whyAbsent } from './absent';
import type { HandIn } from './hand-in';
import { sameAmount } from './same';

export interface FindingPair {
  readonly old: Finding;
  readonly now: Finding;
}

/** What was wrong, of which the resubmission does not tell whether it still is (无法确认). */
export interface Unconfirmed {
  readonly old: Finding;
  /** 未核; null where there is no such finding any more. */
  readonly now: Finding | null;
  readonly why: Message;
}

export interface NewFinding {
  /** It held, or was not checked; null where there was none. */
  readonly old: Finding | null;
  readonly now: Finding;
  /** Why it was not checked then; null where it held. */
  readonly why: Message | null;
}

/** It held and is not checked any more: nothing that was wrong, but nothing to pass over either. */
export interface Lapsed {
  readonly old: Finding;
  readonly why: Message;
}

export interface FindingChanges {
  readonly resolved: readonly FindingPair[];
  readonly remaining: readonly FindingPair[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly appeared: readonly NewFinding[];
  readonly lapsed: readonly Lapsed[];
}

export function findingChanges(old: HandIn, now: HandIn, strict: boolean): FindingChanges {
  const isOpen = ({ verdict }: Finding): boolean =>
    verdict === 'unbalanced' || verdict === 'incomplete' || (strict && verdict === 'rounding');
  const [before, after] = [byId(old.result.findings), byId(now.result.findings)];
  const resolved: FindingPair[] = [];
  const remaining: FindingPair[] = [];
  const unconfirmed: Unconfirmed[] = [];
  const appeared: NewFinding[] = [];
  const lapsed: Lapsed[] = [];
  for (const [id, was] of before) {
    if (was.verdict === 'skipped') continue;
    const is = after.get(id) ?? null;
    if (is === null || is.verdict === 'skipped') {
      const why = is === null ? whyAbsent(was, now, NOW) : (is.note ?? UNCHECKED);
      if (isOpen(was)) unconfirmed.push({ old: was, now: is, why });
      else lapsed.push({ old: was, why });
    } else if (isOpen(was)) (isOpen(is) ? remaining : resolved).push({ old: was, now: is });
  }
  for (const [id, is] of after) {
    const was = before.get(id) ?? null;
    if (!isOpen(is) || (was && isOpen(was))) continue;
    const why = was === null ? whyAbsent(is, old, THEN) : was.verdict === 'skipped' ? was.note : null;
    appeared.push({ old: was, now: is, why });
  }
  return { resolved, remaining, unconfirmed, appeared, lapsed };
}

const NOW: Message = { zh: '这次', en: 'this time' };
const THEN: Message = { zh: '上次', en: 'last time' };
const UNCHECKED: Message = { zh: '这次没有核对。', en: 'It was not checked this time.' };

/** Should two findings have one id, none of them is lost: they are paired in their order. */
function byId(findings: readonly Finding[]): Map<string, Finding> {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    let id = finding.id;
    for (let n = 2; found.has(id); n++) id = `${finding.id}\t${n}`;
    found.set(id, finding);
  }
  return found;
}

/** Still wrong by just the same numbers. */
export function isUnchanged({ old, now }: FindingPair): boolean {
  if (old.verdict !== now.verdict) return false;
  // What is compared in words (等次) has no sides.
  if (old.left === null && old.right === null) return old.expression === now.expression;
  return (
    sameAmount(old.left, old.measure, now.left, now.measure) &&
    sameAmount(old.right, old.measure, now.right, now.measure)
  );
}
