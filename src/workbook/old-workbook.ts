// An old file as a workbook that is read, from what was found in it: plain data, as a thread hands it over.
import type { Area, AreasWanted, ContentCell, Snapshot, WorkbookIndex } from '../model/sheet';
import type { WorkbookReading } from './port';
import { cutBlocks, indexCells, type SheetCells } from './xlsx/block';

export interface OldContents {
  readonly index: Omit<WorkbookIndex, 'workbook' | 'readOnly'>;
  readonly from1904: boolean;
  /** In the order of the index. */
  readonly sheets: readonly { readonly cells: readonly ContentCell[]; readonly merges: readonly Area[] }[];
}

export class OldWorkbook implements WorkbookReading {
  private readonly indexed = new Map<number, SheetCells>();

  constructor(
    private readonly contents: OldContents,
    private readonly fileName: string,
  ) {}

  index(): WorkbookIndex {
    return { workbook: this.fileName, readOnly: false, ...this.contents.index };
  }

  snapshot(wanted: AreasWanted): Promise<Snapshot> {
    const index = this.index();
    const areas = wanted(index);
    return new Promise((resolve) => {
      resolve({
        ...index,
        blocks: cutBlocks(areas, ({ sheet }) => this.cells(sheet), this.contents.from1904),
      });
    });
  }

  private cells(name: string): SheetCells | null {
    const key = name.toLowerCase();
    const at = this.contents.index.sheets.findIndex(({ name }) => name.toLowerCase() === key);
    const sheet = this.contents.sheets[at];
    if (!sheet) return null;
    const cells = this.indexed.get(at) ?? indexCells(sheet.cells, sheet.merges);
    this.indexed.set(at, cells);
    return cells;
  }
}
