// Writes a 说明: reads the workbook anew, so that nothing written meanwhile is lost, and writes the one text into 勾稽核对.
import { audit, type ExplanationPlan, planExplanation, wantedAreas } from '../audit';
import type { AuditResult } from '../model/result';
import { takesExplanation } from '../model/tally';
import type { Pack } from '../packs';
import type { LiveWorkbook } from '../workbook/port';

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
  const result = audit(snapshot, pack);
  const finding = result.findings.find((candidate) => candidate.id === id);
  if (!finding || !takesExplanation(finding)) return { result, plan: null };
  const plan = planExplanation(snapshot, result, pack, id, text);
  await workbook.apply(plan.draft, snapshot);
  const explained = plan.text === '' ? null : plan.text;
  const findings = result.findings.map((other) => (other.id === id ? { ...other, explained } : other));
  return { result: { ...result, findings }, plan };
}
