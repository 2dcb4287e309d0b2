// One table of the template as it is being laid out, on rows and columns of its own: words, merged cells, and the cells of amounts.
import type { Version } from '../model/fact';
import type { Rectangle } from '../model/rectangles';
import type { CellDraft, CellStyle } from '../model/sheet';

/** What a cell of a table is to tell. */
export interface Meaning {
  readonly concept: string;
  readonly unit: string;
  readonly version: Version | null;
  readonly project: string | null;
  /** A subject's code; of a row that staff name themselves, a mark that stands for it. */
  readonly subject: string | null;
}

/** The cell of an amount: entered by staff, or computed from others. */
export interface Slot extends Meaning {
  readonly row: number;
  readonly column: number;
}

export const keyOf = ({ concept, unit, version, project, subject }: Meaning): string =>
  [concept, unit, version, project, subject].map((part) => part ?? '').join('\t');

export interface Place {
  readonly row: number;
  readonly column: number;
}

export class Form {
  readonly slots: Slot[] = [];
  readonly merges: Rectangle[] = [];
  /** Sums of cells that are no amounts of the tables (分值): where, and of what. */
  readonly sums: { readonly place: Place; readonly parts: readonly Place[]; readonly value: number | '' }[] =
    [];
  private readonly words = new Map<string, CellDraft>();
  /** Rows of headings, from the first. */
  headingRows = 0;
  rows = 0;
  columns = 0;

  get cells(): readonly CellDraft[] {
    return [...this.words.values()];
  }

  put(row: number, column: number, value: string | number | null, style: CellStyle): void {
    this.words.set(`${row},${column}`, { row, column, value, style });
    this.reach(row, column);
  }

  /** A word over several cells, all of which keep its looks. */
  over({ top, left, bottom, right }: Rectangle, value: string, style: CellStyle): void {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) this.put(row, column, null, style);
    this.put(top, left, value, style);
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }

  slot(place: Place, meaning: Meaning): void {
    this.slots.push({ ...meaning, row: place.row, column: place.column });
    this.reach(place.row, place.column);
  }

  private reach(row: number, column: number): void {
    this.rows = Math.max(this.rows, row + 1);
    this.columns = Math.max(this.columns, column + 1);
  }
}
