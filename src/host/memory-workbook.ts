// The workbook in memory: the truth that Office.js requests, a grid and a test all look at. Every change is told to observers.
import type { Area, Scalar, WorkbookContents } from '../model/sheet';
import { BLANK, type CellLooks, type HostCell, withLooks } from './cell';
import { HostError } from './errors';
import { readInput } from './input';
import { MemoryNames } from './memory-names';
import { MemorySheet } from './memory-sheet';
import { Observers, type Origin, type WorkbookObserver } from './observer';
import type { Rect } from './rect';
import { fillFrom } from './sheet-contents';
import { checkSheetName } from './sheet-name';

/** Computes the formulas and stores what comes out with `storeComputed`. May take its time. */
export type Calculate = (workbook: MemoryWorkbook) => void | Promise<void>;

export interface MemoryOptions {
  /** Without it a written formula stays uncalculated: 0 to Office.js, `uncalculated` in the contents. */
  readonly calculate?: Calculate;
}

/** One cell as entered: a string that begins with `=` is a formula, with `'` text; blank is "". */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly entered: string | number | boolean;
}

export class MemoryWorkbook {
  readonly name: string;
  readonly sheets: MemorySheet[] = [];
  readonly names: MemoryNames;
  readonly readOnly: boolean;
  structureProtected: boolean;
  calculation: WorkbookContents['calculation'];
  /** A cell is being edited: Office.js gets no request through. */
  editing = false;
  active: MemorySheet;
  selected: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
  private readonly observers = new Observers();
  private readonly compute: Calculate | undefined;
  private stale = false;
  private lastSheet = 0x3e8;

  constructor(contents: WorkbookContents, options: MemoryOptions = {}) {
    this.name = contents.workbook;
    this.readOnly = contents.readOnly;
    this.calculation = contents.calculation;
    this.structureProtected = contents.structureProtected ?? false;
    this.compute = options.calculate;
    for (const sheet of contents.sheets) fillFrom(this.newSheet(sheet.name), sheet);
    const active = this.sheets.find((sheet) => sheet.visibility === 'visible') ?? this.sheets[0];
    if (!active) throw new RangeError('A workbook has at least one sheet.');
    this.active = active;
    this.names = new MemoryNames((origin) => this.tell((o) => o.namesChanged?.(origin)));
    for (const name of contents.names)
      this.names.seed(name, name.scope === null ? null : this.require(name.scope));
  }

  /** Tells `observer` of every change from now on; answers with how to stop. */
  observe(observer: WorkbookObserver): () => void {
    return this.observers.add(observer);
  }

  private tell(how: (observer: WorkbookObserver) => void): void {
    this.observers.tell(how);
  }

