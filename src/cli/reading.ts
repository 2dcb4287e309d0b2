// Reading a file: by which pack; its standard tables by their names and, where some have none, those found on its sheets.
import { basename } from 'node:path';
import { packFor, wantedAreas } from '../audit';
import {
  type Found,
  lacksNames,
  NOTHING_SOUGHT,
  packSought,
  search,
  searchAreas,
  withFound,
} from '../audit/found';
import type { PackFound } from '../audit/pack-for';
import type { Snapshot } from '../model/sheet';
import { type Pack, PACKS } from '../packs';
import { WorkbookError, type WorkbookReading } from '../workbook/port';
import { openXlsx, XlsxWorkbook } from '../workbook/xlsx';
import { FileError, readFile } from './files';
import { openOld } from './old-file';

/** Throws a FileError or WorkbookError for a file that cannot be used. */
export async function openBook(file: string, bytes = readFile(file)): Promise<WorkbookReading> {
  try {
    return openXlsx(bytes, basename(file));
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.trouble !== 'legacy-format') throw error;
    const { detail } = error;
    if (detail !== 'xls' && detail !== 'xlsb') throw error;
    return openOld({ bytes, kind: detail }, basename(file));
  }
}

/** The same workbook to be written to. An old file is read only: writing it would lose what the reader does not know. */
export function writable(book: WorkbookReading): XlsxWorkbook {
  if (book instanceof XlsxWorkbook) return book;
  throw new WorkbookError('legacy-format');
}

export interface Searched {
  readonly found: Found;
  /** As if what was found had its names: 部门决算公开 where the workbook has those tables. */
  readonly pack: Pack;
}

/** `named`: the pack of --pack; null: as the workbook remembers. Where every table has its name, no sheet is read for this. */
export async function findIn(book: WorkbookReading, named: Pack | null): Promise<Searched> {
  const index = book.index();
  const pack = known(await packFor(index, named));
  if (!lacksNames(index, pack)) return { found: NOTHING_SOUGHT, pack };
  const sought = known(await packSought(index, named));
  const found = search(await book.snapshot(searchAreas), sought);
  return { found, pack: known(await packFor(withFound(index, found), named)) };
}

/** The snapshot is as if what was found had its names; the file has none the more. */
export async function readBook(
  book: WorkbookReading,
  named: Pack | null,
): Promise<Searched & { snapshot: Snapshot }> {
  const { found, pack } = await findIn(book, named);
  const snapshot = await book.snapshot((index) => wantedAreas(pack)(withFound(index, found)));
  return { snapshot: withFound(snapshot, found), found, pack };
}

/** A workbook scored by a pack that is not here is not scored by another. */
function known(found: PackFound): Pack {
  if ('pack' in found) return found.pack;
  const ids = PACKS.map(({ id }) => id);
  throw new FileError({
    zh: `工作簿记住的规则包是“${found.unknown}”，程序里没有。请用 --pack 指明它的文件，或改用 ${ids.join('、')} 之一。`,
    en: `The workbook remembers the pack “${found.unknown}”, which does not come with Gouji. Name its file with --pack, or one of ${ids.join(', ')}.`,
  });
}
