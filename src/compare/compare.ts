// A resubmission (再次报送) against the last hand-in: findings settled, new and standing, amounts and scores that are others.
import type { AuditResult } from '../model/result';
import { type AmountChange, amountChanges } from './amounts';
import { type FindingChanges, findingChanges } from './findings';
import type { HandIn } from './hand-in';
import { type ScoreChanges, scoreChanges } from './scores';

export interface Comparison {
  readonly old: AuditResult;
  readonly now: AuditResult;
  readonly findings: FindingChanges;
  readonly amounts: readonly AmountChange[];
  /** Null where neither has a scorecard. */
  readonly scores: ScoreChanges | null;
}

/** Both checked with the same pack. `strict`: 尾差 is something to mend, as in the exit status. */
export function compare(old: HandIn, now: HandIn, strict: boolean): Comparison {
  return {
    old: old.result,
    now: now.result,
    findings: findingChanges(old, now, strict),
    amounts: amountChanges(old.tables, now.tables),
    scores: scoreChanges(old.result.scorecard, now.result.scorecard),
  };
}
