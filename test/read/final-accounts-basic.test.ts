// 一般公共预算财政拨款基本支出决算表: economic items in groups side by side. 财政拨款三公经费支出决算表: twelve numbers.
import { amounts, readAccounts } from './accounts';
import { errors, problems } from './reading';

const BASIC = '一般公共预算财政拨款基本支出决算表';
const THREE = '财政拨款三公经费支出决算表';

const ITEMS = [
  '301 基本支出经济分类 8',
  '30101 基本支出经济分类 5',
  '30102 基本支出经济分类 3',
  '302 基本支出经济分类 4',
  '30201 基本支出经济分类 4',
  '303 基本支出经济分类 2',
  '310 基本支出经济分类 1',
  '人员经费 10',
  '公用经费 5',
];

describe('基本支出 in', () => {
  test.each([
    [
      'three groups, 公用经费合计 merged over two of them',
      `| 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
       | 301 | 工资福利支出 | 8 | 302 | 商品和服务支出 | 4 | 310 | 资本性支出 | 1 |
       | 30101 | 　基本工资 | 5 | 30201 | 　办公费 | 4 | | | |
       | 30102 | 　津贴补贴 | 3 | | | | | | |
       | 303 | 对个人和家庭的补助 | 2 | | | | | | |
       | 人员经费合计 | < | 10 | 公用经费合计 | < | < | < | < | 5 |`,
    ],
    [
      'two groups under headings of their own',
      `| 人员经费 | < | < | 公用经费 | < | < |
       | 经济分类科目编码 | 科目名称 | 金额 | 经济分类科目编码 | 科目名称 | 金额 |
       | '301 | 工资福利支出 | 8 | '302 | 商品和服务支出 | 4 |
       | '30101 | 基本工资 | 5 | '30201 | 办公费 | 4 |
       | '30102 | 津贴补贴 | 3 | '310 | 资本性支出 | 1 |
       | '303 | 对个人和家庭的补助 | 2 | | | |
       | | 人员经费合计 | 10 | | 公用经费合计 | 5 |`,
    ],
    [
      'one column, over 类 and 款',
      `| 经济分类科目编码 | < | 科目名称 | 决算数 |
       | 类 | 款 | ^ | ^ |
       | 301 | | 工资福利支出 | 8 |
       | 301 | '01 | 基本工资 | 5 |
       | 301 | '02 | 津贴补贴 | 3 |
       | 303 | | 对个人和家庭的补助 | 2 |
       | 人员经费合计 | < | < | 10 |
       | 302 | | 商品和服务支出 | 4 |
       | 302 | '01 | 办公费 | 4 |
       | 310 | | 资本性支出 | 1 |
       | 公用经费合计 | < | < | 5 |`,
    ],
  ])('%s', (_what, text) => {
    const reading = readAccounts({ [BASIC]: text });
    expect(amounts(reading).sort()).toEqual([...ITEMS].sort());
    expect(problems(reading)).toEqual([]);
  });
});

const FEES = [
  '三公经费[年初预算] 9',
  '因公出国费[年初预算] 1',
  '公务用车购置及运行费[年初预算] 5',
  '公务用车购置费[年初预算] 2',
  '公务用车运行费[年初预算] 3',
  '公务接待费[年初预算] 3',
  '三公经费 7',
  '因公出国费 1',
  '公务用车购置及运行费 4',
  '公务用车购置费 2',
  '公务用车运行费 2',
  '公务接待费 2',
];

describe('三公经费 with', () => {
  test.each([
    [
      'six columns of 预算数, then six of 决算数, numbered',
      `| 预算数 | < | < | < | < | < | 决算数 | < | < | < | < | < |
       | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 |
       | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ |
       | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
       | 9 | 1 | 5 | 2 | 3 | 3 | 7 | 1 | 4 | 2 | 2 | 2 |`,
    ],
    [
      'both versions of each item side by side',
      `| 合计 | < | 因公出国(境)费用 | < | 公务用车购置及运行维护费 | < | < | < | < | < | 公务接待费 | < |
       | ^ | < | ^ | < | 小计 | < | 购置费 | < | 运维费 | < | ^ | < |
       | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
       | 9 | 7 | 1 | 1 | 5 | 4 | 2 | 2 | 3 | 2 | 3 | 2 |`,
    ],
    [
      'a column for the unit, which is the department',
      `| 单位名称 | 年初预算数 | < | < | < | < | < | 决算数 | < | < | < | < | < |
       | ^ | 合计 | 因公出国出境费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国出境费 | 公务用车购置及运行费 | < | < | 公务接待费 |
       | ^ | ^ | ^ | 小计 | 公务用车购置 | 公务用车运行维护费 | ^ | ^ | ^ | 小计 | 公务用车购置 | 公务用车运行维护费 | ^ |
       | 某区财政局 | 9 | 1 | 5 | 2 | 3 | 3 | 7 | 1 | 4 | 2 | 2 | 2 |`,
    ],
    [
      'its items by rows',
      `| 项目 | 预算数 | 决算数 |
       | 合计 | 9 | 7 |
       | 1.因公出国（境）费 | 1 | 1 |
       | 2.公务用车购置及运行费 | 5 | 4 |
       | （1）公务用车购置费 | 2 | 2 |
       | （2）公务用车运行费 | 3 | 2 |
       | 3.公务接待费 | 3 | 2 |`,
    ],
  ])('%s', (_what, text) => {
    const reading = readAccounts({ [THREE]: text });
    expect(amounts(reading).sort()).toEqual([...FEES].sort());
    expect(problems(reading)).toEqual([]);
  });

  test('several units and their 合计', () => {
    const reading = readAccounts({
      [THREE]: '| 单位 | 合计 | 公务接待费 |\n| 局机关 | 3 | 3 |\n| 监测中心 | 1 | 1 |\n| 合计 | 4 | 4 |',
    });
    expect(amounts(reading)).toEqual([
      '局机关 三公经费 3',
      '局机关 公务接待费 3',
      '监测中心 三公经费 1',
      '监测中心 公务接待费 1',
      '三公经费 4',
      '公务接待费 4',
    ]);
  });

  test('全年预算数 where the form says so', () => {
    const reading = readAccounts({ [THREE]: '| 全年预算数 | 决算数 |\n| 合计 | 合计 |\n| 9 | 7 |' });
    expect(amounts(reading)).toEqual(['三公经费[全年预算] 9', '三公经费 7']);
  });

  test('nothing filled in: every amount is blank, none is missing', () => {
    const reading = readAccounts({ [THREE]: '| 合计 | 公务接待费 |\n| | |' });
    expect(reading.tables.find(({ name }) => name === THREE)).toMatchObject({ facts: 2, reported: 0 });
  });

  test('a second row that says nothing of what it is about is reported', () => {
    const reading = readAccounts({ [THREE]: '| 合计 | 公务接待费 |\n| 4 | 4 |\n| 5 | 5 |' });
    expect(errors(reading)).toEqual(['财政拨款三公经费支出决算表!A5 这一行有数但没有名称，没有核对']);
  });
});
