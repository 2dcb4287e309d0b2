// The whole job as pure functions: a snapshot of a workbook in; tables, problems, findings, corrections and scorecard out, and
// from these what a fill writes. Those who must not wait, or load all of it, take its parts: first, correct, fill.
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Snapshot } from '../model/sheet';
import { finished } from '../model/steps';
import { type LastYear, lastYearOf } from '../read/last-year';
import { readStatement } from '../read/read-statement';
import { correcting } from './correct';
import { effectivePack } from './effective';
import { withRemarks } from './remarks';
import { firstAudit } from './first';

export { type FillPlan, plan, planExplanation } from './fill';
export { wantedAreas } from './first';
export { readWorkbook } from './reading';
export { packFor } from './pack-for';

/** Last year's book (上年), from a file of its own, for `audit`. The snapshot as for that. */
export const lastYear = (snapshot: Snapshot, pack: Pack): LastYear =>
  lastYearOf(snapshot, pack, readStatement);

/** The snapshot must have been taken with the same pack's `wantedAreas`. */
export function audit(snapshot: Snapshot, pack: Pack, last: LastYear | null = null): AuditResult {
  const {
    result,
    claims,
    facts,
    pack: effective,
  } = firstAudit({
    snapshot,
    pack,
    own: effectivePack(snapshot, pack),
    statements: readStatement,
    last,
  });
  return {
    ...result,
    corrections: finished(correcting(claims, pack)),
    scorecard: withRemarks(result.scorecard, facts, effective),
  };
}
