// Suggested values where rounding leaves room: whole last places, judged as the workbook would be after the change.
import { localise } from '../../../src/reconcile/localise/localise';
import { changes, correct } from '../../support/localise';
import { type Cell, Sheet } from './made';

test('a value need not make any tie exact: sets whose values lie between are listed too', () => {
  const found = correct({
    年度支出结余: '| 机构名称 | 基本支出 |\n| 机关 | 110.00 |',
    支出预决算: `
      | 单位 | 项目     | 年初预算数 | 决算数 | 增减  |
      | 机关 | 基本支出 | 100.00     | 110.00 | 10.02 |
      |      | 人员经费 | 60.00      | 60.00  | 0.00  |
      |      | 公用经费 | 40.00      | 50.00  | 10.00 |`,
  });
  expect(found.map(changes).sort()).toEqual([
    '支出预决算!C4 100→99.99',
    '支出预决算!D4 110→110.01',
    '支出预决算!E4 10.02→10',
  ]);
  expect(found.some(({ unique }) => unique)).toBe(false);
});

test('a suggested value has the decimals of its table, and mends once it is typed in', () => {
  const [only, ...others] = correct({
    支出预决算: '| 单位 | 项目 | 决算数 |\n| 机关 | 项目支出 | 74.77 |',
    收入预决算: '| 单位 | 项目 | 一般公共预算财政拨款收入 | 合计 |\n| 机关 | 决算数 | 80.00 | 80.00 |',
    项目支出: `
      | 单位名称 | 项目名称 | 本年支付 |
      | 机关     | 重点项目 | 74.77    |
      |          | 小计     | 74.71    |
      | 合计     |          | 74.777   |`,
  });
  expect(others).toEqual([]);
  expect(only && changes(only)).toBe('项目支出!C5 74.71→74.78');
});

test('a 增减 carries two roundings again once its 决算 is mended', () => {
  const [only, ...others] = correct({
    收入预决算: `
      | 单位   | 项目           | 一般公共预算财政拨款收入 | 合计  |
      | 机关   | 年初预算数     | 10.00  | 10.00 |
      |        | 决算数         | 80.00  | 80.00 |
      |        | 决算比预算增加 | 70.009 | 70.00 |
      | 总合计 | 年初预算数     | 10.00  | 10.00 |
      |        | 决算数         | 8.00   | 80.00 |
      |        | 决算比预算增加 | 70.00  | 70.00 |`,
  });
  expect(others).toEqual([]);
  expect(only && changes(only)).toBe('收入预决算!C8 8→80');
});

test('a slip that adds decimals takes nothing from the rounding of the amount it should be', () => {
  // 50.00 + 38.27 + 11.73 is 0.02 less than 100.02: just what four roundings of two decimals explain.
  const [only, ...others] = correct({
    固定资产: `
      | 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他  |
      | 机关     | 100.02       | 50.00        | 3.827        | 11.73 |
      | 总合计   | 100.02       | 50.00        | 38.27        | 11.73 |`,
  });
  expect(others).toEqual([]);
  expect(only && changes(only)).toBe('固定资产!D4 3.827→38.27');
});

test('an amount of more decimals than its table’s is handed on from copy to copy to the last place', () => {
  const sheet = new Sheet();
  const [source, a, b, c]: Cell[] = [
    { concept: '源', amount: '74.777' },
    { concept: '甲', amount: '70.00' },
    { concept: '乙', amount: '70.00' },
    { concept: '丙', amount: '70.00' },
  ] as const;
  const found = localise(
    [
      sheet.tie(source, [a]),
      sheet.tie(a, [b]),
      sheet.tie(b, [c]),
      ...[1, 2, 3].map((n) => sheet.tie(source, [{ ...source, concept: `源${n}` }])),
    ],
    () => false,
  );
  expect(found.map(({ cells }) => cells.map(({ suggested }) => suggested))).toEqual([
    ['74.777', '74.777', '74.777'],
  ]);
});

describe('a 增减 that changes beside a blank', () => {
  // 6.00 + 4.01 is 10.00 up to 尾差, in the version and in its 增减.
  const told = (columns: string, rows: readonly string[]): string[] =>
    correct({
      支出预决算: `
        | 单位 | 项目     | ${columns} | 增减 |
        | 机关 | 基本支出 | ${rows[0] ?? ''} |
        |      | 人员经费 | ${rows[1] ?? ''} |
        |      | 公用经费 | ${rows[2] ?? ''} |`,
    }).map(changes);

  test('no 年初预算 is filled in: it is the 决算 itself', () => {
    expect(told('年初预算数 | 决算数', [' | 10.00 | 12.00', ' | 6.00 | 6.00', ' | 4.01 | 4.01'])).toEqual([
      '支出预决算!E4 12→10',
    ]);
  });

  test('no 决算 is: it is the 年初预算 taken away', () => {
    expect(told('年初预算数 | 决算数', ['10.00 | | -12.00', '6.00 | | -6.00', '4.01 | | -4.01'])).toEqual([
      '支出预决算!E4 -12→-10',
    ]);
  });
});

test('a 增减 that was the difference has one rounding once its 决算 is another', () => {
  // 100.02 would be 尾差 to 100.03, but not to 60.00 + 40.00 any more: that copy is what is wrong.
  const [only, ...others] = correct({
    年度支出结余: '| 机构名称 | 基本支出 |\n| 机关 | 100.03 |',
    支出预决算: '| 单位 | 项目 | 年初预算数 | 决算数 | 增减 |\n| 机关 | 基本支出 | 60.00 | 100.00 | 40.00 |',
  });
  expect(others).toEqual([]);
  expect(only && changes(only)).toBe('年度支出结余!B4 100.03→100');
});

test('a 增减 that is not the difference has one rounding, so that 决算 between two that pull at it is not enough', () => {
  // 100.02 would be 尾差 to 100.03, but 40.00 is 0.02 less than 100.02 − 60.00.
  const found = correct({
    年度支出结余: '| 机构名称 | 基本支出 |\n| 机关 | 100.03 |',
    支出预决算: '| 单位 | 项目 | 年初预算数 | 决算数 | 增减 |\n| 机关 | 基本支出 | 60.00 | 10.03 | 40.00 |',
  });
  expect(found.map(changes)).toContain('支出预决算!E4 40→40.03，支出预决算!D4 10.03→100.03');
  expect(found.map(({ cells }) => cells.length)).toEqual([2, 2, 2, 2, 2]);
});

test('one of two blanks beside an amount is filled in up to 尾差', () => {
  // 5.01 is 尾差 to 5.00 and to 5.02.
  const sheet = new Sheet();
  const [total, a, b]: Cell[] = [
    { concept: '合计', amount: '5.00' },
    { concept: '甲', amount: null },
    { concept: '乙', amount: null },
  ] as const;
  const found = localise(
    [sheet.tie(total, [a, b]), sheet.tie({ concept: '甲源', amount: '5.02' }, [a])],
    () => false,
  );
  expect(found.map(({ cells }) => cells.map(({ concept, suggested }) => `${concept} ${suggested}`))).toEqual([
    ['甲 5.01'],
  ]);
});
