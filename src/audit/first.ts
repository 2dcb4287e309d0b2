// The whole job as one pure function: a snapshot of a workbook in, tables, problems, findings and scorecard out.
import type { Correction } from './model/correction';
import type { AuditResult } from './model/result';
import type { Area, AreasWanted, Snapshot, WorkbookIndex } from './model/sheet';
import type { Pack } from './model/pack';
import { bind } from './read/bind';
import { read } from './read/read';
import { localising } from './reconcile/localise/localise';
import { reconcile } from './reconcile/reconcile';
import { score } from './score/score';
import { explain, type ExplanationPlan } from './summary/explain';
import { codeOf } from './summary/explanations';
import { type Own, ownAreas, readOwn } from './summary/own';
import { type FillPlan, planFill } from './summary/plan';

export type { ExplanationPlan } from './summary/explain';
export type { FillPlan } from './summary/plan';

/** What has to be read of a workbook: the standard tables, and the sheets that Gouji writes. */
export function wantedAreas(pack: Pack): AreasWanted {
  return (index) => [...tableAreas(index, pack), ...ownAreas(index)];
}

function tableAreas(index: WorkbookIndex, pack: Pack): Area[] {
  return bind(index, pack).flatMap((binding) => binding.reading ?? []);
}

/** The snapshot must have been taken with the same pack's `wantedAreas`. */
export function audit(snapshot: Snapshot, pack: Pack): AuditResult {
  const { result, localising } = auditFirst(snapshot, pack);
  for (;;) {
    const step = localising.next();
    if (step.done) return { ...result, corrections: step.value };
  }
}

/** A verdict at once, and the corrections (建议) after it, in steps of a few milliseconds. */
export interface FirstAudit {
  /** Without corrections. */
  readonly result: AuditResult;
  readonly localising: Generator<undefined, Correction[], undefined>;
}

export function auditFirst(snapshot: Snapshot, pack: Pack): FirstAudit {
  const bindings = bind(snapshot, pack);
  let next = 0;
  const blocks = bindings.map((binding) => (binding.reading ? (snapshot.blocks[next++] ?? null) : null));
  const { facts, scores, tables, problems } = read(snapshot, bindings, blocks, pack);
  const scorecard = score(facts, scores, pack);
  const { explanations } = readOwn(snapshot, next);
  const { findings, claims } = reconcile(facts, scores, scorecard, pack);
  const result = {
    workbook: snapshot.workbook,
    pack: pack.id,
    tables,
    problems,
    findings: findings.map((finding) => {
      const explained = explanations.get(codeOf(finding.id))?.text;
      return explained === undefined ? finding : { ...finding, explained };
    }),
    corrections: [],
    scorecard,
  };
  return { result, localising: localising(claims, (concept) => pack.concepts.get(concept)?.signed ?? false) };
}

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
