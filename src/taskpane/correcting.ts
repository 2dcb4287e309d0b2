// The corrections of a first audit, and the remarks on its scores, found in slices between which the pane goes on.
import { correcting } from '../audit/correct';
import { withRemarks } from '../audit/remarks';
import type { Claim, FirstAudit } from '../audit/first';
import type { Correction } from '../model/correction';
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import { inSlices } from './slices';

export async function corrected({ result, claims, pack, facts }: FirstAudit): Promise<AuditResult> {
  const corrections = (await correctionsOf(claims, pack)) ?? [];
  return { ...result, corrections, scorecard: withRemarks(result.scorecard, facts, pack) };
}

/** Null where it was over before. */
export function correctionsOf(
  claims: readonly Claim[],
  pack: Pack,
  over?: () => boolean,
): Promise<readonly Correction[] | null> {
  return inSlices(correcting(claims, pack), over);
}
