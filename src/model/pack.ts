// A pack (规则包): the tables, ties, indicators and grades of a place and year, as loaded from its data file.
import type { Amount } from './amount';
import type { Measure, Version } from './fact';
import type { Formula } from './formula';
import type { Ratio } from './ratio';
import type { Equation, Tie } from './tie';

/** What a concept's amounts are: money may carry 尾差; people (and whatever else is counted) may not. */
type ConceptKind = 'money' | 'people';

export interface Concept {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly kind: ConceptKind;
  /** May be negative by nature (结余). */
  readonly signed: boolean;
}

/** A row or column of a table: which labels mean which concept (or which concept in which version). */
export interface Item {
  readonly concept: string;
  /** Empty: the concept's own name and synonyms. */
  readonly labels: readonly string[];
  /** The concept whose label must stand above (in a heading or an earlier row) for this item to be meant. */
  readonly under: string | null;
  /** Where the label itself says the version (年初预算 in 项目支出). */
  readonly version: Version | null;
  /** Some forms of the table leave it out: then it counts as not reported, and nothing is missed. */
  readonly optional: boolean;
}

/**
 * grid: reporting units (and versions, items, projects) by rows, items or versions by columns.
 * pairs: a label with its value beside it. scores: 指标评分.
 * statement (部门决算公开): items or coded subjects by rows, in one block or several side by side; the department is its unit.
 */
type TableKind = 'grid' | 'pairs' | 'scores' | 'statement';

/** The part a row-heading column plays. */
export type StubRole = 'ordinal' | 'unit' | 'item' | 'project' | 'code';

/** One side of a statement (收入 | 支出): the same label (合计, 总计) means another concept on each. */
export interface Side {
  readonly items: readonly Item[];
  /** What its rows of coded subjects tell; null where their columns say it. */
  readonly subjects: string | null;
}

/** How the template prints a table (form in the pack). */
export interface TableForm {
  readonly title: string | null;
  readonly sheet: string | null;
  /** Of a grid by versions: a unit has a row for each version, or one for each item. */
  readonly rows: 'versions' | 'items';
  readonly versions: readonly Version[];
  /** Rows that staff name themselves: projects of each unit, or coded subjects. */
  readonly blank: number;
  /** Headings over its sides. */
  readonly sides: readonly string[];
  /** Codes of the subjects listed; none: all that the pack knows. */
  readonly subjects: readonly string[];
  /** Subjects in blocks side by side: code → name. */
  readonly blocks: readonly ReadonlyMap<string, string>[];
}

export interface TableDefinition {
  /** The Chinese defined name. */
  readonly name: string;
  readonly alias: string;
  readonly kind: TableKind;
  /** The version of amounts whose row and column say none; null if they must say one. */
  readonly version: Version | null;
  /** Those of all sides. */
  readonly items: readonly Item[];
  /** Of a statement, from the left; of any other table none. */
  readonly sides: readonly Side[];
  /** Headings that only group others (其中, 结余). */
  readonly groups: readonly string[];
  /** Labels that stand beside numbers but are not Gouji's business (联系电话). */
  readonly ignored: readonly string[];
  /** Null: nothing is said of it. */
  readonly form: TableForm | null;
}

/** So many points, or a share of the indicator's full points (20%), for a pack that leaves the points to others. */
export type Award = { readonly points: Amount } | { readonly share: Ratio };

export interface Band {
  /** Null: no lower end. */
  readonly from: Ratio | null;
  readonly fromClosed: boolean;
  /** Null: no upper end. */
  readonly to: Ratio | null;
  readonly toClosed: boolean;
  readonly award: Award;
}

/** One of the named cases of a category rule. */
export interface Choice {
  readonly name: string;
  readonly synonyms: readonly string[];
  /** Holds of the facts where the case does; null: staff say so in 完成值. The first that holds counts. */
  readonly when: Equation | null;
  readonly award: Award;
}

/** A requirement of a checklist; staff say in 完成值 which are met (①③, 1、3, 全部, 无). */
export interface CheckItem {
  readonly name: string;
  readonly award: Award;
}

