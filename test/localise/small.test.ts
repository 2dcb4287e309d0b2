// Small random systems of ties with factors: the search's sets are the oracle's, and no values make more ties exact than its own.
import type { Claim } from '../../src/reconcile/claim';
import { localise } from '../../src/reconcile/localise/localise';
import { random } from '../support/generate';
import { changeOf, groupsOf } from './assess';
import { signed } from './claims';
import { tiesOf } from './equations';
import { madeTie, type Part } from './made-ties';
import { bestValues, MOST, smallestSets } from './oracle';
import { randomTies, SMALL } from './random-ties';
import { touchedBy } from './repair';
import { type Change, type Verdict, verdictOf } from './verdict';

const FACTORS = [1, 1, 1, -1, 2, 3, -2];

/** A few totals that hold up to 尾差, and then some cells overtyped. */
function factored(seed: number): Claim[] {
  const next = random(seed);
  const below = (n: number): number => Math.floor(next() * n);
  const values: number[] = Array.from({ length: 3 }, () => below(400) - 40);
  const shapes: { readonly left: number; readonly right: (readonly [number, number])[] }[] = [];
  for (let ties = 3 + below(3); ties > 0; ties--) {
    const members = [...new Set(Array.from({ length: 1 + below(3) }, () => below(values.length)))];
    const right = members.map((cell) => [cell, FACTORS[below(FACTORS.length)] ?? 1] as const);
    shapes.push({ left: values.length, right });
    const sum = right.reduce((total, [cell, factor]) => total + factor * (values[cell] ?? 0), 0);
    values.push(sum + (next() < 0.3 ? 1 : 0));
  }
  for (let slips = 1 + below(2); slips > 0; slips--) {
    const cell = below(values.length);
    values[cell] = (values[cell] ?? 0) + (below(2) === 0 ? -1 : 1) * (1 + below(60));
  }
  const part = (cell: number, factor = 1): Part => [cell, values[cell] ?? 0, factor];
  return shapes.map(({ left, right }, i) =>
    madeTie(
      `tie ${i}`,
      part(left),
      right.map(([cell, factor]) => part(cell, factor)),
    ),
  );
}

const named = (set: readonly number[]): string => [...set].sort((a, b) => a - b).join();

const exactIn = (verdicts: readonly Verdict[]): number =>
  verdicts.filter((verdict) => verdict === 'exact').length;

/** How many groups were answered, by the size of their sets; 0 where there is none. */
function compared(seeds: number, make: (seed: number) => Claim[]): Record<number, number> {
  const sizes: Record<number, number> = {};
  for (let seed = 1; seed <= seeds; seed++) {
    const claims = make(seed);
    const ties = tiesOf(claims);
    for (const group of groupsOf(localise(claims, signed))) {
      const targets = ties.equations.filter(({ id }) => group[0]?.repairs.includes(id));
      const sets = smallestSets(ties, targets).map(named).sort();
      const answers = group.filter(({ cells }) => cells.length > 0 && cells.length <= MOST);
      const changes = answers.map((answer) => changeOf(ties, answer));
      expect({ seed, sets: changes.map(({ set }) => named(set)).sort() }).toEqual({ seed, sets });
      for (const change of changes) {
        const touched = touchedBy(ties, change.set, targets);
        const told = (values: Change): Verdict[] =>
          touched.map((equation) => verdictOf(ties, equation, values));
        const after = told(change);
        const best = told(bestValues(ties, change.set, targets)!.change);
        expect({ seed, broken: after.filter((verdict) => verdict === 'broken') }).toEqual({
          seed,
          broken: [],
        });
        expect({ seed, exact: exactIn(after) >= exactIn(best) }).toEqual({ seed, exact: true });
      }
      const size = changes[0]?.set.length ?? 0;
      sizes[size] = (sizes[size] ?? 0) + 1;
    }
  }
  return sizes;
}

test('ties with factors', () => {
  expect(Object.keys(compared(150, factored))).toEqual(['1', '2']);
});

test('totals of totals, copies and differences, some cells blank', () => {
  expect(Object.keys(compared(100, (seed) => randomTies(seed, SMALL)))).toEqual(['1', '2', '3']);
});
