// All smallest sets of cells whose change makes the broken ties of a group hold, and every tie that they touch.
// Fellegi–Holt by branching on conflicts: a sum of equations without free cells that is not zero needs one of its cells free.
import { freeing, startOf, type State } from './rows';
import type { Equation, System } from './system';
import { solve, type Solution } from './values';
import { Spent, type Work } from './work';

/** Stated bounds: no set larger than this is looked for … */
export const MOST_CELLS = 12;
/** … and no more sets than these are listed for a group. */
export const MOST_SETS = 500;

export interface FoundSet {
  /** Variables, in order. */
  readonly cells: readonly number[];
  readonly solution: Solution;
}

export interface Found {
  /** All of the same, smallest size. Empty where nothing within the bounds explains the group. */
  readonly sets: readonly FoundSet[];
  /** Why there may be others; null where these are all. */
  readonly bound: 'cells' | 'sets' | 'work' | null;
}

/** In steps: yields whenever its share of work is used up. */
export function* smallestSets(
  system: System,
  broken: readonly Equation[],
  work: Work,
  most = MOST_CELLS,
): Generator<undefined, Found> {
  const search = new Search(system, work);
  const start = startOf(system, broken);
  for (let size = Math.max(1, apart(start)); size <= most; size++) {
    const bound = yield* search.run(start, size);
    if (bound !== null || search.found.length > 0) return { sets: search.found, bound };
  }
  return { sets: [], bound: 'cells' };
}

/** Conflicts without a cell in common each need a cell of their own: no smaller set can do. */
function apart({ conflicts }: State, most = Infinity): number {
  const taken = new Set<number>();
  let count = 0;
  for (const { demands } of conflicts) {
    if (!demands || demands.some((variable) => taken.has(variable))) continue;
    for (const variable of demands) taken.add(variable);
    if (++count > most) break;
  }
  return count;
}

class Search {
  readonly found: FoundSet[] = [];
  /** Cells whose sets have all been seen: they are not freed again further on. */
  private readonly closed = new Set<number>();

  constructor(
    private readonly system: System,
    private readonly work: Work,
  ) {}

  *run(start: State, size: number): Generator<undefined, Found['bound']> {
    this.found.length = 0;
    this.closed.clear();
    try {
      yield* this.visit(start, size);
    } catch (reason) {
      if (reason instanceof Spent) return 'work';
      throw reason;
    }
    return this.found.length >= MOST_SETS ? 'sets' : null;
  }

  private *visit(state: State, size: number): Generator<undefined, void> {
    if (this.work.spend(state.work)) yield;
    const left = size - state.freed.length;
    if (state.conflicts.length === 0) {
      const solution = yield* solve(this.system, state, this.work);
      if (solution) {
        if (left === 0) this.found.push({ cells: solution.cells, solution });
        return;
      }
    }
    if (left === 0 || apart(state, left) > left) return;
    const opened: number[] = [];
    for (const variable of this.next(state, left)) {
      if (this.closed.has(variable)) continue;
      const further = freeing(this.system, state, variable);
      if (further) yield* this.visit(further, size);
      if (this.found.length >= MOST_SETS) break;
      this.closed.add(variable);
      opened.push(variable);
    }
    for (const variable of opened) this.closed.delete(variable);
  }

  /** Every set that is looked for has one of these cells besides the free ones. */
  private next({ conflicts, freed, group, touched }: State, left: number): Iterable<number> {
    const [first, ...others] = conflicts;
    if (first?.demands) {
      // The last cell must do for all conflicts at once.
      return left > 1
        ? first.demands
        : first.demands.filter((variable) => others.every(({ demands }) => demands?.includes(variable)));
    }
    // No sum of equations stands against the set, and yet rounding leaves no values for it: any cell near it may help.
    const near = new Set(
      [...group, ...touched].flatMap(({ terms }) => terms.map(({ variable }) => variable)),
    );
    for (const { variable } of freed) near.delete(variable);
    return near;
  }
}
