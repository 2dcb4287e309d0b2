// A sheet's part as it stands in the text: where its rows and cells are and what they say, not yet what it means.
import { LAST_COLUMN, LAST_ROW } from '../../model/sheet';
import { Once } from './once';
import { Budget, MOST_ELEMENTS } from './limits';
import { Scanner } from './scan';
import { readRichText } from './strings';

/** Where an element stands. `innerStart` and `innerEnd` are both `end` for an empty element `<a/>`. */
export interface Place {
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
  end: number;
}

interface RawFormula {
  readonly text: string;
  /** shared, array, dataTable or normal. */
  readonly type: string;
  /** The cells a shared or array formula is for; only its first cell says so. */
  readonly ref: string | null;
  /** The number of a shared formula. */
  readonly shared: string | null;
}

export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** It says where it is, instead of following the cell before. */
  readonly explicit: boolean;
  readonly style: number;
  readonly type: string;
  readonly formula: RawFormula | null;
  /** The text of `<v>`, or of `<is>` with type inlineStr. */
  readonly value: string | null;
  readonly start: number;
  readonly end: number;
}

export interface RawRow extends Place {
  readonly row: number;
  readonly explicit: boolean;
}

export interface SheetOutline {
  readonly prefix: string;
  /** The root element's children, in order. */
  readonly parts: readonly (Place & { readonly name: string })[];
  readonly rows: readonly RawRow[];
  readonly root: Place;
}

/** Goes through a sheet once; `onCell` is called for each cell, in the order of the file. */
export function scanSheet(text: string, part: string, onCell: (cell: RawCell) => void): SheetOutline {
  const scanner = new Scanner(text, part);
  if (scanner.next() !== 'open') throw scanner.damaged();
  const prefix = scanner.name.slice(0, scanner.name.indexOf(':') + 1);
  if (scanner.name !== `${prefix}worksheet`) throw scanner.damaged();
  const root = placeOf(scanner);
  const budget = new Budget(MOST_ELEMENTS);
  const parts: (Place & { name: string })[] = [];
  const rows: RawRow[] = [];
  if (!scanner.selfClosing) {
    while (scanner.next() === 'open') {
      budget.take(1, part);
      const child = { name: scanner.name, ...placeOf(scanner) };
      if (scanner.name === `${prefix}sheetData`) scanRows(scanner, prefix, rows, onCell);
      else scanner.skip();
      parts.push(closed(child, scanner));
    }
    closed(root, scanner);
  }
  scanner.requireEnd();
  return { prefix, parts, rows, root };
}

function scanRows(scanner: Scanner, prefix: string, rows: RawRow[], onCell: (cell: RawCell) => void): void {
  if (scanner.selfClosing) return;
  const rowName = `${prefix}row`;
  const once = { rows: new Once(), columns: new Once() };
  let next = 0;
  while (scanner.next() === 'open') {
    if (scanner.name !== rowName) {
      scanner.skip();
      continue;
    }
    const reference = scanner.attribute('r');
    const number = reference === null ? next : Number(reference) - 1;
    if (!Number.isInteger(number) || number < 0 || number > LAST_ROW) throw scanner.damaged();
    if (!once.rows.take(number)) throw scanner.damaged();
    once.columns.clear();
    const row: RawRow = { row: number, explicit: reference !== null, ...placeOf(scanner) };
    scanCells(scanner, { prefix, row: number, columns: once.columns }, onCell);
    rows.push(closed(row, scanner));
    next = number + 1;
  }
}

function scanCells(
  scanner: Scanner,
  { prefix, row, columns }: { readonly prefix: string; readonly row: number; readonly columns: Once },
  onCell: (cell: RawCell) => void,
): void {
  if (scanner.selfClosing) return;
  const cellName = `${prefix}c`;
  const names = { value: `${prefix}v`, formula: `${prefix}f`, inline: `${prefix}is`, prefix };
  let next = 0;
  while (scanner.next() === 'open') {
    if (scanner.name !== cellName) {
      scanner.skip();
      continue;
    }
    const cell = scanCell(scanner, names, row, next);
    if (!columns.take(cell.column)) throw scanner.damaged();
    onCell(cell);
    next = cell.column + 1;
  }
}

interface CellNames {
  readonly value: string;
  readonly formula: string;
  readonly inline: string;
  readonly prefix: string;
}

function scanCell(scanner: Scanner, names: CellNames, row: number, next: number): RawCell {
  const { start } = scanner;
  const reference = scanner.attribute('r');
  const column = reference === null ? next : columnOf(reference, row);
  const style = Number(scanner.attribute('s') ?? 0);
  const type = scanner.attribute('t') ?? 'n';
  if (column < 0 || column > LAST_COLUMN || !Number.isInteger(style)) throw scanner.damaged();
  let value: string | null = null;
  let formula: RawFormula | null = null;
  if (!scanner.selfClosing) {
    while (scanner.next() === 'open') {
      if (scanner.name === names.value) value = scanner.readText();
      else if (scanner.name === names.formula) formula = scanFormula(scanner);
      else if (scanner.name === names.inline) value = readRichText(scanner, names.prefix);
      else scanner.skip();
    }
  }
  return { row, column, explicit: reference !== null, style, type, formula, value, start, end: scanner.end };
}

function scanFormula(scanner: Scanner): RawFormula {
  const type = scanner.attribute('t') ?? 'normal';
  const ref = scanner.attribute('ref');
  const shared = scanner.attribute('si');
  return { type, ref, shared, text: scanner.readText() };
}

/** The column of a reference such as AB12; −1 if it is none, or is not of this row. */
function columnOf(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return at > 0 && at < 4 && Number(reference.slice(at)) === row + 1 ? column - 1 : -1;
}

function placeOf(scanner: Scanner): Place {
  const { start, end } = scanner;
  return { start, innerStart: end, innerEnd: end, end };
}

/** Completes a place once the scanner has reached its end tag. */
function closed<P extends Place>(place: P, scanner: Scanner): P {
  if (scanner.end > place.end) {
    place.innerEnd = scanner.start;
    place.end = scanner.end;
  }
  return place;
}
