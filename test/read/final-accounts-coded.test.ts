// Tables of coded subjects: 201, 20106, 2010601 in every way they are printed.
import { amounts, readAccounts } from './accounts';
import { errors, problems } from './reading';

const SPENT = '支出决算表';
const WHOLE = [
  '本年支出 9',
  '基本支出 5',
  '项目支出 4',
  '201 本年支出 9',
  '201 基本支出 5',
  '201 项目支出 4',
  '20106 本年支出 9',
  '20106 基本支出 5',
  '20106 项目支出 4',
  '2010601 本年支出 5',
  '2010601 基本支出 5',
  '2010608 本年支出 4',
  '2010608 项目支出 4',
];

const COLUMNS = '本年支出合计 | 基本支出 | 项目支出 |';

describe('the same coded table', () => {
  test.each([
    [
      'with a code in one cell as a number, 合计 first',
      `| 科目编码 | 科目名称 | ${COLUMNS}
       | 合计 | < | 9 | 5 | 4 |
       | 201 | 一般公共服务支出 | 9 | 5 | 4 |
       | 20106 | 财政事务 | 9 | 5 | 4 |
       | 2010601 | 行政运行 | 5 | 5 | |
       | 2010608 | 财政委托业务支出 | 4 | | 4 |`,
    ],
    [
      'with spaces in the code as text, indented names, 合计 last in the column of names',
      `| 项目 | < | ${COLUMNS}
       | 功能分类科目编码 | 科目名称 | ^ | ^ | ^ |
       | 栏次 | < | 1 | 2 | 3 |
       | '201 | 一般公共服务支出 | 9 | 5 | 4 |
       | '201 06 | 　财政事务 | 9 | 5 | 4 |
       | '201 06 01 | 　　行政运行 | 5 | 5 | 0 |
       | '201 06 08 | 　　财政委托业务支出 | 4 | 0 | 4 |
       | | 合  计 | 9 | 5 | 4 |`,
    ],
    [
      'over three columns, the digits told once',
      `| 功能分类科目编码 | < | < | 科目名称 | ${COLUMNS}
       | 类 | 款 | 项 | ^ | ^ | ^ | ^ |
       | | | | 合计 | 9 | 5 | 4 |
       | '201 | | | 一般公共服务支出 | 9 | 5 | 4 |
       | | '06 | | 财政事务 | 9 | 5 | 4 |
       | | | '01 | 行政运行 | 5 | 5 | |
       | | | '08 | 财政委托业务支出 | 4 | | 4 |`,
    ],
    [
      'over three columns, as numbers without their zeros, told on every row',
      `| 项目 | < | < | < | ${COLUMNS}
       | 类 | 款 | 项 | 科目名称 | ^ | ^ | ^ |
       | 合计 | < | < | < | 9 | 5 | 4 |
       | 201 | | | 一般公共服务支出 | 9 | 5 | 4 |
       | 201 | 6 | | 财政事务 | 9 | 5 | 4 |
       | 201 | 6 | 1 | 行政运行 | 5 | 5 | |
       | 201 | 6 | 8 | 财政委托业务支出 | 4 | | 4 |`,
    ],
    [
      'each level in a column of its own, whole',
      `| 类 | 款 | 项 | 科目名称 | ${COLUMNS}
       | 合计 | < | < | < | 9 | 5 | 4 |
       | 201 | | | 一般公共服务支出 | 9 | 5 | 4 |
       | | 20106 | | 财政事务 | 9 | 5 | 4 |
       | | | 2010601 | 行政运行 | 5 | 5 | |
       | | | 2010608 | 财政委托业务支出 | 4 | | 4 |`,
    ],
    [
      'with code and name in one cell, numbered columns that nothing names',
      `| 项目 | 本年支出合计 | 基本支出 | 项目支出 |
       | | '1 | '2 | '3 |
       | 201 一般公共服务支出 | 9 | 5 | 4 |
       | 20106财政事务 | 9 | 5 | 4 |
       | 2010601 行政运行 | 5 | 5 | |
       | 2010608 财政委托业务支出 | 4 | | 4 |
       | 合计 | 9 | 5 | 4 |`,
    ],
    [
      'with its headings repeated on the next page',
      `| 科目编码 | 科目名称 | ${COLUMNS}
       | 合计 | < | 9 | 5 | 4 |
       | 201 | 一般公共服务支出 | 9 | 5 | 4 |
       | 20106 | 财政事务 | 9 | 5 | 4 |
       | 科目编码 | 科目名称 | ${COLUMNS}
       | 2010601 | 行政运行 | 5 | 5 | |
       | 2010608 | 财政委托业务支出 | 4 | | 4 |`,
    ],
  ])('%s', (_what, text) => {
    const reading = readAccounts({ [SPENT]: text });
    expect(
      amounts(reading)
        .filter((line) => !line.endsWith(' 0'))
        .sort(),
    ).toEqual([...WHOLE].sort());
    expect(problems(reading)).toEqual([]);
  });
});

