// The words by which tables are recognised: all of them from the pack, but for the headings of 指标评分.
import type { Version } from '../model/fact';
import { normalLabel, splitMeasure } from '../model/label';
import type { Item, Pack, TableDefinition } from '../model/pack';
import type { Filled } from './view';

/** Headings of the score sheet, which every pack's has: which column names the indicator, which carries its score. */
export const SCORE_HEADINGS = {
  indicator: ['三级指标', '指标', '指标名称'],
  score: ['得分', '自评得分', '评分'],
  others: [
    '一级指标',
    '二级指标',
    '分值',
    '满分',
    '权重',
    '说明',
    '评分说明',
    '扣分原因',
    '得分说明',
    '备注',
  ],
} as const;
const SCORE_STUBS: readonly string[] = ['一级指标', '二级指标', ...SCORE_HEADINGS.indicator];

/** The words of one table. */
export class TableWords {
  /** For each item of the table, the labels that mean it. */
  readonly items: readonly ReadonlySet<string>[];
  private readonly itemLabels: ReadonlySet<string>;
  private readonly groups: ReadonlySet<string>;

  constructor(
    private readonly pack: Pack,
    readonly table: TableDefinition,
  ) {
    this.items = table.items.map((item) => labelsOf(pack, item));
    this.itemLabels = new Set(this.items.flatMap((labels) => [...labels]));
    this.groups = new Set(table.groups);
  }

  isItem(label: string): boolean {
    return this.itemLabels.has(bare(label));
  }

  /** Whether a heading or row label says anything in this table. */
  knows(label: string): boolean {
    return (
      this.isItem(label) ||
      this.groups.has(label) ||
      this.pack.subtotals.includes(label) ||
      this.versionOf(label) !== null
    );
  }

  /** The version that a label names, unless it is the label of an item here (年初预算 in 项目支出). */
  versionOf(label: string): Version | null {
    return this.isItem(label) ? null : versionOf(this.pack, label);
  }

  /** How many items these labels mean. */
  hits(labels: ReadonlySet<string>): readonly Item[] {
    return this.table.items.filter((_, i) => [...(this.items[i] ?? [])].some((label) => labels.has(label)));
  }
}

/** So many items beside each other are a heading. */
const LEAST_ITEMS = 3;

/** The words of a pack's tables taken together. */
export class Lexicon {
  readonly tables: readonly TableWords[];
  private readonly roles = new Map<string, string>();
  private readonly units: ReadonlySet<string>;
  private readonly scores: boolean;

  constructor(readonly pack: Pack) {
    this.tables = pack.tables.map((table) => new TableWords(pack, table));
    this.scores = pack.tables.some(({ kind }) => kind === 'scores');
    for (const [role, labels] of Object.entries(pack.stubs)) {
      for (const label of labels) this.roles.set(label, role);
    }
    this.units = new Set([...pack.allUnits, ...[...pack.units].flat(2)]);
  }

  /** The part that a heading plays if its column names the rows; null for any other. */
  roleOf(label: string): string | null {
    const role = this.roles.get(label);
    if (role !== undefined) return role;
    return this.scores && SCORE_STUBS.includes(label) ? `scores:${label}` : null;
  }

  /** 机构名称, 单位; 一级指标 begins a table as well: none has two of them. */
  beginsTable(label: string): boolean {
    const role = this.roleOf(label);
    return role === 'unit' || role === 'scores:一级指标';
  }

  /** A heading or row label that some table of the pack knows. */
  knows(label: string): boolean {
    return label !== '' && this.tables.some((words) => words.knows(label));
  }

  isItem(label: string): boolean {
    return label !== '' && this.tables.some((words) => words.isItem(label));
  }

  /** A label with its value beside it (人员编制), which no table with headings has. */
  isPairLabel(label: string): boolean {
    const has = (pairs: boolean): boolean =>
      this.tables.some((words) => (words.table.kind === 'pairs') === pairs && words.isItem(label));
    return label !== '' && has(true) && !has(false);
  }

  /** A unit or 合计 that the pack names. */
  isUnit(label: string): boolean {
    return this.units.has(label);
  }

  /** The first of at least three items of one statement, with no amount among them; none where there are fewer. */
  itemsBesideEachOther(cells: readonly Filled[]): readonly Filled[] {
    return this.tables.flatMap((words) => {
      if (words.table.kind !== 'statement') return [];
      let run: Filled[] = [];
      for (const cell of cells) {
        if (words.isItem(cell.label)) run.push(cell);
        if (new Set(run.map(({ label }) => label)).size >= LEAST_ITEMS) return run.slice(0, 1);
        if (cell.amount) run = [];
      }
      return [];
    });
  }

  /** Whether some table knows items on both sides, none of them twice: columns of one table though a blank one lies between. */
  belongTogether(one: readonly string[], other: readonly string[]): boolean {
    return this.tables.some((words) => {
      const [here, there] = [words.hits(new Set(one)), words.hits(new Set(other))];
      const known = other.every((label) => label === '' || words.knows(label));
      return known && here.length > 0 && there.length > 0 && !there.some((item) => here.includes(item));
    });
  }
}

function labelsOf(pack: Pack, item: Item): ReadonlySet<string> {
  if (item.labels.length > 0) return new Set(item.labels);
  return new Set([item.concept, ...(pack.concepts.get(item.concept)?.synonyms ?? [])].map(normalLabel));
}

function versionOf(pack: Pack, label: string): Version | null {
  const plain = bare(label);
  for (const [version, labels] of Object.entries(pack.versions)) {
    if (labels.includes(label) || labels.includes(plain)) return version as Version;
  }
  return null;
}

/** 支出合计（元） is 支出合计. */
function bare(label: string): string {
  return splitMeasure(label).label;
}
