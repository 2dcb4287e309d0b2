// What a fill writes, as data: scorecard and findings as drafts of sheets.
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Snapshot } from '../model/sheet';
import { DEFAULT_PACK } from '../packs';
import { explain, type ExplanationPlan } from '../summary/explain';
import { harmless } from '../summary/harmless';
import { type Own, readOwn } from '../summary/own';
import { type FillPlan, planFill } from '../summary/plan';
import { rememberedPack, rememberPack } from '../summary/remembered-pack';
import { effectivePack } from './effective';
import { tableAreas } from './first';

export type { ExplanationPlan } from '../summary/explain';
export type { FillPlan } from '../summary/plan';

/** What a fill would write: `pack` as for the audit, the workbook's own rules are put into it here too. The workbook is told its pack where that is not the default, or where it was told one before. */
export function plan(snapshot: Snapshot, result: AuditResult, pack: Pack): FillPlan {
  const { draft: planned, ...rest } = planFill(
    own(snapshot, pack),
    result,
    effectivePack(snapshot, pack).pack,
  );
  const draft = { ...planned, sheets: harmless(planned.sheets) };
  const told = pack.id !== DEFAULT_PACK.id || rememberedPack(snapshot) !== null;
  return { ...rest, draft: told ? { ...draft, names: [...draft.names, rememberPack(pack.id)] } : draft };
}

/** What is written to give a finding its 说明, to change it or, with an empty text, to take it away. */
export function planExplanation(
  snapshot: Snapshot,
  result: AuditResult,
  pack: Pack,
  findingId: string,
  text: string,
): ExplanationPlan {
  const { draft, ...rest } = explain(own(snapshot, pack), result, findingId, text);
  return { ...rest, draft: { ...draft, sheets: harmless(draft.sheets) } };
}

function own(snapshot: Snapshot, pack: Pack): Own {
  return readOwn(snapshot, tableAreas(snapshot, pack).length);
}
