// A list as the 汇总 has three of: title, caption, totals that follow the filter, headings with filters, rows; set up for print.
import { areaAddress, areaName } from '../model/address';
import { type CellDraft, LAST_ROW, type Scalar, type SheetDraft } from '../model/sheet';
import type { BureauCell, BureauRow } from './bureau-rows';

export interface BureauList {
  readonly sheet: string;
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly rows: readonly BureauRow[];
  /** Stands before the totals. */
  readonly totalled: string;
  /** By column; a formula over the rows of its column, which are told to it as B5:B304. */
  readonly totals: ReadonlyMap<number, (range: string) => BureauCell>;
}

const [TITLE, CAPTION, TOTALS, HEADINGS, FIRST] = [0, 1, 2, 3, 4];
/** So many rows a sheet of Excel has room for below the headings. */
const MOST = LAST_ROW + 1 - FIRST;

export function bureauSheet(list: BureauList): SheetDraft {
  const { sheet, columns, rows, totals } = list;
  const right = columns.length - 1;
  const shown = rows.length > MOST ? rows.slice(0, MOST) : rows;
  const left = rows.length - shown.length;
  const caption = left === 0 ? list.caption : `${list.caption}还有 ${left} 行放不下，没有列出。`;
  const bottom = FIRST + Math.max(1, shown.length) - 1;
  const cells: CellDraft[] = [
    { row: TITLE, column: 0, value: list.title, style: 'title' },
    { row: CAPTION, column: 0, value: caption, style: 'caption' },
  ];
  columns.forEach(([heading], column) => {
    const range = areaName({ sheet, top: FIRST, left: column, bottom, right: column });
    const total = totals.get(column)?.(range) ?? { value: column === 0 ? list.totalled : null };
    cells.push(
      { style: 'total', ...total, row: TOTALS, column },
      { row: HEADINGS, column, value: heading, style: 'heading' },
    );
  });
  shown.forEach((row, i) => {
    row.forEach((cell, column) => cells.push({ ...cell, row: FIRST + i, column }));
  });
  const across = (row: number) => ({ sheet, top: row, left: 0, bottom: row, right });
  return {
    sheet,
    create: true,
    clear: [],
    cells,
    layout: {
      widths: columns.map(([, width]) => width),
      merges: [across(TITLE), across(CAPTION)],
      frozenRows: FIRST,
      filter: { sheet, top: HEADINGS, left: 0, bottom, right },
    },
  };
}

/** A column of a list's rows: where it stands (汇总!$F$5:$F$304), and what its cells hold. */
export function columnOf(
  { sheet, columns, rows }: BureauList,
  heading: string,
): { range: string; values: Scalar[] } {
  const column = columns.findIndex(([name]) => name === heading);
  const values = rows.slice(0, MOST).map((row) => row[column]?.value ?? null);
  const bottom = FIRST + Math.max(1, values.length) - 1;
  return { range: areaAddress({ sheet, top: FIRST, left: column, bottom, right: column }, true), values };
}

/** What is seen is added up: rows that a filter hides are left out. `value`: what it comes to with all of them. */
export function sumOf(value: number, format = '#,##0'): (range: string) => BureauCell {
  return (range) => ({ value, formula: `=SUBTOTAL(9,${range})`, format });
}
