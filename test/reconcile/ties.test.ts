// Where a pack's ties are looked at, and where they say nothing.
import { about, checkTables, counts, lines } from '../support/check';

const BASIC = '基本支出 = 人员经费 + 公用经费';

describe('inside a table', () => {
  test('an equation is checked in every table that states it, for every unit and version', () => {
    const result = checkTables({
      年度支出结余: `
        | 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出 | 项目支出 |
        | 机关     | 402.03   | 94.03    | 55.76    | 38.27    | 308      |
        | 监测中心 | 30       | 30       | 20       | 11       |          |`,
    });
    expect(about(result, BASIC)).toEqual(['平｜55.76 + 38.27 = 94.03', '不平｜20 + 11 ≠ 30']);
    expect(about(result, '支出合计 = 基本支出 + 项目支出')).toEqual([
      '平｜94.03 + 308 = 402.03',
      '平｜30 = 30',
    ]);
  });

  test('a table without one of the concepts is listed as 未核, not passed', () => {
    const result = checkTables({
      年度支出结余: `
        | 机构名称 | 支出合计 | 基本支出 | 项目支出 |
        | 机关     | 402.03   | 94.03    | 308      |`,
    });
    expect(about(result, BASIC)).toEqual(['未核｜表里没有“人员经费”，没有核对。']);
    expect(about(result, '支出合计 = 基本支出 + 项目支出')).toEqual(['平｜94.03 + 308 = 402.03']);
  });

  test('a tie whose tables are all missing is 未核 once', () => {
    const result = checkTables({ 固定资产: '| 机构名称 | 固定资产合计 |\n| 机关 | 16.29 |' });
    expect(about(result, BASIC)).toEqual(['未核｜缺少表“年度支出结余”、“支出预决算”，没有核对。']);
  });

  test('a tie says nothing in a version that some of its concepts do not have', () => {
    const result = checkTables({
      项目支出: `
        | 单位名称 | 项目名称 | 年初结转和结余 | 年初预算 | 实际到位资金 | 本年支付 | 年末结转和结余 |
        | 机关     | 监管     | 2              | 48       | 50           | 49       | 3              |`,
    });
    const carried = result.findings.filter(({ tie }) => tie.startsWith('项目年末结转和结余 ='));
    expect(carried.map(({ verdict, expression }) => [verdict, expression])).toEqual([
      ['balanced', '2 + 50 - 49 = 3'],
    ]);
  });

  test('a cell that cannot be read makes its ties 未核 instead of a false 不平', () => {
    const result = checkTables({
      年度支出结余: `
        | 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出   | 项目支出 |
        | 机关     | 402.03   | 94.03    | 55.76    | 三十八点二 | 308      |`,
    });
    expect(about(result, BASIC)).toEqual(['未核｜“公用经费”的单元格读不出数，没有核对。']);
    expect(result.problems.map(({ address }) => address)).toEqual(['年度支出结余!E4']);
    expect(counts(result)).toMatchObject({ unbalanced: 0, incomplete: 0 });
  });
});

describe('between tables', () => {
  const income = (own: string): Record<string, string> => ({
    年度收入情况: `
      | 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |
      | 机关     | 410      | 8        | 402          | 0            | 0            | 0        |`,
    收入预决算: `
      | 单位 | 项目   | 一般公共预算财政拨款收入 | 政府性基金预算财政拨款收入 | 上级补助收入 | 事业收入 | 其他收入 | 合计 |
      | 机关 | 决算数 | 402                      |                            |              |          | ${own}   | ${own === '' ? '402' : '407'} |`,
    支出预决算: `
      | 单位 | 项目     | 决算数 |
      | 机关 | 基本支出 | 94     |`,
    基本支出: `
      | 单位 | 人员经费 | 日常公用经费 | 总支出 |
      | 机关 | 60       | 33           | 93     |`,
  });
  const TIE = '基本支出 = 一般公共预算›基本支出';

  test('a condition that holds lets the tie be checked', () => {
    expect(about(checkTables(income('')), TIE)).toEqual(['不平｜94 ≠ 93']);
  });

  test('where there is other income, the general budget is only a part: no finding', () => {
    expect(about(checkTables(income('5')), TIE)).toEqual([]);
  });

  test('a condition whose amounts are missing leaves the tie 未核, once', () => {
    const { 支出预决算, 基本支出 } = income('');
    const result = checkTables({ 支出预决算: 支出预决算 ?? '', 基本支出: 基本支出 ?? '' });
    expect(about(result, TIE)).toEqual([
      '未核｜只在一定条件下成立，而条件里的“本年收入合计、公共财政拨款”没有数，没有核对。',
    ]);
  });

  test('a unit that one of the tables lacks is not taken for a blank, and is said', () => {
    const tables = income('');
    const result = checkTables({
      ...tables,
      年度收入情况: `${tables['年度收入情况'] ?? ''}\n| 监测中心 | 30 | 0 | 30 | 0 | 0 | 0 |`,
    });
    expect(about(result, '收入合计 = 上年结转 + 本年收入合计')).toEqual(['平｜8 + 402 = 410']);
    expect(result.problems.map(({ level, message }) => [level, message.zh.split('，')[0]])).toEqual([
      ['note', '机构“监测中心”只在“年度收入情况”里有'],
    ]);
  });
});

test('tables in 元 and in 万元 are compared exactly, with the rounding of each', () => {
  const result = checkTables({
    三公经费: `
      | 单位：元 |
      | 机构名称 | 三公经费合计 | 公务接待费 | 公务用车运维费 | 公务用车购置费 | 因公出国出境费 |
      | 机关     | 10,649.50    | 10,649.50  | 0              | 0              | 0              |`,
    三公经费预决算: `
      | 单位 | 项目   | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 | 小计 |
      | 机关 | 决算数 |                  |                |                    | 1.07       | 1.06 |`,
  });
  // 10649.5 元 is 1.06495 万元: half a cent (50 元) and half a 分 from 1.06, but not from 1.07.
  expect(lines(result, 'rounding').filter((text) => text.includes('三公经费 = '))).toEqual([
    '三公经费 机关 决算｜三公经费合计：三公经费 = 三公经费预决算｜10649.5 ≈ 10600｜差 49.5',
  ]);
  expect(lines(result, 'unbalanced')).toEqual([
    '三公经费 机关 决算｜公务接待费：三公经费 = 三公经费预决算｜10649.5 ≠ 10700｜差 -50.5',
  ]);
});
