// A sheet in memory from plain data, and back.
import type { ContentCell, SheetContents } from '../model/sheet';
import { isEmpty, PLAIN } from './cell';
import type { MemorySheet } from './memory-sheet';

/** Fills a new sheet with what a file holds. */
export function fillFrom(sheet: MemorySheet, contents: SheetContents): void {
  sheet.visibility = contents.visibility;
  sheet.protected = contents.protected;
  sheet.merges = contents.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  for (const [column, width] of contents.widths) sheet.widths.set(column, width);
  for (const { row, column, value, formula, format } of contents.cells) {
    sheet.put(row, column, { value, formula, format, looks: PLAIN });
  }
}

/** Everything the sheet holds, in the order of the rows, so that two of them can be compared. */
export function sheetContents(sheet: MemorySheet): SheetContents {
  const cells: ContentCell[] = [];
  for (const [row, column, cell] of sheet.entries()) {
    if (isEmpty(cell) && cell.format === null) continue;
    cells.push({ row, column, value: cell.value, formula: cell.formula, format: cell.format });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    cells,
    merges: sheet.merges.map((merge) => ({ sheet: sheet.name, ...merge })),
    widths: new Map([...sheet.widths].sort(([a], [b]) => a - b)),
  };
}