test('a subject keeps its name as printed, without its indent', () => {
  const reading = readAccounts({
    [SPENT]: `| 科目编码 | 科目名称 | 基本支出 |\n| 2080501 | 　　行政单位离退休 | 3 |`,
  });
  expect(reading.facts.tables[0]?.facts[0]?.subject).toEqual({ code: '2080501', name: '行政单位离退休' });
});

test('小计 and 教育收费 below 事业收入', () => {
  const reading = readAccounts({
    收入决算表: `
      | 项目 | < | 本年收入合计 | 财政拨款收入 | 事业收入 | < | 其他收入 |
      | 科目编码 | 科目名称 | ^ | ^ | 小计 | 其中：教育收费 | ^ |
      | 205 | 教育支出 | 16 | 10 | 5 | 2 | 1 |`,
  });
  expect(amounts(reading)).toEqual([
    '205 本年收入 16',
    '205 财政拨款收入 10',
    '205 事业收入 5',
    '205 教育收费 2',
    '205 其他收入 1',
  ]);
});

test('一般公共预算: 合计 alone, or below 本年支出', () => {
  const table = '一般公共预算财政拨款支出决算表';
  const plain = '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 合计 | < | 9 | 5 | 4 |';
  const below = `
    | 科目编码 | 科目名称 | 本年支出 | < | < |
    | ^ | ^ | 小计 | 基本支出 | 项目支出 |
    | 合计 | < | 9 | 5 | 4 |`;
  const told = ['财政拨款支出›一般公共预算 9', '一般公共预算基本支出 5', '一般公共预算项目支出 4'];
  expect(amounts(readAccounts({ [table]: plain }))).toEqual(told);
  expect(amounts(readAccounts({ [table]: below }))).toEqual(told);
});

test('政府性基金: 年初, 本年收入, 本年支出 in parts, 年末', () => {
  const reading = readAccounts({
    政府性基金预算财政拨款收入支出决算表: `
      | 项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余 |
      | 科目编码 | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ |
      | 栏次 | < | 1 | 2 | 3 | 4 | 5 | 6 |
      | 合计 | < | 1 | 30 | 28 | | 28 | 3 |
      | 212 | 城乡社区支出 | 1 | 30 | 28 | | 28 | 3 |`,
  });
  expect(amounts(reading)).toEqual([
    '政府性基金年初结转 1',
    '政府性基金预算财政拨款收入 30',
    '财政拨款支出›政府性基金 28',
    '政府性基金项目支出 28',
    '政府性基金年末结转 3',
    '212 政府性基金年初结转 1',
    '212 政府性基金预算财政拨款收入 30',
    '212 财政拨款支出›政府性基金 28',
    '212 政府性基金项目支出 28',
    '212 政府性基金年末结转 3',
  ]);
});

describe('a table that says it has nothing to report', () => {
  const fund = '政府性基金预算财政拨款收入支出决算表';
  test.each([
    [
      'beneath its headings',
      `| 科目编码 | 科目名称 | 本年收入 | 本年支出 | < |
       | ^ | ^ | ^ | 小计 | 项目支出 |
       | 注：本单位无政府性基金预算财政拨款收入支出，故本表无数据。 | < | < | < | < |`,
    ],
    ['in place of its headings', '| 本表无数据 |'],
    [
      'with empty rows',
      '| 科目编码 | 科目名称 | 本年支出 |\n| | | |\n| | | |\n| 说明：我局没有使用政府性基金安排的支出，本表为空表 | < | < |',
    ],
  ])('%s is read, with no facts', (_what, text) => {
    const reading = readAccounts({ [fund]: text });
    const status = reading.tables.find(({ name }) => name === fund);
    expect(status).toMatchObject({ status: 'read', facts: 0 });
    expect(problems(reading)).toEqual([]);
  });
});

describe('what cannot be understood is reported', () => {
  test('a code that is none, a name that is no subject, a column that nobody knows', () => {
    const reading = readAccounts({
      [SPENT]: `
        | 科目编码 | 科目名称 | 基本支出 | 专项支出 |
        | 2010 | 财政事务 | 5 | 6 |
        | | 财政事务 | 5 | |
        | | 教育支出 | 7 | |
        | 201 | 一般公共服务支出 | 5 | 6 |`,
    });
    expect(errors(reading)).toEqual([
      '支出决算表!A4 不认识“2010”，它对应的数没有核对',
      '支出决算表!B5 不认识“财政事务”，它对应的数没有核对',
      '支出决算表!D3 不认识“专项支出”，它对应的数没有核对',
    ]);
    expect(amounts(reading)).toEqual(['205 基本支出 7', '201 基本支出 5']);
  });

  test('a range without headings', () => {
    expect(errors(readAccounts({ [SPENT]: '| 9 | 5 | 4 |' }))).toEqual([
      '支出决算表!A3 在“支出决算表”（支出决算表!A3）里找不到表头，应有“项目”',
    ]);
  });
});
