// A finding (审核结果): one tie in one context, with its numbers, difference and verdict.
import type { Amount } from './amount';
import type { CellRef, Measure, Version } from './fact';

/** 平 · 尾差 · 不平 · 缺数 · 未核 (design.md section 4). */
export type Verdict = 'balanced' | 'rounding' | 'unbalanced' | 'incomplete' | 'skipped';

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  balanced: '平',
  rounding: '尾差',
  unbalanced: '不平',
  incomplete: '缺数',
  skipped: '未核',
};

/** 表内 inside a table, 表间 between tables. */
export type Scope = '表内' | '表间';
/** 平衡 must hold; 核实 may differ, and must then be explained. */
export type TieKind = '平衡' | '核实';

/** One cell that takes part in a finding. */
export interface FindingCell {
  readonly cell: CellRef;
  readonly table: string;
  readonly concept: string;
  readonly unit: string | null;
  readonly version: Version | null;
  readonly project: string | null;
  /** 2010601 行政运行 */
  readonly subject: string | null;
  /** In the finding's measure; null where blank. */
  readonly amount: Amount | null;
  readonly side: 'left' | 'right';
  /** By what it is multiplied on its side: mostly 1 or −1. */
  readonly coefficient: Amount;
}

export interface Finding {
  /** Stable from one check to the next, whatever moves in the workbook: the tie and its context. */
  readonly id: string;
  /** The sentence. */
  readonly tie: string;
  readonly scope: Scope;
  readonly kind: TieKind;
  /** The table of the left side; null where the tie was skipped for want of one. */
  readonly table: string | null;
  readonly unit: string | null;
  readonly version: Version | null;
  readonly project: string | null;
  /** 2010601 行政运行 */
  readonly subject: string | null;
  readonly measure: Measure | null;
  readonly relation: '=' | '<=' | '>=';
  readonly verdict: Verdict;
  /** Null where the side is blank or was not computed. */
  readonly left: Amount | null;
  readonly right: Amount | null;
  /** left − right; null where either is. */
  readonly difference: Amount | null;
  /** The largest difference that rounding explains (尾差的上限); zero for what is counted. */
  readonly tolerance: Amount;
  /** In numbers, addends first: `94.03 + 308 = 402.03`, `21.97 + 16.29 ≈ 38.27`, `55.76 + 16.29 ≠ 94.03`. */
  readonly expression: string;
  readonly cells: readonly FindingCell[];
  /** Why a tie was skipped, or what a tie of scores compares; null elsewhere. */
  readonly note: { readonly zh: string; readonly en: string } | null;
  /** The staff's 说明 on the 勾稽核对 sheet, if there is one. */
  readonly explained: string | null;
}

/** With the staff's 说明, or without. Written out, as what a finding tells only when asked is lost in a spread. */
export function explainedBy(finding: Finding, explained: string | null): Finding {
  const { id, tie, scope, kind, table, unit, version, project, subject, measure, relation } = finding;
  const { verdict, left, right, difference, tolerance, expression, cells, note } = finding;
  return {
    ...{ id, tie, scope, kind, table, unit, version, project, subject, measure, relation },
    ...{ verdict, left, right, difference, tolerance, expression, cells, note, explained },
  };
}
