// Which version an amount is (年初预算, 决算, 增减), said by its row or by its column.
import { errors, numbers, problems, readTables } from './reading';

const spending = (text: string) => readTables({ 支出预决算: text });
const income = (text: string) => readTables({ 收入预决算: text });

describe('versions by rows', () => {
  test('are understood, and 决算比预算增加 is 增减', () => {
    const reading = income(`
      | 单位 | 项目                         | 其他收入 | 合计 |
      | 机关 | 年初预算数                   | 1        | 4    |
      | ^    | 决算数                       | 2        | 5    |
      | ^    | 决算比预算增加（减少为“-”） | 1        | 1    |`);
    expect(numbers(reading)).toEqual([
      '机关 本年其他收入[年初预算] 1 万元',
      '机关 本年收入合计[年初预算] 4 万元',
      '机关 本年其他收入[决算] 2 万元',
      '机关 本年收入合计[决算] 5 万元',
      '机关 本年其他收入[增减] 1 万元',
      '机关 本年收入合计[增减] 1 万元',
    ]);
    expect(problems(reading)).toEqual([]);
  });

  test('another version is not taken for one of ours', () => {
    const reading = income('| 单位 | 项目 | 合计 |\n| 机关 | 预计数 | 4 |\n| ^ | 决算数 | 5 |');
    expect(numbers(reading)).toEqual(['机关 本年收入合计[决算] 5 万元']);
    expect(errors(reading)).toEqual(['收入预决算!B4 不认识“预计数”，它对应的数没有核对']);
  });

  test('what the budget had become by the end of the year is no 年初预算', () => {
    const reading = spending(`
      | 单位 | 项目     | 年初预算数 | 调整预算数 | 全年预算数 | 决算数 |
      | 机关 | 基本支出 | 4          | 5          | 6          | 7      |`);
    expect(numbers(reading)).toEqual([
      '机关 基本支出[年初预算] 4 万元',
      '机关 基本支出[调整预算] 5 万元',
      '机关 基本支出[全年预算] 6 万元',
      '机关 基本支出[决算] 7 万元',
    ]);
    expect(problems(reading)).toEqual([]);
  });

  test('an amount that says no version, in a table that has several, is reported', () => {
    const reading = spending('| 单位 | 项目 | 基本支出 |\n| 机关 | 支出合计 | 4 |');
    expect(errors(reading)).toEqual(['支出预决算!C4 看不出“基本支出”是预算数还是决算数，没有核对']);
  });

  test('an amount that says its version twice but no concept is reported', () => {
    const reading = income('| 单位 | 项目 | 决算数 | 合计 |\n| 机关 | 年初预算数 | 4 | 5 |');
    expect(errors(reading)).toEqual(['收入预决算!C4 不认识“年初预算数”，它对应的数没有核对']);
  });
});
