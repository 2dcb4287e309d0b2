// The workbook in memory as the grid loads it. Pure.
import type { IRange, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import type { MemorySheet } from '../host/memory-sheet';
import type { HostName } from '../host/memory-names';
import type { MemoryWorkbook } from '../host/memory-workbook';
import { type Rect, WHOLE_SHEET } from '../host/rect';
import { parseArea } from '../model/address';
import { gridCell, heightInPixels, widthInPixels } from './grid-cell';

export const GRID_ID = 'gouji';
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 20;
/** The parts of the grid's data that belong to its plugin for names. */
const NAMES = 'SHEET_DEFINED_NAME_PLUGIN';
const EVERY_SHEET = 'AllDefaultWorkbook';

export function gridData(workbook: MemoryWorkbook, locale: LocaleType): IWorkbookData {
  return {
    id: GRID_ID,
    name: workbook.name,
    appVersion: '',
    locale,
    styles: {},
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
    defaultStyle: { ff: 'Microsoft YaHei, Noto Sans CJK SC, sans-serif', fs: 11, vt: 3 },
    resources: [{ name: NAMES, data: JSON.stringify(namesData(workbook.names.all)) }],
  };
}

export function sheetData(
  sheet: MemorySheet,
): Omit<IWorksheetData, 'zoomRatio' | 'scrollTop' | 'scrollLeft'> {
  const used = sheet.used(WHOLE_SHEET, false);
  const cells: IWorksheetData['cellData'] = {};
  for (const [row, column, cell] of sheet.entries()) {
    const shown = gridCell(cell);
    if (shown) (cells[row] ??= {})[column] = shown;
  }
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    freeze: freezeData(sheet),
    rowCount: (used?.bottom ?? 0) + SPARE_ROWS,
    columnCount: (used?.right ?? 0) + SPARE_COLUMNS,
    defaultColumnWidth: 72,
    defaultRowHeight: 22,
    mergeData: sheet.merges.map(gridRange),
    cellData: cells,
    rowData: rowData(sheet),
    columnData: Object.fromEntries(
      [...sheet.widths].map(([column, width]) => [column, { w: widthInPixels(width) }]),
    ),
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    showGridlines: sheet.showGridlines ? 1 : 0,
    rightToLeft: 0,
  };
}

/** Rows without a height of their own are as high as their text needs (ia: 1). */
function rowData(sheet: MemorySheet): IWorksheetData['rowData'] {
  return Object.fromEntries(
    [...sheet.heights].map(([row, height]) => [row, { h: heightInPixels(height), ia: 0 as const }]),
  );
}

export function freezeData({ frozenRows, frozenColumns }: MemorySheet): IWorksheetData['freeze'] {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

export function gridRange({ top, left, bottom, right }: Rect): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

/** The names that mean one area: formulas may use them. */
function namesData(names: readonly HostName[]): Record<string, object> {
  const sound = names.filter(({ refersTo }) => parseArea(refersTo) !== null);
  return Object.fromEntries(
    sound.map(({ id, name, scope, refersTo }) => [
      id,
      {
        id,
        name,
        formulaOrRefString: refersTo.slice(1),
        comment: '',
        localSheetId: scope?.id ?? EVERY_SHEET,
        hidden: false,
      },
    ]),
  );
}
