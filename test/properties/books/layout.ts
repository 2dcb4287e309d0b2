// A book put on sheets: in any order of rows, columns, units and sheets, in any spelling, and where each amount then stands.
import type { CellRef, Measure, Version } from '../../../src/model/fact';
import { isCellError, type Scalar } from '../../../src/model/sheet';
import { random } from '../../support/generate';
import { grid, type Placed } from '../../support/specimen';
import { arranged } from './arrange';
import { type Book, keyOf, type Table } from './book';
import { type Hand, shuffled } from './hand';

export interface Style {
  readonly seed: number;
  /** In the order of the pack, plainly spelt. */
  readonly plain: boolean;
  readonly base: Version;
  /** Another measure than the book's own. */
  readonly measure?: Measure;
}

export interface Laid {
  readonly placed: readonly Placed[];
  readonly cells: ReadonlyMap<string, CellRef>;
}

export function laidOut(book: Book, style: Style): Laid {
  const hand: Hand = { next: random(style.seed), plain: style.plain };
  const cells = new Map<string, CellRef>();
  const placed: Placed[] = [];
  const sheet = new Sheets(hand);
  for (const table of shuffled(book.tables, hand)) {
    const measure = style.measure ?? table.measure;
    const rows = arranged({ ...table, measure }, book, style.base, hand);
    const caption = `单位：${measure}`;
    const inside = hand.next() < 0.3;
    const lines = inside ? [[caption], ...rows.cells] : rows.cells;
    const at = sheet.place(table, lines.length);
    lines.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (typeof cell !== 'string')
          cells.set(keyOf(cell), { sheet: at.sheet, row: at.row + r, column: at.column + c });
      }),
    );
    const text = lines.map((line) => `| ${line.map((cell) => rows.text(cell)).join(' | ')} |`).join('\n');
    placed.push({ name: table.name, ...at, grid: grid(text), above: inside ? [] : [caption] });
  }
  return { placed: shuffled(placed, hand), cells };
}

/** Where the next table stands: on a sheet of its own, or below another. */
class Sheets {
  private readonly bottoms: { readonly sheet: string; bottom: number }[] = [];

  constructor(private readonly hand: Hand) {}

  place({ name }: Table, height: number): { sheet: string; row: number; column: number } {
    const { next, plain } = this.hand;
    if (plain) return { sheet: name, row: 2, column: 0 };
    const last = this.bottoms.at(-1);
    if (last && next() < 0.4) {
      const row = last.bottom + 5;
      last.bottom = row + height;
      return { sheet: last.sheet, row, column: Math.floor(next() * 3) };
    }
    const [row, column] = [2 + Math.floor(next() * 6), Math.floor(next() * 5)];
    const sheet = `表${this.bottoms.length + 1}`;
    this.bottoms.push({ sheet, bottom: row + height });
    return { sheet, row, column };
  }
}

export const shown = (placed: readonly Placed[]): string =>
  placed
    .map(({ name, sheet, grid: { cells } }) =>
      [`${name}（${sheet}）`, ...cells.map((row) => row.map(({ value }) => text(value)).join(' | '))].join(
        '\n',
      ),
    )
    .join('\n\n');

const text = (value: Scalar): string =>
  value === null ? '' : isCellError(value) ? value.error : String(value);
