// All smallest sets of cells whose change makes the broken ties of a group hold, and every tie that they touch.
// Fellegi–Holt by branching on conflicts: a sum of equations without free cells that is not zero needs one of its cells free.
import { abs, eliminate, type Row, rowsOf } from './elimination';
import type { Equation, System } from './system';
import { solve, type Solution, touchedBy } from './values';

/** Stated bounds: no set larger than this is looked for … */
export const MOST_CELLS = 8;
/** … and no more work than this is done for a workbook, counted in rows of equations eliminated. */
const MOST_WORK = 300_000;

/** What is left of the work bound. */
export class Work {
  private left = MOST_WORK;

  spend(rows: number): void {
    this.left -= rows;
  }

  get done(): boolean {
    return this.left <= 0;
  }
}

interface FoundSet {
  /** Variables, in order. */
  readonly cells: readonly number[];
  readonly solution: Solution;
}

export interface Found {
  /** All of the same, smallest size. Empty where nothing within the bounds explains the group. */
  readonly sets: readonly FoundSet[];
  /** False where the work bound was reached before all sets of that size were seen. */
  readonly complete: boolean;
}

export function smallestSets(system: System, broken: readonly Equation[], work: Work): Found {
  const search = new Search(system, broken, work);
  for (let size = Math.max(1, disjoint(broken)); size <= MOST_CELLS; size++) {
    const sets = search.run(size);
    if (work.done) return { sets, complete: false };
    if (sets.length > 0) return { sets, complete: true };
  }
  return { sets: [], complete: true };
}

/** Broken ties without a cell in common each need a cell of their own: no smaller set can do. */
function disjoint(broken: readonly Equation[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const { terms } of [...broken].sort((a, b) => a.terms.length - b.terms.length)) {
    if (terms.some(({ variable }) => taken.has(variable))) continue;
    for (const { variable } of terms) taken.add(variable);
    count++;
  }
  return count;
}

class Search {
  private found: FoundSet[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly system: System,
    private readonly broken: readonly Equation[],
    private readonly work: Work,
  ) {}

  run(size: number): readonly FoundSet[] {
    this.seen.clear();
    this.found = [];
    this.visit([], size);
    return this.found;
  }

  private visit(set: readonly number[], size: number): void {
    const key = set.join(',');
    if (this.seen.has(key) || this.work.done) return;
    this.seen.add(key);
    const needed = this.conflict(set);
    if (needed === null) {
      const solution = solve(this.system, set, this.broken);
      if (solution) {
        if (set.length === size) this.found.push({ cells: set, solution });
        return;
      }
    }
    if (set.length >= size) return;
    // No sum of equations stands against the set, and yet rounding leaves no values for it: any cell near it may help.
    const next = needed ?? this.near(set);
    for (const variable of next)
      this.visit(
        [...set, variable].sort((a, b) => a - b),
        size,
      );
  }

  /** The cells of which one must be free besides; null where no sum of equations asks for one. */
  private conflict(set: readonly number[]): readonly number[] | null {
    const rows = rowsOf(this.system, set, this.broken);
    this.work.spend(rows.length * (set.length + 1));
    const { rest } = eliminate(rows, set.length);
    let best: Row | null = null;
    for (const row of rest) {
      if (abs(row.constant) <= row.slack && !this.isMissing(row)) continue;
      if (best === null || row.others.size < best.others.size) best = row;
    }
    return best && [...best.others.keys()];
  }

  /** A blank against an amount is 缺数, however small the amount. */
  private isMissing(row: Row): boolean {
    if (row.constant === 0n || row.others.size !== 2) return false;
    const blanks = [...row.others.keys()].filter((variable) => this.system.variables[variable]?.blank);
    return blanks.length === 1;
  }

  private near(set: readonly number[]): number[] {
    const cells = touchedBy(this.system, set, this.broken).flatMap(({ terms }) =>
      terms.map(({ variable }) => variable),
    );
    return [...new Set(cells)].filter((variable) => !set.includes(variable));
  }
}
