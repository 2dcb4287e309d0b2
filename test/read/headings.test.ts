// Headings of one to three rows, merged or not, and labels that take their meaning from the heading above.
import { type Placed } from '../support/specimen';
import { WANZHOU } from '../specimens/wanzhou';
import { errors, numbers, problems, readPlaced, readTables, sorted } from './reading';

const expenditure = (text: string, merges = true) => readTables({ 年度支出结余: text }, { merges });
const basic = (text: string, merges = true) => readTables({ 基本支出: text }, { merges });

describe('without merged cells', () => {
  const named = (name: string): Placed[] => WANZHOU.filter((placed) => placed.name === name);

  test.each(WANZHOU.map(({ name }) => name).filter((name) => name !== '指标评分'))(
    '%s of the report reads the same where the workbook cannot tell what is merged',
    (name) => {
      const merged = readPlaced(named(name));
      const unmerged = readPlaced(named(name), { merges: false });
      expect(numbers(merged).length).toBeGreaterThan(2);
      expect(numbers(unmerged)).toEqual(numbers(merged));
      expect(problems(unmerged)).toEqual(problems(merged));
    },
  );

  test('three rows of headings: a blank goes on with the label to its left as long as both stand under one group', () => {
    const reading = expenditure(
      `| 机构名称 | 支出合计 | 其中：   |          |          |          | 结余     |          |
       |          |          | 基本支出 | 其中：   |          | 项目支出 | 当年结余 | 累计结余 |
       |          |          |          | 人员支出 | 公用支出 |          |          |          |
       | 机关     | 10       | 7        | 4        | 3        | 3        | 1        | 2        |`,
      false,
    );
    expect(numbers(reading)).toEqual([
      '机关 支出合计[决算] 10 万元',
      '机关 基本支出[决算] 7 万元',
      '机关 人员经费[决算] 4 万元',
      '机关 公用经费[决算] 3 万元',
      '机关 项目支出[决算] 3 万元',
      '机关 当年结余[决算] 1 万元',
      '机关 累计结余[决算] 2 万元',
    ]);
    expect(problems(reading)).toEqual([]);
  });

  test('a column without any heading is not named by its neighbour: its amounts are reported', () => {
    const reading = expenditure('| 机构名称 | 支出合计 | | 基本支出 |\n| 机关 | 10 | 99 | 7 |', false);
    expect(numbers(reading)).toEqual(['机关 支出合计[决算] 10 万元', '机关 基本支出[决算] 7 万元']);
    expect(errors(reading)).toEqual(['年度支出结余!C4 这一列有数但没有列标题，没有核对']);
  });
});

describe('a label under its heading', () => {
  const read = [
    '机关 一般公共预算›工资福利支出[决算] 5 万元',
    '机关 一般公共预算›人员经费[决算] 5 万元',
    '机关 一般公共预算›商品和服务支出[决算] 2 万元',
    '机关 一般公共预算›公用经费[决算] 2 万元',
    '机关 一般公共预算›基本支出[决算] 7 万元',
  ];

  test('小计 under 人员经费 is 人员经费', () => {
    const reading = basic(`
      | 单位 | 人员经费     | <    | 日常公用经费   | <    | 总支出 |
      | ^    | 工资福利支出 | 小计 | 商品和服务支出 | 小计 | ^      |
      | 机关 | 5            | 5    | 2              | 2    | 7      |`);
    expect([numbers(reading), problems(reading)]).toEqual([read, []]);
  });

  test('one row of headings says as much, where no label is repeated', () => {
    const reading = basic(`
      | 单位 | 工资福利支出 | 人员经费小计 | 商品和服务支出 | 公用经费小计 | 总支出 |
      | 机关 | 5            | 5            | 2              | 2            | 7      |`);
    expect([numbers(reading), problems(reading)]).toEqual([read, []]);
  });

  test('合计 beneath 人员经费 is 人员经费, though 合计 alone is the table’s 支出合计', () => {
    const reading = readTables({
      支出预决算: `
        | 单位 | 项目   | 人员支出     | <    | 基本支出 | 项目支出 | 合计 |
        | ^    | ^      | 工资福利支出 | 合计 | ^        | ^        | ^    |
        | 机关 | 决算数 | 5            | 6    | 7        | 2        | 9    |`,
    });
    expect([numbers(reading), problems(reading)]).toEqual([
      [
        '机关 工资福利支出[决算] 5 万元',
        '机关 人员经费[决算] 6 万元',
        '机关 基本支出[决算] 7 万元',
        '机关 项目支出[决算] 2 万元',
        '机关 支出合计[决算] 9 万元',
      ],
      [],
    ]);
  });

  test('小计 under no heading is not understood', () => {
    const reading = basic('| 单位 | 人员经费 | 小计 |\n| 机关 | 5 | 5 |');
    expect(numbers(reading)).toEqual(['机关 一般公共预算›人员经费[决算] 5 万元']);
    expect(errors(reading)).toEqual(['基本支出!C3 不认识“小计”，它对应的数没有核对']);
  });

  test('a heading that is not understood is reported once, at its own cell, for all columns beneath it', () => {
    const reading = basic(`
      | 单位 | 人员经费     | <    | 其他经费       | <    | 总支出 |
      | ^    | 工资福利支出 | 小计 | 商品和服务支出 | 小计 | ^      |
      | 机关 | 5            | 5    | 2              | 2    | 7      |`);
    expect(errors(reading)).toEqual(['基本支出!D3 不认识“其他经费”，它对应的数没有核对']);
    expect(numbers(reading)).toEqual([read[0], read[1], read[4]]);
  });

  test('a heading that only groups is no concept: amounts beneath it alone are reported', () => {
    const reading = expenditure('| 机构名称 | 支出合计 | 结余 | 其中： |\n| 机关 | 10 | 3 | 4 |');
    expect(numbers(reading)).toEqual(['机关 支出合计[决算] 10 万元']);
    expect(errors(reading)).toEqual([
      '年度支出结余!C3 不认识“结余”，它对应的数没有核对',
      '年度支出结余!D3 不认识“其中：”，它对应的数没有核对',
    ]);
  });
});

test('columns may say both what and when', () => {
  const reading = readTables({
    三公经费预决算: `
      | 单位 | 公务接待费 | <      | 合计   | <      |
      | ^    | 预算数     | 决算数 | 预算数 | 决算数 |
      | 机关 | 2          | 1      | 2      | 1      |`,
  });
  expect(sorted(reading)).toEqual([
    '机关 三公经费合计[决算] 1 万元',
    '机关 三公经费合计[年初预算] 2 万元',
    '机关 公务接待费[决算] 1 万元',
    '机关 公务接待费[年初预算] 2 万元',
  ]);
});
