// Small visible tables as a workbook's cells: what tests read, and what the sample workbook is made from.
// One line a row, cells between bars. `<` continues the cell to the left, `^` the one above (merged cells); `=A1+B1`
// is a formula, with its value behind it after a bar-free ` -> `; numbers are numbers, `'12` is text; `45352 {yyyy-mm-dd}`
// is a number with its format.
import type {
  Area,
  CellBlock,
  NameEntry,
  Scalar,
  SheetEntry,
  Snapshot,
  AreasWanted,
  WorkbookIndex,
} from '../../src/model/sheet';
import { LAST_ROW, UNCALCULATED } from '../../src/model/sheet';

export interface SpecimenCell {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly format?: string;
}

export interface SpecimenGrid {
  readonly cells: readonly (readonly SpecimenCell[])[];
  /** Relative to the grid's own first cell; the sheet's name is empty. */
  readonly merges: readonly Omit<Area, 'sheet'>[];
}

const BLANK: SpecimenCell = { value: null, formula: null };

function cellOf(text: string): SpecimenCell {
  if (text === '') return BLANK;
  const formatted = /^(.*?) \{(.+)\}$/.exec(text);
  if (formatted) return { ...cellOf(formatted[1] ?? ''), format: formatted[2] ?? '' };
  if (text.startsWith('=')) {
    const [formula = '', value] = text.split(' -> ');
    return { value: value === undefined ? UNCALCULATED : scalarOf(value), formula };
  }
  return { value: scalarOf(text), formula: null };
}

function scalarOf(text: string): Scalar {
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^#(REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!)$/.test(text)) return { error: text };
  return text.replaceAll('\\n', '\n');
}

/** Rows of fewer cells are filled up with blanks. */
export function grid(text: string): SpecimenGrid {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rows = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
  const merges: Omit<Area, 'sheet'>[] = [];
  for (let top = 0; top < rows.length; top++) {
    for (let left = 0; left < width; left++) {
      if (at(top, left) === '<' || at(top, left) === '^') continue;
      let right = left;
      while (at(top, right + 1) === '<') right++;
      let bottom = top;
      while (at(bottom + 1, left) === '^') bottom++;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    }
  }
  const cells = rows.map((_, row) =>
    Array.from({ length: width }, (_cell, column) => {
      const text = at(row, column);
      return text === '<' || text === '^' ? BLANK : cellOf(text);
    }),
  );
  return { cells, merges };
}

/** A table placed on a sheet, under its defined name. */
export interface Placed {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly grid: SpecimenGrid;
  /** Lines above the table (title, 单位 caption), the last one just above it. */
  readonly above?: readonly string[];
}

export interface BookOptions {
  readonly workbook?: string;
  readonly names?: readonly NameEntry[];
  readonly sheets?: readonly Partial<SheetEntry>[];
  readonly calculation?: 'automatic' | 'manual';
  readonly merges?: boolean;
}

/** A workbook in which each table has a sheet of its own, two rows from the top. */
export function book(tables: Readonly<Record<string, string>>, options: BookOptions = {}): Snapshots {
  return placedBook(
    Object.entries(tables).map(([name, text]) => ({
      name,
      sheet: name,
      row: 2,
      column: 0,
      grid: grid(text),
    })),
    options,
  );
}

/** Answers any `wanted` areas, as a workbook would. */
export interface Snapshots {
  readonly index: WorkbookIndex;
  snapshot(wanted: AreasWanted): Snapshot;
}

export function placedBook(placed: readonly Placed[], options: BookOptions = {}): Snapshots {
  const sheets = new Map<string, Map<string, SpecimenCell>>();
  const merges: Area[] = [];
  const names: NameEntry[] = [];
  for (const table of placed) {
    const cells = sheets.get(table.sheet) ?? new Map<string, SpecimenCell>();
    sheets.set(table.sheet, cells);
    const above = table.above ?? [];
    above.forEach((line, i) =>
      cells.set(`${table.row - above.length + i},${table.column}`, { value: line, formula: null }),
    );
    table.grid.cells.forEach((row, r) =>
      row.forEach((cell, c) => cells.set(`${table.row + r},${table.column + c}`, cell)),
    );
    for (const m of table.grid.merges) {
      merges.push({
        sheet: table.sheet,
        top: m.top + table.row,
        left: m.left + table.column,
        bottom: m.bottom + table.row,
        right: m.right + table.column,
      });
    }
    const bottom = table.row + table.grid.cells.length;
    const last = columnLetters(table.column + (table.grid.cells[0]?.length ?? 1) - 1);
    const refersTo = `='${table.sheet}'!$${columnLetters(table.column)}$${table.row + 1}:$${last}$${bottom}`;
    names.push({ name: table.name, scope: null, refersTo, visible: true });
  }
  const overridden = new Set((options.names ?? []).map((entry) => entry.name));
  const index: WorkbookIndex = {
    workbook: options.workbook ?? 'specimen.xlsx',
    sheets: [...sheets.keys()].map((name) => ({
      name,
      visibility: 'visible',
      protected: false,
      ...options.sheets?.find((sheet) => sheet.name === name),
    })),
    names: [...names.filter((entry) => !overridden.has(entry.name)), ...(options.names ?? [])],
    calculation: options.calculation ?? 'automatic',
    readOnly: false,
  };
  const block = (area: Area): CellBlock | null => {
    const cells = sheets.get(area.sheet);
    if (!cells) return null;
    const used = [...cells.keys()].map((key) => Number(key.split(',')[0]));
    const bottom = area.bottom === LAST_ROW ? Math.max(...used) : area.bottom;
    const rows = range(area.top, bottom).map((row) =>
      range(area.left, Math.min(area.right, 60)).map((column) => cells.get(`${row},${column}`) ?? BLANK),
    );
    return {
      area: { ...area, bottom, right: Math.min(area.right, 60) },
      values: rows.map((row) => row.map((cell) => cell.value)),
      formulas: rows.map((row) => row.map((cell) => cell.formula)),
      formats: rows.map((row) => row.map((cell) => cell.format ?? null)),
      merges: options.merges === false ? null : merges.filter((merge) => merge.sheet === area.sheet),
    };
  };
  return { index, snapshot: (wanted) => ({ ...index, blocks: wanted(index).map(block) }) };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function columnLetters(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
