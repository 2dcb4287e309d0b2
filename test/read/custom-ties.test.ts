// 核对规则: ties written in the workbook.
import { judged, ownTies, ruleProblems, withTies } from './custom';

const LEFT = '这一行没有采用。';

test('a row is a tie, 平衡 unless it says otherwise', () => {
  const book = withTies(
    '| 公务接待费 <= 0.5 公用经费 | | | |',
    '| 公务接待费 <= 公用经费 | 核实 | 本年收入合计 = 公共财政拨款 | 超过的要说明 |',
    '| 固定资产合计[决算] ≥ 在用固定资产[决算] | 平衡 | | |',
  );
  expect(ownTies(book)).toEqual([
    '核实 公务接待费 <= 公用经费 有条件 超过的要说明',
    '平衡 固定资产合计[决算] >= 在用固定资产[决算]',
  ]);
  expect(ruleProblems(book)).toEqual([
    `核对规则!A4 “公务接待费 <= 0.5 公用经费”第 10 个字处，勾稽关系里只能有科目，数字只能作系数。请写成“支出合计 = 基本支出 + 项目支出”这样的式子，科目用规则包里的名称。${LEFT}`,
  ]);
});

test('columns are found by their headings in any order, below a title; blank rows and notes are no rules', () => {
  const book = judged({
    核对规则: `
      | 本单位补充的核对规则 |          |      |                            |
      | 类别                 | 说明     | 条件 | 勾稽关系式                 |
      |                      |          |      |                            |
      | 核实                 | 一般如此 |      | 公务接待费 ≤ 公用经费      |
      | 注：由财务股维护。   |          |      |                            |
      | 类别                 | 说明     | 条件 | 勾稽关系式                 |
      |                      |          |      | 累计结余 ＝ 收入合计 － 支出合计 |`,
  });
  expect(ownTies(book)).toEqual([
    '平衡 累计结余 = 收入合计 - 支出合计',
    '核实 公务接待费 <= 公用经费 一般如此',
  ]);
  expect(ruleProblems(book)).toEqual([]);
});

describe('a tie that the pack has', () => {
  test.each([
    '支出合计 = 基本支出 + 项目支出',
    '项目支出 + 基本支出 = 支出合计',
    '支出合计 - 基本支出 = 项目支出',
    '0 = 支出合计 − 项目支出 − 基本支出',
  ])('is the workbook’s now, and keeps its sentence: %s', (sentence) => {
    expect(ownTies(withTies(`| ${sentence} | 核实 | | 有往来款 |`))).toEqual([
      '核实 支出合计 = 基本支出 + 项目支出 有往来款',
    ]);
  });

  test('an inequality may be turned round', () => {
    expect(ownTies(withTies('| 公用经费 ≥ 三公经费 | 平衡 | | |'))).toEqual([
      '平衡 三公经费合计 <= 公用经费',
    ]);
  });

  test('another version, another sign or another relation is another tie', () => {
    const book = withTies(
      '| 支出合计[决算] = 基本支出[决算] + 项目支出[决算] | | | |',
      '| 支出合计 = 基本支出 - 项目支出 | | | |',
      '| 支出合计 >= 基本支出 + 项目支出 | | | |',
    );
    expect(ownTies(book)).toEqual([
      '平衡 支出合计[决算] = 基本支出[决算] + 项目支出[决算]',
      '平衡 支出合计 = 基本支出 - 项目支出',
      '平衡 支出合计 >= 基本支出 + 项目支出',
    ]);
  });
});

test('the sentence is in the pack’s names, however it was typed, so that ids do not hang on it', () => {
  expect(ownTies(withTies('| 2×“三公经费”－（公务接待费＋公务用车购置费）<= 日常公用经费 | | | |'))).toEqual([
    '平衡 2 × 三公经费合计 - 公务接待费 - 公务用车购置费 <= 公用经费',
  ]);
});

describe('what is wrong is said at its cell, and the other rows count', () => {
  test.each([
    ['| 招待费 = 公用经费 | | | |', 'A4 “招待费 = 公用经费”第 1 个字处，没有“招待费”这个科目。'],
    ['| 公用经费 + = 支出合计 | | | |', 'A4 “公用经费 + = 支出合计”第 8 个字处，这里不能是“=”。'],
    ['| 公用经费 = 1000 | | | |', 'A4 “公用经费 = 1000”第 8 个字处，勾稽关系里只能有科目，数字只能作系数。'],
    [
      '| 公用经费 × 基本支出 = 支出合计 | | | |',
      'A4 “公用经费 × 基本支出 = 支出合计”第 1 个字处，勾稽关系必须是线性的：只用加减和数字系数。',
    ],
    [
      '| 公用经费[明年] = 支出合计 | | | |',
      'A4 “公用经费[明年] = 支出合计”第 1 个字处，没有“明年”这个口径，可用：年初预算、调整预算、全年预算、决算、增减。',
    ],
    [
      '| 公用经费 <= 支出合计 | | 收入多 = 支出合计 | |',
      'C4 “收入多 = 支出合计”第 1 个字处，没有“收入多”这个科目。',
    ],
    ['| 公用经费 <= 支出合计 | 提示 | | |', 'B4 类别“提示”应为“平衡”或“核实”，留空就是平衡。'],
    ['| | 平衡 | | 少写了 |', 'A4 这一行没有写勾稽关系。'],
    ['| 公用经费 = 公用支出 | | | |', 'A4 “公用经费 = 公用支出”两边相同，总是成立。'],
    ['| #REF! | | | |', 'A4 单元格是错误值 #REF!，没有核对。'],
    ['| =B1 | | | |', 'A4 公式还没有计算结果，没有核对。'],
  ])('%s', (row, said) => {
    const book = withTies(row, '| 公务接待费 <= 项目支出 | | | |');
    const [first = '', ...others] = ruleProblems(book);
    expect(first.startsWith(`核对规则!${said}`) ? '' : first).toBe('');
    expect(others).toEqual([]);
    expect(ownTies(book)).toEqual(['平衡 公务接待费 <= 项目支出']);
  });

  test('the same tie twice: the first counts', () => {
    const book = withTies('| 公务接待费 <= 项目支出 | | | |', '| 项目支出 >= 公务接待费 | 核实 | | |');
    expect(ownTies(book)).toEqual(['平衡 公务接待费 <= 项目支出']);
    expect(ruleProblems(book)).toEqual([
      `核对规则!A5 “项目支出 >= 公务接待费”与 核对规则!A4 是同一个关系。请只留一行。${LEFT}`,
    ]);
  });

  test('in English too, with what to do', () => {
    const { problems } = withTies('| 招待费 = 公用经费 | | | |').result;
    expect(problems.find(({ name }) => name === '核对规则')).toMatchObject({
      level: 'error',
      name: '核对规则',
      address: '核对规则!A4',
      message: {
        en: '“招待费 = 公用经费”, at character 1: no concept “招待费”. Write it like 支出合计 = 基本支出 + 项目支出, with the concepts that the pack knows. This row was left out.',
      },
    });
  });
});

test('without its headings the range is unreadable', () => {
  const book = judged({ 核对规则: '| 规则 |\n| 公务接待费 <= 项目支出 |' });
  expect(ruleProblems(book)).toEqual([
    '核对规则!A3 在“核对规则”（核对规则!A3）里找不到表头，应有“勾稽关系”。名称指向的区域要包含表头。',
  ]);
  expect(book.result.tables.at(-1)).toMatchObject({ name: '核对规则', status: 'unreadable', rules: 0 });
});
