// Slips planted into departments that add up: the search against the oracle, and never a wrong cell named for certain.
// A small part of `npm run figures`.
import { assess } from './assess';
import { plantedCases } from './cases';
import { Tally } from './tally';

test.each([
  [1, 1, 150],
  [1, 3, 60],
  [2, 1, 20],
  [2, 3, 10],
  [3, 1, 10],
])(
  '%d slips, %d units, %d times',
  (slips, units, cases) => {
    const tally = new Tally('');
    for (const { planted, seed } of plantedCases(slips, units, cases)) {
      const one = assess(planted);
      tally.add(one);
      // By the seed a case can be had again.
      const faults = { agrees: one.agrees, wrong: one.wrong, unmended: one.unmended };
      expect({ seed, ...faults }).toEqual({ seed, agrees: true, wrong: [], unmended: [] });
    }
    expect(tally.repairable).toBeGreaterThan(cases / 2);
    expect(tally.rightCells).toBe(tally.repairable);
    expect(tally.rightValues).toBe(tally.determined);
  },
  60_000,
);

test('the same seed plants the same slips', () => {
  const [first] = plantedCases(3, 1, 1);
  const [again] = plantedCases(3, 1, 1);
  const [other] = plantedCases(2, 1, 1);
  expect(again).toEqual(first);
  expect(other!.planted.tables).not.toEqual(first!.planted.tables);
  expect(first!.planted.changed.size).toBe(3);
});