/** One of the sub-rules of `either`: a measure and its rule, by themselves. */
export interface Alternative {
  readonly name: string;
  readonly wording: string | null;
  readonly formula: Formula | null;
  readonly rule: Rule;
}

/** How a ratio (the formula's, or as staff enter it in 完成值) becomes points, always within 0 … full (design.md section 7). */
export type Rule =
  /** A person scores. */
  | { readonly kind: 'entered' }
  /** Full marks from, or up to, a limit (included), none beyond it: just one of the two is there. */
  | { readonly kind: 'threshold'; readonly from: Ratio | null; readonly to: Ratio | null }
  | {
      readonly kind: 'linear';
      readonly target: Ratio;
      /** Which side of the target costs points. */
      readonly side: 'above' | 'below' | 'either';
      readonly step: Ratio;
      readonly award: Award;
      /** What of an unfinished step counts: floor nothing, ceil all of it, proportional its part. */
      readonly mode: 'floor' | 'ceil' | 'proportional';
    }
  | {
      readonly kind: 'bands';
      readonly bands: readonly Band[];
      /** Looks at the ratio without its sign. */ readonly absolute: boolean;
    }
  | {
      readonly kind: 'proportional';
      readonly target: Ratio;
      /** Below it no points at all; null: none such. */ readonly zeroBelow: Ratio | null;
    }
  | { readonly kind: 'category'; readonly choices: readonly Choice[] }
  | { readonly kind: 'checklist'; readonly items: readonly CheckItem[] }
  | {
      /** So much for each instance counted: off the full points, or up from none. */
      readonly kind: 'count';
      readonly award: Award;
      readonly start: 'full' | 'zero';
      /** What is counted: 例, 项, 个专项. */ readonly of: string;
    }
  /** The better of its alternatives that can be computed. */
  | { readonly kind: 'either'; readonly alternatives: readonly Alternative[] };

export interface Indicator {
  readonly id: string;
  readonly path: readonly [string, string, string];
  readonly synonyms: readonly string[];
  /** Null: left to the workbook, which states them as 分值; an indicator without any is not scored. */
  readonly points: Amount | null;
  /** The formula as worded in the pack. */
  readonly wording: string | null;
  /** What is to be looked at (评价要点), in words. */
  readonly notes: readonly string[];
  readonly formula: Formula | null;
  readonly rule: Rule;
  /** Of 0 ÷ 0, or a 完成值 of 不适用: full marks, left out of the full points, or for a person to say. */
  readonly notApplicable: 'full' | 'exclude' | 'entered';
  /** Of x ÷ 0. */
  readonly zeroDenominator: 'entered' | 'zero' | 'full';
  /** A score below full needs a 说明. */
  readonly reasonRequired: boolean;
  /** Only scored where 指标评分 has it: an indicator of the department's own. */
  readonly own: boolean;
  /** Where the rule is from, or why it is so. */
  readonly because: string | null;
}

export interface Grade {
  readonly name: string;
  /** The lowest total that earns it. */
  readonly from: Amount;
}

/** An amount of last year's book. */
export interface LastYearAmount {
  readonly concept: string;
  readonly version: Version;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  /** How many decimals the tables declare, by measure. */
  readonly decimals: Readonly<Record<Measure, number>>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly versions: Readonly<Record<Version, readonly string[]>>;
  readonly stubs: Readonly<Record<StubRole, readonly string[]>>;
  readonly allUnits: readonly string[];
  readonly subtotals: readonly string[];
  /** Canonical unit → its other spellings. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** 功能分类科目 that tables name without their code: code → names. */
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  readonly tables: readonly TableDefinition[];
  readonly ties: readonly Tie[];
  /** A concept → the amount of last year's book (上年) that it carries over: checked, and filled in for, where that is at hand. */
  readonly last: ReadonlyMap<string, LastYearAmount>;
  readonly indicators: readonly Indicator[];
  /** Canonical 一级 or 二级 name → its other spellings. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
  readonly full: Amount;
  /** Best first. */
  readonly grades: readonly Grade[];
}
