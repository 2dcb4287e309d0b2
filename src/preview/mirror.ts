// From the workbook in memory to the grid: whatever anyone but the grid's user does to it is shown there.
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { MemorySheet } from '../host/memory-sheet';
import type { MemoryWorkbook } from '../host/memory-workbook';
import type { Origin, WorkbookObserver } from '../host/observer';
import { type Rect, WHOLE_SHEET, intersection } from '../host/rect';
import type { Area } from '../model/sheet';
import { gridCell, heightInPixels, widthInPixels } from './grid-cell';
import { freezeData, GRID_ID, gridRange, sheetData } from './grid-data';
import { markedAreas, seenCell } from './marks';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export class Mirror implements WorkbookObserver {
  /** The grid is being written to from here: what it reports meanwhile is not its user's doing. */
  writing = false;
  private readonly dirty = new Map<string, Rect[]>();
  private readonly laidOut = new Set<string>();
  /** The marks that are shown, by sheet. */
  private readonly marks = new Map<string, readonly Rect[]>();

  constructor(
    private readonly grid: FUniver,
    private readonly workbook: MemoryWorkbook,
  ) {}

  cellsChanged(area: Area, _what: 'contents' | 'looks', origin: Origin): void {
    if (origin === 'add-in') this.show(area);
  }

  /** Shows an area as it is in memory, whoever changed it: also how a refused edit is taken back. */
  show({ sheet, ...rect }: Area): void {
    const areas = this.dirty.get(sheet);
    if (areas) areas.push(rect);
    else this.dirty.set(sheet, [rect]);
    if (this.dirty.size === 1 && !areas) queueMicrotask(() => this.flush());
  }

  layoutChanged(sheet: string, origin: Origin): void {
    if (origin !== 'add-in') return;
    this.laidOut.add(sheet);
    queueMicrotask(() => this.flush());
  }

  sheetAdded(name: string): void {
    const index = this.workbook.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = this.workbook.sheets[index];
    if (!sheet) return;
    this.run(InsertSheetMutation.id, { index, sheet: sheetData(sheet) });
    // The grid shows what was added; the user stays where he was.
    this.activated(this.workbook.active.name, 'add-in');
  }

  sheetRemoved(name: string): void {
    const gone = this.grid.getActiveWorkbook()?.getSheetByName(name);
    if (gone) this.run(RemoveSheetMutation.id, { subUnitId: gone.getSheetId(), subUnitName: name });
  }

  sheetRenamed(_from: string, to: string): void {
    const sheet = this.workbook.sheet(to);
    if (sheet) this.run(SetWorksheetNameMutation.id, { subUnitId: sheet.id, name: to });
  }

  visibilityChanged(name: string): void {
    const sheet = this.workbook.sheet(name);
    if (sheet)
      this.run(SetWorksheetHideMutation.id, {
        subUnitId: sheet.id,
        hidden: sheet.visibility === 'visible' ? 0 : 1,
      });
  }

  selectionChanged(area: Area, origin: Origin): void {
    if (origin === 'add-in') this.reveal(area);
  }

  activated(name: string, origin: Origin): void {
    const sheet = origin === 'add-in' ? this.workbook.sheet(name) : null;
    if (sheet) this.quietly(() => this.grid.getActiveWorkbook()?.getSheetBySheetId(sheet.id)?.activate());
  }

  /** Selects cells in the grid and scrolls to them. */
  private reveal(area: Area): void {
    this.flush();
    const shown = this.workbook.sheet(area.sheet);
    const sheet = shown && this.grid.getActiveWorkbook()?.getSheetBySheetId(shown.id);
    if (!sheet) return;
    this.quietly(() => {
      sheet.activate();
      const within = intersection(area, {
        ...WHOLE_SHEET,
        bottom: sheet.getMaxRows() - 1,
        right: sheet.getMaxColumns() - 1,
      });
      if (!within) return;
      const { top, left, bottom, right } = within;
      sheet.setActiveRange(sheet.getRange(top, left, bottom - top + 1, right - left + 1));
      this.bringIntoSight(sheet, within);
    });
  }

  /** Scrolls only if the cells cannot be seen, and then shows some of what is above and to the left of them. */
  private bringIntoSight(sheet: FWorksheet, { top, left, bottom, right }: Rect): void {
    const seen = sheet.getVisibleRange();
    if (
      seen &&
      top >= seen.startRow &&
      bottom < seen.endRow &&
      left >= seen.startColumn &&
      right < seen.endColumn
    )
      return;
    sheet.scrollToCell(Math.max(0, top - 6), left < 8 ? 0 : left - 4);
  }

  /** Writes what has changed since the last time, all in one step for each sheet; whether there was anything. */
  flush(): boolean {
    for (const name of this.laidOut) this.remark(name);
    const any = this.dirty.size > 0;
    for (const [name, areas] of this.dirty) {
      const sheet = this.workbook.sheet(name);
      if (sheet) this.writeCells(sheet, areas);
    }
    this.dirty.clear();
    for (const name of this.laidOut) {
      const sheet = this.workbook.sheet(name);
      if (sheet) this.writeLayout(sheet);
    }
    this.laidOut.clear();
    return any;
  }

  private remark(name: string): void {
    const sheet = this.workbook.sheet(name);
    const before = this.marks.get(name) ?? [];
    const now = sheet ? markedAreas(sheet) : [];
    this.marks.set(name, now);
    if (before.length + now.length > 0)
      this.dirty.set(name, [...(this.dirty.get(name) ?? []), ...before, ...now]);
  }

  private writeCells(sheet: MemorySheet, areas: readonly Rect[]): void {
    const used = sheet.used(WHOLE_SHEET, false);
    const view = this.grid.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    if (!view) return;
    this.makeRoom(sheet, used);
    const emptied: Cells = {};
    const filled: Cells = {};
    const within = { ...WHOLE_SHEET, bottom: view.getMaxRows() - 1, right: view.getMaxColumns() - 1 };
    for (const area of areas) {
      const part = intersection(area, within);
      if (!part) continue;
      for (let row = part.top; row <= part.bottom; row += 1) {
        for (let column = part.left; column <= part.right; column += 1) {
          (emptied[row] ??= {})[column] = null;
          const cell = gridCell(seenCell(sheet, row, column));
          if (cell) (filled[row] ??= {})[column] = cell;
        }
      }
    }
    // First emptied: the grid would lay new looks over the old ones.
    this.run(SetRangeValuesMutation.id, { subUnitId: sheet.id, cellValue: emptied });
    this.run(SetRangeValuesMutation.id, { subUnitId: sheet.id, cellValue: filled });
  }

  private makeRoom(sheet: MemorySheet, used: Rect | null): void {
    const view = this.grid.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    if (!view || !used) return;
    if (used.bottom >= view.getMaxRows()) view.setRowCount(used.bottom + 20);
    if (used.right >= view.getMaxColumns()) view.setColumnCount(used.right + 6);
  }

  private writeLayout(sheet: MemorySheet): void {
    const view = this.grid.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    if (!view) return;
    this.makeRoom(sheet, sheet.used(WHOLE_SHEET, false));
    const subUnitId = sheet.id;
    const before = view.getMergedRanges().map((range) => range.getRange());
    if (before.length > 0) this.run(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: before });
    if (sheet.merges.length > 0)
      this.run(AddWorksheetMergeMutation.id, { subUnitId, ranges: sheet.merges.map(gridRange) });
    for (const [column, width] of sheet.widths) {
      const range = { startRow: 0, endRow: view.getMaxRows() - 1, startColumn: column, endColumn: column };
      this.run(SetWorksheetColWidthMutation.id, {
        subUnitId,
        ranges: [range],
        colWidth: widthInPixels(width),
      });
    }
    this.run(SetFrozenMutation.id, { subUnitId, ...freezeData(sheet), resetScroll: false });
    const used = sheet.used(WHOLE_SHEET, true);
    if (!used) return;
    this.quietly(() => {
      view.setRangesAutoHeight([gridRange({ ...used, left: 0 })]);
      // The grid does not see how tall the text of a merged title is.
      for (const [row, height] of tallRows(sheet)) view.setRowHeightsForced(row, 1, height);
    });
  }

  private run(mutation: string, params: object): void {
    this.quietly(() => this.grid.syncExecuteCommand(mutation, { unitId: GRID_ID, ...params }));
  }

  private quietly(work: () => void): void {
    const before = this.writing;
    this.writing = true;
    try {
      work();
    } finally {
      this.writing = before;
    }
  }
}

/** Rows with letters larger than the grid's rows are made for, and the pixels they need. */
function tallRows(sheet: MemorySheet): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const [row, , { looks }] of sheet.entries()) {
    const needed = heightInPixels(looks.size * 1.4);
    if (looks.size > 12 && needed > (rows.get(row) ?? 0)) rows.set(row, needed);
  }
  return rows;
}
