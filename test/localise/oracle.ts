// The independent oracle: every smallest set of cells whose change makes the ties hold, found by trying all sets of one
// cell, then of two, then of three.
//
// All sets, without those that cannot be one, and each restriction is sound. A tie “has” the cells that its verdict depends
// on: its own, and the 决算 and 年初预算 that say how a 增减 among them was rounded. Let S be a smallest set (it repairs, no
// smaller one does), P ⊂ S what has been chosen of it so far.
// 1. A broken tie without a cell of P: nothing in it changes unless one of its cells is in S. One of them is tried next.
// 2. Ties that exclude one another for P (a tie with only one chosen cell leaves it an interval; two such
//    intervals are disjoint, or one is empty): if S had no further cell in these ties, they would exclude one another
//    for S too. One of their cells is tried next.
// 3. Otherwise a cell that shares a tie with one of P. Put those cells of S together that share a tie, directly or
//    through others. A part without a cell in a broken tie could be left as it is: its ties hold today, and no other
//    cell of S is in them; S would not be smallest. So each part has a cell in a broken tie, and that tie has a cell of
//    P (else 1), which by sharing the tie is in the same part: P meets every part, and a cell of S that is still missing
//    can be chosen so that it shares a tie with one of P.
// By 1 to 3 some cell of S is always among those tried next, so S is reached, in whatever order.
// 4. Broken ties that have no cell of P and none in common each need a cell of their own: more of them than cells left
//    to choose, and no S is that small.
// That a cell is put to zero rather than left blank loses nothing: a zero is judged no more strictly than a blank.
import { type Equation, type Ties } from './equations';
import { contradiction, repairs, touchedBy } from './repair';
import { brokenOf, type Change, verdictOf } from './verdict';

export const MOST = 3;

/** All smallest sets that mend the targets (all broken ties if none are given); empty where none has up to `most` cells. */
export function smallestSets(
  ties: Ties,
  targets: readonly Equation[] = brokenOf(ties),
  most = MOST,
): number[][] {
  if (targets.length === 0) return [];
  for (let size = 1; size <= most; size++) {
    const sets = new Enumeration(ties, targets, size).sets();
    if (sets.length > 0) return sets;
  }
  return [];
}

class Enumeration {
  private readonly seen = new Set<string>();
  private readonly found: number[][] = [];

  constructor(
    private readonly ties: Ties,
    private readonly targets: readonly Equation[],
    private readonly size: number,
  ) {}

  sets(): number[][] {
    this.visit([]);
    return this.found;
  }

  private visit(chosen: readonly number[]): void {
    const key = chosen.join(',');
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const untouched = this.targets.filter(({ cells }) => !cells.some((cell) => chosen.includes(cell)));
    const left = this.size - chosen.length;
    if (apart(untouched) > left) return;
    if (left === 0) {
      if (!repairs(this.ties, chosen, this.targets).next().done) this.found.push([...chosen]);
      return;
    }
    for (const cell of this.next(chosen, untouched))
      if (!chosen.includes(cell)) this.visit([...chosen, cell].sort((a, b) => a - b));
  }

  private next(chosen: readonly number[], untouched: readonly Equation[]): Iterable<number> {
    if (untouched.length > 0)
      return untouched.reduce((a, b) => (b.cells.length < a.cells.length ? b : a)).cells;
    const ties = contradiction(this.ties, chosen, this.targets) ?? touchedBy(this.ties, chosen, this.targets);
    return new Set(ties.flatMap(({ cells }) => cells));
  }
}

/** How many ties without a common cell there are at least. */
function apart(equations: readonly Equation[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const { cells } of equations) {
    if (cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    count++;
  }
  return count;
}

/** The values of a set that make most ties exact: those it should hold if they are the only ones that do. */
export function bestValues(
  ties: Ties,
  set: readonly number[],
  targets: readonly Equation[] = brokenOf(ties),
): { readonly change: Change; readonly only: boolean } | null {
  const touched = touchedBy(ties, set, targets);
  let best: { change: Change; exact: number; only: boolean } | null = null;
  for (const change of repairs(ties, set, targets)) {
    const exact = touched.filter((equation) => verdictOf(ties, equation, change) === 'exact').length;
    if (!best || exact > best.exact) best = { change, exact, only: true };
    else if (exact === best.exact) best.only = false;
  }
  return best;
}
