// What conditional formats lay over a cell's own looks. Their formulas are not computed: Gouji's are always true.
import type { HostCell } from '../host/cell';
import type { MemorySheet } from '../host/memory-sheet';
import type { Rect } from '../host/rect';

/** The areas with a conditional format that has a fill. */
export function markedAreas(sheet: MemorySheet): readonly Rect[] {
  return sheet.conditionalFormats.flatMap(({ fill, ranges }) => (fill.color === '' ? [] : ranges));
}

/** A cell as it is to be seen. */
export function seenCell(sheet: MemorySheet, row: number, column: number): HostCell {
  const cell = sheet.cell(row, column);
  const over = sheet.conditionalFormats.find(
    ({ fill, ranges }) =>
      fill.color !== '' &&
      ranges.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ),
  );
  return over ? { ...cell, looks: { ...cell.looks, fill: over.fill.color } } : cell;
}
