// Workbook files made from specimen tables, filled and looked at.
import { audit, type FillPlan, plan, wantedAreas } from '../../src/audit';
import { areaAddress, cellName, parseArea } from '../../src/model/address';
import type { AuditResult } from '../../src/model/result';
import {
  type Area,
  type CellDraft,
  isCellError,
  type NameEntry,
  type Scalar,
  type SheetDraft,
} from '../../src/model/sheet';
import { DEFAULT_PACK, type Pack } from '../../src/packs';
import { blankXlsx, openXlsx } from '../../src/workbook/xlsx';
import type { Placed } from '../support/specimen';

/** The tables on their sheets, each under its defined name. */
export async function fileOf(
  tables: readonly Placed[],
  names: readonly NameEntry[] = [],
): Promise<Uint8Array> {
  const sheets = new Map<string, SheetDraft & { cells: CellDraft[]; layout: { merges: Area[] } }>();
  for (const { sheet, row, column, grid, above = [] } of tables) {
    const draft = sheets.get(sheet) ?? {
      sheet,
      create: true,
      clear: [],
      cells: [],
      layout: { widths: [], merges: [] as Area[], frozenRows: 0 },
    };
    sheets.set(sheet, draft);
    above.forEach((line, i) => draft.cells.push({ row: row - above.length + i, column, value: line }));
    for (const { top, left, bottom, right } of grid.merges)
      draft.layout.merges.push({
        sheet,
        top: row + top,
        left: column + left,
        bottom: row + bottom,
        right: column + right,
      });
    grid.cells.forEach((line, r) =>
      line.forEach(({ value, formula }, c) =>
        draft.cells.push({
          row: row + r,
          column: column + c,
          value: plain(value),
          ...(formula === null ? {} : { formula }),
        }),
      ),
    );
  }
  const named = tables.map(({ name, sheet, row, column, grid }): NameEntry => {
    const right = column + (grid.cells[0]?.length ?? 1) - 1;
    const area = { sheet, top: row, left: column, bottom: row + grid.cells.length - 1, right };
    return { name, scope: null, refersTo: `=${areaAddress(area, true)}`, visible: true };
  });
  const book = blankXlsx('specimen.xlsx');
  await book.apply({ sheets: [...sheets.values()], names: [...named, ...names] });
  return book.bytes();
}

export function plain(value: Scalar): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

export interface Filled {
  readonly bytes: Uint8Array;
  readonly result: AuditResult;
  readonly plan: FillPlan;
  /** A cell of the filled file: 绩效评价汇总!F4. */
  readonly at: (address: string) => Scalar;
  readonly formula: (address: string) => string | null;
  /** The cells of a sheet that hold something, as text, row by row. */
  readonly rows: (sheet: string) => string[][];
}

export async function fill(bytes: Uint8Array, pack: Pack = DEFAULT_PACK): Promise<Filled> {
  const book = openXlsx(bytes, 'specimen.xlsx');
  const snapshot = await book.snapshot(wantedAreas(pack));
  const result = audit(snapshot, pack);
  const fillPlan = plan(snapshot, result, pack);
  await book.apply(fillPlan.draft);
  return { ...looked(book.bytes()), result, plan: fillPlan };
}

/** What a file shows. */
export function looked(bytes: Uint8Array): Pick<Filled, 'bytes' | 'at' | 'formula' | 'rows'> {
  const contents = openXlsx(bytes, 'specimen.xlsx').contents();
  const find = (address: string) => {
    const area = parseArea(address);
    const sheet = contents.sheets.find(({ name }) => name === area?.sheet);
    if (!area || !sheet) throw new Error(`no ${address}`);
    return sheet.cells.find(({ row, column }) => row === area.top && column === area.left);
  };
  return {
    bytes,
    at: (address) => find(address)?.value ?? null,
    formula: (address) => find(address)?.formula ?? null,
    rows: (name) => {
      const rows = new Map<number, string[]>();
      for (const { row, value } of contents.sheets.find((sheet) => sheet.name === name)?.cells ?? [])
        if (value !== null) rows.set(row, [...(rows.get(row) ?? []), text(value)]);
      return [...rows.values()];
    },
  };
}

function text(value: Scalar): string {
  return isCellError(value) ? value.error : String(value);
}

/** Every cell of a sheet that holds something, by address, with its formula where it has one. */
export function cellsOf(bytes: Uint8Array, sheet: string): Record<string, string> {
  const found: Record<string, string> = {};
  const contents = openXlsx(bytes, 'specimen.xlsx').contents();
  for (const { row, column, value, formula } of contents.sheets.find(({ name }) => name === sheet)?.cells ??
    [])
    if (value !== null || formula !== null) found[cellName(row, column)] = formula ?? text(value);
  return found;
}
