// Puts pieces on sheets: one a sheet, below one another, in groups, or two side by side; and keeps where each table came to lie.
import type { NameEntry, SheetEntry } from '../../src/model/sheet';
import type { Dice } from './layout-grids';
import { line, noise, type Piece } from './layout-noise';
import { type Placed, placedBook, type Snapshots, type SpecimenGrid } from './specimen';

export const widthOf = ({ cells }: SpecimenGrid): number => cells[0]?.length ?? 1;

export type Arrangement = 'sheets' | 'stacked' | 'groups' | 'beside';

export class Sheets {
  private readonly placed: Placed[] = [];
  private readonly entries: Partial<SheetEntry>[] = [];
  private count = 0;

  constructor(private readonly dice: Dice) {}

  /** Puts a piece down and answers how many rows it takes. */
  put(piece: Piece, sheet: string, top = 0, left = 0): number {
    let row = top;
    const lay = (name: string | null, shown: SpecimenGrid): void => {
      this.placed.push({ name: name ?? `_${this.count++}`, sheet, row, column: left, grid: shown });
      row += shown.cells.length;
    };
    for (const shown of piece.above) lay(null, shown);
    lay(piece.table, piece.grid);
    for (const shown of piece.below) lay(null, shown);
    return row - top;
  }

  hide(sheet: string): void {
    this.entries.push({ name: sheet, visibility: this.dice.pick(['hidden', 'veryHidden'] as const) });
  }

  /** Several on a sheet; `heading` stands above the first of each sheet. */
  arrange(
    pieces: readonly Piece[],
    how: Exclude<Arrangement, 'sheets'>,
    names: (nth: number) => string,
    heading: string,
  ): void {
    const { dice } = this;
    const left = dice.pick([0, 0, 1, 2]);
    const per = how === 'stacked' ? pieces.length : how === 'groups' ? 3 : 4;
    for (let i = 0; i < pieces.length; i += per) {
      const sheet = names(i / per);
      let row = 0;
      if (dice.chance(0.4)) {
        this.put(noise(line(heading, 6)), sheet, 0, left);
        row = 2;
      }
      let column = left;
      let tallest = 0;
      pieces.slice(i, i + per).forEach((piece, nth) => {
        tallest = Math.max(tallest, this.put(piece, sheet, row, column));
        const beside = how === 'beside' && nth % 2 === 0;
        column = beside ? column + widthOf(piece.grid) + dice.pick([1, 1, 2]) : left;
        if (beside) return;
        row += tallest + dice.pick([1, 1, 2, 3]);
        tallest = 0;
      });
    }
  }

  /** The workbook without names, and the names that a careful person would give. */
  book(
    workbook: string,
    merges: boolean,
  ): { readonly book: Snapshots; readonly names: readonly NameEntry[] } {
    const whole = placedBook(this.placed, { merges, sheets: this.entries, workbook });
    const index = { ...whole.index, names: [] };
    return {
      names: whole.index.names.filter(({ name }) => !name.startsWith('_')),
      book: { index, snapshot: (wanted) => ({ ...whole.snapshot(() => wanted(index)), names: [] }) },
    };
  }
}
