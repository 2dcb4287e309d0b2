// The whole job as pure functions: a snapshot of a workbook in; tables, problems, findings, corrections and scorecard out, and
// from these what a fill writes. Those who must not wait, or load all of it, take its parts: first, correct, fill.
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Snapshot } from '../model/sheet';
import { readStatement } from '../read/read-statement';
import { correcting } from './correct';
import { effectivePack } from './effective';
import { withRemarks } from './remarks';
import { firstAudit } from './first';

export { type FillPlan, plan, planExplanation } from './fill';
export { wantedAreas } from './first';
export { readWorkbook } from './reading';
export { packFor } from './pack-for';

/** The snapshot must have been taken with the same pack's `wantedAreas`. */
export function audit(snapshot: Snapshot, pack: Pack): AuditResult {
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
  });
  const corrections = correcting(claims, pack);
  for (;;) {
    const step = corrections.next();
    if (step.done)
      return {
        ...result,
        corrections: step.value,
        scorecard: withRemarks(result.scorecard, facts, effective),
      };
  }
}
