// Files of before .xlsx as a workbook that is read, never written: .xls of Excel 97 and later, .et as WPS writes it (the same
// inside), .xlsb. A library reads the cells; what it is given is looked through and cut down first.
import type { AreasWanted, Snapshot, WorkbookIndex } from '../model/sheet';
import { biffBook } from './old/biff';
import { binBook } from './old/bin';
import { type OldBook, OldCells } from './old/cells';
import { WorkbookError, type WorkbookReading } from './port';

/** A file of that size takes the library half a gigabyte; those of departments are a hundredth of it. */
const LARGEST = 24 * 1024 * 1024;

/** `kind`: as openXlsx calls it in its refusal. Throws a WorkbookError that says why the file cannot be read. */
export function openOld(bytes: Uint8Array, fileName: string, kind: 'xls' | 'xlsb'): OldWorkbook {
  if (bytes.length > LARGEST) throw new WorkbookError('too-big-file');
  return new OldWorkbook(
    orDamaged(() => (kind === 'xls' ? biffBook : binBook)(bytes, LARGEST)),
    fileName,
  );
}

export class OldWorkbook implements WorkbookReading {
  private readonly cells: OldCells;

  /** Use openOld. */
  constructor(
    private readonly book: OldBook,
    private readonly fileName: string,
  ) {
    this.cells = new OldCells(book);
  }

  index(): WorkbookIndex {
    return { workbook: this.fileName, readOnly: false, ...this.book.index };
  }

  snapshot(wanted: AreasWanted): Promise<Snapshot> {
    return new Promise((resolve) => {
      const index = this.index();
      const areas = wanted(index);
      resolve({ ...index, blocks: orDamaged(() => areas.map((area) => this.cells.block(area))) });
    });
  }
}

/** Whatever the library stumbles over is the file's damage. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError('damaged', '', { cause });
  }
}
