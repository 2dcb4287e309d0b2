// Cells as data: what a workbook is asked for, what it answers, and what is to be written. No workbook is spoken to here.

/** A rectangle of cells on a sheet. Rows and columns count from 0, ends included. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column an Excel sheet can have, counted from 0: a whole-column name ends there. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** An Excel error value (`#REF!`, `#DIV/0!` …), or `uncalculated`: a formula without a stored value. */
export interface CellError {
  readonly error: string;
}
export const UNCALCULATED: CellError = { error: 'uncalculated' };

/** What a cell holds; null is blank. Dates are the number Excel stores. */
export type Scalar = number | string | boolean | null | CellError;

export function isCellError(value: Scalar): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The cells of one area, row by row. All matrices have the area's rows and columns. */
export interface CellBlock {
  readonly area: Area;
  readonly values: readonly (readonly Scalar[])[];
  /** The formula (with its `=`) where a cell has one, else null. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** The number format where it is not General, else null. */
  readonly formats: readonly (readonly (string | null)[])[];
  /** Merged areas that touch the block, on the sheet's own rows and columns; null where the host cannot tell. */
  readonly merges: readonly Area[] | null;
  /** Its dates count from 1904; absent where they count from 1900, or the host does not tell. */
  readonly from1904?: true;
}

/** A defined name. `scope` is the sheet it belongs to, null for the whole workbook. */
export interface NameEntry {
  readonly name: string;
  readonly scope: string | null;
  /** As the workbook stores it, with its `=`: `=收支!$A$3:$G$9`, `=#REF!`, `=OFFSET(…)`, `="text"`. */
  readonly refersTo: string;
  readonly visible: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
}

/** What a workbook tells about itself before any cell is read. */
export interface WorkbookIndex {
  /** The file's name, without its folder; empty where the host does not tell. */
  readonly workbook: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly calculation: 'automatic' | 'manual';
  readonly readOnly: boolean;
  /** Sheets can be neither added nor removed; absent where the host does not tell. */
  readonly structureProtected?: boolean;
}

/** The index and the cells asked for: `blocks[i]` answers the i-th area, null where nothing is on it. */
export interface Snapshot extends WorkbookIndex {
  readonly blocks: readonly (CellBlock | null)[];
}

/** Says, from the index alone, which areas are to be read. Pure. */
export type AreasWanted = (index: WorkbookIndex) => readonly Area[];

/** What accompanies a reading that takes several requests. */
export interface ReadingCourse {
  /** Left between two requests once it is aborted. */
  readonly signal?: AbortSignal;
  /** Called after each of them. */
  readonly progress?: (done: number, of: number) => void;
}

/** A cell with everything a workbook in memory needs of it. */
export interface ContentCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  /** With its `=`, null where the cell has none. */
  readonly formula: string | null;
  /** The number format where it is not General, else null. */
  readonly format: string | null;
}

export interface SheetContents extends SheetEntry {
  readonly cells: readonly ContentCell[];
  readonly merges: readonly Area[];
  /** Column widths in characters, by column; absent = default. */
  readonly widths: ReadonlyMap<number, number>;
}

/** A whole workbook as data: what a file holds, and what the preview's workbook is made from. */
export interface WorkbookContents extends Omit<WorkbookIndex, 'sheets'> {
  readonly sheets: readonly SheetContents[];
}

/** How a cell that Gouji lays out looks; a host turns it into fonts, fills and borders. */
export type CellStyle =
  | 'title'
  | 'caption'
  | 'measure'
  | 'heading'
  | 'section'
  | 'label'
  | 'text'
  | 'number'
  | 'input'
  | 'total'
  | 'link'
  | 'good'
  | 'warning'
  | 'bad'
  | 'note';

/** One cell to be written. Where there is a formula, `value` is what it computes to (what a file stores behind it). */
export interface CellDraft {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  /** With its `=`. */
  readonly formula?: string;
  /** A number format; left as it is where absent. */
  readonly format?: string;
  /** Only on sheets that Gouji lays out; a cell of the user's sheet keeps its looks. */
  readonly style?: CellStyle;
}

/** How a sheet that Gouji lays out is set up. */
export interface SheetLayout {
  /** Column widths in characters of the default font, from column A. */
  readonly widths: readonly number[];
  readonly merges: readonly Area[];
  /** Rows kept in sight when scrolling, and repeated on every printed page. */
  readonly frozenRows: number;
  /** A list to be filtered by its headings, which are its first row. Only files are written with one. */
  readonly filter?: Area;
  /** Rows that begin a printed page; the pages are upright then, and as wide as the widths are. Only new sheets of files have them. */
  readonly pages?: readonly number[];
}

/** A chart over the sheet's own cells, which it follows. Only files are written with one, on sheets that are added. */
export interface ChartDraft {
  /** Upright or lying bars; several series are stacked. */
  readonly kind: 'column' | 'bar';
  readonly title: string;
  /** A column of cells: what each bar is for. */
  readonly categories: Area;
  /** The rows of the categories; a series a column, which the cell above it names. */
  readonly values: Area;
  /** #RRGGBB, by series. */
  readonly colors: readonly string[];
  /** The cells that it covers. */
  readonly at: Area;
}

/** All that is to be written to one sheet, in one step. Cells not named here are not touched. */
export interface SheetDraft {
  readonly sheet: string;
  /** The sheet is not there yet and is to be added after the last one. */
  readonly create: boolean;
  /** Areas to be emptied (contents, merges and looks) before writing: what Gouji wrote there earlier. */
  readonly clear: readonly Area[];
  readonly cells: readonly CellDraft[];
  /** Absent for a sheet of the user's. */
  readonly layout?: SheetLayout;
  readonly charts?: readonly ChartDraft[];
}

/** Everything one fill writes: all of it, or nothing. */
export interface WorkbookDraft {
  readonly sheets: readonly SheetDraft[];
  /** Workbook-scoped names to be set (added or replaced). */
  readonly names: readonly NameEntry[];
}
