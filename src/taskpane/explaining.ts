// Writes a 说明: reads the workbook anew, so that nothing written meanwhile is lost, and writes the one text into 勾稽核对.
import { type ExplanationPlan, planExplanation } from '../audit/fill';
import { firstAudit, wantedAreas } from '../audit/first';
import type { AuditResult } from '../model/result';
import { takesExplanation } from '../model/tally';
import type { Pack } from '../packs';
import type { LiveWorkbook } from '../workbook/port';
import { corrected } from './correcting';

export interface Explained {
  /** With the 说明 in it. */
  readonly result: AuditResult;
  /** What was written; null where the tables have changed so that this finding takes no 说明 any more. */
  readonly plan: ExplanationPlan | null;
}

export async function explainIn(
  workbook: LiveWorkbook,
  pack: Pack,
  id: string,
  text: string,
): Promise<Explained> {
  const snapshot = await workbook.snapshot(wantedAreas(pack));
  const result = await corrected(firstAudit(snapshot, pack), pack);
  const finding = result.findings.find((candidate) => candidate.id === id);
  if (!finding || !takesExplanation(finding)) return { result, plan: null };
  const plan = planExplanation(snapshot, result, pack, id, text);
  await workbook.apply(plan.draft, snapshot);
  const explained = plan.text === '' ? null : plan.text;
  const findings = result.findings.map((other) => (other.id === id ? { ...other, explained } : other));
  return { result: { ...result, findings }, plan };
}
