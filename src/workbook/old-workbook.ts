// An old file as a workbook that is read, from what was found in it: plain data, as a thread hands it over.
import type { Area, AreasWanted, CellBlock, ContentCell, Snapshot, WorkbookIndex } from '../model/sheet';
import type { WorkbookReading } from './port';
import { cutBlock, indexCells, type SheetCells } from './xlsx/block';

export interface OldContents {
  readonly index: Omit<WorkbookIndex, 'workbook' | 'readOnly'>;
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
    return Promise.resolve({ ...index, blocks: wanted(index).map((area) => this.block(area)) });
  }

  private block(area: Area): CellBlock | null {
    const key = area.sheet.toLowerCase();
    const at = this.contents.index.sheets.findIndex(({ name }) => name.toLowerCase() === key);
    const sheet = this.contents.sheets[at];
    if (!sheet) return null;
    const cells = this.indexed.get(at) ?? indexCells(sheet.cells, sheet.merges);
    this.indexed.set(at, cells);
    return cutBlock(cells, area);
  }
}
