// The fewest cells to change: the search against HiGHS, an exact solver that knows nothing of it.
import { fewest, groupOf } from './cases';
import { tiesOf } from './equations';
import { madeTie } from './made-ties';
import { fewestCells, loadSolver } from './milp';

test.each([
  ['random', 30],
  ['book', 10],
] as const)(
  '%s groups, %d of them: the same number of cells',
  async (kind, groups) => {
    const solver = await loadSolver();
    const sizes = new Set<number | null>();
    for (let seed = 1, done = 0; done < groups; seed++) {
      const claims = groupOf(kind, seed);
      if (!claims) continue;
      done++;
      const { highs, search } = fewest(solver, claims);
      expect({ seed, search }).toEqual({ seed, search: highs });
      sizes.add(highs);
    }
    expect(sizes.size).toBeGreaterThan(2);
  },
  60_000,
);

test('HiGHS is asked what is meant: blanks, rounding, one cell where two seem to be wrong', async () => {
  const solver = await loadSolver();
  // Each tie alone leaves 科目1 another value; 652.17 is within 尾差 of both.
  const between = [
    madeTie(
      'difference',
      [1, 64795],
      [
        [2, 71513],
        [3, 6297, -1],
      ],
    ),
    madeTie(
      'sum',
      [4, 71515],
      [
        [1, 64795],
        [3, 6297],
      ],
    ),
  ];
  expect(fewestCells(solver, tiesOf(between))).toHaveLength(1);
  // 缺数, though the amount is as small as what rounding could hide.
  expect(
    fewestCells(
      solver,
      tiesOf([
        madeTie(
          'blank',
          [1, null],
          [
            [2, 1],
            [3, 0],
          ],
        ),
      ]),
    ),
  ).toHaveLength(1);
  const held = [madeTie('within', [1, 100], [[2, 99]]), madeTie('broken', [2, 99], [[3, 97]])];
  expect(fewestCells(solver, tiesOf(held))).toHaveLength(1);
});
