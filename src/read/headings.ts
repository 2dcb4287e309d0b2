// The headings of a grid table: where they stand, which columns name the rows, and what each other column is called.
import type { StubRole } from '../model/pack';
import type { Grid } from './grid';
import { isCaption } from './measure';
import type { Vocabulary } from './vocabulary';

export interface Column {
  readonly column: number;
  /** Labels above it, outermost first, without repetition down a merged heading. */
  readonly path: readonly string[];
  /** Where each of them stands. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

export interface Headings {
  /** Columns that name the rows, by the part they play. */
  readonly stubs: ReadonlyMap<StubRole, number>;
  readonly columns: readonly Column[];
  /** The first row of the headings themselves. */
  readonly top: number;
  /** The rows below belong to these headings, up to the next headings or the end. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** All headings of the table, from the top: a long table may repeat them on every page. */
export function findHeadings(grid: Grid, vocabulary: Vocabulary): Headings[] {
  const starts: number[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) if (isHeading(grid, vocabulary, row)) starts.push(row);
  return starts.map((row, i) => readHeadings(grid, vocabulary, row, (starts[i + 1] ?? grid.bottom + 1) - 1));
}

/** A row that names the column of the units and something the table knows or groups by. */
function isHeading(grid: Grid, vocabulary: Vocabulary, row: number): boolean {
  const labels = new Map<number, string>();
  for (let column = grid.left; column <= grid.right; column++) {
    const label = grid.label(row, column);
    if (label !== '') labels.set(column, label);
  }
  const unit = [...labels].some(
    ([column, label]) => vocabulary.roleOf(label) === 'unit' && !isCaption(grid, row, column),
  );
  return (
    unit &&
    [...labels].some(
      ([column, label]) =>
        vocabulary.knows(label) ||
        // 人员经费 above 工资福利支出: the first row may hold nothing but the head of a group.
        (vocabulary.roleOf(label) === null && isGroupHead(grid, vocabulary, row, column)),
    )
  );
}

function isGroupHead(grid: Grid, vocabulary: Vocabulary, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  const right = merge ? Math.min(merge.right, grid.right) : column;
  for (let below = row + 1; below <= Math.min(row + 2, grid.bottom); below++) {
    for (let c = column; c <= right; c++) if (vocabulary.knows(grid.label(below, c))) return true;
  }
  return false;
}

function readHeadings(grid: Grid, vocabulary: Vocabulary, row: number, lastRow: number): Headings {
  const stubs = new Map<StubRole, number>();
  const stubColumns = new Set<number>();
  for (let column = grid.left; column <= grid.right; column++) {
    const role = vocabulary.roleOf(grid.label(row, column));
    if (role === null || stubs.has(role)) continue;
    stubs.set(role, column);
    stubColumns.add(column);
  }
  const bottom = headingBottom(grid, stubColumns, row, lastRow);
  const shown = new HeadingCells(grid, row, bottom, stubColumns);
  const columns: Column[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    if (!stubColumns.has(column)) columns.push(shown.columnPath(column));
  }
  return { stubs, columns, top: row, firstRow: bottom + 1, lastRow };
}

/** Headings go on as long as no stub column says anything: the first row with a label of its own is data. */
function headingBottom(grid: Grid, stubColumns: ReadonlySet<number>, row: number, lastRow: number): number {
  let bottom = row;
  for (const column of stubColumns) bottom = Math.max(bottom, grid.mergeAt(row, column)?.bottom ?? row);
  while (bottom < lastRow && rowIsOpen(grid, stubColumns, bottom + 1) && hasText(grid, bottom + 1)) bottom++;
  return Math.min(bottom, lastRow);
}

function rowIsOpen(grid: Grid, stubColumns: ReadonlySet<number>, row: number): boolean {
  return [...stubColumns].every((column) => grid.isBlank(row, column));
}

function hasText(grid: Grid, row: number): boolean {
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'number') return false;
  }
  for (let column = grid.left; column <= grid.right; column++)
    if (grid.label(row, column) !== '') return true;
  return false;
}

/** Which label each cell of the headings shows. */
export class HeadingCells {
  /** Without merged cells (none drawn, or none known) a blank continues the label to its left. */
  private readonly fillsForward: boolean;

  constructor(
    private readonly grid: Grid,
    private readonly top: number,
    private readonly bottom: number,
    private readonly stubColumns: ReadonlySet<number>,
  ) {
    let merges = false;
    for (let row = top; row <= bottom; row++) {
      for (let column = grid.left; column <= grid.right; column++) {
        if (!stubColumns.has(column) && grid.mergeAt(row, column)) merges = true;
      }
    }
    this.fillsForward = !merges;
  }

  columnPath(column: number): Column {
    const path: string[] = [];
    const cells: { row: number; column: number }[] = [];
    for (let row = this.top; row <= this.innermost(column); row++) {
      const at = this.shownAt(row, column);
      const last = cells.at(-1);
      if (!at || (at.row === last?.row && at.column === last.column)) continue;
      cells.push(at);
      path.push(this.grid.label(at.row, at.column));
    }
    return { column, path, cells };
  }

  /** The last row in which the column has a label of its own: without one it is not named by its neighbour's. */
  private innermost(column: number): number {
    let row = this.bottom;
    while (row >= this.top && this.grid.isBlank(row, column) && !this.grid.mergeAt(row, column)) row--;
    return row;
  }

  private shownAt(row: number, column: number): { row: number; column: number } | null {
    const merge = this.grid.mergeAt(row, column);
    if (merge) return { row: merge.top, column: merge.left };
    if (!this.grid.isBlank(row, column)) return { row, column };
    if (!this.fillsForward) return null;
    // …if both stand under the same label of the row above.
    for (let left = column - 1; left >= this.grid.left && !this.stubColumns.has(left); left--) {
      if (!this.sameGroup(row, left, column)) return null;
      if (!this.grid.isBlank(row, left)) return { row, column: left };
    }
    return null;
  }

  private sameGroup(row: number, left: number, column: number): boolean {
    if (row === this.top) return true;
    const a = this.shownAt(row - 1, left);
    const b = this.shownAt(row - 1, column);
    return a !== null && b !== null && a.row === b.row && a.column === b.column;
  }
}
