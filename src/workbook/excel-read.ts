// Reading Excel: everything it tells about the workbook in one request, all the cells asked for in the next.
import { areaName, parseArea, quoteSheet } from '../model/address';
import {
  type Area,
  type CellBlock,
  LAST_COLUMN,
  LAST_ROW,
  type NameEntry,
  type SheetEntry,
  type WorkbookIndex,
} from '../model/sheet';
import { cellMatrices } from './excel-cells';
import { WorkbookError } from './port';

type Supports = (version: string) => boolean;

/** What has been asked and can be read once the request is answered. */
export type Pending<T> = () => T;

export interface ExcelIndex extends WorkbookIndex {
  /** Sheet names by the ids that events carry. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Asks for the index: names, sheets with their own names, protection, calculation mode. Only properties that are used. */
export function askIndex(context: Excel.RequestContext, supports: Supports): Pending<ExcelIndex> {
  const { workbook } = context;
  // A name's formula came with 1.7; before, its value says nearly the same.
  const named = supports('1.7')
    ? ['name', 'visible', 'scope', 'formula']
    : ['name', 'visible', 'scope', 'type', 'value'];
  const { names, worksheets, application } = workbook;
  names.load(named.map((property) => `items/${property}`));
  worksheets.load([
    ...['id', 'name', 'visibility', 'protection/protected'].map((property) => `items/${property}`),
    ...named.map((property) => `items/names/items/${property}`),
  ]);
  application.load('calculationMode');
  if (supports('1.7')) workbook.load(['name', 'protection/protected']);
  if (supports('1.8')) workbook.load('readOnly');

  return () => ({
    workbook: supports('1.7') ? workbook.name : '',
    sheets: worksheets.items.map(sheetEntry),
    names: [
      ...names.items
        .filter((item) => item.scope === 'Workbook')
        .map((item) => nameEntry(item, null, supports)),
      ...worksheets.items.flatMap((sheet) =>
        sheet.names.items.map((item) => nameEntry(item, sheet.name, supports)),
      ),
    ],
    calculation: application.calculationMode === 'Manual' ? 'manual' : 'automatic',
    readOnly: supports('1.8') && workbook.readOnly,
    ...(supports('1.7') ? { structureProtected: workbook.protection.protected } : {}),
    ids: new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name])),
  });
}

function sheetEntry(sheet: Excel.Worksheet): SheetEntry {
  const visibility =
    sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
  return { name: sheet.name, visibility, protected: sheet.protection.protected };
}

function nameEntry(item: Excel.NamedItem, scope: string | null, supports: Supports): NameEntry {
  // Some builds give a sheet's name with the sheet before it.
  const name = item.name.slice(item.name.lastIndexOf('!') + 1);
  const refersTo = supports('1.7') ? String(item.formula) : formulaOf(item.type, item.value);
  return { name, scope, refersTo, visible: item.visible };
}

function formulaOf(type: Excel.NamedItem['type'], value: unknown): string {
  const text = String(value);
  if (type === 'Error') return '=#REF!';
  if (type === 'String') return `="${text.replaceAll('"', '""')}"`;
  return text.startsWith('=') ? text : `=${text}`;
}

/** Where the tables are, as two readings of the index have to agree on it. */
export function places({ sheets, names, ids }: ExcelIndex): string {
  return JSON.stringify([sheets.map(({ name }) => name), names, [...ids]]);
}

export const isWhole = ({ bottom, right }: Area): boolean => bottom === LAST_ROW || right === LAST_COLUMN;

/** Asks for the cells of an area. Whole columns and rows are read as far as they are used. */
export function askCells(
  context: Excel.RequestContext,
  area: Area,
  withMerges: boolean,
): Pending<CellBlock | null> {
  const whole = isWhole(area);
  const all = context.workbook.worksheets.getItem(area.sheet).getRange(areaName(area));
  const range = whole ? all.getUsedRangeOrNullObject(true) : all;
  range.load(['values', 'formulas', 'numberFormat']);
  if (whole) range.load(['rowIndex', 'columnIndex']);
  const merges = withMerges ? askMerges(all, area.sheet) : () => null;

  return () => {
    if (whole && range.isNullObject) return null;
    // Above five million cells Excel answers null instead of failing.
    const values = range.values as unknown[][] | null;
    if (values === null) throw new WorkbookError('too-large', `${quoteSheet(area.sheet)}!${areaName(area)}`);
    const top = whole ? range.rowIndex : area.top;
    const left = whole ? range.columnIndex : area.left;
    const [rows, columns] = [values.length, values[0]?.length ?? 0];
    return {
      area: { sheet: area.sheet, top, left, bottom: top + rows - 1, right: left + columns - 1 },
      ...cellMatrices(values, range.formulas as unknown[][], range.numberFormat as unknown[][]),
      merges: merges(),
    };
  };
}

/** Asked of the whole range, as a null object is asked for nothing more. */
export function askMerges(all: Excel.Range, sheet: string): Pending<Area[]> {
  const merged = all.getMergedAreasOrNullObject().load('address');
  return () => (merged.isNullObject ? [] : mergedAreas(merged.address, sheet));
}

/** 收支!A1:B2,收支!C3:D3 → its areas; the sheet is known, whether the address says it or not. */
export function mergedAreas(address: string, sheet: string): Area[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => {
    const local = part.slice(part.lastIndexOf('!') + 1).trim();
    return parseArea(`${quoteSheet(sheet)}!${local}`) ?? [];
  });
}
