// Writes a 说明: reads the workbook anew, so that nothing written meanwhile is lost, and writes the one text into 勾稽核对.
import { type ExplanationPlan, planExplanation } from '../audit/fill';
import { firstAudit } from '../audit/first';
import { readWorkbook } from '../audit/reading';
import { explainedBy } from '../model/finding';
import type { AuditResult } from '../model/result';
import { takesExplanation } from '../model/tally';
import type { Pack } from '../model/pack';
import type { LiveWorkbook } from '../workbook/port';
import { corrected } from './correcting';

export interface Explained {
  /** With the 说明 in it. */
  readonly result: AuditResult;
  /** What it was made by. */
  readonly pack: Pack;
  /** What was written; null where the tables have changed so that this finding takes no 说明 any more. */
  readonly plan: ExplanationPlan | null;
}

export async function explainIn(
  workbook: LiveWorkbook,
  chosen: string | null,
  id: string,
  text: string,
): Promise<Explained> {
  const base = await readWorkbook(workbook, chosen);
  const { snapshot, pack } = base;
  const first = firstAudit(base);
  const result = await corrected(first);
  const finding = result.findings.find((candidate) => candidate.id === id);
  if (!finding || !takesExplanation(finding)) return { result, pack: first.pack, plan: null };
  const plan = planExplanation(snapshot, result, pack, id, text);
  await workbook.apply(plan.draft, snapshot);
  const explained = plan.text === '' ? null : plan.text;
  const findings = result.findings.map((other) => (other.id === id ? explainedBy(other, explained) : other));
  return { result: { ...result, findings }, pack: first.pack, plan };
}
