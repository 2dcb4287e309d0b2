// The tables' forms on their sheets: titles, captions, which cells are the staff's and which are formulas, widths, defined names.
import { areaAddress } from '../model/address';
import type { Pack, TableDefinition } from '../model/pack';
import type { Area, CellDraft, CellStyle, NameEntry, SheetDraft } from '../model/sheet';
import { formulasOf } from './computed';
import type { Form, Slot } from './form';
import { sum } from './formulas';
import { widthsOf } from './widths';
import { formOf } from './words';

/** A table and its form. */
export interface LaidOut {
  readonly table: TableDefinition;
  readonly form: Form;
}

/** Title and 单位 caption. */
const ABOVE = 2;
/** Blank rows between two tables of a sheet. */
const BETWEEN = 2;
/** As Excel allows. */
const LONGEST_NAME = 31;
const ENTERED = '浅色格由单位填写。';
const COMPUTED = '浅色格由单位填写，其余的数是公式。';

export function sheetName(table: TableDefinition): string {
  const wanted = formOf(table).sheet ?? table.name;
  return wanted.replace(/[\\/?*[\]:]/g, ' ').slice(0, LONGEST_NAME);
}

export function putOnSheet(
  pack: Pack,
  sheet: string,
  tables: readonly LaidOut[],
): { draft: SheetDraft; names: NameEntry[] } {
  const cells: CellDraft[] = [];
  const merges: Area[] = [];
  const names: NameEntry[] = [];
  const columns = Math.max(...tables.map(({ form }) => form.columns));
  let next = 0;
  for (const { table, form } of tables) {
    const top = next + ABOVE;
    const right = form.columns - 1;
    merges.push({ sheet, top: next, left: 0, bottom: next, right });
    const own = cellsOf(pack, table, form, top);
    const computed = own.some(({ formula }) => formula !== undefined);
    cells.push(...above(pack, table, form, next, computed ? COMPUTED : ENTERED), ...own);
    for (const merge of form.merges)
      merges.push({ ...merge, sheet, top: merge.top + top, bottom: merge.bottom + top });
    const area = { sheet, top, left: 0, bottom: top + form.rows - 1, right };
    names.push({ name: table.name, scope: null, refersTo: `=${areaAddress(area, true)}`, visible: true });
    next = area.bottom + 1 + BETWEEN;
  }
  const alone = tables.length === 1 ? tables[0]?.form : undefined;
  const layout = {
    widths: widthsOf(
      tables.map(({ form }) => form),
      columns,
    ),
    merges: merges.filter(({ top, left, bottom, right }) => bottom > top || right > left),
    frozenRows: alone && alone.headingRows > 0 ? ABOVE + alone.headingRows : 0,
  };
  return { draft: { sheet, create: true, clear: [], cells, layout }, names };
}

function above(pack: Pack, table: TableDefinition, form: Form, row: number, hint: string): CellDraft[] {
  const put = (down: number, column: number, value: string | null, style: CellStyle): CellDraft => ({
    row: row + down,
    column,
    value,
    style,
  });
  const columns = Array.from({ length: form.columns }, (_, column) => column);
  const title = formOf(table).title ?? table.name;
  const cells = columns.map((column) => put(0, column, column === 0 ? title : null, 'title'));
  if (table.kind !== 'scores') cells.push(put(1, form.columns - 1, `单位：${pack.measure}`, 'measure'));
  return form.columns > 1 ? [...cells, put(1, 0, hint, 'caption')] : cells;
}

function cellsOf(pack: Pack, table: TableDefinition, form: Form, top: number): CellDraft[] {
  const formulas = formulasOf(pack, table, form, top);
  const sums = form.sums.map(({ place, parts, value }): CellDraft => {
    const formula = sum(parts.map(({ row, column }) => ({ row: row + top, column })));
    return { row: place.row + top, column: place.column, value, formula, style: 'total' };
  });
  const covered = new Set(sums.map(({ row, column }) => `${row},${column}`));
  return [
    ...form.cells.map((cell) => ({ ...cell, row: cell.row + top })),
    ...form.slots.map((slot) => amountCell(pack, slot, top, formulas.get(slot))),
    ...sums,
  ].filter((cell) => 'formula' in cell || !covered.has(`${cell.row},${cell.column}`));
}

function amountCell(
  pack: Pack,
  { row, column, concept }: Slot,
  top: number,
  formula: string | undefined,
): CellDraft {
  const people = pack.concepts.get(concept)?.kind === 'people';
  const cell = { row: row + top, column, format: people ? 'General' : moneyFormat(pack) };
  if (formula === undefined) return { ...cell, value: null, style: 'input' };
  return { ...cell, value: '', formula, style: 'number' };
}

function moneyFormat({ decimals, measure }: Pack): string {
  const places = decimals[measure];
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}
