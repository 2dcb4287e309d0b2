// A scorecard (评分表): indicators rolled up to 二级, 一级, total and grade.
import type { Amount } from './amount';
import type { CellRef, Measure } from './fact';
import type { Message } from './message';
import type { Ratio } from './ratio';

/** One number that an indicator's formula used. */
export interface Input {
  /** As the formula names it: 公用经费[决算]. */
  readonly name: string;
  readonly amount: Amount | null;
  readonly measure: Measure | null;
  /** More than one where units had to be added up. */
  readonly cells: readonly InputCell[];
  /** The workbook has a place for it that can be read, though it may be blank. */
  readonly reported: boolean;
  /** Of a 完成值: as staff entered it, which may be a word. */
  readonly text?: string;
}

export interface InputCell extends CellRef {
  readonly amount: Amount | null;
  readonly measure: Measure | null;
  /** A formula may refer to it. */
  readonly numeric: boolean;
}

export interface IndicatorScore {
  readonly id: string;
  /** 一级, 二级, 三级. */
  readonly path: readonly [string, string, string];
  /** 分值. */
  readonly full: Amount;
  /** 得分; null where it cannot be told (无法计算). */
  readonly score: Amount | null;
  /** computed: by its rule. entered: by staff. unavailable: neither (无法计算). */
  readonly source: 'computed' | 'entered' | 'unavailable';
  /** A computable indicator whose inputs are missing, so that the entered score stands (未能核实). */
  readonly unverified: boolean;
  /** Does not apply and is left out: no score, and its points do not count into the full points either. */
  readonly excluded: boolean;
  /** The ratio as decimal text, to at most six decimals; null for what has none. */
  readonly ratio: string | null;
  /** The same, exact. */
  readonly exactRatio: Ratio | null;
  /** The formula as the pack words it, e.g. `实有人数 ÷ 编制人数`; null for entered indicators. */
  readonly formula: string | null;
  readonly inputs: readonly Input[];
  /** The indicator's name in 指标评分; null where it is not there. */
  readonly labelCell: CellRef | null;
  /** What staff entered as 得分. */
  readonly claimed: Amount | null;
  readonly claimedCell: CellRef | null;
  /** The claimed cell itself holds a number, so that a formula may refer to it. */
  readonly claimedNumeric: boolean;
  /** What 指标评分 states as 分值, where it states one. */
  readonly statedFull: Amount | null;
  readonly fullCell: CellRef | null;
  /** That cell itself holds a number, so that a formula may refer to it. */
  readonly fullNumeric?: boolean;
  /** The staff's 说明 in 指标评分. */
  readonly reason: string | null;
  /** In words and numbers: `7 ÷ 7 = 100%，≤100% 得满分`. */
  readonly explanation: Message;
  /** What a reviewer would ask about. */
  readonly remarks: readonly Message[];
}

export interface SectionScore {
  /** One name for 一级, two for 二级. */
  readonly path: readonly string[];
  /** Sum of the indicators' 分值. */
  readonly full: Amount;
  /** Sum of the scores there are. */
  readonly score: Amount;
  /** Some score below is missing. */
  readonly provisional: boolean;
  /** The 得分 that the workbook claims for the section. */
  readonly claimed: Amount | null;
}

export interface Scorecard {
  readonly total: Amount;
  readonly full: Amount;
  /** Null while the total is provisional. */
  readonly grade: string | null;
  readonly provisional: boolean;
  readonly claimedTotal: Amount | null;
  readonly claimedTotalCell: CellRef | null;
  readonly claimedGrade: string | null;
  readonly claimedGradeCell: CellRef | null;
  readonly sections: readonly SectionScore[];
  readonly indicators: readonly IndicatorScore[];
}
