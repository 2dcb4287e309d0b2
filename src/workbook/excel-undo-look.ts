// Before a write is taken back: whether its sheets are there and open, and which of its cells somebody has edited since.
import { cellAddress } from '../model/address';
import type { Rectangle } from '../model/rectangles';
import { addFormulas, askFormulas } from './excel-after';
import type { Written } from './excel-apply';
import { callExcel, type ExcelAccess, ExcelFailure } from './excel-call';
import type { SheetPart } from './excel-draft-parts';
import { addressList } from './excel-list';
import type { Pending } from './excel-read';
import { CellMap, slices } from './excel-runs';
import { touchedAreas } from './excel-touched';
import { nameBefore, TRACES } from './excel-write';
import { WorkbookError } from './port';

/**
 * Throws where the write cannot be taken back; answers with the traces of what is no longer there: names, and once it has
 * begun sheets that were added.
 */
export async function lookAtAll(
  access: ExcelAccess,
  parts: readonly Written[],
  begun: boolean,
): Promise<ReadonlySet<string>> {
  const sheets = [...new Set(parts.flatMap(({ draft }) => draft.sheets.map(({ sheet }) => sheet)))];
  try {
    const { gone, areas } = await look(access, parts, begun);
    for (const [sheet, all] of areas) {
      for (const some of slices(all, access.limits.part)) {
        refuse(editedOn(sheet, await formulasOn(access, sheet, some), parts));
      }
    }
    return gone;
  } catch (error) {
    // A sheet has been deleted or renamed.
    if (error instanceof ExcelFailure && error.code === 'ItemNotFound')
      throw new WorkbookError('changed-meanwhile', sheets.join(', '), { cause: error });
    throw error;
  }
}

function formulasOn(
  access: ExcelAccess,
  sheet: string,
  areas: readonly Rectangle[],
): Promise<CellMap<unknown>> {
  return callExcel(async (context) => {
    const asked = askFormulas(context.workbook.worksheets.getItem(sheet), areas);
    await context.sync();
    return asked();
  }, access.timeout);
}

interface Looked {
  readonly gone: ReadonlySet<string>;
  /** What is still to be looked at, by sheet: nothing where the write was one request. */
  readonly areas: ReadonlyMap<string, readonly Rectangle[]>;
}

function look(access: ExcelAccess, parts: readonly Written[], begun: boolean): Promise<Looked> {
  const inParts = parts.length > 1;
  return callExcel(async (context) => {
    const { workbook } = context;
    const sheets = parts.flatMap(({ draft }) =>
      draft.sheets
        .filter(({ fresh }) => !fresh)
        .map((sheet) => askSheet(workbook.worksheets, sheet, inParts)),
    );
    const names = parts.flatMap(({ draft, before }) =>
      draft.names
        .filter(({ name }) => !nameBefore(before, name))
        .map(({ name }) => ({ name, item: workbook.names.getItemOrNullObject(name).load('name') })),
    );
    const structure =
      access.supports('1.7') && parts.some(({ draft }) => draft.sheets.some(({ create }) => create));
    if (structure) workbook.protection.load('protected');
    await context.sync();

    const found = sheets.map((answer) => answer());
    const removed = found.filter(({ there }) => !there).map(({ draft: { sheet } }) => sheet);
    if (!begun) refuse(removed);
    const now = found.filter(({ there }) => there);
    const locked = now.find(({ draft: { create }, locked: is }) => is && !create);
    if (locked) throw new WorkbookError('protected-sheet', locked.draft.sheet);
    if (structure && workbook.protection.protected) throw new WorkbookError('protected-workbook');
    if (!inParts) refuse(now.flatMap(({ draft, cells }) => editedOn(draft.sheet, cells, parts)));
    const lost = names.filter(({ item }) => item.isNullObject);
    return {
      gone: new Set([
        ...lost.flatMap(({ name }) => [TRACES.naming(name), TRACES.named(name)]),
        ...removed.flatMap((sheet) => [TRACES.adding(sheet), TRACES.added(sheet)]),
      ]),
      areas: inParts ? areasOf(now, parts) : new Map(),
    };
  }, access.timeout);
}

interface SheetNow {
  readonly there: boolean;
  readonly draft: SheetPart;
  readonly locked: boolean;
  readonly cells: CellMap<unknown>;
  /** Of a sheet that was added: as far as it is used. */
  readonly used: Rectangle | null;
}

// Of a sheet that will be deleted everything is looked at: it may hold something of the user's by now.
function askSheet(
  worksheets: Excel.WorksheetCollection,
  draft: SheetPart,
  inParts: boolean,
): Pending<SheetNow> {
  const sheet = draft.create ? worksheets.getItemOrNullObject(draft.sheet) : worksheets.getItem(draft.sheet);
  const protection = sheet.protection.load('protected');
  const used = draft.create ? sheet.getUsedRangeOrNullObject(true) : null;
  used?.load(['rowIndex', 'columnIndex', ...(inParts ? ['rowCount', 'columnCount'] : ['formulas'])]);
  const touched = used || inParts ? null : askFormulas(sheet, touchedAreas(draft));
  return () => {
    const cells = touched?.() ?? new CellMap<unknown>();
    const found = used && !used.isNullObject ? used : null;
    if (found && !inParts) addFormulas(cells, found.rowIndex, found.columnIndex, found);
    return {
      there: !sheet.isNullObject,
      draft,
      locked: !sheet.isNullObject && protection.protected,
      cells,
      used: found && inParts ? rectangleOf(found) : null,
    };
  };
}

function rectangleOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

function areasOf(now: readonly SheetNow[], parts: readonly Written[]): Map<string, readonly Rectangle[]> {
  const areas = new Map<string, Rectangle[]>();
  for (const { draft, used } of now) {
    const touched = parts.flatMap((part) =>
      part.draft.sheets.filter(({ sheet }) => sheet === draft.sheet).flatMap(touchedAreas),
    );
    areas.set(draft.sheet, draft.create ? around([...(used ? [used] : []), ...touched]) : touched);
  }
  return areas;
}

function around(areas: readonly Rectangle[]): Rectangle[] {
  const all = areas.reduce<Rectangle | null>(
    (a, b) =>
      a && {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      },
    areas[0] ?? null,
  );
  return all ? [all] : [];
}

function refuse(edited: readonly string[]): void {
  if (edited.length > 0) throw new WorkbookError('changed-meanwhile', addressList(edited));
}

/** Addresses of the cells that hold neither what the write left there nor what was there before. */
function editedOn(sheet: string, cells: CellMap<unknown>, parts: readonly Written[]): string[] {
  const left = parts.flatMap(({ after }) => after.filter((one) => one.sheet === sheet));
  const records = parts.flatMap((part) => part.records.filter(({ draft }) => draft.sheet === sheet));
  const places = new CellMap<true>();
  for (const { row, column } of cells.places()) places.set(row, column, true);
  // Of one request; in parts all of them are looked at.
  if (parts.length === 1)
    for (const { row, column } of left.flatMap((one) => one.cells.places())) places.set(row, column, true);
  return places
    .places()
    .filter(({ row, column }) => {
      const now: unknown = cells.get(row, column) ?? '';
      const was = left.map((one) => one.cells.get(row, column)).find((one) => one !== undefined) ?? '';
      if (now === was) return false;
      const before: unknown = records
        .map(({ inputs }) => inputs.get(row, column))
        .find((one) => one !== undefined);
      return before === undefined || (before !== now && before !== `'${now as string}`);
    })
    .map(({ row, column }) => cellAddress(sheet, row, column));
}
