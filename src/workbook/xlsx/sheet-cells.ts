// A sheet's cells by row, each of which says where it is, so that some can be added and taken away between others.
import { cellName } from '../../model/address';
import { applyEdits, type Edit } from './edit';
import { type RawCell, scanSheet, type SheetOutline } from './sheet-scan';

export interface PlacedCells {
  /** The sheet's part, with references put in where a writer had left them out. */
  readonly text: string;
  readonly outline: SheetOutline;
  readonly cells: ReadonlyMap<number, readonly RawCell[]>;
}

export function placeCells(text: string, part: string): PlacedCells {
  const cells = new Map<number, RawCell[]>();
  const unplaced: RawCell[] = [];
  const outline = scanSheet(text, part, (cell) => {
    const row = cells.get(cell.row);
    if (row) row.push(cell);
    else cells.set(cell.row, [cell]);
    if (!cell.explicit) unplaced.push(cell);
  });
  const edits: Edit[] = [];
  const refer = (start: number, name: string, reference: string): void => {
    const at = start + 1 + name.length;
    edits.push({ start: at, end: at, text: ` r="${reference}"` });
  };
  for (const cell of unplaced) refer(cell.start, `${outline.prefix}c`, cellName(cell.row, cell.column));
  for (const row of outline.rows)
    if (!row.explicit) refer(row.start, `${outline.prefix}row`, String(row.row + 1));
  return edits.length === 0 ? { text, outline, cells } : placeCells(applyEdits(text, edits), part);
}
