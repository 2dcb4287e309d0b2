// The ties of the published final accounts, each on a table that breaks it; and what is no tie.
import { about, lines } from '../support/check';
import { checkAccounts } from '../support/final-accounts';

const TOTALS = '收入支出决算总表';
const SPENT = '支出决算表';
const FISCAL = '财政拨款收入支出决算总表';
const GENERAL = '一般公共预算财政拨款支出决算表';
const BASIC = '一般公共预算财政拨款基本支出决算表';
const FEES = '财政拨款三公经费支出决算表';
const FUND = '政府性基金预算财政拨款收入支出决算表';
const CAPITAL = '国有资本经营预算财政拨款收入支出决算表';

const broken = (tables: Record<string, string>): string[] => {
  const result = checkAccounts(tables);
  return [...lines(result, 'unbalanced'), ...lines(result, 'incomplete')].map((line) =>
    line.replaceAll('决算›', '').replaceAll(' 总合计', ''),
  );
};

const totals = (more: Partial<Record<'year' | 'left' | 'right' | 'class', number>> = {}): string => `
  | 项目 | 金额 | 项目 | 金额 |
  | 一般公共预算财政拨款收入 | 100 | 一般公共服务支出 | ${more.class ?? 60} |
  | 其他收入 | 8 | 社会保障和就业支出 | 45 |
  | 本年收入合计 | ${more.year ?? 108} | 本年支出合计 | 105 |
  | 年初结转和结余 | 2 | 年末结转和结余 | 5 |
  | 总计 | ${more.left ?? 110} | 总计 | ${more.right ?? 110} |`;

describe('收入支出决算总表', () => {
  test('adds up', () => expect(broken({ [TOTALS]: totals() })).toEqual([]));

  test.each([
    [
      { year: 180 },
      [
        '收入支出决算总表 决算｜本年收入 = 一般公共预算财政拨款收入 + 政府性基金预算财政拨款收入 + 国有资本经营预算财政拨款收入 + 上级补助收入 + 事业收入 + 经营收入 + 附属单位上缴收入 + 其他收入｜100 + 8 ≠ 180｜差 72',
        '收入支出决算总表 决算｜收入总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余｜180 + 2 ≠ 110｜差 -72',
      ],
    ],
    [
      { left: 101 },
      [
        '收入支出决算总表 决算｜收入总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余｜108 + 2 ≠ 101｜差 -9',
        '收入支出决算总表 决算｜收入总计 = 支出总计｜101 ≠ 110｜差 -9',
      ],
    ],
    [{ class: 66 }, ['收入支出决算总表 决算｜本年支出：合计 = 各科目之和｜66 + 45 ≠ 105｜差 -6']],
  ])('%j', (more, told) => expect(broken({ [TOTALS]: totals(more) })).toEqual(told));
});

const spent = (ofClass = 60): string => `
  | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
  | 合计 | < | 105 | 80 | 25 |
  | 201 | 一般公共服务支出 | ${ofClass} | ${ofClass - 25} | 25 |
  | 20106 | 财政事务 | 60 | 35 | 25 |
  | 2010601 | 行政运行 | 35 | 35 | |
  | 2010608 | 财政委托业务支出 | 25 | | 25 |
  | 208 | 社会保障和就业支出 | 45 | 45 | |`;

test('支出决算表: 类 = Σ款 = Σ项, 合计 = Σ类 in every column, and each 类 against the 总表', () => {
  expect(broken({ [TOTALS]: totals(), [SPENT]: spent() })).toEqual([]);
  expect(broken({ [TOTALS]: totals(), [SPENT]: spent(61) })).toEqual([
    '支出决算表 决算｜本年支出：合计 = 各科目之和｜61 + 45 ≠ 105｜差 -1',
    '支出决算表 201 一般公共服务支出 决算｜本年支出：科目 = 下级科目之和｜61 ≠ 60｜差 1',
    '支出决算表 决算｜基本支出：合计 = 各科目之和｜36 + 45 ≠ 80｜差 -1',
    '支出决算表 201 一般公共服务支出 决算｜基本支出：科目 = 下级科目之和｜36 ≠ 35｜差 1',
    '收入支出决算总表 201 一般公共服务支出 决算｜本年支出：收入支出决算总表 = 支出决算表｜60 ≠ 61｜差 -1',
  ]);
});

test('a 项 stands under its 类 where the 款 is left out, and a table without 合计 has none to tie', () => {
  const rows = (amount: number): string =>
    `| 科目编码 | 科目名称 | 基本支出 |\n| 201 | 一般公共服务支出 | 5 |\n| 2010601 | 行政运行 | ${amount} |`;
  expect(broken({ [SPENT]: rows(5) })).toEqual([]);
  expect(broken({ [SPENT]: rows(4) })).toEqual([
    '支出决算表 201 一般公共服务支出 决算｜基本支出：科目 = 下级科目之和｜5 ≠ 4｜差 1',
  ]);
});

