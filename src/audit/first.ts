// Reading, checking and scoring as one pure function: snapshot in, result out. The pane loads only this before it shows a verdict.
import type { Facts, TableFacts } from '../model/facts';
import { explainedBy, type Finding } from '../model/finding';
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Area, AreasWanted, Snapshot, WorkbookIndex } from '../model/sheet';
import { finished, type Steps } from '../model/steps';
import { bind } from '../read/bind';
import { bindLastYear, type LastYear, lastYearIn, withLastYear } from '../read/last-year';
import { reading, type StatementReader } from '../read/read';
import type { Claim } from '../reconcile/claim';
import { reconciling } from '../reconcile/reconcile';
import { score } from '../score/score';
import { codeOf, type Explanation } from '../summary/explanations';
import { ownAreas, readOwn } from '../summary/own';
import { bindRules } from '../read/custom/names';
import type { EffectivePack } from './effective';

export type { Claim } from '../reconcile/claim';

/** What has to be read of a workbook: the standard tables, and the sheets that Gouji writes. */
export function wantedAreas(pack: Pack): AreasWanted {
  return (index) => [...tableAreas(index, pack), ...ownAreas(index)];
}

/** The standard tables, last year's, and the workbook's own rules after them. */
export function tableAreas(index: WorkbookIndex, pack: Pack): Area[] {
  const { ties, scoring } = bindRules(index);
  return [...bind(index, pack), ...bindLastYear(index, pack), ties, scoring].flatMap(
    ({ reading }) => reading ?? [],
  );
}

/** A verdict at once; the corrections (建议) and what a reviewer would ask are looked for after it. */
export interface FirstAudit {
  /** Without corrections and remarks. */
  readonly result: AuditResult;
  /** Every tie over amounts, broken or not: what the corrections are looked for in. */
  readonly claims: readonly Claim[];
  /** The pack with the workbook's own rules. */
  readonly pack: Pack;
  readonly facts: Facts;
  /** What each table of the workbook says itself, those of last year after this year's. */
  readonly reported: readonly TableFacts[];
}

/** Whether the workbook has rules of its own (核对规则, 评分规则): then `own` is to be made of them. */
export function hasOwnRules(index: WorkbookIndex): boolean {
  const { ties, scoring } = bindRules(index);
  return ties.name !== null || scoring.name !== null;
}

/** A workbook as it was read for a pack, and what only some need: an audit's input. */
export interface Base {
  /** Taken with the pack's `wantedAreas`. */
  readonly snapshot: Snapshot;
  /** Without the workbook's own rules. */
  readonly pack: Pack;
  /** With them; null where the workbook has none. */
  readonly own: EffectivePack | null;
  /** Null where the pack has no tables of that kind. */
  readonly statements: StatementReader | null;
  /** Of a file of its own; what the workbook itself has of last year's is found without. */
  readonly last?: LastYear | null;
}

export const firstAudit = (base: Base): FirstAudit => finished(firstAuditing(base));

export function* firstAuditing({
  snapshot,
  pack: base,
  own,
  statements,
  last: file = null,
}: Base): Steps<FirstAudit> {
  const pack = own?.pack ?? base;
  const bindings = bind(snapshot, pack);
  let next = 0;
  const blocks = bindings.map((binding) => (binding.reading ? (snapshot.blocks[next++] ?? null) : null));
  const { facts, scores, tables, problems } = yield* reading(snapshot, bindings, blocks, pack, statements);
  const before = bindLastYear(snapshot, pack);
  const cells = before.map(({ reading }) => (reading ? (snapshot.blocks[next++] ?? null) : null));
  const last = lastYearIn(snapshot, before, cells, pack, statements) ?? file;
  const known = withLastYear(facts, last, pack);
  const reported = [...facts.tables, ...(last?.facts.tables ?? [])];
  const scorecard = score(known, scores, pack);
  const { explanations } = readOwn(snapshot, tableAreas(snapshot, pack).length);
  yield;
  const { findings, claims } = yield* reconciling(facts, scores, scorecard, pack, last?.facts ?? null);
  const result = {
    workbook: snapshot.workbook,
    pack: pack.id,
    tables: [...tables, ...(last?.tables ?? []), ...(own?.tables ?? [])],
    problems: [...problems, ...(last?.problems ?? []), ...(own?.problems ?? [])],
    findings:
      explanations.size === 0 ? findings : findings.map((finding) => withExplanation(finding, explanations)),
    corrections: [],
    scorecard,
  };
  return { result, claims, pack, facts: known, reported };
}

function withExplanation(finding: Finding, explanations: ReadonlyMap<string, Explanation>): Finding {
  const explained = explanations.get(codeOf(finding.id))?.text;
  return explained === undefined ? finding : explainedBy(finding, explained);
}
