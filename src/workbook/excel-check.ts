// What could make a write fail, found in the snapshot before anything is written. Pure.
import { cellAddress } from '../model/address';
import type { Area, SheetDraft, Snapshot, WorkbookDraft } from '../model/sheet';
import { WorkbookError } from './port';

/** The longest text and formula a cell takes. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Throws the reason why the draft cannot be written, if there is one. `known` are the areas whose cells were read. */
export function checkWritable(draft: WorkbookDraft, before: Snapshot, known: readonly Area[]): void {
  if (before.readOnly) throw new WorkbookError('read-only');
  for (const sheet of draft.sheets) {
    checkSheet(sheet, before);
    checkCells(sheet);
    if (!sheet.create) checkKnown(sheet, known);
  }
}

function checkSheet({ sheet, create }: SheetDraft, before: Snapshot): void {
  const entry = before.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (create === (entry !== undefined)) throw new WorkbookError('changed-meanwhile', sheet);
  if (create && before.structureProtected) throw new WorkbookError('protected-workbook', sheet);
  if (entry?.protected) throw new WorkbookError('protected-sheet', sheet);
}

function checkCells({ sheet, cells }: SheetDraft): void {
  for (const { row, column, value, formula } of cells) {
    const long = typeof value === 'string' && value.length > LONGEST_TEXT;
    if (long || (formula?.length ?? 0) > LONGEST_FORMULA) {
      throw new WorkbookError('too-large', cellAddress(sheet, row, column));
    }
  }
}

// Only what was read can be put back. That a cell was not, is a mistake in the program, not in the workbook.
function checkKnown({ sheet, cells, clear }: SheetDraft, known: readonly Area[]): void {
  const read = known.filter((area) => area.sheet === sheet);
  const holds = (top: number, left: number, bottom: number, right: number) =>
    read.some((area) => area.top <= top && area.left <= left && area.bottom >= bottom && area.right >= right);
  const unread =
    cells.find(({ row, column }) => !holds(row, column, row, column)) ??
    clear
      .map(({ top, left, bottom, right }) => ({ top, left, bottom, right, row: top, column: left }))
      .find(({ top, left, bottom, right }) => !holds(top, left, bottom, right));
  if (unread)
    throw new Error(`${cellAddress(sheet, unread.row, unread.column)} is to be written but was not read.`);
}
