// Cells are understood by the labels on their row and column, not by position.
import { numbers, problems, readTables, sorted } from './reading';

const income = (text: string) => readTables({ 年度收入情况: text });
const PLAIN = income(`
  | 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |
  | 机关     | 402.03   | 0        | 400          | 1            | 0.53         | 0.5      |`);

test('a small table is read', () => {
  expect(numbers(PLAIN)).toEqual([
    '机关 收入合计[决算] 402.03 万元',
    '机关 上年结转[决算] 0 万元',
    '机关 公共财政拨款[决算] 400 万元',
    '机关 政府基金拨款[决算] 1 万元',
    '机关 专户非税收入[决算] 0.53 万元',
    '机关 其他收入[决算] 0.5 万元',
  ]);
  expect(problems(PLAIN)).toEqual([]);
});

describe('the same table', () => {
  test.each([
    [
      'with synonyms, widths, spaces, line breaks, quotes and colons',
      `| 机构     | 收 入\\n合 计： | 上年结转和结余 | 公共财\\n政拨款 | 政府性基金拨款 | 纳入专户管理的非税收入拨款 | “其他收入” |
       | 局机关   | 402.03 | 0 | 400 | 1 | 0.53 | 0.5 |`,
    ],
    [
      'with enumerators and 其中',
      `| 单位名称 | 一、收入合计 | 其中：上年结转 | （一）公共财政拨款 | 2．政府基金拨款 | ③专户非税收入 | （4）其他收入 |
       | 本级     | 402.03 | 0 | 400 | 1 | 0.53 | 0.5 |`,
    ],
    [
      'under two rows of headings, 其中 being transparent',
      `| 机构名称 | 收入合计 | 其中：   | <            | <            | <            | <        |
       | ^        | ^        | 上年结转 | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |
       | 机关     | 402.03   | 0        | 400          | 1            | 0.53         | 0.5      |`,
    ],
    [
      'with its columns in another order, the unit last',
      `| 其他收入 | 公共财政拨款 | 上年结转 | 收入合计 | 专户非税收入 | 政府基金拨款 | 机构名称 |
       | 0.5      | 400          | 0        | 402.03   | 0.53         | 1            | 机关     |`,
    ],
    [
      'with 序号, a row of column numbers and empty rows',
      `| 序号 | 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |
       | 栏次 |          | 1        | 2        | 3            | 4            | 5            | 6        |
       | | | | | | | | |
       | 1    | 机关     | 402.03   | 0        | 400          | 1            | 0.53         | 0.5      |
       | | | | | | | | |`,
    ],
    [
      'wider, by columns that are empty or hold words',
      `| 机构名称 | 备注     | 收入合计 | 上年结转 | 公共财政拨款 |  | 政府基金拨款 | 专户非税收入 | 其他收入 |
       | 机关     | 见说明二 | 402.03   | 0        | 400          |  | 1            | 0.53         | 0.5      |`,
    ],
    [
      'with its title and caption inside the range, and notes below',
      `| 年度收入情况 | < | < | < | < | < | < |
       | | | | | | | 单位：万元 |
       | 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |
       | 机关     | 402.03   | 0        | 400          | 1            | 0.53         | 0.5      |
       | 注：本表按决算数填列 | | | | | | |
       | 制表人：张三 | | | 复核：李四 | | | |
       | 经办人：王五 | < | < | < | < | < | < |`,
    ],
  ])('%s', (_what, text) => {
    const reading = income(text);
    expect(sorted(reading)).toEqual(sorted(PLAIN));
    expect(problems(reading)).toEqual([]);
  });

  test('with headings that a long table repeats', () => {
    const head = `| 机构名称 | 收入合计 | 其他收入 |`;
    const once = income(`${head}\n| 机关 | 5 | 5 |\n| 学校 | 6 | 6 |\n| 合计 | 11 | 11 |`);
    const often = income(
      `${head}\n| 机关 | 5 | 5 |\n${head}\n| 学校 | 6 | 6 |\n${head}\n${head}\n| 合计 | 11 | 11 |`,
    );
    expect(numbers(often)).toEqual(numbers(once));
    expect(problems(often)).toEqual([]);
  });

  test('with another unit: each keeps its own amounts, and 合计 is all of them', () => {
    expect(
      numbers(income('| 机构名称 | 收入合计 |\n| 局机关 | 5 |\n| 机关服务中心 | 6 |\n| 合  计 | 11 |')),
    ).toEqual([
      '机关 收入合计[决算] 5 万元',
      '机关服务中心 收入合计[决算] 6 万元',
      '总合计 收入合计[决算] 11 万元',
    ]);
  });
});
