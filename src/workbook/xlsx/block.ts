// The cells of one area, cut out of a sheet that has been read.
import {
  type Area,
  type CellBlock,
  type ContentCell,
  LAST_COLUMN,
  LAST_ROW,
  type Scalar,
} from '../../model/sheet';

/** A sheet's cells, ready for areas to be cut out. */
export interface SheetCells {
  readonly rows: ReadonlyMap<number, readonly ContentCell[]>;
  readonly merges: readonly Area[];
  /** The last row and column that hold anything, −1 where nothing does. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function indexCells(cells: readonly ContentCell[], merges: readonly Area[]): SheetCells {
  const rows = new Map<number, ContentCell[]>();
  let lastRow = -1;
  let lastColumn = -1;
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
    if (cell.value === null && cell.formula === null) continue;
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  return { rows, merges, lastRow, lastColumn };
}

/** Larger than this and an area is cut to what the sheet uses, as whole columns and rows are. */
const LARGE = 1_000_000;

/** The block of an area; null where all of it is blank. A whole-column or whole-row area ends where the sheet's cells do. */
export function cutBlock(sheet: SheetCells, wanted: Area): CellBlock | null {
  const area = cutToUsed(sheet, wanted);
  const width = area.right - area.left + 1;
  const values: Scalar[][] = [];
  const formulas: (string | null)[][] = [];
  const formats: (string | null)[][] = [];
  let blank = true;
  const noValues = new Array<Scalar>(width).fill(null);
  const nothing = new Array<string | null>(width).fill(null);
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows.get(row);
    if (!cells) {
      // Rows without cells share one: a stray cell at the end of a sheet must not cost a million of them.
      values.push(noValues);
      formulas.push(nothing);
      formats.push(nothing);
      continue;
    }
    const rowValues = new Array<Scalar>(width).fill(null);
    const rowFormulas = new Array<string | null>(width).fill(null);
    const rowFormats = new Array<string | null>(width).fill(null);
    for (const cell of cells) {
      if (cell.column < area.left || cell.column > area.right) continue;
      const at = cell.column - area.left;
      rowValues[at] = cell.value;
      rowFormulas[at] = cell.formula;
      rowFormats[at] = cell.format;
      if (cell.value !== null || cell.formula !== null) blank = false;
    }
    values.push(rowValues);
    formulas.push(rowFormulas);
    formats.push(rowFormats);
  }
  if (blank) return null;
  return { area, values, formulas, formats, merges: sheet.merges.filter((merge) => touches(merge, area)) };
}

function cutToUsed(sheet: SheetCells, area: Area): Area {
  const large = (area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGE;
  return {
    ...area,
    bottom: large || area.bottom === LAST_ROW ? Math.min(area.bottom, sheet.lastRow) : area.bottom,
    right: large || area.right === LAST_COLUMN ? Math.min(area.right, sheet.lastColumn) : area.right,
  };
}

/** Whether two areas of one sheet have a cell in common. */
export function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
