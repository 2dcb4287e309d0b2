// What a fill writes: the summary and the ledger as drafts, nothing of the user's overwritten.
import { areaName, cellAddress, quoteSheet } from '../model/address';
import type { Problem } from '../model/message';
import type { AuditResult } from '../model/result';
import type { Area, CellDraft, NameEntry, SheetDraft, WorkbookDraft } from '../model/sheet';
import type { Pack } from '../packs/pack';
import { layOutLedger } from './ledger';
import { isBlankAt, isOurs, LEDGER_CELLS, type Own, type OwnPlace, SUMMARY, SUMMARY_CELLS } from './own';
import { fillRange } from './summary-range';
import { type LaidOut, layOutSummary } from './summary-sheet';

export interface FillPlan {
  readonly draft: WorkbookDraft;
  /** The sheet that carries the scores. */
  readonly sheet: string;
  /** How many cells of it are written. */
  readonly written: number;
  /** Cells of the user's that stand where something was to be written: they are left as they are. */
  readonly kept: readonly Problem[];
}

export function planFill(own: Own, result: AuditResult, pack: Pack): FillPlan {
  const kept: Problem[] = [];
  const sheets: SheetDraft[] = [];
  const names: NameEntry[] = [];
  const card = result.scorecard;
  let sheet = own.summary.sheet;
  let written = 0;
  if (card) {
    const inRange = own.range?.block ? fillRange(own.range.block, card, pack) : null;
    if (own.range && inRange) {
      const cells = withoutForeign(own.range, inRange, kept);
      sheet = own.range.sheet;
      written = cells.length;
      sheets.push({ sheet, create: false, clear: [], cells: [...cells, ...leftOver(own.range, cells)] });
      names.push(remember(SUMMARY_CELLS, sheet, runsOf(sheet, cells)));
    } else {
      if (own.range) kept.push(unusableRange(own.range.sheet, own.range.area));
      const laidOut = layOutSummary(card, own.summary.sheet, pack);
      const draft = ownSheet(own.summary, laidOut, kept);
      written = draft.cells.filter(({ value }) => value !== null).length;
      sheets.push(draft);
      names.push(remember(SUMMARY_CELLS, sheet, [laidOut.area]));
    }
  }
  const ledger = layOutLedger(result, own.ledger.sheet, own.explanations);
  sheets.push(ownSheet(own.ledger, ledger, kept));
  names.push(remember(LEDGER_CELLS, own.ledger.sheet, [ledger.area]));
  return { draft: { sheets, names }, sheet, written, kept };
}

function ownSheet(place: OwnPlace, { cells, layout }: LaidOut, kept: Problem[]): SheetDraft {
  return {
    sheet: place.sheet,
    create: !place.exists,
    clear: place.remembered,
    cells: withoutForeign(place, cells, kept),
    layout,
  };
}

/** Leaves out, and lists, what would land on a cell that holds something Gouji did not write. */
function withoutForeign(place: OwnPlace, cells: readonly CellDraft[], kept: Problem[]): CellDraft[] {
  return cells.filter((cell) => {
    if (isOurs(place, cell) || isBlankAt(place, cell.row, cell.column)) return true;
    if (cell.value !== null) kept.push(foreignCell(place.sheet, cell));
    return false;
  });
}

/** What was written into the user's sheet earlier and has no place now is emptied, its looks left alone. */
function leftOver(place: OwnPlace, cells: readonly CellDraft[]): CellDraft[] {
  const written = new Set(cells.map(({ row, column }) => `${row},${column}`));
  const found: CellDraft[] = [];
  for (const { top, left, bottom, right } of place.remembered) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!written.has(`${row},${column}`)) found.push({ row, column, value: null });
      }
    }
  }
  return found;
}

function remember(name: string, sheet: string, areas: readonly Area[]): NameEntry {
  const refersTo = `=${areas.map((area) => `${quoteSheet(sheet)}!${areaName(area, true)}`).join(',')}`;
  return { name, scope: null, refersTo, visible: false };
}

/** The cells as few rectangles: runs down a column. */
function runsOf(sheet: string, cells: readonly CellDraft[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { sheet: string; top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom + 1 === row) last.bottom = row;
    else runs.push({ sheet, top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

function foreignCell(sheet: string, cell: CellDraft): Problem {
  const address = cellAddress(sheet, cell.row, cell.column);
  const shown = String(cell.value);
  return {
    level: 'note',
    name: null,
    address,
    message: {
      zh: `${address} 已有内容，没有覆盖；应填“${shown}”。要由本工具填写，请先清空这一格。`,
      en: `${address} is not empty and was left as it is; “${shown}” belongs there. Clear it if Gouji is to fill it.`,
    },
  };
}

function unusableRange(sheet: string, area: Area): Problem {
  const address = `${quoteSheet(sheet)}!${areaName(area)}`;
  return {
    level: 'note',
    name: SUMMARY,
    address,
    message: {
      zh: `名称“${SUMMARY}”指向的区域（${address}）里没有“指标”和“得分”两个表头，或没有认得的指标，改写到单独的工作表。`,
      en: `The range named “${SUMMARY}” (${address}) lacks the headings 指标 and 得分, or any known indicator; a sheet of its own is written instead.`,
    },
  };
}
