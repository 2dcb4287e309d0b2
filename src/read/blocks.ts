// The headings of a statement: blocks side by side, each of columns that name its rows and the value columns to their right.
import type { StubRole } from '../model/pack';
import type { Grid } from './grid';
import { type Column, HeadingCells } from './headings';
import { isCaption } from './measure';
import { looksNumeric } from './amounts';
import type { Vocabulary } from './vocabulary';

interface Stub {
  readonly column: number;
  readonly role: StubRole;
}

export interface Block {
  /** None where the table has but one row of numbers, which needs no name. */
  readonly stubs: readonly Stub[];
  readonly columns: readonly Column[];
}

export interface StatementHeadings {
  readonly blocks: readonly Block[];
  readonly top: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** `vocabularies`: one for each side. A long table may repeat its headings on every page. */
export function findBlocks(grid: Grid, vocabularies: readonly Vocabulary[]): StatementHeadings[] {
  const finder = new BlockFinder(grid, vocabularies);
  let first = grid.top;
  while (first <= grid.bottom && !finder.isTop(first)) first++;
  if (first > grid.bottom) return [];
  const tops = [first];
  for (let row = first + 1; row <= grid.bottom; row++) if (finder.isSameRow(row, first)) tops.push(row);
  return tops.map((top, i) => finder.read(top, (tops[i + 1] ?? grid.bottom + 1) - 1));
}

/** A heading over a whole block, its names included, is the title of the block and says nothing of one column. */
function withoutTitle({ column, path, cells }: Column, stubs: readonly Stub[]): Column {
  const own = cells.map((cell) => stubs.every((stub) => stub.column !== cell.column));
  return { column, path: path.filter((_, i) => own[i]), cells: cells.filter((_, i) => own[i]) };
}

const ROW_ROLES: ReadonlySet<StubRole | null> = new Set(['item', 'code']);

class BlockFinder {
  constructor(
    private readonly grid: Grid,
    private readonly vocabularies: readonly Vocabulary[],
  ) {}

  /** Where the headings begin: a column that names rows, or two columns that are understood. */
  isTop(row: number): boolean {
    if (this.hasNumbers(row)) return false;
    let known = 0;
    for (let column = this.grid.left; column <= this.grid.right; column++) {
      const label = this.grid.label(row, column);
      if (label === '') continue;
      if (ROW_ROLES.has(this.roleOf(label))) return true;
      if (this.isHeadingWord(label) || (this.roleOf(label) !== null && !isCaption(this.grid, row, column)))
        known++;
    }
    return known >= 2;
  }

  /** The headings of the next page say the same as the first. */
  isSameRow(row: number, first: number): boolean {
    for (let column = this.grid.left; column <= this.grid.right; column++) {
      if (this.grid.label(row, column) !== this.grid.label(first, column)) return false;
    }
    return true;
  }

  read(top: number, lastRow: number): StatementHeadings {
    const bottom = this.bottomOf(top, lastRow);
    const cells = new HeadingCells(this.grid, top, bottom, new Set());
    const blocks: { stubs: Stub[]; columns: Column[] }[] = [];
    for (let column = this.grid.left; column <= this.grid.right; column++) {
      const heading = cells.columnPath(column);
      const role = this.stubRole(heading, bottom + 1, lastRow);
      const last = blocks.at(-1);
      // Names to the right of values begin another block.
      const current = last && (role === null || last.columns.length === 0) ? last : undefined;
      const block = current ?? { stubs: [], columns: [] };
      if (!current) blocks.push(block);
      if (role === null) block.columns.push(withoutTitle(heading, block.stubs));
      else block.stubs.push({ column, role });
    }
    return { blocks, top, firstRow: bottom + 1, lastRow };
  }

  private stubRole(heading: Column, firstRow: number, lastRow: number): StubRole | null {
    const role = this.roleOf(heading.path.at(-1) ?? '');
    if (role !== null) return role;
    // 收入 | 决算数 | 支出 | 决算数: what stands beneath it names the rows.
    const { column, path } = heading;
    if (!path.every((label) => this.vocabularies.some((words) => words.isGroup(label)))) return null;
    let named = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const label = this.grid.label(row, column);
      if (label !== '' && !looksNumeric(label) && this.vocabularies.some((words) => words.namesRow(label)))
        named++;
    }
    return named > 0 ? 'item' : null;
  }

  private bottomOf(top: number, lastRow: number): number {
    let bottom = this.mergedDown(top, top);
    while (bottom < lastRow && this.goesOn(top, bottom + 1)) bottom = this.mergedDown(top, bottom + 1);
    return Math.min(bottom, lastRow);
  }

  private mergedDown(top: number, row: number): number {
    let bottom = row;
    for (let column = this.grid.left; column <= this.grid.right; column++) {
      const merge = this.grid.mergeAt(row, column);
      if (merge && merge.top >= top) bottom = Math.max(bottom, merge.bottom);
    }
    return bottom;
  }

  /** Headings go on as long as they name rows, or are words for columns that stand under no column of names. */
  private goesOn(top: number, row: number): boolean {
    if (this.hasNumbers(row)) return false;
    const cells = new HeadingCells(this.grid, top, row - 1, new Set());
    let words = 0;
    for (let column = this.grid.left; column <= this.grid.right; column++) {
      if (this.grid.isBlank(row, column)) continue;
      const label = this.grid.label(row, column);
      const role = this.roleOf(label);
      if (ROW_ROLES.has(role)) return true;
      if (role === null && !this.isHeadingWord(label)) return false;
      const { path } = cells.columnPath(column);
      if (role === null && ROW_ROLES.has(this.roleOf(path.at(-1) ?? ''))) return false;
      // Beneath a mere 收入 the rows' own names begin.
      if (
        role === null &&
        path.length > 0 &&
        path.every((said) => this.isGroup(said)) &&
        this.namesRow(label)
      )
        return false;
      words++;
    }
    return words > 0;
  }

  private hasNumbers(row: number): boolean {
    for (let column = this.grid.left; column <= this.grid.right; column++) {
      if (typeof this.grid.value(row, column) === 'number') return true;
      if (looksNumeric(this.grid.label(row, column))) return true;
    }
    return false;
  }

  private roleOf(label: string): StubRole | null {
    return this.vocabularies[0]?.roleOf(label) ?? null;
  }

  private isGroup(label: string): boolean {
    return this.vocabularies.some((words) => words.isGroup(label));
  }

  /** Only where the table's rows are items. */
  private namesRow(label: string): boolean {
    return this.vocabularies.length > 1 && this.vocabularies.some((words) => words.namesRow(label));
  }

  private isHeadingWord(label: string): boolean {
    return this.vocabularies.some(
      (words) => words.knows(label) || words.isGroup(label) || words.isSubtotal(label),
    );
  }
}
