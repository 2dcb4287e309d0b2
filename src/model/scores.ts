// The 指标评分 sheet as read: stated 分值, entered 得分, and what is claimed for sections and the whole.
import type { Amount } from './amount';
import type { CellRef } from './fact';

/** A number of the sheet with its cell; null amount where the cell is blank. */
export interface Entry {
  readonly amount: Amount | null;
  readonly cell: CellRef;
  /** The cell itself holds a number, so that a formula may refer to it. */
  readonly numeric: boolean;
}

export interface EnteredValue extends Entry {
  readonly text: string;
}

export interface ScoreRow {
  /** 一级 and 二级 (empty where the sheet has none), and 三级 for an item. */
  readonly path: readonly [string, string, string];
  readonly labelCell: CellRef;
  readonly full: Entry | null;
  readonly score: Entry | null;
  /** 完成值: a ratio, a count or a word that staff enter for a rule that needs one; null where the sheet has none. */
  readonly value: EnteredValue | null;
  readonly reason: string | null;
}

export interface ScoreSheet {
  readonly items: readonly ScoreRow[];
  /** Rows of 一级 (second and third name empty) and 二级 (third name empty). */
  readonly sections: readonly ScoreRow[];
  readonly total: ScoreRow | null;
  readonly grade: { readonly name: string; readonly cell: CellRef } | null;
}
