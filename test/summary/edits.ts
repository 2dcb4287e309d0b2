// What a user does to a workbook file between two fills: types, inserts a row, renames a sheet or a name.
import { areaName, parseArea, parseAreas, quoteSheet } from '../../src/model/address';
import type { Area, NameEntry, SheetContents, SheetDraft, WorkbookContents } from '../../src/model/sheet';
import { blankXlsx, openXlsx } from '../../src/workbook/xlsx';
import { plain } from './filled';

/** The same workbook after a user's edit, as another program would save it. */
async function saved(contents: WorkbookContents): Promise<Uint8Array> {
  const book = blankXlsx('specimen.xlsx');
  await book.apply({
    sheets: contents.sheets.map(({ name, cells, merges }): SheetDraft => ({
      sheet: name,
      create: true,
      clear: [],
      cells: cells.map(({ row, column, value, formula, format }) => ({
        row,
        column,
        value: plain(value),
        ...(formula === null ? {} : { formula }),
        ...(format === null ? {} : { format }),
      })),
      layout: { widths: [], merges, frozenRows: 0 },
    })),
    names: contents.names,
  });
  return book.bytes();
}

const open = (bytes: Uint8Array): WorkbookContents => openXlsx(bytes, 'specimen.xlsx').contents();

/** The user types into a cell; null empties it. */
export async function typed(
  bytes: Uint8Array,
  address: string,
  value: string | number | null,
): Promise<Uint8Array> {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return onSheet(bytes, area.sheet, (sheet) => ({
    ...sheet,
    cells: [
      ...sheet.cells.filter(({ row, column }) => row !== area.top || column !== area.left),
      ...(value === null ? [] : [{ row: area.top, column: area.left, value, formula: null, format: null }]),
    ],
  }));
}

async function onSheet(
  bytes: Uint8Array,
  name: string,
  change: (sheet: SheetContents) => SheetContents,
): Promise<Uint8Array> {
  const contents = open(bytes);
  const sheets = contents.sheets.some((sheet) => sheet.name === name)
    ? contents.sheets
    : [...contents.sheets, blankSheet(name)];
  return saved({ ...contents, sheets: sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) });
}

function blankSheet(name: string): SheetContents {
  return { name, visibility: 'visible', protected: false, cells: [], merges: [], widths: new Map() };
}

/** A row is inserted above `row` (counted as Excel does); names and merged cells grow or move as they do there. */
export async function rowInserted(bytes: Uint8Array, sheet: string, row: number): Promise<Uint8Array> {
  const at = row - 1;
  const down = <T extends { readonly top: number; readonly bottom: number }>(area: T): T => ({
    ...area,
    top: area.top >= at ? area.top + 1 : area.top,
    bottom: area.bottom >= at ? area.bottom + 1 : area.bottom,
  });
  const contents = open(
    await onSheet(bytes, sheet, ({ cells, merges, ...rest }) => ({
      ...rest,
      cells: cells.map((cell) => ({ ...cell, row: cell.row >= at ? cell.row + 1 : cell.row })),
      merges: merges.map(down),
    })),
  );
  return saved({
    ...contents,
    names: moved(contents.names, (area) => (area.sheet === sheet ? down(area) : area)),
  });
}

export async function sheetRenamed(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const contents = open(bytes);
  const renamed = (area: Area): Area => (area.sheet === from ? { ...area, sheet: to } : area);
  return saved({
    ...contents,
    names: moved(contents.names, renamed).map((entry) =>
      entry.scope === from ? { ...entry, scope: to } : entry,
    ),
    sheets: contents.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)),
  });
}

/** A name is deleted, or (with `refersTo`) made to mean something else. */
export async function renamed(bytes: Uint8Array, name: string, refersTo?: string): Promise<Uint8Array> {
  const contents = open(bytes);
  const names = contents.names.filter((entry) => entry.name !== name);
  return saved({
    ...contents,
    names: refersTo === undefined ? names : [...names, { name, scope: null, refersTo, visible: true }],
  });
}

function moved(names: readonly NameEntry[], move: (area: Area) => Area): NameEntry[] {
  return names.map((entry) => {
    const areas = parseAreas(entry.refersTo)?.map(move);
    const refersTo = areas?.map((area) => `${quoteSheet(area.sheet)}!${areaName(area, true)}`).join(',');
    return refersTo === undefined ? entry : { ...entry, refersTo: `=${refersTo}` };
  });
}
