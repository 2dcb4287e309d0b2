// Reading, checking and scoring as one pure function: snapshot in, result out. The pane loads only this before it shows a verdict.
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Area, AreasWanted, Snapshot, WorkbookIndex } from '../model/sheet';
import { bind } from '../read/bind';
import { read } from '../read/read';
import type { Claim } from '../reconcile/finding';
import { reconcile } from '../reconcile/reconcile';
import { score } from '../score/score';
import { codeOf } from '../summary/explanations';
import { ownAreas, readOwn } from '../summary/own';

export type { Claim } from '../reconcile/finding';

/** What has to be read of a workbook: the standard tables, and the sheets that Gouji writes. */
export function wantedAreas(pack: Pack): AreasWanted {
  return (index) => [...tableAreas(index, pack), ...ownAreas(index)];
}

export function tableAreas(index: WorkbookIndex, pack: Pack): Area[] {
  return bind(index, pack).flatMap((binding) => binding.reading ?? []);
}

/** A verdict at once; the corrections (建议) are looked for after it, which may take longer. */
export interface FirstAudit {
  /** Without corrections. */
  readonly result: AuditResult;
  /** Every tie over amounts, broken or not: what the corrections are looked for in. */
  readonly claims: readonly Claim[];
}

/** The snapshot must have been taken with the same pack's `wantedAreas`. */
export function firstAudit(snapshot: Snapshot, pack: Pack): FirstAudit {
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
  return { result, claims };
}
