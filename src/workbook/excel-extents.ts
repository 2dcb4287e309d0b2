// How far whole columns and rows are used, before their cells are read in parts.
import { areaAddress, areaName } from '../model/address';
import type { Area } from '../model/sheet';
import { isWhole, type Pending } from './excel-read';
import { cellsIn } from './excel-runs';
import { WorkbookError } from './port';

/** Excel tells no more cells of a range, and a pane could not hold them. */
const MOST_TOLD = 5_000_000;

/** The areas as they will be read; null where nothing is on them. */
export function askExtents(
  context: Excel.RequestContext,
  areas: readonly (Area | null)[],
): Pending<(Area | null)[]> {
  const asked = areas.map((area): Pending<Area | null> => {
    if (!area || !isWhole(area)) return () => area;
    const used = context.workbook.worksheets
      .getItem(area.sheet)
      .getRange(areaName(area))
      .getUsedRangeOrNullObject(true)
      .load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
    return () => {
      if (used.isNullObject) return null;
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
      return { sheet: area.sheet, top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    };
  });
  return () => asked.map((answer) => answer());
}

export function refuseTooMany(areas: readonly (Area | null)[]): void {
  let all = 0;
  for (const area of areas) {
    all += area ? cellsIn(area) : 0;
    if (area && all > MOST_TOLD) throw new WorkbookError('too-large', areaAddress(area));
  }
}
