// Which cell is wrong and what it should be, on small tables and on the published report.
import type { Correction } from '../../../src/model/correction';
import { WANZHOU } from '../../specimens/wanzhou';
import { changes, correct, correctionsOf } from '../../support/localise';
import { placedBook } from '../../support/specimen';

const EXPENDITURE = (row: string): string => `
  | 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出 | 项目支出 |
  | 机关     | ${row} |`;
const BUDGET_FINAL = `
  | 单位 | 项目     | 决算数 |
  | 机关 | 基本支出 | 94.03  |
  |      | 人员经费 | 55.76  |
  |      | 公用经费 | 38.27  |
  |      | 项目支出 | 308    |
  |      | 合计     | 402.03 |`;

test('two tables and their sums agree against one cell: it is named, with the slip', () => {
  const [only, ...others] = correct({
    年度支出结余: EXPENDITURE('402.03 | 94.30 | 55.76 | 38.27 | 308'),
    支出预决算: BUDGET_FINAL,
  });
  expect(others).toEqual([]);
  expect(only && changes(only)).toBe('年度支出结余!C4 94.3→94.03');
  expect(only?.unique).toBe(true);
  expect(only?.reason.zh).toContain('相邻两位数字颠倒');
  expect(only?.reason.zh).toContain('改后 3 处不平或缺数全部消除');
});

test('one tie alone cannot say which of its cells is wrong: all are listed, none is called right', () => {
  const found = correct({ 年度支出结余: EXPENDITURE('402.30 | 94.03 | 55.76 | 38.27 | 308') });
  expect(found.map(changes)).toEqual(
    expect.arrayContaining(['年度支出结余!B4 402.3→402.03', '年度支出结余!F4 308→308.27']),
  );
  expect(found.every(({ unique }) => !unique)).toBe(true);
  // 402.30 for 402.03 is a usual slip, 308.27 for 308 is none: it comes first.
  expect(found[0] && changes(found[0])).toBe('年度支出结余!B4 402.3→402.03');
});

test('a blank may be what is wrong', () => {
  const [only] = correct({
    年度支出结余: EXPENDITURE('402.03 | 94.03 | 55.76 | | 308'),
    支出预决算: BUDGET_FINAL,
  });
  expect(only && changes(only)).toBe('年度支出结余!E4 空白→38.27');
  expect(only?.reason.zh).toContain('漏填');
});

test('two wrong cells that have nothing to do with each other are two corrections', () => {
  const found = correct({
    年度支出结余: EXPENDITURE('402.03 | 94.30 | 55.76 | 38.27 | 308'),
    支出预决算: BUDGET_FINAL,
    固定资产:
      '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |\n| 机关 | 16.29 | 16.92 | 0 | |',
  });
  expect(found.filter(({ unique }) => unique).map(changes)).toEqual(['年度支出结余!C4 94.3→94.03']);
  expect(found.filter(({ unique }) => !unique).map(changes)).toContain('固定资产!C4 16.92→16.29');
});

describe('the published report', () => {
  const found = (): Correction[] => correctionsOf(placedBook(WANZHOU));

  test('the 总合计 block is one cause: six cells, budget and final together', () => {
    const unique = found().filter((correction) => correction.unique);
    expect(unique.map(changes)).toEqual([
      '支出预决算!D21 16.29→38.27，支出预决算!E21 16.29→38.27，支出预决算!D22 16.29→21.97，' +
        '支出预决算!D23 空白→16.29，支出预决算!E22 16.29→21.97，支出预决算!E23 空白→16.29',
    ]);
    expect(unique[0]?.reason.zh).toContain('机关 一块的数抄到总合计时错了一行');
    expect(unique[0]?.repairs).toHaveLength(11);
  });

  test('the blank 年初预算 of 项目支出 could be either project: both are listed', () => {
    expect(
      found()
        .filter(({ unique }) => !unique)
        .map(changes),
    ).toEqual([
      '项目支出!D7 空白→308，项目支出!D8 空白→308，项目支出!D5 空白→308',
      '项目支出!D7 空白→308，项目支出!D8 空白→308，项目支出!D6 空白→308',
    ]);
  });

  test('claimed scores are never repaired', () => {
    expect(found().flatMap(({ cells }) => cells.map(({ cell }) => cell.sheet))).not.toContain('指标评分');
  });
});
