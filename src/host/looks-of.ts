// What the cells of several ranges have in common.
import type { CellLooks } from './cell';
import type { HostRange } from './host-range';

/** The looks all cells share, null where they differ. */
export function common<T>(ranges: readonly HostRange[], of: (looks: CellLooks) => T): T | null {
  let shared: T | null = null;
  for (const { sheet, top, left, bottom, right } of ranges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const found = of(sheet.cell(row, column).looks);
        shared ??= found;
        if (found !== shared) return null;
      }
    }
  }
  return shared;
}
