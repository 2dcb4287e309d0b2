// .xls and .et: the workbook's stream in a compound file.
import type { OldContents } from '../old-workbook';
import { WorkbookError } from '../port';
import { isFrom1904, namesOf, sheetsOf } from './cells';
import { readByLibrary, streamOf } from './library';
import { lookThrough } from './records';

export function biffBook(bytes: Uint8Array, most: number): OldContents {
  const found = streamOf(bytes, 'Workbook');
  if (!found) {
    // The stream of Excel 5 and 95: its text is in a code page that it may not tell.
    if (streamOf(bytes, 'Book')) throw new WorkbookError('legacy-format', 'biff');
    throw new WorkbookError('not-a-workbook', 'ole');
  }
  const { stream, sheets, hiddenNames, structureProtected, calculation } = lookThrough(found, most);
  const book = readByLibrary(stream);
  const names = namesOf(book, sheets, (i) => hiddenNames[i] === true);
  const index = { sheets, names, calculation, structureProtected };
  return { index, from1904: isFrom1904(book), sheets: sheetsOf(book, sheets) };
}
