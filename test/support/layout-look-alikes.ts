// Look-alikes beside the tables of a layout: last year's, a budget's, a copy, a hidden sheet, a second one, half of one.
import { type Dice, labelled, trimmed } from './layout-grids';
import { noise, type Piece } from './layout-noise';
import type { Sheets } from './layout-sheets';
import { another, type Source } from './layout-tables';
import { BUDGET_TITLES, TITLES } from './layout-words';
import type { SpecimenGrid } from './specimen';

/** What the search has to say of a table. */
export type Expected = 'certain' | 'doubtful' | 'none';

interface Around {
  readonly trait: (name: string, of: number) => boolean;
  readonly expected: Map<string, Expected>;
  /** Tables are called by their sheets alone. */
  readonly bySheet: boolean;
  readonly yearIsKnown: boolean;
}

/** Pairs and indicators have no columns to be halved, nor a budget. */
const PLAIN = ['指标评分', '部门基本概况'];

export class LookAlikes {
  constructor(
    private readonly dice: Dice,
    private readonly sheets: Sheets,
    private readonly year: number | null,
    private readonly seed: number,
  ) {}

  private get last(): number {
    return (this.year ?? 2019) - 1;
  }

  add(sources: readonly Source[], around: Around): void {
    const { dice, sheets, year } = this;
    const { trait, expected } = around;
    const some = sources.filter(({ name }) => !PLAIN.includes(name));
    if (some.length === 0) return;
    const { name, grid } = dice.pick(some);
    const copy = labelled(grid, dice);
    const titled = (text: string): Piece => noise(copy, text, '单位：万元');
    const said = (text: string): string => (year === null ? text : `${year}年度${text}`);
    if (trait(`上年的${name}`, 0.2)) {
      if (around.bySheet || dice.chance(0.4)) sheets.put(noise(copy), `${this.last}年${name}`);
      else sheets.put(titled(`${this.last}年度${dice.pick(TITLES[name] ?? [name])}`), '上报存档');
      if (!around.yearIsKnown) expected.set(name, 'doubtful');
    }
    if (around.yearIsKnown && trait('上年整套', 0.1)) this.lastYear(some);
    if (trait(`隐藏的${name}`, 0.15)) {
      sheets.put(titled(name), '隐藏的');
      sheets.hide('隐藏的');
    }
    if (trait('备份', 0.1))
      sheets.put(titled(name), dice.pick([`${name}备份`, `${name} (2)`, `${name}草稿`]));
    if (trait('预算', 0.25)) this.budget(some);
    if (trait(`两份${name}`, 0.06)) {
      sheets.put(titled(said(TITLES[name]?.[0] ?? name)), '又一份');
      expected.set(name, 'doubtful');
    }
    this.instead(around);
  }

  /** Every table once more, as it was last year. */
  private lastYear(sources: readonly Source[]): void {
    for (const { name } of sources) {
      const shown = another(name, this.seed);
      this.sheets.put(noise(shown, `${this.last}年度${TITLES[name]?.[0] ?? name}`), `${this.last}${name}`);
    }
  }

  private budget(sources: readonly Source[]): void {
    const { dice, year } = this;
    const said = year === null ? '' : `${year}年`;
    const own = sources.filter(
      ({ name, set }) => set === 'accounts' || ['三公经费', '固定资产', '年度支出结余'].includes(name),
    );
    for (const { name, grid, set } of own.filter(() => dice.chance(0.5))) {
      const title = set === 'accounts' ? (BUDGET_TITLES[name] ?? name) : `部门预算${name}预算表`;
      this.sheets.put(noise(budgeted(grid), `${said}${title}`, '单位：万元'), `预${name}`);
    }
  }

  /** Where a table is missing: only last year's, or half of it. */
  private instead({ trait, expected }: Around): void {
    const gone = [...expected].find(([name, is]) => is === 'none' && !PLAIN.includes(name))?.[0];
    if (gone === undefined) return;
    const shown = another(gone, this.seed);
    if (trait(`只有上年的${gone}`, 0.25)) {
      this.sheets.put(noise(shown, `${this.last}年度${TITLES[gone]?.[0] ?? gone}`), '往期');
      expected.set(gone, 'doubtful');
    } else if (shown.cells.length > 1 && trait(`${gone}缺半`, 0.2)) {
      this.sheets.put(noise(trimmed(shown), TITLES[gone]?.[0] ?? gone), '未完成');
      expected.set(gone, 'doubtful');
    }
  }
}

function budgeted({ cells, merges }: SpecimenGrid): SpecimenGrid {
  return {
    merges,
    cells: cells.map((row) =>
      row.map((cell) => (cell.value === '决算数' ? { ...cell, value: '预算数' } : cell)),
    ),
  };
}
