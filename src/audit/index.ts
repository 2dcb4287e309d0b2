// The whole job as pure functions: a snapshot of a workbook in; tables, problems, findings, corrections and scorecard out, and
// from these what a fill writes. Those who must not wait, or load all of it, take its parts: first, correct, fill.
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Snapshot } from '../model/sheet';
import { correcting } from './correct';
import { firstAudit } from './first';

export { type FillPlan, plan, planExplanation } from './fill';
export { wantedAreas } from './first';
export { type Found, foundNotes, joined, search, searchAreas, withFound } from './found';

/** The snapshot must have been taken with the same pack's `wantedAreas`. */
export function audit(snapshot: Snapshot, pack: Pack): AuditResult {
  const { result, claims } = firstAudit(snapshot, pack);
  const corrections = correcting(claims, pack);
  for (;;) {
    const step = corrections.next();
    if (step.done) return { ...result, corrections: step.value };
  }
}
