// The sheets and names that are Gouji's own: where they are, what was written there before, and what staff added to them.
import { parseAreas } from '../model/address';
import type { CellRef } from '../model/fact';
import {
  type Area,
  type CellBlock,
  LAST_ROW,
  type NameEntry,
  type Snapshot,
  type WorkbookIndex,
} from '../model/sheet';
import { type Explanation, explanationsIn } from './explanations';

export const SUMMARY = '绩效评价汇总';
const SUMMARY_ALIAS = 'EvaluationSummary';
const LEDGER = '勾稽核对';

/** Hidden names: the cells Gouji wrote, so that it never takes anything else for its own. */
export const SUMMARY_CELLS = '_Gouji_绩效评价汇总';
/** Apart from the sheet that Gouji lays out: on the user's sheet only cells are its own, never the layout. */
export const RANGE_CELLS = '_Gouji_汇总区域';
export const LEDGER_CELLS = '_Gouji_勾稽核对';

/** As many columns as Gouji ever writes to, and some to see what staff put beside them. */
const COLUMNS = 20;

/** A place Gouji writes to. */
export interface OwnPlace {
  readonly sheet: string;
  /** The sheet is there already. */
  readonly exists: boolean;
  readonly protected: boolean;
  /** What is on it; null where nothing is. */
  readonly block: CellBlock | null;
  /** The cells Gouji wrote there earlier. */
  readonly remembered: readonly Area[];
}

export interface Own {
  /** The user's own layout: the range named 绩效评价汇总; null where there is none. */
  readonly range: (OwnPlace & { readonly area: Area }) | null;
  /** The name is there but means no range. */
  readonly brokenRange: NameEntry | null;
  readonly summary: OwnPlace;
  readonly ledger: OwnPlace;
  /** 说明 of the 勾稽核对 sheet, by 编号. */
  readonly explanations: ReadonlyMap<string, Explanation>;
}

interface Wanted {
  readonly what: 'range' | 'summary' | 'ledger';
  readonly area: Area;
}

/** What has to be read of the places Gouji writes to. */
export function ownAreas(index: WorkbookIndex): Area[] {
  return wanted(index).map(({ area }) => area);
}

function wanted(index: WorkbookIndex): Wanted[] {
  const range = summaryRange(index);
  const found: Wanted[] = range ? [{ what: 'range', area: range }] : [];
  const summary = sheetOf(index, SUMMARY_CELLS, SUMMARY);
  // The sheet of the user's range is the user's, though it is called so. Without headings there, another is laid out.
  if (summary !== null && summary !== range?.sheet) found.push({ what: 'summary', area: columnsOf(summary) });
  const ledger = sheetOf(index, LEDGER_CELLS, LEDGER);
  if (ledger !== null) found.push({ what: 'ledger', area: columnsOf(ledger) });
  return found;
}

function columnsOf(sheet: string): Area {
  return { sheet, top: 0, left: 0, bottom: LAST_ROW, right: COLUMNS - 1 };
}

function rangeName(index: WorkbookIndex): NameEntry | null {
  const found = index.names.find(
    ({ name }) => name === SUMMARY || name.toLowerCase() === SUMMARY_ALIAS.toLowerCase(),
  );
  return found ?? null;
}

/** The one area of a sheet that the name means. */
function areaOf(index: WorkbookIndex, name: NameEntry | null): Area | null {
  const areas = parseAreas(name?.refersTo ?? '');
  const area = areas?.length === 1 ? areas[0] : undefined;
  return area && index.sheets.some((sheet) => sheet.name === area.sheet) ? area : null;
}

function summaryRange(index: WorkbookIndex): Area | null {
  const area = areaOf(index, rangeName(index));
  // A name given to the sheet that Gouji laid out makes it no layout of the user's.
  return area && remembered(index, SUMMARY_CELLS)[0]?.sheet === area.sheet ? null : area;
}

function remembered(index: WorkbookIndex, name: string): Area[] {
  const entry = index.names.find((candidate) => candidate.name === name);
  const areas = (entry && parseAreas(entry.refersTo)) ?? [];
  return areas.filter((area) => index.sheets.some((sheet) => sheet.name === area.sheet));
}

/** The sheet Gouji wrote to before (staff may have renamed it), else the one that is called so. */
function sheetOf(index: WorkbookIndex, cells: string, called: string): string | null {
  return remembered(index, cells)[0]?.sheet ?? index.sheets.find(({ name }) => name === called)?.name ?? null;
}

/** `first`: which of the snapshot's blocks is the first of `ownAreas`. */
export function readOwn(snapshot: Snapshot, first: number): Own {
  const blocks = new Map<Wanted['what'], { area: Area; block: CellBlock | null }>();
  wanted(snapshot).forEach(({ what, area }, i) =>
    blocks.set(what, { area, block: snapshot.blocks[first + i] ?? null }),
  );
  const place = (what: 'summary' | 'ledger', cells: string, called: string): OwnPlace => {
    const areas = remembered(snapshot, cells);
    const found = blocks.get(what);
    // A sheet of that name with the user's own content is not ours to lay out.
    const ours = found !== undefined && (areas.length > 0 || isEmpty(found.block));
    const sheet = ours ? found.area.sheet : freeName(snapshot, called);
    return {
      sheet,
      exists: ours,
      protected: ours && isProtected(snapshot, sheet),
      block: ours ? found.block : null,
      remembered: areas.filter((area) => area.sheet === sheet),
    };
  };
  const range = blocks.get('range');
  const ledger = place('ledger', LEDGER_CELLS, LEDGER);
  const name = rangeName(snapshot);
  return {
    brokenRange: areaOf(snapshot, name) ? null : name,
    range: range
      ? {
          sheet: range.area.sheet,
          exists: true,
          protected: isProtected(snapshot, range.area.sheet),
          block: range.block,
          remembered: remembered(snapshot, RANGE_CELLS).filter((area) => area.sheet === range.area.sheet),
          area: range.area,
        }
      : null,
    summary: place('summary', SUMMARY_CELLS, SUMMARY),
    ledger,
    explanations: explanationsIn(ledger.block),
  };
}

function isProtected(index: WorkbookIndex, sheet: string): boolean {
  return index.sheets.find(({ name }) => name === sheet)?.protected ?? false;
}

function isEmpty(block: CellBlock | null): boolean {
  return block === null || block.values.every((row) => row.every((value) => value === null || value === ''));
}

function freeName(index: WorkbookIndex, called: string): string {
  const taken = new Set(index.sheets.map(({ name }) => name));
  let name = called;
  for (let n = 2; taken.has(name); n++) name = `${called}${n}`;
  return name;
}

/** Whether a cell is one of those that Gouji wrote. */
export function isOurs(place: OwnPlace, cell: Pick<CellRef, 'row' | 'column'>): boolean {
  return place.remembered.some(
    (area) =>
      cell.row >= area.top &&
      cell.row <= area.bottom &&
      cell.column >= area.left &&
      cell.column <= area.right,
  );
}

/** What a cell of the place holds now, as far as it was read. */
export function isBlankAt(place: OwnPlace, row: number, column: number): boolean {
  if (!place.block) return true;
  const { area, values, formulas } = place.block;
  const value = values[row - area.top]?.[column - area.left] ?? null;
  const formula = formulas[row - area.top]?.[column - area.left] ?? null;
  return formula === null && (value === null || value === '');
}
