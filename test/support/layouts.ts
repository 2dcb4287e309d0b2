// Workbooks without names, laid out in as many ways as departments do: which tables, where, under what titles, among what noise.
import type { NameEntry } from '../../src/model/sheet';
import { random } from './generate';
import { type Dice, halfWidth } from './layout-grids';
import { type Expected, LookAlikes } from './layout-look-alikes';
import {
  below,
  caption,
  contents,
  cover,
  INSTRUCTIONS,
  line,
  noise,
  type Piece,
  UNRELATED,
} from './layout-noise';
import { type Arrangement, Sheets, widthOf } from './layout-sheets';
import { evaluation, finalAccounts, type Source } from './layout-tables';
import { TITLES } from './layout-words';
import type { Snapshots } from './specimen';

export interface Layout {
  readonly seed: number;
  /** What is particular about it, for the message of a test that fails. */
  readonly traits: readonly string[];
  /** The workbook as it is: no names. */
  readonly book: Snapshots;
  /** The names a careful person would give. */
  readonly names: readonly NameEntry[];
  readonly expected: ReadonlyMap<string, Expected>;
}

/** The same seed makes the same workbook. */
export function layout(seed: number): Layout {
  return new Maker(seed).make();
}

class Maker {
  private readonly traits: string[] = [];
  private readonly expected = new Map<string, Expected>();
  private readonly dice: Dice;
  private readonly sheets: Sheets;
  private readonly year: number | null;
  private readonly narrow: boolean;
  /** How tables are called: in a line above, in one merged over their columns, or by their sheets. */
  private readonly titled: 'line' | 'merged' | 'sheet';
  /** Tables whose title or sheet says the year, and whether the cover does. */
  private readonly dated = new Set<string>();
  private coverDated = false;

  constructor(private readonly seed: number) {
    const next = random(seed);
    this.dice = {
      next,
      chance: (of) => next() < of,
      pick: (list) => list[Math.floor(next() * list.length)] as never,
    };
    this.sheets = new Sheets(this.dice);
    this.year = this.dice.chance(0.5) ? 2019 + Math.floor(next() * 5) : null;
    this.narrow = this.dice.chance(0.5);
    this.titled = this.dice.pick(['line', 'line', 'merged', 'merged', 'sheet'] as const);
  }

  make(): Layout {
    const { dice, year, seed } = this;
    if (year !== null) this.traits.push(`${year}年`);
    const merges = !this.trait('没有合并单元格', 0.15);
    const sources = this.sources(this.trait('空表', 0.1));
    const how: Arrangement =
      this.titled === 'sheet'
        ? 'sheets'
        : dice.pick(['sheets', 'sheets', 'stacked', 'groups', 'beside'] as const);
    this.traits.push(`标题${this.titled}`, how);
    this.around(sources);
    const pieces = sources.map((source) => this.piece(source));
    if (how === 'sheets') this.perSheet(pieces);
    else
      this.sheets.arrange(
        pieces,
        how,
        (nth) => (how === 'stacked' ? '收支情况' : `表${nth + 1}`),
        `${this.yearWord}部门整体支出绩效自评${dice.pick(['表', '', '报告'])}`,
      );
    new LookAlikes(dice, this.sheets, year, seed).add(sources, {
      trait: (name, of) => this.trait(name, of),
      expected: this.expected,
      bySheet: this.titled === 'sheet',
      yearIsKnown: this.yearIsKnown,
    });
    // One table alone that says a year may be this year's or last year's.
    const [only] = this.dated;
    if (only !== undefined && !this.yearIsKnown) this.expected.set(only, 'doubtful');
    const { book, names } = this.sheets.book(`layout-${seed}.xlsx`, merges);
    return { seed, traits: this.traits, book, names, expected: this.expected };
  }

  private trait(name: string, of: number): boolean {
    const has = this.dice.chance(of);
    if (has) this.traits.push(name);
    return has;
  }

  private get yearWord(): string {
    return this.year === null ? '' : `${this.year}年度`;
  }

  private get yearIsKnown(): boolean {
    return this.coverDated || this.dated.size > 1;
  }

  /** Of one set or both, some left out, in the usual order or another. */
  private sources(empty: boolean): Source[] {
    const { dice, seed } = this;
    const sets = dice.pick(['evaluation', 'accounts', 'both'] as const);
    this.traits.push({ evaluation: '自评表', accounts: '决算公开', both: '两套表' }[sets]);
    const all = [
      ...(sets === 'accounts' ? [] : evaluation(seed, dice, empty)),
      ...(sets === 'evaluation' ? [] : finalAccounts(seed, dice, empty)),
    ];
    const kept = all.filter(() => !dice.chance(0.1));
    for (const { name } of all) this.expected.set(name, 'none');
    for (const { name } of kept) this.expected.set(name, 'certain');
    if (!this.trait('次序打乱', 0.3)) return kept;
    return kept
      .map((source) => ({ source, at: dice.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ source }) => source);
  }

  private piece({ name, grid }: Source): Piece {
    const { dice } = this;
    const shown = this.narrow ? halfWidth(grid) : grid;
    const width = widthOf(shown);
    const above = caption(dice, width);
    if (this.titled !== 'sheet') {
      above.unshift(line(this.title(name), this.titled === 'merged' ? width : 1));
      if (above.length < 3 && dice.chance(0.15)) above.push(line(''));
    }
    return { table: name, above, grid: shown, below: dice.chance(0.3) ? below(dice) : [] };
  }

  private title(name: string): string {
    const { dice } = this;
    const words = dice.pick(TITLES[name] ?? [name]);
    const says = this.year !== null && dice.chance(0.7);
    if (says) this.dated.add(name);
    const before = dice.pick(['', '', '', '（一）', '1.', '一、', '表2 ']);
    const after = dice.pick(['', '', '', '（万元）', '。（单位：万元）']);
    const title = `${before}${says ? this.yearWord : ''}${words}${after}`;
    return this.narrow ? title.replaceAll('（', '(').replaceAll('）', ')') : title;
  }

  private perSheet(pieces: readonly Piece[]): void {
    const { dice, titled } = this;
    const left = dice.pick([0, 0, 1, 2]);
    const saysYear = this.year !== null && dice.chance(0.3);
    const style = titled === 'sheet' ? 'name' : dice.pick(['name', 'name', 'form', 'plain'] as const);
    pieces.forEach((piece, nth) => {
      const name = piece.table ?? '';
      const called = dice.chance(0.25) ? `${nth + 1}.${name}` : name;
      if (saysYear && style === 'name') this.dated.add(name);
      const sheet = {
        name: `${saysYear ? `${this.year}年` : ''}${called}`,
        form: `公开${String(nth + 1).padStart(2, '0')}表`,
        plain: `Sheet${nth + 1}`,
      }[style];
      this.sheets.put(piece, sheet, dice.pick([0, 1, 2]), left);
    });
  }

  private around(sources: readonly Source[]): void {
    if (this.trait('封面', 0.3)) {
      this.coverDated = this.year !== null;
      this.sheets.put(noise(cover(this.year)), '封面', 4, 2);
    }
    if (this.trait('目录', 0.3)) this.sheets.put(noise(contents(sources.map(({ name }) => name))), '目录');
    if (this.trait('填表说明', 0.3)) this.sheets.put(noise(INSTRUCTIONS), '填表说明');
    if (this.trait('无关的表', 0.4))
      for (const [name, shown] of Object.entries(UNRELATED)) this.sheets.put(noise(shown), name);
  }
}
