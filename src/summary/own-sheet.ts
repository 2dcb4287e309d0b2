// Drafts of the sheets that Gouji lays out: what is its own there is written anew, what is the user's stays and is listed.
import { areaName, cellAddress, quoteSheet } from '../model/address';
import type { Problem } from '../model/message';
import type { AuditResult } from '../model/result';
import type { Area, CellDraft, NameEntry, SheetDraft } from '../model/sheet';
import { layOutLedger } from './ledger';
import { isBlankAt, isOurs, LEDGER_CELLS, type Own, type OwnPlace } from './own';
import type { LaidOut } from './summary-sheet';

/** The 勾稽核对 sheet with all findings and every 说明; what the user put in its way is added to `kept`. */
export function planLedger(
  own: Pick<Own, 'ledger' | 'explanations'>,
  result: AuditResult,
  kept: Problem[],
): { readonly sheet: SheetDraft; readonly names: readonly NameEntry[] } {
  const { ledger, explanations } = own;
  const laidOut = layOutLedger(result, ledger.sheet, explanations);
  return {
    sheet: ownSheet(ledger, laidOut, kept),
    names: remember(LEDGER_CELLS, ledger.sheet, ownedOf(ledger, laidOut.area)),
  };
}

export function ownSheet(place: OwnPlace, { cells, layout }: LaidOut, kept: Problem[]): SheetDraft {
  return {
    sheet: place.sheet,
    create: !place.exists,
    clear: place.remembered,
    cells: withoutForeign(place, cells, kept),
    // Merging would swallow what the user wrote there.
    layout: {
      ...layout,
      merges: layout.merges.filter((area) => cellsIn(area).every((c) => isFree(place, c))),
    },
  };
}

/** What is Gouji's of a sheet it lays out: the whole of it, but for cells that the user had filled before. */
export function ownedOf(place: OwnPlace, area: Area): Area[] {
  const cells = cellsIn(area);
  const free = cells.filter((cell) => isFree(place, cell));
  return free.length === cells.length ? [area] : runsOf(place.sheet, free);
}

type Place = Pick<CellDraft, 'row' | 'column'>;

export function cellsIn({ top, left, bottom, right }: Area): Place[] {
  const found: Place[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) found.push({ row, column });
  return found;
}

/** A cell that may be written: Gouji wrote it, or nobody did. */
export function isFree(place: OwnPlace, { row, column }: Place): boolean {
  return isOurs(place, { row, column }) || isBlankAt(place, row, column);
}

/** Leaves out, and lists, what would land on a cell that holds something Gouji did not write. */
export function withoutForeign(place: OwnPlace, cells: readonly CellDraft[], kept: Problem[]): CellDraft[] {
  return cells.filter((cell) => {
    if (isFree(place, cell)) return true;
    if (cell.value !== null) kept.push(foreignCell(place.sheet, cell));
    return false;
  });
}

/** None where no cell was written: a name has to mean something. */
export function remember(name: string, sheet: string, areas: readonly Area[]): NameEntry[] {
  if (areas.length === 0) return [];
  const refersTo = `=${areas.map((area) => `${quoteSheet(sheet)}!${areaName(area, true)}`).join(',')}`;
  return [{ name, scope: null, refersTo, visible: false }];
}

/** The cells as few rectangles: runs down a column. */
export function runsOf(sheet: string, cells: readonly Place[]): Area[] {
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
