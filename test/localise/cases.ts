// Planted cases one after the other, several to a book; and what HiGHS, the oracle and the search say of one.
import type { Claim } from '../../src/reconcile/claim';
import { localise } from '../../src/reconcile/localise/localise';
import { groupsOf } from './assess';
import { claimsOf, signed } from './claims';
import { tiesOf } from './equations';
import { fewestCells, reach, type Solver } from './milp';
import { baseOf, plant, type Planted } from './plant';
import { randomTies } from './random-ties';
import { brokenOf } from './verdict';

const CASES_PER_BOOK = 10;

/** Exact and rounded books in turn. */
export function* plantedCases(
  slips: number,
  units: number,
  cases: number,
): Generator<{ readonly planted: Planted; readonly rounded: boolean; readonly seed: number }> {
  const first = slips * 10_000_000 + units * 100_000;
  for (let i = 0; i < cases; i += CASES_PER_BOOK) {
    const rounded = i % (2 * CASES_PER_BOOK) >= CASES_PER_BOOK;
    const base = baseOf(first + i, units, rounded);
    for (let seed = first + i; seed < first + Math.min(cases, i + CASES_PER_BOOK); seed++)
      yield { planted: plant(base, seed, slips), rounded, seed };
  }
}

/** In last places: what a solver in floats can still be asked (元 for 万元 is beyond it). */
const FARTHEST = 1_000_000;

/**
 * Groups of ties for HiGHS: small random ones, and whole books with one to four slips. Null where nothing is broken, or
 * where amounts are too far apart for HiGHS.
 */
export function groupOf(kind: 'random' | 'book', seed: number): readonly Claim[] | null {
  const claims =
    kind === 'random'
      ? randomTies(seed)
      : claimsOf(plant(baseOf(seed, seed % 4 === 3 ? 3 : 1, seed % 2 === 1), seed, 1 + (seed % 4), 4).tables);
  const ties = tiesOf(claims);
  return brokenOf(ties).length === 0 || reach(ties) > FARTHEST ? null : claims;
}

export interface Fewest {
  /** Null where the solver gave none. */
  readonly highs: number | null;
  /** Null where a group is left unexplained. */
  readonly search: number | null;
}

export function fewest(solver: Solver, claims: readonly Claim[]): Fewest {
  const sizes = groupsOf(localise(claims, signed)).map(([first]) => first!.cells.length);
  return {
    highs: fewestCells(solver, tiesOf(claims))?.length ?? null,
    search: sizes.includes(0) ? null : sizes.reduce((a, b) => a + b, 0),
  };
}
