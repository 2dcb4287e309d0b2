// What a fill writes: the summary and the ledger as drafts, nothing of the user's overwritten.
import { areaAddress } from '../model/address';
import type { Problem } from '../model/message';
import type { AuditResult } from '../model/result';
import type { CellDraft, NameEntry, SheetDraft, WorkbookDraft } from '../model/sheet';
import type { Pack } from '../model/pack';
import { type Own, type OwnPlace, RANGE_CELLS, SUMMARY, SUMMARY_CELLS } from './own';
import {
  cellsIn,
  isFree,
  ownedOf,
  ownSheet,
  planLedger,
  remember,
  runsOf,
  withoutForeign,
} from './own-sheet';
import { fillRange } from './summary-range';
import { layOutSummary } from './summary-sheet';

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
    const { range } = own;
    const inRange = range?.block
      ? fillRange(range.block, card, pack, (row, column) => isFree(range, { row, column }))
      : null;
    if (range && inRange) {
      const cells = withoutForeign(range, inRange, kept);
      sheet = range.sheet;
      written = cells.length;
      sheets.push({ sheet, create: false, clear: [], cells: [...cells, ...leftOver(range, cells)] });
      names.push(...remember(RANGE_CELLS, sheet, runsOf(sheet, cells)));
    } else {
      if (range) kept.push(unusableRange(areaAddress(range.area)));
      else if (own.brokenRange) kept.push(brokenRange(own.brokenRange));
      const laidOut = layOutSummary(card, own.summary.sheet, pack);
      const draft = ownSheet(own.summary, laidOut, kept);
      written = draft.cells.filter(({ value }) => value !== null).length;
      sheets.push(draft);
      names.push(...remember(SUMMARY_CELLS, sheet, ownedOf(own.summary, laidOut.area)));
    }
  }
  const ledger = planLedger(own, result, kept);
  sheets.push(ledger.sheet);
  names.push(...ledger.names);
  return { draft: { sheets, names }, sheet, written, kept };
}

/** What was written into the user's sheet earlier and has no place now is emptied, its looks left alone. */
function leftOver(place: OwnPlace, cells: readonly CellDraft[]): CellDraft[] {
  const written = new Set(cells.map(({ row, column }) => `${row},${column}`));
  return place.remembered
    .flatMap(cellsIn)
    .filter(({ row, column }) => !written.has(`${row},${column}`))
    .map((cell) => ({ ...cell, value: null }));
}

function unusableRange(address: string): Problem {
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

function brokenRange({ name, refersTo }: NameEntry): Problem {
  return {
    level: 'note',
    name,
    address: null,
    message: {
      zh: `名称“${name}”（${refersTo}）指的不是一块区域，改写到单独的工作表。`,
      en: `The name “${name}” (${refersTo}) does not mean one range; a sheet of its own is written instead.`,
    },
  };
}
