// Where the sheet has headings: the rows and columns of each, found from the words that name a table's rows (机构名称, 项目 …).
import type { Lexicon } from './lexicon';
import { isCaption, isMeasure } from './lines';
import type { Filled, SheetView } from './view';

export interface Heading {
  readonly top: number;
  /** The last row of the headings; data begin below. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Columns that name the rows, by the part they play. */
  readonly stubs: ReadonlyMap<number, string>;
  /** It has words of the pack besides; otherwise it heads something else, where a table above ends. */
  readonly known: boolean;
}

/** As many rows as headings ever have. */
const DEEPEST = 6;

export function findHeadings(view: SheetView, lexicon: Lexicon): Heading[] {
  const found: Heading[] = [];
  const taken = ({ row, column }: Filled): boolean =>
    found.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  for (const row of view.rows) {
    for (const cell of view.cells(row)) {
      if (!isAnchor(view, lexicon, cell) || taken(cell)) continue;
      const heading = headingFrom(view, lexicon, cell, found);
      if (heading) found.push(heading);
    }
  }
  return found;
}

/** A heading that names rows; a 序号 alone is no sign of a table, and “单位：” before its measure no heading. */
function isAnchor(view: SheetView, lexicon: Lexicon, cell: Filled): boolean {
  const role = lexicon.roleOf(cell.label);
  if (role === null || role === 'ordinal' || isCaption(cell.text)) return false;
  return !isMeasure(next(view, cell)?.text ?? '');
}

function next(view: SheetView, cell: Filled): Filled | undefined {
  return view.cells(cell.row).find(({ column }) => column > cell.right);
}

function headingFrom(
  view: SheetView,
  lexicon: Lexicon,
  anchor: Filled,
  above: readonly Heading[],
): Heading | null {
  let bottom = anchor.bottom;
  let columns = extent(view, lexicon, anchor, bottom, above);
  // Rows that belong to the headings may widen them, and what is wider may hold further rows.
  for (let round = 0; round < DEEPEST; round++) {
    const stubs = stubColumns(view, lexicon, anchor.row, columns);
    const deeper = lastRow(view, lexicon, anchor.row, bottom, columns, stubs);
    const wider = extent(view, lexicon, anchor, deeper, above);
    if (deeper === bottom && wider.left === columns.left && wider.right === columns.right) break;
    bottom = deeper;
    columns = wider;
  }
  const { left, right } = columns;
  if (left === right) return null;
  const stubs = stubColumns(view, lexicon, anchor.row, columns);
  const known = new Set<string>();
  for (let row = anchor.row; row <= bottom; row++) {
    for (const cell of view.within(row, left, right)) {
      if (lexicon.knows(cell.label) || lexicon.roleOf(cell.label)?.startsWith('scores'))
        known.add(cell.label);
    }
  }
  const top = firstRow(view, lexicon, anchor.row, columns);
  return { top, bottom, left, right, stubs, known: known.size > 0 };
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

/** The columns around the anchor in which the heading rows show something, up to where another table begins beside it. */
function extent(
  view: SheetView,
  lexicon: Lexicon,
  anchor: Filled,
  bottom: number,
  above: readonly Heading[],
): Columns {
  const rows = range(anchor.row, bottom);
  const isShown = (column: number): boolean => rows.some((row) => view.at(row, column) !== null);
  const begins = (column: number): boolean => {
    const cell = view.at(anchor.row, column);
    return cell?.column === column && lexicon.beginsTable(cell.label);
  };
  let left = anchor.column;
  while (left > 0 && isShown(left - 1)) {
    left--;
    if (begins(left)) break;
  }
  if (left > 0 && begins(left) && isOrdinal(view, lexicon, anchor.row, left - 1)) left--;
  let begun = range(left, anchor.column).some(begins);
  let right = anchor.column;
  for (;;) {
    if (!isShown(right + 1)) {
      const beyond = bridged(view, lexicon, { left, right }, rows, isShown, begins, above);
      if (beyond === null) break;
      right = beyond;
      continue;
    }
    if (begins(right + 1) && begun) {
      if (isOrdinal(view, lexicon, anchor.row, right) && right > anchor.column) right--;
      break;
    }
    begun ||= begins(right + 1);
    right++;
  }
  return { left, right };
}

function isOrdinal(view: SheetView, lexicon: Lexicon, row: number, column: number): boolean {
  return lexicon.roleOf(view.at(row, column)?.label ?? '') === 'ordinal';
}

/** The column beyond one without a heading, if what follows belongs to the same table; else null. */
function bridged(
  view: SheetView,
  lexicon: Lexicon,
  { left, right }: Columns,
  rows: readonly number[],
  isShown: (column: number) => boolean,
  begins: (column: number) => boolean,
  above: readonly Heading[],
): number | null {
  const from = right + 2;
  let to = from;
  while (isShown(to)) to++;
  // Beside a table there may be another one, under headings of its own.
  if (to === from || above.some((other) => other.left < to && other.right >= from)) return null;
  if (rows.some((row) => view.within(row, from, to - 1).some(({ amount }) => amount))) return null;
  const labels = (a: number, b: number): string[] =>
    rows.flatMap((row) => view.within(row, a, b).map(({ label }) => label));
  const beyond = labels(from, to - 1);
  if (range(from, to - 1).some(begins) || beyond.some((label) => lexicon.roleOf(label) !== null)) return null;
  return lexicon.belongTogether(labels(left, right), beyond) ? from : null;
}

function stubColumns(
  view: SheetView,
  lexicon: Lexicon,
  row: number,
  { left, right }: Columns,
): Map<number, string> {
  const stubs = new Map<number, string>();
  for (const cell of view.within(row, left, right)) {
    const role = lexicon.roleOf(cell.label);
    if (role !== null) stubs.set(cell.column, role);
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
    if (cells.length === 0 || cells.some(({ amount }) => amount)) break;
    const named = cells.filter((cell) => stubs.has(cell.column) && cell.row > bottom);
    const further = cells.filter((cell) => lexicon.roleOf(cell.label) !== null);
    // 科目编码 under 项目 is a heading still; 机构名称 under 机构名称 begins the next table.
    const again = further.some((cell) => [...stubs.values()].includes(lexicon.roleOf(cell.label) ?? ''));
    if (again || (named.length > 0 && further.length === 0)) break;
    bottom++;
  }
  return bottom;
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

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
