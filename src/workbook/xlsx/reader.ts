// Reads a package: the index at once, a sheet when it is first asked for, and only once.
import type { Area, CellBlock, WorkbookIndex } from '../../model/sheet';
import { cutBlocks, indexCells, type SheetCells } from './block';
import type { CellContext } from './cell-value';
import { readCellFormats } from './formats';
import { Budget, MOST_CELLS, MOST_SHARED } from './limits';
import type { Package } from './package';
import { isKind } from './relations';
import { isSheetProtected, type ReadSheet, readSheet } from './sheet-read';
import { readSharedStrings } from './strings';
import { parseXml } from './tree';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';

const NO_CELLS: ReadSheet = { cells: [], merges: [], widths: new Map(), protected: false };

/** What the file itself tells of a workbook's index. */
export type FileIndex = Omit<WorkbookIndex, 'workbook' | 'readOnly'>;

export class WorkbookReader {
  private readonly workbook: WorkbookPart;
  private readonly sheets = new Map<string, ReadSheet>();
  private readonly indexed = new Map<ReadSheet, SheetCells>();
  private known: FileIndex | null = null;
  private context: CellContext | null = null;

  constructor(private readonly file: Package) {
    this.workbook = readWorkbookPart(file);
  }

  index(): FileIndex {
    this.known ??= {
      sheets: this.workbook.sheets.map(({ name, visibility, part }) => ({
        name,
        visibility,
        protected: part !== null && isSheetProtected(this.file.text(part), part),
      })),
      names: this.workbook.names,
      calculation: this.workbook.calculation,
    };
    return this.known;
  }

  /** A sheet's cells; none for a chart sheet or a name that is not there. */
  sheet(name: string): ReadSheet {
    // Sheet names differ in more than case, and a name's formula may spell its sheet otherwise.
    const key = name.toLowerCase();
    const known = this.sheets.get(key);
    if (known) return known;
    const entry = this.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === key);
    if (!entry?.part) return NO_CELLS;
    const sheet = readSheet(this.file.text(entry.part), entry.part, entry.name, this.sharedContext());
    this.sheets.set(key, sheet);
    return sheet;
  }

  blocks(areas: readonly Area[]): (CellBlock | null)[] {
    const sheetOf = ({ sheet: name }: Area): SheetCells => {
      const sheet = this.sheet(name);
      let cells = this.indexed.get(sheet);
      if (!cells) {
        cells = indexCells(sheet.cells, sheet.merges);
        this.indexed.set(sheet, cells);
      }
      return cells;
    };
    return cutBlocks(areas, sheetOf, this.workbook.from1904);
  }

  private sharedContext(): CellContext {
    if (this.context) return this.context;
    const strings = this.related('sharedStrings');
    const styles = this.related('styles');
    this.context = {
      strings: strings === null ? [] : readSharedStrings(this.file.text(strings), strings),
      formats: readCellFormats(styles === null ? null : parseXml(this.file.text(styles), styles)),
      from1904: this.workbook.from1904,
      cells: new Budget(MOST_CELLS),
      sharedFormulas: new Budget(MOST_SHARED),
    };
    return this.context;
  }

  /** The workbook's part of a kind, if it has one. */
  private related(kind: string): string | null {
    return this.workbook.relations.find((relation) => isKind(relation, kind))?.target ?? null;
  }
}
