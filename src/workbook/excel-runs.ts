// Cells by their place, and rectangles of them as rows, as Excel takes them. Pure.
import type { CellPlace, Rectangle } from '../model/rectangles';

/** The cells of a rectangle as rows, each found by `of`. */
export function matrixOf<T>(rectangle: Rectangle, of: (row: number, column: number) => T): T[][] {
  const { top, left, bottom, right } = rectangle;
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_unused, c) => of(top + r, left + c)),
  );
}

export const cellsIn = ({ top, left, bottom, right }: Rectangle): number =>
  (bottom - top + 1) * (right - left + 1);

/** The rectangles in groups of at most `most` cells, or one row; what is too tall is cut between rows. */
export function slices<R extends Rectangle>(areas: readonly R[], most: number): R[][] {
  const groups: R[][] = [];
  let room = 0;
  for (const area of areas) {
    const width = area.right - area.left + 1;
    for (let top = area.top; top <= area.bottom;) {
      if (room < width) {
        groups.push([]);
        room = Math.max(most, width);
      }
      const bottom = Math.min(area.bottom, top + Math.floor(room / width) - 1);
      groups.at(-1)?.push({ ...area, top, bottom });
      room -= width * (bottom - top + 1);
      top = bottom + 1;
    }
  }
  return groups;
}

/** Cells found again by their place. */
export class CellMap<T> {
  private readonly cells = new Map<string, readonly [CellPlace, T]>();

  set(row: number, column: number, value: T): void {
    this.cells.set(`${row},${column}`, [{ row, column }, value]);
  }

  get(row: number, column: number): T | undefined {
    return this.cells.get(`${row},${column}`)?.[1];
  }

  places(): CellPlace[] {
    return [...this.cells.values()].map(([place]) => place);
  }

  get size(): number {
    return this.cells.size;
  }
}
