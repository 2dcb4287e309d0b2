// What a write left in its cells, to see later whether somebody has edited them since.
import { areaName } from '../model/address';
import type { Rectangle } from '../model/rectangles';
import type { WorkbookDraft } from '../model/sheet';
import type { Pending } from './excel-read';
import { touchedAreas } from './excel-touched';
import { CellMap } from './excel-runs';

/** Formulas, and values where there are none, of one sheet: a result that is calculated anew is no edit. */
export interface AfterCells {
  readonly sheet: string;
  readonly cells: CellMap<unknown>;
  /** By which events name the sheet. */
  readonly id: string;
}

export function askAfter(context: Excel.RequestContext, draft: WorkbookDraft): Pending<AfterCells[]> {
  const pending = draft.sheets.map((sheet) => {
    const on = context.workbook.worksheets.getItem(sheet.sheet);
    return { on: on.load('id'), sheet: sheet.sheet, cells: askFormulas(on, touchedAreas(sheet)) };
  });
  return () => pending.map(({ on, sheet, cells }) => ({ sheet, cells: cells(), id: on.id }));
}

export function askFormulas(sheet: Excel.Worksheet, areas: readonly Rectangle[]): Pending<CellMap<unknown>> {
  const asked = areas.map((area) => ({
    area,
    range: sheet.getRange(areaName({ sheet: '', ...area })).load('formulas'),
  }));
  return () => {
    const cells = new CellMap<unknown>();
    for (const { area, range } of asked) addFormulas(cells, area.top, area.left, range);
    return cells;
  };
}

export function addFormulas(
  cells: CellMap<unknown>,
  top: number,
  left: number,
  { formulas }: Excel.Range,
): void {
  (formulas as unknown[][]).forEach((line, r) =>
    line.forEach((formula, c) => cells.set(top + r, left + c, formula)),
  );
}
