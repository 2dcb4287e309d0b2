// .xls and .et: the workbook's stream in a compound file.
import { WorkbookError } from '../port';
import { namesOf, type OldBook } from './cells';
import { readByLibrary, streamOf } from './library';
import { lookThrough } from './records';

export function biffBook(bytes: Uint8Array, most: number): OldBook {
  const found = streamOf(bytes, 'Workbook');
  if (!found) {
    // The stream of Excel 5 and 95: its text is in a code page that it may not tell.
    if (streamOf(bytes, 'Book')) throw new WorkbookError('legacy-format', 'biff');
    throw new WorkbookError('not-a-workbook', 'ole');
  }
  const { stream, sheets, hiddenNames, structureProtected, calculation } = lookThrough(found, most);
  const book = readByLibrary(stream);
  const names = namesOf(
    book,
    sheets.map(({ name }) => name),
    (i) => hiddenNames[i] === true,
  );
  return { index: { sheets, names, calculation, structureProtected }, sheets: book.Sheets };
}
