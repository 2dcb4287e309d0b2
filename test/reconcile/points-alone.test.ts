// 指标评分 without a scorecard beside it: what it states and claims is added up all the same.
import { Amount } from '../../src/model/amount';
import type { Entry, ScoreRow } from '../../src/model/scores';
import { checkPoints } from '../../src/reconcile/points';

test('without a scorecard the claims are added up all the same, and nothing is explained', () => {
  const entry = (row: number, amount: number): Entry => ({
    amount: Amount.whole(amount),
    cell: { sheet: '指标评分', row, column: 3 },
    numeric: true,
  });
  const row = (at: number, item: string, score: number): ScoreRow => ({
    path: ['投入', '', item],
    labelCell: { sheet: '指标评分', row: at, column: 2 },
    full: null,
    score: entry(at, score),
    value: null,
    reason: null,
  });
  const sheet = {
    items: [row(2, '甲', 3), row(3, '乙', 4)],
    sections: [row(1, '', 9)],
    total: null,
    grade: null,
  };
  expect(
    checkPoints(sheet, '指标评分', Amount.whole(100), null).map(({ expression, note }) => [expression, note]),
  ).toEqual([['3 + 4 ≠ 9', null]]);
});
