// Where the sheet has headings: the rows and columns of each, found from the words that name a table's rows (机构名称, 项目 …).
import { type Columns, columnsOf, range } from './columns';
import type { Lexicon } from './lexicon';
import { isCaption, isMeasure, isNote, saysNoData } from './lines';
import type { Filled, SheetView } from './view';

export interface Heading extends Columns {
  readonly top: number;
  /** The last row of the headings; data begin below. */
  readonly bottom: number;
  /** Columns that name the rows, by the part they play; none in the one row of 三公经费. */
  readonly stubs: ReadonlyMap<number, string>;
  /** It has words of the pack besides; otherwise it heads something else, where a table above ends. */
  readonly known: boolean;
}

/** As many rows as headings ever have. */
const DEEPEST = 6;

export function findHeadings(view: SheetView, lexicon: Lexicon): Heading[] {
  const found: Heading[] = [];
  const isTaken = (cell: Filled): boolean => found.some((heading) => isIn(heading, cell));
  const look = (anchors: (row: number) => readonly Filled[]): void => {
    for (const row of view.rows) {
      for (const cell of anchors(row)) {
        if (isTaken(cell)) continue;
        const heading = headingFrom(view, lexicon, cell, found);
        if (heading) found.push(heading);
      }
    }
  };
  look((row) => view.cells(row).filter((cell) => isAnchor(view, lexicon, cell)));
  // Several items side by side: the heading of a table whose one row needs no name.
  look((row) => lexicon.itemsBesideEachOther(view.cells(row).filter((cell) => !isTaken(cell))));
  return found.sort((a, b) => a.top - b.top);
}

const isIn = ({ top, bottom, left, right }: Heading, { row, column }: Filled): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** A heading that names rows; a 序号 alone is no sign of a table, and “单位：” before its measure no heading. */
function isAnchor(view: SheetView, lexicon: Lexicon, cell: Filled): boolean {
  const role = lexicon.roleOf(cell.label);
  if (role === null || role === 'ordinal' || isCaption(cell.text)) return false;
  return !isMeasure(view.cells(cell.row).find(({ column }) => column > cell.right)?.text ?? '');
}

function headingFrom(
  view: SheetView,
  lexicon: Lexicon,
  anchor: Filled,
  above: readonly Heading[],
): Heading | null {
  let bottom = anchor.bottom;
  let columns = columnsOf(view, lexicon, anchor, bottom, above);
  // Rows that belong to the headings may widen them, and what is wider may hold further rows.
  for (let round = 0; round < DEEPEST; round++) {
    const stubs = stubColumns(view, lexicon, anchor.row, bottom, columns);
    const deeper = lastRow(view, lexicon, anchor.row, bottom, columns, stubs);
    const wider = columnsOf(view, lexicon, anchor, deeper, above);
    if (deeper === bottom && wider.left === columns.left && wider.right === columns.right) break;
    bottom = deeper;
    columns = wider;
  }
  const { left, right } = columns;
  if (left === right) return null;
  const stubs = stubColumns(view, lexicon, anchor.row, bottom, columns);
  const known = range(anchor.row, bottom).some((row) =>
    view
      .within(row, left, right)
      .some(({ label }) => lexicon.knows(label) || lexicon.roleOf(label)?.startsWith('scores')),
  );
  const top = firstRow(view, lexicon, anchor.row, columns);
  return { top, bottom, left, right, stubs, known };
}

/** A merged 项目 is over the columns of code and name; so, without merged cells, is the one beside it that has no heading. */
function stubColumns(
  view: SheetView,
  lexicon: Lexicon,
  top: number,
  bottom: number,
  { left, right }: Columns,
): Map<number, string> {
  const stubs = new Map<number, string>();
  for (const row of range(top, bottom)) {
    for (const cell of view.within(row, left, right)) {
      const role = lexicon.roleOf(cell.label);
      if (role !== null) for (const column of range(cell.column, cell.right)) stubs.set(column, role);
    }
  }
  for (const column of range(left + 1, right)) {
    const before = stubs.get(column - 1);
    const blank = range(top, bottom).every((row) => view.at(row, column) === null);
    if (before !== undefined && blank) stubs.set(column, before);
  }
  return stubs;
}

/** Headings go on as long as no column that names rows says anything, and no amount stands there. */
function lastRow(
  view: SheetView,
  lexicon: Lexicon,
  top: number,
  from: number,
  { left, right }: Columns,
  stubs: ReadonlyMap<number, string>,
): number {
  let bottom = from;
  for (const column of stubs.keys()) bottom = Math.max(bottom, view.at(top, column)?.bottom ?? top);
  while (bottom < top + DEEPEST) {
    // One column more: without merged cells the last heading may reach further only in its second row.
    const cells = view.within(bottom + 1, left, right + 1);
    if (cells.length === 0 || cells.some(({ amount, text }) => amount || isNote(text) || saysNoData(text)))
      break;
    const named = cells.filter((cell) => stubs.has(cell.column) && cell.row > bottom);
    const further = cells.filter((cell) => lexicon.roleOf(cell.label) !== null);
    const known = cells.some(({ label }) => lexicon.knows(label) || lexicon.roleOf(label) !== null);
    if (cells.length === 1 && !known) break;
    if (further.some((cell) => isAgain(view, lexicon, cell, top, bottom))) break;
    if (named.length > 0 && further.length === 0) break;
    bottom++;
  }
  return bottom;
}

/** 科目编码 under 项目 is a heading still; 机构名称 under 机构名称 begins the next table. */
function isAgain(view: SheetView, lexicon: Lexicon, cell: Filled, top: number, bottom: number): boolean {
  return range(top, bottom).some((row) => {
    const above = view.at(row, cell.column);
    if (!above || above === cell) return false;
    return (
      above.label === cell.label || (lexicon.beginsTable(cell.label) && lexicon.beginsTable(above.label))
    );
  });
}

/** 收入 | 支出 over the columns of 项目 and 金额: a row of group heads above the row that names the columns. */
function firstRow(view: SheetView, lexicon: Lexicon, row: number, { left, right }: Columns): number {
  let top = row;
  while (top > 0) {
    const cells = view.within(top - 1, left, right);
    const heads = cells.every(
      (cell) => !cell.amount && cell.column >= left && cell.right <= right && cell.bottom === cell.row,
    );
    if (cells.length < 2 || !heads) break;
    if (cells.some((cell) => isCaption(cell.text) || lexicon.roleOf(cell.label) !== null)) break;
    if (!cells.every((cell) => cell.right > cell.column || lexicon.knows(cell.label))) break;
    top--;
  }
  return top;
}
