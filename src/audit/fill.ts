// What a fill writes, as data: scorecard and findings as drafts of sheets.
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Snapshot } from '../model/sheet';
import { explain, type ExplanationPlan } from '../summary/explain';
import { type Own, readOwn } from '../summary/own';
import { type FillPlan, planFill } from '../summary/plan';
import { tableAreas } from './first';

export type { ExplanationPlan } from '../summary/explain';
export type { FillPlan } from '../summary/plan';

/** What a fill would write. */
export function plan(snapshot: Snapshot, result: AuditResult, pack: Pack): FillPlan {
  return planFill(own(snapshot, pack), result, pack);
}

/** What is written to give a finding its 说明, to change it or, with an empty text, to take it away. */
export function planExplanation(
  snapshot: Snapshot,
  result: AuditResult,
  pack: Pack,
  findingId: string,
  text: string,
): ExplanationPlan {
  return explain(own(snapshot, pack), result, findingId, text);
}

function own(snapshot: Snapshot, pack: Pack): Own {
  return readOwn(snapshot, tableAreas(snapshot, pack).length);
}
