// The sheets and names that are Gouji's own: where they are, what was written there before, and what staff added to them.
import { parseAreas } from '../model/address';
import type { CellRef } from '../model/fact';
import { normalLabel } from '../model/label';
import { type Area, type CellBlock, LAST_ROW, type Snapshot, type WorkbookIndex } from '../model/sheet';

export const SUMMARY = '绩效评价汇总';
const SUMMARY_ALIAS = 'EvaluationSummary';
export const LEDGER = '勾稽核对';

/** Hidden names: the cells Gouji wrote, so that it never takes anything else for its own. */
export const SUMMARY_CELLS = '_Gouji_绩效评价汇总';
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
  readonly summary: OwnPlace;
  readonly ledger: OwnPlace;
  /** 说明 of the 勾稽核对 sheet, by finding. */
  readonly explanations: ReadonlyMap<string, string>;
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
  const summary = range ? null : sheetOf(index, SUMMARY_CELLS, SUMMARY);
  if (summary) found.push({ what: 'summary', area: columnsOf(summary) });
  const ledger = sheetOf(index, LEDGER_CELLS, LEDGER);
  if (ledger) found.push({ what: 'ledger', area: columnsOf(ledger) });
  return found;
}

function columnsOf(sheet: string): Area {
  return { sheet, top: 0, left: 0, bottom: LAST_ROW, right: COLUMNS - 1 };
}

function summaryRange(index: WorkbookIndex): Area | null {
  const entry = index.names.find(
    ({ name }) => name === SUMMARY || name.toLowerCase() === SUMMARY_ALIAS.toLowerCase(),
  );
  const areas = entry ? parseAreas(entry.refersTo) : null;
  const area = areas?.length === 1 ? areas[0] : undefined;
  return area && index.sheets.some(({ name }) => name === area.sheet) ? area : null;
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
    const taken = found !== undefined && areas.length === 0 && !isEmpty(found.block);
    const sheet = taken ? freeName(snapshot, called) : (found?.area.sheet ?? called);
    const exists = found !== undefined && !taken;
    return {
      sheet,
      exists,
      protected: exists && isProtected(snapshot, sheet),
      block: exists ? found.block : null,
      remembered: areas.filter((area) => area.sheet === sheet),
    };
  };
  const range = blocks.get('range');
  const ledger = place('ledger', LEDGER_CELLS, LEDGER);
  return {
    range: range
      ? {
          sheet: range.area.sheet,
          exists: true,
          protected: isProtected(snapshot, range.area.sheet),
          block: range.block,
          remembered: remembered(snapshot, SUMMARY_CELLS).filter((area) => area.sheet === range.area.sheet),
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
  for (let n = 2; ; n++) if (!taken.has(`${called}${n}`)) return `${called}${n}`;
}

/** Headings of the two columns that carry the staff's texts from one fill to the next. */
export const EXPLANATION_HEADING = '说明';
export const ID_HEADING = '编号';

function explanationsIn(block: CellBlock | null): Map<string, string> {
  const found = new Map<string, string>();
  if (!block) return found;
  let columns: { text: number; id: number } | null = null;
  for (const row of block.values) {
    const labels = row.map((value) => (typeof value === 'string' ? normalLabel(value) : ''));
    if (labels.includes(ID_HEADING) && labels.includes(EXPLANATION_HEADING)) {
      columns = { text: labels.indexOf(EXPLANATION_HEADING), id: labels.indexOf(ID_HEADING) };
    } else if (columns) {
      const id = row[columns.id];
      const text = row[columns.text];
      if (
        typeof id !== 'string' ||
        id === '' ||
        text === null ||
        text === undefined ||
        typeof text === 'object'
      )
        continue;
      if (String(text).trim() !== '') found.set(id, String(text));
    }
  }
  return found;
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
