// The cells of one area, cut out of a sheet that has been read.
import { areaAddress } from '../../model/address';
import {
  type Area,
  type CellBlock,
  type ContentCell,
  LAST_COLUMN,
  LAST_ROW,
  type Scalar,
} from '../../model/sheet';
import { WorkbookError } from '../port';
import { LARGEST_AREA, MOST_CUT } from './limits';

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

/** The blocks of areas; null where all of one is blank. A whole-column or whole-row area ends where the sheet's cells do. */
export function cutBlocks(
  areas: readonly Area[],
  sheetOf: (area: Area) => SheetCells | null,
  from1904 = false,
): (CellBlock | null)[] {
  const budget = { places: MOST_CUT };
  return areas.map((area) => {
    const sheet = sheetOf(area);
    const block = sheet && cutBlock(sheet, area, budget);
    return block && from1904 ? { ...block, from1904 } : block;
  });
}

function cutBlock(sheet: SheetCells, wanted: Area, budget: { places: number }): CellBlock | null {
  const area = cutToUsed(sheet, wanted);
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (height < 1 || width < 1) return null;
  const merges = sheet.merges.filter((merge) => touches(merge, area));
  if (height * width > LARGEST_AREA || covered(merges, area) > MOST_COVERED) throw scattered(area);
  const row = <T>(): (T | null)[] => {
    budget.places -= width;
    if (budget.places < 0) throw scattered(area);
    return new Array<T | null>(width).fill(null);
  };
  const values: Scalar[][] = [];
  const formulas: (string | null)[][] = [];
  const formats: (string | null)[][] = [];
  let blank = true;
  // Rows without any share one: a stray cell at the end of a sheet must not cost a million of them.
  const noValues = row<Scalar>();
  const nothing = row<string>();
  for (let at = area.top; at <= area.bottom; at++) {
    let [rowValues, rowFormulas, rowFormats] = [noValues, nothing, nothing];
    for (const { column, value, formula, format } of sheet.rows.get(at) ?? []) {
      if (column < area.left || column > area.right) continue;
      const place = column - area.left;
      if (value !== null) (rowValues = rowValues === noValues ? row<Scalar>() : rowValues)[place] = value;
      if (formula !== null)
        (rowFormulas = rowFormulas === nothing ? row<string>() : rowFormulas)[place] = formula;
      if (format !== null) (rowFormats = rowFormats === nothing ? row<string>() : rowFormats)[place] = format;
      if (value !== null || formula !== null) blank = false;
    }
    values.push(rowValues);
    formulas.push(rowFormulas);
    formats.push(rowFormats);
  }
  return blank ? null : { area, values, formulas, formats, merges };
}

/** So many cells of a block may lie in merged areas. */
const MOST_COVERED = 2_000_000;

function covered(merges: readonly Area[], { top, left, bottom, right }: Area): number {
  return merges.reduce((sum, merge) => {
    const height = Math.min(merge.bottom, bottom) - Math.max(merge.top, top) + 1;
    return sum + height * (Math.min(merge.right, right) - Math.max(merge.left, left) + 1);
  }, 0);
}

function scattered(area: Area): WorkbookError {
  return new WorkbookError('scattered-cells', areaAddress(area));
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