const fiscal = (more: Partial<Record<'general' | 'fund' | 'opening', number>> = {}): string => `
  | 项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 |
  | 一般公共预算财政拨款 | 100 | 一般公共服务支出 | 60 | ${more.general ?? 60} | |
  | 政府性基金预算财政拨款 | 30 | 城乡社区支出 | 68 | 40 | ${more.fund ?? 28} |
  | 本年收入合计 | 130 | 本年支出合计 | 128 | 100 | 28 |
  | 年初财政拨款结转和结余 | ${more.opening ?? 3} | 年末财政拨款结转和结余 | 5 | 2 | 3 |
  | 一般公共预算财政拨款 | 2 | | | | |
  | 政府性基金预算财政拨款 | 1 | | | | |
  | 总计 | 133 | 总计 | 133 | 102 | 31 |`;

test('财政拨款总表: each row is the sum of its sources, 年初 of its parts', () => {
  expect(broken({ [FISCAL]: fiscal() })).toEqual([]);
  expect(broken({ [FISCAL]: fiscal({ opening: 4 }) })).toEqual([
    '财政拨款收入支出决算总表 决算｜财政拨款年初结转 = 财政拨款年初结转›一般公共预算 + 财政拨款年初结转›政府性基金 + 财政拨款年初结转›国有资本经营｜2 + 1 ≠ 4｜差 1',
    '财政拨款收入支出决算总表 决算｜财政拨款收入总计 = 财政拨款收入 + 财政拨款年初结转｜130 + 4 ≠ 133｜差 -1',
  ]);
  expect(broken({ [FISCAL]: fiscal({ general: 59 }) })).toEqual([
    '财政拨款收入支出决算总表 201 一般公共服务支出 决算｜财政拨款支出 = 财政拨款支出›一般公共预算 + 财政拨款支出›政府性基金 + 财政拨款支出›国有资本经营｜59 ≠ 60｜差 1',
    '财政拨款收入支出决算总表 决算｜财政拨款支出›一般公共预算：合计 = 各科目之和｜59 + 40 ≠ 100｜差 1',
  ]);
});

test('财政拨款总表 against 一般公共预算, 政府性基金: total, each 类, income and what is carried over', () => {
  const general = (ofClass: number): string => `
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 201 | 一般公共服务支出 | ${ofClass} | ${ofClass} | |
    | 212 | 城乡社区支出 | 40 | 40 | |
    | 合计 | < | 100 | 100 | |`;
  const fund = (income: number, closing: number): string => `
    | 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | < | 年末结转和结余 |
    | ^ | ^ | ^ | ^ | 小计 | 项目支出 | ^ |
    | 合计 | < | 1 | ${income} | 28 | 28 | ${closing} |
    | 212 | 城乡社区支出 | 1 | ${income} | 28 | 28 | ${closing} |`;
  expect(broken({ [FISCAL]: fiscal(), [GENERAL]: general(60) })).toEqual([]);
  expect(broken({ [FISCAL]: fiscal(), [GENERAL]: general(61) })).toContain(
    '财政拨款收入支出决算总表 201 一般公共服务支出 决算｜财政拨款支出›一般公共预算：财政拨款收入支出决算总表 = 一般公共预算财政拨款支出决算表｜60 ≠ 61｜差 -1',
  );
  expect(broken({ [FISCAL]: fiscal(), [FUND]: fund(30, 3) })).toEqual([]);
  expect(broken({ [FISCAL]: fiscal(), [FUND]: fund(31, 4) })).toEqual([
    '财政拨款收入支出决算总表 决算｜财政拨款年末结转›政府性基金 = 政府性基金年末结转｜3 ≠ 4｜差 -1',
    '财政拨款收入支出决算总表 决算｜政府性基金预算财政拨款收入：财政拨款收入支出决算总表 = 政府性基金预算财政拨款收入支出决算表｜30 ≠ 31｜差 -1',
  ]);
});

test('a table that says it has nothing, where another has an amount', () => {
  expect(broken({ [FISCAL]: fiscal(), [FUND]: '| 本表无数据 |', [CAPITAL]: '| 本表无数据 |' })).toEqual([
    '财政拨款收入支出决算总表 决算｜政府性基金预算财政拨款收入：财政拨款收入支出决算总表 = 政府性基金预算财政拨款收入支出决算表｜30 ≠ 空白',
    '财政拨款收入支出决算总表 决算｜财政拨款支出›政府性基金：财政拨款收入支出决算总表 = 政府性基金预算财政拨款收入支出决算表｜28 ≠ 空白',
  ]);
});

