// Taking back a write that was done: one request to see that nobody has edited its cells since, one to restore them.
import { cellAddress } from '../model/address';
import type { SheetDraft } from '../model/sheet';
import { addFormulas, askFormulas } from './excel-after';
import { addressList } from './excel-list';
import { eventsBack, told, type Written } from './excel-apply';
import { callExcel, type ExcelAccess, ExcelFailure } from './excel-call';
import type { Pending } from './excel-read';
import type { SheetRecord } from './excel-record';
import { allTraces, progressOf, queueRestore } from './excel-restore';
import { CellMap } from './excel-runs';
import { touchedAreas } from './excel-touched';
import { nameBefore, TRACES } from './excel-write';
import { WorkbookError } from './port';

export async function undoWrite(access: ExcelAccess, written: Written): Promise<void> {
  const gone = await look(access, written);
  const traces = allTraces(written.draft).filter((trace) => !gone.has(trace));
  try {
    await callExcel(async (context) => {
      queueRestore(context, written, { traces, denied: false }, access.supports);
      await context.sync();
    }, access.timeout);
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    if (progressOf(error) === 'none') throw told(error);
    await eventsBack(access);
    // Cells that are restored already will be no hindrance the next time.
    throw new WorkbookError('not-restored', error.detail || error.code, { cause: error });
  }
}

/** Throws where the write cannot be taken back; answers with the traces of names that are no longer there. */
async function look(access: ExcelAccess, written: Written): Promise<ReadonlySet<string>> {
  const { draft, before } = written;
  try {
    return await callExcel(async (context) => {
      const { workbook } = context;
      const sheets = draft.sheets.map((sheet) => askSheet(workbook.worksheets, sheet));
      const names = draft.names
        .filter(({ name }) => !nameBefore(before, name))
        .map(({ name }) => ({ name, item: workbook.names.getItemOrNullObject(name).load('name') }));
      const structure = access.supports('1.7') && draft.sheets.some(({ create }) => create);
      if (structure) workbook.protection.load('protected');
      await context.sync();

      const now = sheets.map((answer) => answer());
      const locked = now.find(({ draft: { create }, locked: is }) => is && !create);
      if (locked) throw new WorkbookError('protected-sheet', locked.draft.sheet);
      if (structure && workbook.protection.protected) throw new WorkbookError('protected-workbook');
      const edited = now.flatMap((sheet) => editedOn(sheet, written));
      if (edited.length > 0) throw new WorkbookError('changed-meanwhile', addressList(edited));
      const lost = names.filter(({ item }) => item.isNullObject);
      return new Set(lost.flatMap(({ name }) => [TRACES.naming(name), TRACES.named(name)]));
    }, access.timeout);
  } catch (error) {
    // A sheet has been deleted or renamed.
    if (error instanceof ExcelFailure && error.code === 'ItemNotFound')
      throw new WorkbookError('changed-meanwhile', draft.sheets.map(({ sheet }) => sheet).join(', '), {
        cause: error,
      });
    throw error;
  }
}

interface SheetNow {
  readonly draft: SheetDraft;
  readonly locked: boolean;
  readonly cells: CellMap<unknown>;
}

// Of a sheet that will be deleted everything is looked at: it may hold something of the user's by now.
function askSheet(worksheets: Excel.WorksheetCollection, draft: SheetDraft): Pending<SheetNow> {
  const sheet = worksheets.getItem(draft.sheet);
  const protection = sheet.protection.load('protected');
  const used = draft.create ? sheet.getUsedRangeOrNullObject(true) : null;
  used?.load(['formulas', 'rowIndex', 'columnIndex']);
  const touched = used ? null : askFormulas(sheet, touchedAreas(draft));
  return () => {
    const cells = touched?.() ?? new CellMap<unknown>();
    if (used && !used.isNullObject) addFormulas(cells, used.rowIndex, used.columnIndex, used);
    return { draft, locked: protection.protected, cells };
  };
}

/** Addresses of the cells that hold neither what the write left there nor what was there before. */
function editedOn({ draft, cells }: SheetNow, { after, records }: Written): string[] {
  const left = after.find(({ sheet }) => sheet === draft.sheet)?.cells ?? new CellMap<unknown>();
  const record = records.find((candidate) => candidate.draft === draft);
  const places = new CellMap<true>();
  for (const { row, column } of [...left.places(), ...cells.places()]) places.set(row, column, true);
  return places
    .places()
    .filter(({ row, column }) => {
      const now = cells.get(row, column) ?? '';
      return now !== (left.get(row, column) ?? '') && !isAsBefore(record, row, column, now);
    })
    .map(({ row, column }) => cellAddress(draft.sheet, row, column));
}

function isAsBefore(record: SheetRecord | undefined, row: number, column: number, now: unknown): boolean {
  const input = record?.inputs.get(row, column);
  return input !== undefined && (input === now || input === `'${String(now)}`);
}
