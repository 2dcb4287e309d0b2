// From the grid to the workbook in memory: what its user types, pastes, undoes and selects, and what its formulas compute.
import type { IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FRange, FWorksheet } from '@univerjs/preset-sheets-core';
import type { HostCell } from '../host/cell';
import type { Entry, MemoryWorkbook } from '../host/memory-workbook';
import type { MemorySheet } from '../host/memory-sheet';
import { isCellError, type Scalar } from '../model/sheet';
import { gridContent } from './grid-cell';
import type { Mirror } from './mirror';

/** Follows the grid's user; `refused` is told when the workbook does not take an edit. */
export function followEdits(
  grid: FUniver,
  workbook: MemoryWorkbook,
  mirror: Mirror,
  refused: (sheet: string) => void,
): void {
  const { Event } = grid;
  grid.addEvent(Event.SheetValueChanged, ({ effectedRanges }) => {
    if (mirror.writing) return;
    for (const range of effectedRanges) takeOver(grid, range, workbook, mirror, refused);
  });
  grid.addEvent(Event.SelectionChanged, ({ worksheet, selections }) => {
    const [first] = selections;
    const sheet = workbook.sheet(worksheet.getSheetId());
    if (mirror.writing || !first || sheet?.visibility !== 'visible') return;
    const { startRow, startColumn, endRow, endColumn } = first;
    workbook.select(
      { sheet: sheet.name, top: startRow, left: startColumn, bottom: endRow, right: endColumn },
      'user',
    );
  });
  grid.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = workbook.sheet(activeSheet.getSheetId());
    if (!mirror.writing && sheet?.visibility === 'visible') workbook.activate(sheet.name, 'user');
  });
  grid.addEvent(Event.SheetEditStarted, () => {
    workbook.editing = true;
  });
  grid.addEvent(Event.SheetEditEnded, () => {
    workbook.editing = false;
  });
}

function takeOver(
  grid: FUniver,
  range: FRange,
  workbook: MemoryWorkbook,
  mirror: Mirror,
  refused: (sheet: string) => void,
): void {
  const sheet = workbook.sheet(range.getSheetId());
  const view = grid.getActiveWorkbook()?.getSheetBySheetId(range.getSheetId());
  if (!sheet || !view) return;
  const entries = differences(view, range.getRange(), sheet, workbook);
  if (entries.length === 0) return;
  try {
    workbook.enter(sheet, entries, 'user');
  } catch {
    const { startRow, startColumn, endRow, endColumn } = range.getRange();
    mirror.show({ sheet: sheet.name, top: startRow, left: startColumn, bottom: endRow, right: endColumn });
    refused(sheet.name);
  }
}

/** What the grid holds other than the memory: entries of its user. What its formulas computed is stored at once. */
function differences(view: FWorksheet, range: IRange, sheet: MemorySheet, workbook: MemoryWorkbook): Entry[] {
  const entries: Entry[] = [];
  const { startRow, startColumn, endRow, endColumn } = range;
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      const known = sheet.cell(row, column);
      const { formula, value } = contentAt(view, row, column);
      if (formula !== known.formula) entries.push({ row, column, entered: formula ?? asEntered(value) });
      else if (sameValue(value, known)) continue;
      else if (formula === null) entries.push({ row, column, entered: asEntered(value) });
      else workbook.storeComputed(sheet.name, row, column, value);
    }
  }
  return entries;
}

function contentAt(view: FWorksheet, row: number, column: number): ReturnType<typeof gridContent> {
  const raw = view.getSheet().getCellRaw(row, column);
  const formula = raw?.f || raw?.si ? view.getRange(row, column).getFormula() : '';
  return gridContent(raw, formula);
}

function sameValue(value: Scalar, known: HostCell): boolean {
  if (value !== null && isCellError(value))
    return known.value !== null && isCellError(known.value) && known.value.error === value.error;
  return value === known.value;
}

/** As a user would have to type it so that it stays what it is: text with a leading apostrophe. */
function asEntered(value: Scalar): Entry['entered'] {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? `'${value}` : value;
}