  /** A sheet by its name (without case) or id. */
  sheet(key: string): MemorySheet | null {
    const wanted = key.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted) ??
      null
    );
  }

  private require(key: string): MemorySheet {
    const sheet = this.sheet(key);
    if (!sheet) throw new HostError('ItemNotFound', `There is no sheet ${key}.`);
    return sheet;
  }

  /** Enters cells as a user or an add-in does; text that reads as a number, date or formula becomes one. */
  enter(sheet: MemorySheet | string, entries: readonly Entry[], origin: Origin = 'user'): void {
    const on = typeof sheet === 'string' ? this.require(sheet) : sheet;
    this.writable(on);
    for (const { row, column, entered } of entries) {
      const before = on.cell(row, column);
      on.put(row, column, { ...before, ...readInput(entered, before.format) });
    }
    const area = around(entries);
    if (!area) return;
    this.stale = true;
    this.tell((o) => o.cellsChanged?.({ sheet: on.name, ...area }, 'contents', origin));
  }

  /** Puts a number format (null: General) on every cell of an area. */
  setFormat(sheet: MemorySheet, area: Rect, format: string | null, origin: Origin): void {
    this.alter(sheet, area, 'looks', origin, (cell) => ({ ...cell, format }), format === null);
  }

  setLooks(sheet: MemorySheet, area: Rect, looks: Partial<CellLooks>, origin: Origin): void {
    this.alter(sheet, area, 'looks', origin, (cell) => withLooks(cell, looks), false);
  }

  /** Empties an area: its contents, its looks and number formats, or all of it. */
  clear(sheet: MemorySheet, area: Rect, what: 'all' | 'contents' | 'formats', origin: Origin): void {
    const emptied = (cell: HostCell): HostCell =>
      what === 'formats'
        ? { ...BLANK, value: cell.value, formula: cell.formula }
        : { ...cell, value: null, formula: null };
    this.alter(
      sheet,
      area,
      what === 'formats' ? 'looks' : 'contents',
      origin,
      what === 'all' ? () => BLANK : emptied,
      true,
    );
    if (what !== 'formats') this.stale = true;
  }

  /** Changes cells one by one; with `presentOnly` blank ones are not visited (the change would leave them blank). */
  alter(
    sheet: MemorySheet,
    area: Rect,
    what: 'contents' | 'looks',
    origin: Origin,
    change: (cell: HostCell, row: number, column: number) => HostCell,
    presentOnly: boolean,
  ): void {
    this.writable(sheet);
    if (presentOnly) {
      for (const [row, column, cell] of [...sheet.entries(area)])
        sheet.put(row, column, change(cell, row, column));
    } else {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          sheet.put(row, column, change(sheet.cell(row, column), row, column));
        }
      }
    }
    this.tell((o) => o.cellsChanged?.({ sheet: sheet.name, ...rectOf(area) }, what, origin));
  }

  /** Changes widths, merges, frozen panes or page layout through `change`. */
  layOut(sheet: MemorySheet, change: (sheet: MemorySheet) => void, origin: Origin = 'user'): void {
    this.writable(sheet);
    change(sheet);
    this.tell((o) => o.layoutChanged?.(sheet.name, origin));
  }

  setProtected(sheet: MemorySheet, on: boolean, origin: Origin = 'user'): void {
    sheet.protected = on;
    this.tell((o) => o.layoutChanged?.(sheet.name, origin));
  }

  /** A protected sheet refuses every change; this host has no unlocked cells. */
  private writable(sheet: MemorySheet): void {
    if (this.readOnly) throw new HostError('AccessDenied', 'The workbook is read-only.');
    if (sheet.protected) throw new HostError('AccessDenied', `The sheet ${sheet.name} is protected.`);
  }

  private restructurable(): void {
    if (this.readOnly) throw new HostError('AccessDenied', 'The workbook is read-only.');
    if (this.structureProtected)
      throw new HostError('AccessDenied', "The workbook's structure is protected.");
  }

  private newSheet(name: string): MemorySheet {
    this.lastSheet += 1;
    const id = `{${this.lastSheet.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
    const sheet = new MemorySheet(id, name);
    this.sheets.push(sheet);
    return sheet;
  }

  addSheet(name: string, origin: Origin = 'user'): MemorySheet {
    this.restructurable();
    checkSheetName(name);
    if (this.sheet(name)) throw new HostError('ItemAlreadyExists', `There is a sheet ${name} already.`);
    const sheet = this.newSheet(name);
    this.tell((o) => o.sheetAdded?.(name, origin));
    return sheet;
  }

  removeSheet(key: string, origin: Origin = 'user'): void {
    this.restructurable();
    const sheet = this.require(key);
    const shown = this.sheets.filter((other) => other !== sheet && other.visibility === 'visible');
    const next = shown[0];
    if (!next) throw new HostError('InvalidOperation', 'The last visible sheet cannot be deleted.');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.names.sheetRemoved(sheet, origin);
    this.stale = true;
    if (this.active === sheet) this.activate(next.name, origin);
    this.tell((o) => o.sheetRemoved?.(sheet.name, origin, sheet.id));
  }

  renameSheet(key: string, name: string, origin: Origin = 'user'): void {
    this.restructurable();
    checkSheetName(name);
    const sheet = this.require(key);
    const other = this.sheet(name);
    if (other && other !== sheet)
      throw new HostError('ItemAlreadyExists', `There is a sheet ${name} already.`);
    const from = sheet.name;
    sheet.name = name;
    this.names.sheetRenamed(from, name, origin);
    this.tell((o) => o.sheetRenamed?.(from, name, origin));
  }

  setVisibility(sheet: MemorySheet, visibility: MemorySheet['visibility'], origin: Origin = 'user'): void {
    this.restructurable();
    sheet.visibility = visibility;
    this.tell((o) => o.visibilityChanged?.(sheet.name, origin));
  }

  activate(key: string, origin: Origin = 'user'): void {
    const sheet = this.require(key);
    if (sheet.visibility !== 'visible')
      throw new HostError('InvalidOperation', `The sheet ${sheet.name} is hidden.`);
    if (this.active === sheet) return;
    this.active = sheet;
    this.selected = { top: 0, left: 0, bottom: 0, right: 0 };
    this.tell((o) => o.activated?.(sheet.name, origin));
  }

  /** Selects cells, their sheet in front. */
  select(area: Area, origin: Origin = 'user'): void {
    this.activate(area.sheet, origin);
    this.selected = rectOf(area);
    this.tell((o) => o.selectionChanged?.({ ...rectOf(area), sheet: this.active.name }, origin));
  }

  /** Runs the calculation if something changed since the last time and the workbook calculates by itself. */
  async settle(): Promise<void> {
    if (!this.stale || !this.compute || this.calculation === 'manual') return;
    this.stale = false;
    await this.compute(this);
  }

  /** Stores what a formula computes to. Raises no Office event. */
  storeComputed(sheet: string, row: number, column: number, value: Scalar): void {
    const on = this.require(sheet);
    const before = on.cell(row, column);
    if (before.formula === null || before.value === value) return;
    on.put(row, column, { ...before, value });
    this.tell((o) =>
      o.cellsChanged?.(
        { sheet: on.name, top: row, left: column, bottom: row, right: column },
        'contents',
        'calculation',
      ),
    );
  }
}

function rectOf({ top, left, bottom, right }: Rect): Rect {
  return { top, left, bottom, right };
}

function around(entries: readonly Entry[]): Rect | null {
  const first = entries[0];
  if (!first) return null;
  const at = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of entries) {
    at.top = Math.min(at.top, row);
    at.left = Math.min(at.left, column);
    at.bottom = Math.max(at.bottom, row);
    at.right = Math.max(at.right, column);
  }
  return at;
}
