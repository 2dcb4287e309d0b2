// The oracle itself: its verdicts are those of judge.ts, its sets those that trying every value of every cell gives.
import { findingOf } from '../../src/reconcile/finding';
import { baseOf, plant } from './plant';
import { claimsOf } from './claims';
import { type Ties, tiesOf } from './equations';
import { bestValues, smallestSets } from './oracle';
import { madeTie } from './made-ties';
import { randomTies, SMALL } from './random-ties';
import { repairs } from './repair';
import { Sheets } from './sheet';
import { brokenOf, type Change, verdictOf } from './verdict';

const isBroken = (verdict: string | undefined): boolean =>
  verdict === 'unbalanced' || verdict === 'incomplete';

test.each([
  [1, false],
  [1, true],
  [3, true],
])('the same ties are broken as in the findings (%d units, rounded: %p)', (units, rounded) => {
  const base = baseOf(units, units, rounded);
  expect(brokenOf(tiesOf(claimsOf(base.tables)))).toEqual([]);
  for (let seed = 0; seed < 10; seed++) {
    const claims = claimsOf(plant(base, seed, 1 + (seed % 3)).tables);
    const ties = tiesOf(claims);
    const known = new Set(ties.equations.map(({ id }) => id));
    const broken = claims.filter((claim) => known.has(claim.id) && isBroken(findingOf(claim)?.verdict));
    expect(brokenOf(ties).map(({ id }) => id)).toEqual(broken.map(({ id }) => id));
  }
});

test('what the oracle would put into the cells mends the workbook when it is read again', () => {
  let mended = 0;
  for (let seed = 0; seed < 15; seed++) {
    const { tables } = plant(baseOf(seed, 1, true), seed, 1 + (seed % 2));
    const ties = tiesOf(claimsOf(tables));
    const set = smallestSets(ties)[0];
    if (!set) continue;
    const { change } = bestValues(ties, set)!;
    const sheets = new Sheets(tables);
    change.set.forEach((index, i) => {
      const [sheet = '', row, column] = ties.cells[index]!.key.split('\t');
      // 万元 in this book: the ties count in 10^−scale 元.
      const text = (change.values[i]! / 10 ** (ties.scale + 4)).toFixed(6).replace(/0{1,4}$/, '');
      sheets.set({ sheet, row: Number(row), column: Number(column) }, text);
    });
    expect(brokenOf(tiesOf(claimsOf(sheets.tables())))).toEqual([]);
    mended++;
  }
  expect(mended).toBeGreaterThan(10);
});

/** Sets of one or two cells that mend everything with values up to `reach` last places away, without any shortcut. */
function tried(ties: Ties, reach: number, most: number): string[] {
  const holds = (change: Change): boolean =>
    ties.equations.every((equation) => verdictOf(ties, equation, change) !== 'broken');
  const values = ties.cells.map(({ value, step }) =>
    Array.from({ length: 2 * reach + 1 }, (_, i) => value + (i - reach) * step),
  );
  const all = ties.cells.map(({ index }) => index);
  const ones = all.filter((cell) => values[cell]!.some((value) => holds({ set: [cell], values: [value] })));
  if (ones.length > 0 || most === 1) return ones.map(String);
  const pairs = all.flatMap((a) => all.filter((b) => b > a).map((b) => [a, b] as const));
  return pairs
    .filter(([a, b]) =>
      values[a]!.some((x) => values[b]!.some((y) => holds({ set: [a, b], values: [x, y] }))),
    )
    .map((pair) => pair.join());
}

test('sets of one and two cells: all, and only those, that trying every value finds', () => {
  const sizes = new Map<number, number>();
  for (let seed = 1; seed <= 60; seed++) {
    const ties = tiesOf(randomTies(seed, SMALL));
    if (brokenOf(ties).length === 0) continue;
    const sets = smallestSets(ties, brokenOf(ties), 2).map((set) => set.join());
    expect({ seed, sets: sets.sort() }).toEqual({ seed, sets: tried(ties, 16, 2).sort() });
    const size = sets[0]?.split(',').length ?? 0;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  expect([...sizes.keys()].sort()).toEqual([0, 1, 2]);
});

test('single cells of a rounded book, blanks and 增减 among them', () => {
  for (let seed = 1, done = 0; done < 2; seed++) {
    const planted = plant(baseOf(seed, 1, true), seed, 1);
    const [change] = planted.changed.values();
    const near = /^(-?\d+\.\d\d)?$/.test(change!.wrong) && Math.abs(+change!.wrong - +change!.right) < 0.3;
    if (planted.changed.size > 1 || !near) continue;
    const ties = tiesOf(claimsOf(planted.tables));
    if (brokenOf(ties).length === 0) continue;
    expect(smallestSets(ties, brokenOf(ties), 1).map(String).sort()).toEqual(tried(ties, 40, 1).sort());
    done++;
  }
});

test('a 增减 of two roundings has twice the room', () => {
  // Of the totals each version is 0.01 off, the 增减 0.02: more than three amounts rounded once could be.
  const ties = tiesOf(
    claimsOf({
      收入预决算: `
        | 单位     | 项目           | 一般公共预算财政拨款收入 |
        | 机关     | 年初预算数     | 4.99                     |
        |          | 决算数         | 40.00                    |
        |          | 决算比预算增加 | 35.01                    |
        | 监测中心 | 年初预算数     | 5.00                     |
        |          | 决算数         | 40.01                    |
        |          | 决算比预算增加 | 35.01                    |
        | 总合计   | 年初预算数     | 10.00                    |
        |          | 决算数         | 80.00                    |
        |          | 决算比预算增加 | 70.50                    |`,
    }),
  );
  const sets = smallestSets(ties);
  expect(sets.map(String)).toEqual(tried(ties, 60, 1));
  // 70.01 would be nearer to the sum, and exact in no tie.
  expect(sets.map((set) => bestValues(ties, set)!.change.values)).toEqual([[7_000_000]]);
});

test('a cell in no broken tie may have to follow one that is in one', () => {
  // 科目1 must be 10; then 科目3 gives way in a total that two other places confirm.
  const ties = tiesOf([
    ...[1, 4, 5].map((cell) => madeTie(`copy ${cell}`, [0, 10], [[cell, cell === 1 ? 5 : 10]])),
    madeTie(
      'sum',
      [2, 9],
      [
        [1, 5],
        [3, 4],
      ],
    ),
    ...[6, 7].map((cell) => madeTie(`total ${cell}`, [2, 9], [[cell, 9]])),
  ]);
  const sets = smallestSets(ties).map(String);
  expect(sets).toEqual(tried(ties, 16, 2));
  expect(sets.map((set) => set.split(',').map((index) => ties.cells[Number(index)]!.key))).toEqual([
    ['表\t1\t0', '表\t3\t0'],
  ]);
});

test('cells that only count together: one of them is left as it is, the sum is tried', () => {
  const ties = tiesOf([
    madeTie(
      'sum',
      [0, 1000],
      [
        [1, 300],
        [2, 500],
      ],
    ),
  ]);
  const found = [...repairs(ties, [1, 2], brokenOf(ties))].map(({ values: [a, b] }) => a! + b!);
  const unit = ties.cells[0]!.step;
  expect(found.map((sum) => sum / unit)).toEqual([999, 1000, 1001]);
});

test('a side that stays blank calls for zero, however small the amount on the other', () => {
  const ties = tiesOf([madeTie('copy', [0, null], [[1, 1]])]);
  expect(smallestSets(ties)).toEqual([[0], [1]]);
  expect(bestValues(ties, [1])).toMatchObject({ exact: 1, only: true });
});
