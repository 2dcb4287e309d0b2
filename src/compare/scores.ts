// What of the scorecard (评分表) is another than in the last hand-in: total, grade, and every section and indicator that moved.
import type { Amount } from '../model/amount';
import type { Scorecard } from '../model/scorecard';

/** A line of the scorecard as it was and as it is. */
export interface ScoreChange {
  readonly path: readonly string[];
  readonly old: ScoreLine | null;
  readonly now: ScoreLine | null;
}

export interface ScoreLine {
  /** 分值, and what the workbook states as such. */
  readonly full: Amount;
  readonly stated: Amount | null;
  readonly score: Amount | null;
  /** 填报得分. */
  readonly claimed: Amount | null;
  /** 不适用. */
  readonly excluded: boolean;
}

export interface ScoreChanges {
  readonly old: Scorecard | null;
  readonly now: Scorecard | null;
  readonly lines: readonly ScoreChange[];
}

export function scoreChanges(old: Scorecard | null, now: Scorecard | null): ScoreChanges | null {
  if (!old && !now) return null;
  const [before, after] = [linesOf(old), linesOf(now)];
  const paths = new Map([...after, ...before].map(([key, { path }]) => [key, path]));
  const lines = [...paths].flatMap(([key, path]): ScoreChange[] => {
    const [was, is] = [before.get(key)?.line ?? null, after.get(key)?.line ?? null];
    return isSameLine(was, is) ? [] : [{ path, old: was, now: is }];
  });
  return { old, now, lines };
}

function linesOf(
  card: Scorecard | null,
): Map<string, { readonly path: readonly string[]; readonly line: ScoreLine }> {
  const sections = (card?.sections ?? []).map(({ path, full, score, claimed }) => ({
    path,
    line: { full, stated: null, score, claimed, excluded: false },
  }));
  const indicators = (card?.indicators ?? []).map(({ path, full, statedFull, score, claimed, excluded }) => ({
    path: path.filter((part) => part !== ''),
    line: { full, stated: statedFull, score, claimed, excluded },
  }));
  return new Map([...sections, ...indicators].map((one) => [one.path.join('›'), one]));
}

function isSameLine(old: ScoreLine | null, now: ScoreLine | null): boolean {
  if (!old || !now) return old === now;
  return (
    same(old.full, now.full) &&
    same(old.stated, now.stated) &&
    same(old.score, now.score) &&
    same(old.claimed, now.claimed) &&
    old.excluded === now.excluded
  );
}

const same = (a: Amount | null, b: Amount | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);
