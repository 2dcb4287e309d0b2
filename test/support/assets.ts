// The workbooks in assets/, made from the specimen tables: the sample with its figures, the template without them.
import type { Area, CellDraft, CellStyle, NameEntry, SheetDraft } from '../../src/model/sheet';
import { areaAddress } from '../../src/model/address';
import { openXlsx, blankXlsx } from '../../src/workbook/xlsx';
import { ownSummary, WANZHOU } from '../specimens/wanzhou';
import type { Placed, SpecimenCell } from './specimen';

const MONEY = '#,##0.00';
/** Tables that count people and points, and the money in them by its label. */
const COUNTED = new Set(['部门基本概况', '指标评分', '绩效评价汇总']);
const WIDE: Readonly<Record<string, readonly number[]>> = {
  基本情况: [18, 12, 14, 12],
  收支情况: [14, 14, 14, 16, 16, 26, 14, 14],
  收入预决算: [8, 12, 28, 16, 16, 14, 12, 12, 14],
  支出预决算: [8, 12, 24, 16, 16, 18],
  三公经费预决算: [8, 12, 28, 16, 16, 18, 14, 12],
  基本支出: [14, 16, 18, 12, 16, 14, 12, 14],
  项目支出: [14, 22, 16, 12, 14, 12, 16],
  指标评分: [14, 12, 22, 8, 8, 44],
  绩效评价汇总: [14, 12, 22, 8, 10, 8, 60],
};

export async function sampleWorkbook(): Promise<Uint8Array> {
  return workbook('sample.xlsx', WANZHOU, (cell) => cell);
}

/** The same tables without figures; what staff enter is left blank, and the summary is laid out for them. */
export async function templateWorkbook(): Promise<Uint8Array> {
  return workbook('template.xlsx', [...WANZHOU, ownSummary()], emptied);
}

type Fill = (cell: SpecimenCell, table: string, row: number, column: number, heading: number) => SpecimenCell;

const TARGET_ROW = 2;
const BLANK: SpecimenCell = { value: null, formula: null };

const OWN_INDICATORS = new Set([
  '购买巨灾保险',
  '打击非法金融活动',
  '地方金融机构监管',
  '金融部门监管支出',
  '其他金融支出',
]);

function emptied(cell: SpecimenCell, table: string, row: number, column: number): SpecimenCell {
  if (typeof cell.value === 'string') {
    if (OWN_INDICATORS.has(cell.value)) return BLANK;
    const entered = table === '指标评分' && row > 0 && column >= 4;
    return entered ? BLANK : cell;
  }
  const ordinal = column === 0 && ['收入预决算', '支出预决算', '三公经费预决算'].includes(table);
  // The published 目标设定 says 6 for 3 + 4.
  const points = ['指标评分', '绩效评价汇总'].includes(table) && column === 3;
  if (points && row === TARGET_ROW) return { value: 7, formula: null };
  return ordinal || points ? cell : BLANK;
}

async function workbook(file: string, tables: readonly Placed[], fill: Fill): Promise<Uint8Array> {
  const bySheet = new Map<string, Placed[]>();
  for (const table of tables) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  const book = blankXlsx(file);
  const sheets = [...bySheet].map(([sheet, placed]): SheetDraft => {
    const width = Math.max(...placed.map((table) => table.grid.cells[0]?.length ?? 1));
    return {
      sheet,
      create: true,
      clear: [],
      cells: placed.flatMap((table) => cellsOf(table, fill)),
      layout: {
        widths: WIDE[sheet] ?? Array.from({ length: width }, () => 14),
        merges: placed.flatMap((table) => mergesOf(table)),
        frozenRows: 0,
      },
    };
  });
  const names = tables.map((table): NameEntry => ({
    name: table.name,
    scope: null,
    refersTo: `=${areaAddress(areaOf(table), true)}`,
    visible: true,
  }));
  await book.apply({ sheets, names });
  const bytes = book.bytes();
  openXlsx(bytes, file);
  return bytes;
}

function areaOf({ sheet, row, column, grid }: Placed): Area {
  const right = column + (grid.cells[0]?.length ?? 1) - 1;
  return { sheet, top: row, left: column, bottom: row + grid.cells.length - 1, right };
}

function mergesOf(table: Placed): Area[] {
  const { sheet, row, column, grid } = table;
  const lines = (table.above ?? []).map((_, i) => row - (table.above?.length ?? 0) + i);
  const { left, right } = areaOf(table);
  return [
    ...lines.map((line) => ({ sheet, top: line, left, bottom: line, right })),
    ...grid.merges.map((m) => ({
      sheet,
      top: m.top + row,
      left: m.left + column,
      bottom: m.bottom + row,
      right: m.right + column,
    })),
  ];
}

function cellsOf(table: Placed, fill: Fill): CellDraft[] {
  const { row: top, column: left, grid } = table;
  const above = table.above ?? [];
  const heading = headingRows(table);
  const lines = above.flatMap(
    (line, i) =>
      grid.cells[0]?.map((_, column): CellDraft => {
        const style = i === above.length - 1 && above.length > 1 ? 'caption' : 'title';
        return {
          row: top - above.length + i,
          column: left + column,
          value: column === 0 ? line : null,
          style,
        };
      }) ?? [],
  );
  const cells = grid.cells.flatMap((row, r) =>
    row.map((cell, c): CellDraft => {
      const { value, formula } = fill(cell, table.name, r, c, heading);
      const style = styleOf(r, c, heading, table);
      const draft = { row: top + r, column: left + c, value: plain(value), style };
      const format = style === 'number' ? numberFormat(table, r, c) : undefined;
      return {
        ...draft,
        ...(formula === null ? {} : { formula }),
        ...(format === undefined ? {} : { format }),
      };
    }),
  );
  return [...lines, ...cells];
}

function plain(value: SpecimenCell['value']): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function numberFormat(table: Placed, row: number, column: number): string {
  const label = table.grid.cells[row]?.[column - 1]?.value;
  if (column === 0 || (COUNTED.has(table.name) && label !== '重点项目支出')) return 'General';
  return MONEY;
}

/** Rows until the first that holds a number or, in 指标评分 and 基本概况, the one heading row (or none). */
function headingRows({ name, grid }: Placed): number {
  if (name === '部门基本概况') return 0;
  if (COUNTED.has(name)) return 1;
  return grid.cells.findIndex((row) => row.some(({ value }) => typeof value === 'number'));
}

function styleOf(row: number, column: number, heading: number, table: Placed): CellStyle {
  if (row < heading) return 'heading';
  if (table.name === '部门基本概况') return column % 2 === 0 ? 'label' : 'number';
  const stubs =
    { 收入预决算: 3, 支出预决算: 3, 三公经费预决算: 3, 项目支出: 2, 指标评分: 3, 绩效评价汇总: 3 }[
      table.name
    ] ?? 1;
  if (column < stubs) return 'label';
  return table.name === '指标评分' && column === 5
    ? 'text'
    : table.name === '绩效评价汇总' && column === 6
      ? 'text'
      : 'number';
}
