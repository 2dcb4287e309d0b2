// The cells that a draft reaches on a sheet, and what a snapshot holds of them. Pure.
import { type CellPlace, type Rectangle, rectangles } from '../model/rectangles';
import type { CellBlock, SheetDraft, Snapshot } from '../model/sheet';
import { cellInput, type CellInput } from './excel-cells';
import { matrixOf } from './excel-runs';

/** The cells a sheet's draft reaches, as few areas. */
export function touchedAreas({ clear, cells, layout }: SheetDraft): Rectangle[] {
  const areas = [...clear, ...(layout?.merges ?? [])];
  if (areas.length === 0) return rectangles(cells);
  return rectangles([...areas.flatMap(placesIn), ...cells]);
}

export function placesIn({ top, left, bottom, right }: Rectangle): CellPlace[] {
  return matrixOf({ top, left, bottom, right }, (row, column) => ({ row, column })).flat();
}

export function blocksOn(before: Snapshot, sheet: string): CellBlock[] {
  return before.blocks.filter((block): block is CellBlock => block?.area.sheet === sheet);
}

/** What to enter so that a cell is as in the blocks, and its number format. In none of them, it was blank. */
export function cellIn(
  blocks: readonly CellBlock[],
  row: number,
  column: number,
): readonly [CellInput, string] {
  for (const { area, values, formulas, formats } of blocks) {
    const [r, c] = [row - area.top, column - area.left];
    const value = values[r]?.[c];
    if (r < 0 || c < 0 || value === undefined) continue;
    return [cellInput(value, formulas[r]?.[c] ?? null), formats[r]?.[c] ?? 'General'];
  }
  return ['', 'General'];
}

export function meet(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
