// The grid: Univer over the workbook in memory. Loaded only when there is a workbook to show, for it is by far the largest part.
import { LocaleType, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { type FWorkbook, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import chinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { MemoryWorkbook } from '../host/memory-workbook';
import type { Language } from '../model/message';
import type { Scalar } from '../model/sheet';
import { followEdits } from './edits';
import { gridContent } from './grid-cell';
import { gridData } from './grid-data';
import { Mirror } from './mirror';

/** Longer than any calculation of ours takes; a grid that never reports its end must not hold up the pane. */
const CALCULATION_LIMIT = 5000;

/** What a cell holds, here or there. */
export interface Held {
  readonly value: Scalar;
  readonly formula: string | null;
}

export interface Grid {
  /** Shows what has just been written, and ends when its formulas are computed and stored. */
  calculate(): Promise<void>;
  /** What the grid holds, shows and has selected: for a look from outside. */
  held(sheetId: string, row: number, column: number): Held | null;
  shown(sheetId: string, row: number, column: number): string | null;
  selected(): string | null;
  dispose(): void;
}

interface Options {
  readonly container: HTMLElement;
  readonly workbook: MemoryWorkbook;
  readonly language: Language;
  /** The workbook did not take an edit on this sheet. */
  readonly refused: (sheet: string) => void;
}

export function createGrid({ container, workbook, language, refused }: Options): Grid {
  const locale = language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [LocaleType.ZH_CN]: chinese, [LocaleType.EN_US]: english },
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    contextMenu: false, // inserted rows and the like are not the workbook's: it would not follow
    disableAutoFocus: true,
    sheets: { autoHeightForMergedCells: true },
    footer: { addSheetButtonConfig: { show: false }, menus: false },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const view = api.createWorkbook(gridData(workbook, locale));
  void forbidStructure(api, view);

  const formula = api.getFormula();
  let computed: Promise<void> = Promise.resolve();
  const expectResults = (): void => {
    computed = formula.onCalculationResultApplied(CALCULATION_LIMIT).catch(() => undefined);
  };
  const mirror = new Mirror(api, workbook);
  const stop = workbook.observe(mirror);
  followEdits(api, workbook, mirror, refused);
  const stopExpecting = workbook.observe({
    cellsChanged: (_area, what, origin) => {
      if (what === 'contents' && origin === 'user') expectResults();
    },
  });
  return {
    calculate: () => {
      if (mirror.flush()) expectResults();
      return computed;
    },
    held: (sheetId, row, column) => {
      const range = view.getSheetBySheetId(sheetId)?.getRange(row, column);
      return range ? gridContent(range.getCellData(), range.getFormula()) : null;
    },
    shown: (sheetId, row, column) =>
      view.getSheetBySheetId(sheetId)?.getRange(row, column).getDisplayValue() ?? null,
    selected: () => view.getActiveRange()?.getA1Notation(true) ?? null,
    dispose: () => {
      stop();
      stopExpecting();
      univer.dispose();
    },
  };
}

/** The workbook does not follow new, renamed or deleted sheets, nor moved rows: the grid's user cannot make them. */
async function forbidStructure(api: FUniver, view: FWorkbook): Promise<void> {
  const point = api.Enum.WorkbookPermissionPoint;
  const sheets = [
    point.CreateSheet,
    point.DeleteSheet,
    point.RenameSheet,
    point.MoveSheet,
    point.HideSheet,
    point.CopySheet,
  ];
  const lines = [point.InsertRow, point.InsertColumn, point.DeleteRow, point.DeleteColumn];
  const permission = view.getWorkbookPermission();
  for (const forbidden of [...sheets, ...lines]) await permission.setPoint(forbidden, false);
}
