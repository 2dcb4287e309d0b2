// Slips about as small as 尾差, where the right values make no tie exact: the search finds what the oracle finds.
import type { Claim } from '../../src/reconcile/claim';
import { localise } from '../../src/reconcile/localise/localise';
import { changeOf } from './assess';
import { claimsOf, signed } from './claims';
import { tiesOf } from './equations';
import { madeTie } from './made-ties';
import { smallestSets } from './oracle';

function sets(claims: readonly Claim[]): { readonly search: string[]; readonly oracle: string[] } {
  const ties = tiesOf(claims);
  const named = (set: readonly number[]): string => [...set].sort((a, b) => a - b).join();
  return {
    search: localise(claims, signed)
      .map((answer) => named(changeOf(ties, answer).set))
      .sort(),
    oracle: smallestSets(ties).map(named).sort(),
  };
}

const CHANGES = {
  年度支出结余: `
    | 机构名称 | 基本支出 |
    | 机关     | 110.00   |`,
  支出预决算: `
    | 单位 | 项目     | 年初预算数 | 决算数 | 增减  |
    | 机关 | 基本支出 | 100.00     | 110.00 | 10.02 |
    |      | 人员经费 | 60.00      | 60.00  | 0.00  |
    |      | 公用经费 | 40.00      | 50.00  | 10.00 |`,
};

test('every cell of a 增减 that is 0.02 off may be what is wrong, up to 尾差 in its other ties', () => {
  const { search, oracle } = sets(claimsOf(CHANGES));
  expect(oracle).toHaveLength(3);
  expect(search).toEqual(oracle);
});

test('one cell between two ties that pull it apart is fewer than two', () => {
  const { search, oracle } = sets([
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
  ]);
  expect(oracle).toHaveLength(2);
  expect(search).toEqual(oracle);
});

test('a 增减 whose 决算 is mended has both roundings again', () => {
  const { search, oracle } = sets(
    claimsOf({
      收入预决算: `
        | 单位   | 项目           | 一般公共预算财政拨款收入 | 合计  |
        | 机关   | 年初预算数     | 10.00                    | 10.00 |
        |        | 决算数         | 80.00                    | 80.00 |
        |        | 决算比预算增加 | 70.009                   | 70.00 |
        | 总合计 | 年初预算数     | 10.00                    | 10.00 |
        |        | 决算数         | 8.00                     | 80.00 |
        |        | 决算比预算增加 | 70.00                    | 70.00 |`,
    }),
  );
  expect(oracle).toHaveLength(1);
  expect(search).toEqual(oracle);
});

test('a cell on both sides of a tie is no cell of it', () => {
  const claims = [
    madeTie(
      'itself',
      [1, 500],
      [
        [1, 500],
        [2, 300],
        [3, 200, -1],
      ],
    ),
    madeTie(
      'sum',
      [4, 600],
      [
        [1, 500],
        [2, 300],
      ],
    ),
  ];
  const { search, oracle } = sets(claims);
  expect(search).toEqual(oracle);
});
