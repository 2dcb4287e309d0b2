// A file (.xlsx, .xlsm) as a workbook. It works on bytes, so that the command line and a browser use the same; what a
// fill writes is made into new bytes, and the bytes that were opened are never changed.
import type {
  AreasWanted,
  SheetContents,
  Snapshot,
  WorkbookContents,
  WorkbookDraft,
  WorkbookIndex,
} from '../model/sheet';
import { WorkbookError, type WorkbookPort } from './port';
import { applyDraft } from './xlsx/apply';
import { blankPackage } from './xlsx/blank';
import { Package } from './xlsx/package';
import { WorkbookReader } from './xlsx/reader';

/** Opens a workbook file; throws a WorkbookError that says why it cannot be read. */
export function openXlsx(bytes: Uint8Array, fileName: string): XlsxWorkbook {
  return new XlsxWorkbook(Package.open(bytes), fileName);
}

/** A new workbook with these empty sheets. It is only a file that Excel opens once it has a sheet: named here, or by a draft. */
export function blankXlsx(fileName: string, sheets: readonly string[] = []): XlsxWorkbook {
  return new XlsxWorkbook(blankPackage(sheets), fileName);
}

export class XlsxWorkbook implements WorkbookPort {
  private reader: WorkbookReader;

  /** Use openXlsx or blankXlsx. */
  constructor(
    private file: Package,
    private readonly fileName: string,
  ) {
    this.reader = orDamaged(() => new WorkbookReader(file));
  }

  /** The file as it now is: the bytes that were opened, or those of the last draft applied. */
  bytes(): Uint8Array {
    return this.file.bytes();
  }

  index(): WorkbookIndex {
    return { workbook: this.fileName, readOnly: false, ...orDamaged(() => this.reader.index()) };
  }

  snapshot(wanted: AreasWanted): Promise<Snapshot> {
    return promised(() => {
      const index = this.index();
      const areas = wanted(index);
      const blocks = orDamaged(() => this.reader.blocks(areas));
      return { ...index, blocks };
    });
  }

  /** Every cell of the file, for a workbook in memory. */
  contents(): WorkbookContents {
    const index = this.index();
    const sheets = orDamaged(() =>
      index.sheets.map((sheet): SheetContents => ({ ...sheet, ...this.reader.sheet(sheet.name) })),
    );
    return { ...index, sheets };
  }

  /** Makes new bytes with all of the draft in them, or throws and leaves everything as it was. */
  apply(draft: WorkbookDraft): Promise<void> {
    return promised(() => {
      const file = orDamaged(() => applyDraft(this.file, draft));
      this.reader = orDamaged(() => new WorkbookReader(file));
      this.file = file;
    });
  }
}

/** A file answers at once; the port's hosts do not. */
function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

/** Whatever else goes wrong in reading a file is the file's damage. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError('damaged', '', { cause });
  }
}
