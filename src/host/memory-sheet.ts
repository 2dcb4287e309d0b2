// One sheet of the workbook in memory: its cells, and how it is laid out. Tells nobody; the workbook does.
import type { SheetEntry } from '../model/sheet';
import { BLANK, type HostCell, isBlank, isEmpty } from './cell';
import type { ConditionalFormat } from './conditional-format';
import { type PageLayout, STANDARD_PAGE } from './page-layout';
import { cellCount, holds, type Rect } from './rect';

const COLUMNS = 16_384;
/** Width of a column nobody set, in characters. */
export const STANDARD_WIDTH = 8.43;

export class MemorySheet {
  visibility: SheetEntry['visibility'] = 'visible';
  protected = false;
  merges: readonly Rect[] = [];
  /** Column widths in characters; absent: standard. */
  readonly widths = new Map<number, number>();
  /** Row heights in points; absent: standard. */
  readonly heights = new Map<number, number>();
  frozenRows = 0;
  frozenColumns = 0;
  page: PageLayout = STANDARD_PAGE;
  conditionalFormats: readonly ConditionalFormat[] = [];
  tabColor = '';
  showGridlines = true;
  private cells = new Map<number, HostCell>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): HostCell {
    return this.cells.get(row * COLUMNS + column) ?? BLANK;
  }

  put(row: number, column: number, cell: HostCell): void {
    const key = row * COLUMNS + column;
    if (isBlank(cell)) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  /** The cells that are there, in no particular order. */
  *entries(within?: Rect): Generator<readonly [row: number, column: number, cell: HostCell]> {
    if (within && cellCount(within) < this.cells.size) {
      yield* this.sought(within);
      return;
    }
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      if (!within || holds(within, row, column)) yield [row, column, cell];
    }
  }

  private *sought(within: Rect): Generator<readonly [number, number, HostCell]> {
    for (let row = within.top; row <= within.bottom; row += 1) {
      for (let column = within.left; column <= within.right; column += 1) {
        const cell = this.cells.get(row * COLUMNS + column);
        if (cell) yield [row, column, cell];
      }
    }
  }

  /** The smallest rectangle with everything in it; with `valuesOnly`, cells that only look like something don't count. */
  used(within: Rect, valuesOnly: boolean): Rect | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [row, column, cell] of this.entries(within)) {
      if (valuesOnly && isEmpty(cell)) continue;
      used ??= { top: row, left: column, bottom: row, right: column };
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
    return used;
  }

  /** All cells as they are now; they are never altered in place, so this can be compared later. */
  remember(): ReadonlyMap<number, HostCell> {
    return new Map(this.cells);
  }
}

export function cellOf(key: number): readonly [row: number, column: number] {
  return [Math.floor(key / COLUMNS), key % COLUMNS];
}
