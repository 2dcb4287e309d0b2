// Files of before .xlsx, read and never written: .xls of Excel 97 and later, .et as WPS writes it (the same inside), .xlsb. A
// library reads the cells; what it is given is looked through and cut down first.
import type { OldContents } from '../old-workbook';
import { WorkbookError } from '../port';
import { biffBook } from './biff';
import { binBook } from './bin';

/** A file of that size takes the library half a gigabyte; those of departments are a hundredth of it. */
const LARGEST = 24 * 1024 * 1024;

/** `kind`: as openXlsx calls it in its refusal. Throws a WorkbookError that says why the file cannot be read. */
export function readOld(bytes: Uint8Array, kind: 'xls' | 'xlsb'): OldContents {
  if (bytes.length > LARGEST) throw new WorkbookError('too-big-file');
  try {
    return (kind === 'xls' ? biffBook : binBook)(bytes, LARGEST);
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    // Whatever the library stumbles over is the file's damage.
    throw new WorkbookError('damaged', '', { cause });
  }
}
