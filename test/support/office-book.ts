// Small workbooks written as tables, for tests of the host and of the Excel adapter.
import { parseArea, quoteSheet } from '../../src/model/address';
import {
  type Area,
  type ContentCell,
  type NameEntry,
  type Scalar,
  type SheetContents,
  type WorkbookContents,
} from '../../src/model/sheet';

/** A plain value, or one with its formula or number format. */
export type Cell = Scalar | { readonly f?: string; readonly v: Scalar; readonly as?: string };
export type Table = readonly (readonly Cell[])[];

export interface SheetSpecimen {
  readonly cells?: Table;
  readonly hidden?: 'hidden' | 'veryHidden';
  readonly protected?: boolean;
  /** A1 addresses. */
  readonly merges?: readonly string[];
}

export interface BookSpecimen {
  /** Name → what it refers to; `收支!合计` is of the sheet 收支. */
  readonly names?: Readonly<Record<string, string>>;
  readonly hiddenNames?: readonly string[];
  readonly readOnly?: boolean;
  readonly structureProtected?: boolean;
  readonly manual?: boolean;
}

/** `book({ 收支: [['合计', 3]] }, { names: { 合计: '=收支!$B$1' } })` */
export function book(
  sheets: Readonly<Record<string, Table | SheetSpecimen>>,
  more: BookSpecimen = {},
): WorkbookContents {
  return {
    workbook: 'budget.xlsx',
    sheets: Object.entries(sheets).map(([name, sheet]) =>
      sheetOf(name, 'length' in sheet ? { cells: sheet } : sheet),
    ),
    names: Object.entries(more.names ?? {}).map(([name, refersTo]) =>
      nameOf(name, refersTo, more.hiddenNames ?? []),
    ),
    calculation: more.manual ? 'manual' : 'automatic',
    readOnly: more.readOnly ?? false,
    ...(more.structureProtected ? { structureProtected: true } : {}),
  };
}

function sheetOf(name: string, { cells = [], hidden, merges = [], ...sheet }: SheetSpecimen): SheetContents {
  return {
    name,
    visibility: hidden ?? 'visible',
    protected: sheet.protected ?? false,
    cells: cells.flatMap((line, row) => line.flatMap((cell, column) => contentCell(row, column, cell))),
    merges: merges.map((address) => area(`${quoteSheet(name)}!${address}`)),
    widths: new Map(),
  };
}

function contentCell(row: number, column: number, cell: Cell): ContentCell[] {
  if (cell === null) return [];
  if (typeof cell !== 'object' || 'error' in cell)
    return [{ row, column, value: cell, formula: null, format: null }];
  return [{ row, column, value: cell.v, formula: cell.f ?? null, format: cell.as ?? null }];
}

function nameOf(key: string, refersTo: string, hidden: readonly string[]): NameEntry {
  const [scope, name] = key.includes('!') ? (key.split('!') as [string, string]) : [null, key];
  return { name, scope, refersTo, visible: !hidden.includes(key) };
}

/** `收支!A1:B2` as an area; throws if it is none. */
export function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new RangeError(address);
  return found;
}
