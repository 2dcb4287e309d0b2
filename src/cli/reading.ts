// Reading a file: its standard tables by their names and, where some have none, those that are found on its sheets.
import { basename } from 'node:path';
import { type Found, search, searchAreas, wantedAreas, withFound } from '../audit';
import type { Snapshot } from '../model/sheet';
import type { Pack } from '../packs';
import { openXlsx, type XlsxWorkbook } from '../workbook/xlsx';
import { readFile } from './files';

/** Throws a FileError or WorkbookError for a file that cannot be used. */
export function openBook(file: string): XlsxWorkbook {
  return openXlsx(readFile(file), basename(file));
}

export async function findIn(book: XlsxWorkbook, pack: Pack): Promise<{ snapshot: Snapshot; found: Found }> {
  const snapshot = await book.snapshot(searchAreas(pack));
  return { snapshot, found: search(snapshot, pack) };
}

/** The snapshot is as if what was found had its names; the file has none the more. */
export async function readWithFound(
  book: XlsxWorkbook,
  pack: Pack,
): Promise<{ snapshot: Snapshot; found: Found }> {
  const { found } = await findIn(book, pack);
  const snapshot = await book.snapshot((index) => wantedAreas(pack)(withFound(index, found)));
  return { snapshot: withFound(snapshot, found), found };
}