test('国有资本经营 without income and carry-over: only its expenditure is tied, nothing is missed', () => {
  const result = checkAccounts({
    [CAPITAL]:
      '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 合计 | < | 9 | | 8 |\n| 223 | 国有资本经营预算支出 | 9 | | 9 |',
  });
  expect(lines(result, 'unbalanced').map((line) => line.split('｜')[2])).toEqual(['8 ≠ 9', '8 ≠ 9']);
  expect(lines(result, 'skipped').filter((line) => line.startsWith(CAPITAL))).toEqual([]);
});

const basic = (personnel: number): string => `
  | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
  | 301 | 工资福利支出 | 80 | 302 | 商品和服务支出 | 15 |
  | 30101 | 基本工资 | 80 | 30217 | 公务接待费 | 3 |
  | 303 | 对个人和家庭的补助 | 2 | 30231 | 公务用车运行维护费 | 12 |
  | | | | 310 | 资本性支出 | 3 |
  | 人员经费合计 | < | ${personnel} | 公用经费合计 | < | 18 |`;

test('基本支出: 人员 = 301 + 303, 公用 = the others, and both are 一般公共预算 basic expenditure', () => {
  const general = `| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 合计 | < | 105 | 100 | 5 |`;
  expect(broken({ [GENERAL]: general, [BASIC]: basic(82) })).toEqual([]);
  expect(broken({ [GENERAL]: general, [BASIC]: basic(83) })).toEqual([
    '一般公共预算财政拨款基本支出决算表 决算｜人员经费 = 基本支出经济分类[301] + 基本支出经济分类[303]｜80 + 2 ≠ 83｜差 1',
    '一般公共预算财政拨款支出决算表 决算｜一般公共预算基本支出 = 人员经费 + 公用经费｜83 + 18 ≠ 100｜差 -1',
  ]);
});

describe('三公经费', () => {
  const fees = (reception: number, running: number, total = running + reception): string => `
    | 合计 | < | 因公出国（境）费 | < | 公务用车购置及运行费 | < | < | < | < | < | 公务接待费 | < |
    | ^ | < | ^ | < | 小计 | < | 购置费 | < | 运行费 | < | ^ | < |
    | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
    | 20 | ${total} | | | 15 | ${running} | | | 15 | ${running} | 5 | ${reception} |`;

  test('合计 and 小计 add up, for both versions', () => {
    expect(broken({ [FEES]: fees(4, 12) })).toEqual([]);
    expect(broken({ [FEES]: fees(4, 12, 61) })).toEqual([
      '财政拨款三公经费支出决算表 决算｜三公经费 = 因公出国费 + 公务用车购置及运行费 + 公务接待费｜12 + 4 ≠ 61｜差 45',
    ]);
  });

  test('are not less than what 基本支出 has of them: 核实', () => {
    const result = checkAccounts({ [BASIC]: basic(82), [FEES]: fees(2, 12) });
    const tie = '决算›基本支出经济分类[30217] <= 决算›公务接待费[决算]';
    expect(about(result, tie)).toEqual(['不平｜3 > 2']);
    expect(about(result, tie.replace('30217', '30231').replace('接待', '用车运行'))).toEqual(['平｜12 ≤ 12']);
    expect(result.findings.find((finding) => finding.tie === tie)?.kind).toBe('核实');
    // No line for 30212: nothing to compare, and nothing missed.
    expect(about(result, '决算›基本支出经济分类[30212] <= 决算›因公出国费[决算]')).toEqual([]);
  });
});

describe('what is no tie', () => {
  test('基本支出 of all funds differs from 人员 + 公用 of the general budget', () => {
    const other = `| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |\n| 合计 | < | 150 | 130 | 20 |`;
    expect(broken({ [SPENT]: other, [BASIC]: basic(82) })).toEqual([]);
  });

  test('财政拨款 carries nothing over while the whole does', () => {
    const blank = fiscal()
      .replace('| 5 | 2 | 3 |', '| | | |')
      .replace('| 133 | 102 | 31 |', '| 128 | 100 | 28 |');
    const result = checkAccounts({ [TOTALS]: totals(), [FISCAL]: blank });
    expect(about(result, '决算›财政拨款年末结转 <= 决算›年末结转和结余')).toEqual(['平｜空白 ≤ 5']);
  });
});

test('元 in one table, 万元 in the other: tied with the rounding of each', () => {
  const inYuan = `| 单位：元 |\n${spent().trim()}`.replaceAll(/\b(105|80|25|60|35|45)\b/g, (n) => `${n}0040`);
  expect(broken({ [TOTALS]: totals(), [SPENT]: inYuan }).filter((line) => line.includes('总表 = '))).toEqual(
    [],
  );
});
