// A fact (数): one amount of one concept, for one reporting unit and version, with the cell it came from.
import type { Amount } from './amount';

/** 口径. Points and scores carry none. 全年预算 and 调整预算 are what the 年初预算 had become by the end of the year. */
export const VERSIONS = ['年初预算', '调整预算', '全年预算', '决算', '增减'] as const;
export type Version = (typeof VERSIONS)[number];

/** What 决算 may be compared with by a 增减: most tables have the first only. */
export const BUDGETS = ['年初预算', '调整预算', '全年预算'] as const satisfies readonly Version[];

/** 计量单位. Its power is that of ten by which it is counted in 元; people, points and scores have none. */
export type Measure = '元' | '千元' | '万元' | '亿元';
export const MEASURE_POWER: Readonly<Record<Measure, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/** The reporting unit that stands for all of them. */
export const ALL_UNITS = '总合计';

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** 功能分类或经济分类科目: 2010601 行政运行. Known by its code; names are spelt in many ways. */
export interface Subject {
  readonly code: string;
  /** As the table prints it; may be empty. */
  readonly name: string;
}

/** 2010601 行政运行; null for the whole that subjects divide. */
export function subjectLabel(subject: Subject | null): string | null {
  return subject && `${subject.code} ${subject.name}`.trim();
}

export interface Fact {
  readonly concept: string;
  /** 机构: a unit's name after its synonyms, or 总合计. */
  readonly unit: string;
  /** Null for amounts that have none (people). */
  readonly version: Version | null;
  /** A line of 项目支出; null for the unit's own amount. */
  readonly project: string | null;
  /** The coded row it stands in; null for an amount that is not divided, or for the whole (合计). */
  readonly subject: Subject | null;
  /** The standard table it stands in, by its Chinese name. */
  readonly table: string;
  readonly cell: CellRef;
  /** In the table's measure; null where the cell is blank (未填) or unreadable. */
  readonly amount: Amount | null;
  /** False where the cell holds what is no number: whatever it takes part in cannot be checked. */
  readonly readable: boolean;
  readonly measure: Measure | null;
  /** Counted, not measured: no 尾差. */
  readonly exact: boolean;
  /**
   * How many roundings the amount carries: 2 for a 增减 that is the difference of the printed 决算 and 年初预算, each
   * rounded on its own; else 1.
   */
  readonly roundings: 1 | 2;
  /** The cell holds a formula. */
  readonly formula: boolean;
  /** The cell itself holds a number (or nothing), so that a formula may refer to it; false for 12.3万元 as text. */
  readonly numeric: boolean;
}

/** Whether a 增减 is just what its two amounts as printed differ by. */
export function isDifference(change: Fact, final: Fact | undefined, budget: Fact | undefined): boolean {
  if (!change.amount || !final?.amount || !budget?.amount) return false;
  return final.amount.minus(budget.amount).equals(change.amount);
}
