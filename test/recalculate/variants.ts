// Departments made up from a seed: amounts that put every ratio at, beside and far from its limits; blanks, text numbers,
// several units with and without a total, tables in 元 beside tables in 万元.
import { grid, type Placed } from '../support/specimen';
import { SCORES } from '../specimens/wanzhou';
import type { Indicator, Pack, Rule } from '../../src/model/pack';
import { random } from '../support/generate';

/** Ratios around the limits of the pack’s rules. */
const RATIOS = [0, 0.5, 0.7, 0.8499, 0.85, 0.9, 0.9001, 0.928, 0.95, 0.9501, 0.9927, 1, 1, 1];
const OVER = [1.0001, 1.005, 1.01, 1.0099, 1.02, 1.05, 1.1, 1.1001, 1.2, 1.2001, 1.3, 1.31, 2, 7.3];

class Department {
  private readonly random: () => number;
  readonly units: readonly string[];
  private readonly total: boolean;

  constructor(seed: number) {
    this.random = random(seed);
    this.units = ['机关', '执法支队', '服务中心'].slice(0, 1 + Math.floor(this.random() * 3));
    this.total = this.random() < 0.5;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  private measure(): '元' | '万元' {
    return this.random() < 0.3 ? '元' : '万元';
  }

  private amount(): number {
    return Math.round(this.random() * this.pick([10, 300, 100_000]) * 100) / 100;
  }

  /** A share of an amount that stands near a limit. */
  private near(amount: number, ratios: readonly number[] = [...RATIOS, ...OVER]): number {
    return Math.round(amount * this.pick(ratios) * 100) / 100;
  }

  /** As a cell, in the table’s measure; now and then as people type it. */
  private cell(amount: number, measure: '元' | '万元'): string {
    const shown = measure === '元' ? (amount * 10_000).toFixed(0) : amount.toFixed(2);
    const way = this.random();
    if (amount === 0) return this.pick(['0', '', '—', "'0.00"]);
    if (way < 0.06) return `${amount.toFixed(2)}万元`;
    if (way < 0.12) return Number(shown).toLocaleString('en-US', { maximumFractionDigits: 2 });
    if (way < 0.16) return `=${shown}+0 -> ${shown}`;
    if (way < 0.18) return '';
    return shown;
  }

  /** One row for each unit, and a total (as its cells add up) where the department gives one. */
  private rows(amounts: readonly (readonly number[])[], measure: '元' | '万元'): string {
    const lines = this.units.map((unit, i) => [
      unit,
      ...(amounts[i] ?? []).map((n) => this.cell(n, measure)),
    ]);
    const sums = (amounts[0] ?? []).map((_, c) => amounts.reduce((sum, row) => sum + (row[c] ?? 0), 0));
    if (this.total) lines.push(['合计', ...sums.map((n) => this.cell(n, measure))]);
    return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
  }

  private table(name: string, headings: string, row: () => readonly number[]): Placed {
    const measure = this.measure();
    const amounts = this.units.map(() => row());
    const text = `| 机构名称 | ${headings} |\n${this.rows(amounts, measure)}`;
    return {
      name,
      sheet: name,
      row: 3,
      column: this.pick([0, 1]),
      grid: grid(text),
      above: [name, `单位：${measure}`],
    };
  }

  /** Items by rows, 年初预算 and 决算 by columns, a block for each unit. */
  private versions(name: string, items: readonly string[]): Placed {
    const measure = this.measure();
    const blocks = this.units.map((unit) =>
      items.map((item, i) => {
        const budget = this.random() < 0.1 ? 0 : this.amount();
        const line = [this.cell(budget, measure), this.cell(this.near(budget), measure)];
        return `| ${i === 0 ? unit : '^'} | ${item} | ${line.join(' | ')} |`;
      }),
    );
    const text = `| 单位 | 项目 | 年初预算数 | 决算数 |\n${blocks.flat().join('\n')}`;
    return { name, sheet: name, row: 3, column: 0, grid: grid(text), above: [name, `单位：${measure}`] };
  }

  /** The labelled values that a pack asks for beside those of every department. */
  private labelled(pack: Pack): string {
    const pairs = pack.tables.find(({ kind }) => kind === 'pairs');
    const others = pairs?.items.filter(
      ({ concept }) => !['人员编制', '实有人数', '重点项目支出'].includes(concept),
    );
    return (others ?? [])
      .map(({ concept, labels }) => {
        const value = this.pick(['', '0', this.amount().toFixed(2), '8', '9', '10', '10']);
        return `\n| ${labels[0] ?? concept} | ${value} | | |`;
      })
      .join('');
  }

  private profile(pack: Pack | null): Placed {
    const quota = this.pick([1, 7, 100, 173, 1000]);
    const staff = Math.round(quota * this.pick([0.9, 1, 1, 1.004, 1.01, 1.02, 1.05, 1.1, 1.4]));
    const key = this.pick(['308', '277.2', '277.19', '', '308万元', '3080000元']);
    const more = pack ? this.labelled(pack) : '';
    const text = `| 人员编制 | ${quota} | 实有人数 | ${staff} |\n| 重点项目支出 | ${key} | | |${more}`;
    return {
      name: '部门基本概况',
      sheet: '基本 情况',
      row: 2,
      column: 0,
      grid: grid(text),
      above: ['部门基本概况'],
    };
  }

  /** Scores entered, a few left out, one with text for a number. */
  private scores(): Placed {
    const text = SCORES.split('\n')
      .map((line) => {
        const cells = line.split('|');
        const way = this.random();
        const isItem =
          (cells[3] ?? '').trim() !== '' && (cells[5] ?? '').trim() !== '' && !line.includes('分值');
        if (isItem && way < 0.03) cells[5] = ' ';
        else if (isItem && way < 0.1) cells[5] = ` '${(cells[5] ?? '').trim()} `;
        else if (isItem && way < 0.2) cells[5] = ' 2.5 ';
        if (isItem && way > 0.95) cells[4] = ` '${(cells[4] ?? '').trim()} `;
        return cells.join('|');
      })
      .join('\n');
    return { name: '指标评分', sheet: '指标评分', row: 2, column: 0, grid: grid(text), above: ['指标评分'] };
  }

  /** 指标评分 of any pack: 分值 where it leaves them open, and 完成值 as its rules ask for them. */
  private scoresOf(pack: Pack): Placed {
    const lines = pack.indicators.map((indicator) => {
      const [first, second, third] = indicator.path;
      const full = indicator.points?.toNumber() ?? this.pick([1, 2, 3, 4, 5, 8]);
      const way = this.random();
      const score = way < 0.1 ? '' : way < 0.15 ? `'${full}` : (full * this.pick([0, 0.5, 1, 1])).toFixed(1);
      return `| ${first} | ${second} | ${third} | ${full} | ${this.value(indicator)} | ${score} | |`;
    });
    const headings = '| 一级指标 | 二级指标 | 三级指标 | 分值 | 完成值 | 得分 | 说明 |';
    const text = [headings, ...lines].join('\n');
    return { name: '指标评分', sheet: '指标评分', row: 2, column: 0, grid: grid(text), above: ['指标评分'] };
  }

  private value({ formula, rule }: Indicator): string {
    if (formula) return this.pick(['', '', '', '不适用']);
    return this.pick([...valuesFor(rule), '', '不适用']);
  }

  tables(pack: Pack | null): Placed[] {
    const projects = this.pick([308, 308, this.amount()]);
    return [
      this.profile(pack),
      this.table('年度收入情况', '收入合计 | 上年结转', () => [this.amount(), this.pick([0, this.amount()])]),
      this.table('年度支出结余', '支出合计 | 项目支出 | 累计结余', () => [
        this.amount(),
        projects / this.units.length,
        this.pick([0, this.near(this.amount(), [0.01, 0.0073, 0.05, 0.5])]),
      ]),
      this.table('固定资产', '固定资产合计 | 在用固定资产', () => {
        const all = this.pick([16.29, this.amount(), 0]);
        return [all, this.near(all, [1, 1, 0.5, 0.333, 0.835, 0.9999])];
      }),
      this.versions('收入预决算', ['公共财政拨款', '合计']),
      this.versions('支出预决算', ['日常公用经费', '项目支出']),
      this.versions('三公经费预决算', ['公务接待费', '小计']),
      pack ? this.scoresOf(pack) : this.scores(),
    ];
  }
}

/** What people enter for a rule that looks at no table: numbers, typed numbers, words, and now and then what it does not take. */
function valuesFor(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'entered':
      return [];
    case 'category':
      return [...rule.choices.map(({ name }) => name), '说不清'];
    case 'checklist':
      return ['①', '①②', '全部', '无', '9'];
    case 'count':
      return ['0', '1', '2', '7', "'3", '1.5'];
    default:
      return ['0.928', '0.95', '1', '0.9', '0.6999', '1.02', "'92.8%", "'100%", '0', '很好'];
  }
}

/** Of the default pack, whose 指标评分 is the sample's; or of any other. */
export function department(seed: number, pack: Pack | null = null): Placed[] {
  return new Department(seed).tables(pack);
}
