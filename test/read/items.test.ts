// Tables whose rows carry items: a repeated label takes its meaning from the heading above it.
import { errors, numbers, problems, readTables } from './reading';

const spending = (text: string, merges = true) => readTables({ 支出预决算: text }, { merges });
const BLOCK = [
  '人员经费[决算] 5 万元',
  '工资福利支出[决算] 5 万元',
  '公用经费[决算] 4 万元',
  '公用经费›商品和服务支出[决算] 3 万元',
  '公用经费›资本性支出[决算] 1 万元',
  '项目支出[决算] 9 万元',
  '项目支出›商品和服务支出[决算] 7 万元',
  '项目支出›资本性支出[决算] 2 万元',
  '支出合计[决算] 18 万元',
];
const inAll = (unit: string): string[] => BLOCK.map((line) => `${unit} ${line}`);

describe('商品和服务支出 takes its meaning from the heading above it', () => {
  test('with units merged down their rows, and 总合计 merged over 序号 and 单位', () => {
    const rows = (first: string, rest: string): string =>
      `| ${first} | 一、人员经费 | 5 |
       | ${rest} | 工资福利支出 | 5 |
       | ${rest} | 二、日常公用经费 | 4 |
       | ${rest} | 商品和服务支出 | 3 |
       | ${rest} | 资本性支出 | 1 |
       | ${rest} | 项目支出： | 9 |
       | ${rest} | 商品和服务支出 | 7 |
       | ${rest} | 资本性支出 | 2 |
       | ${rest} | 合  计 | 18 |`;
    const table = (office: string, office2: string, all: string, all2: string): string =>
      `| 序号 | 单位 | 项目 | 决算数 |\n${rows(office, office2)}\n${rows(all, all2)}`;
    const both = [...inAll('机关'), ...inAll('总合计')];
    for (const [text, merges] of [
      [table('1 | 机关', '^ | ^', '总合计 | <', '^ | <'), true],
      [table('1 | 机关', '^ | ^', '总合计 | <', '^ | <'), false],
      // Unmerged: blanks below, or the name on every row.
      [table('1 | 机关', ' | ', '总合计 | ', ' | '), true],
      [table('1 | 机关', '1 | 机关', ' | 总合计', ' | 总合计'), true],
      [table('一 | 机关', '二 | ', '总计 | ', '总计 | '), true],
    ] as const) {
      const reading = spending(text, merges);
      expect(numbers(reading)).toEqual(both);
      expect(problems(reading)).toEqual([]);
    }
  });

  test('a head that has come to an end lends no meaning: 工资福利支出 below 项目支出 is not 人员经费', () => {
    const reading = spending(`
      | 单位 | 项目         | 决算数 |
      | 机关 | 人员经费     | 5      |
      | ^    | 项目支出     | 9      |
      | ^    | 工资福利支出 | 2      |`);
    expect(numbers(reading)).toEqual(['机关 人员经费[决算] 5 万元', '机关 项目支出[决算] 9 万元']);
    expect(errors(reading)).toEqual(['支出预决算!B6 不认识“工资福利支出”，它对应的数没有核对']);
  });

  test('nor does the head of another unit', () => {
    const reading = spending(`
      | 单位 | 项目         | 决算数 |
      | 机关 | 人员经费     | 5      |
      | 学校 | 工资福利支出 | 2      |`);
    expect(errors(reading)).toEqual(['支出预决算!B5 不认识“工资福利支出”，它对应的数没有核对']);
  });

  test('headings repeated in the midst of a unit change nothing', () => {
    const reading = spending(`
      | 序号 | 单位 | 项目           | 决算数 |
      | 1    | 机关 | 公用经费       | 4      |
      | 序号 | 单位 | 项目           | 决算数 |
      |      |      | 商品和服务支出 | 3      |
      |      |      | 合计           | 4      |`);
    expect(numbers(reading)).toEqual([
      '机关 公用经费[决算] 4 万元',
      '机关 公用经费›商品和服务支出[决算] 3 万元',
      '机关 支出合计[决算] 4 万元',
    ]);
    expect(problems(reading)).toEqual([]);
  });

  test('an inserted row of another item, and a row of words alone, change nothing', () => {
    const reading = spending(`
      | 单位 | 项目           | 决算数 |
      | 机关 | 公用经费       | 4      |
      | ^    | 其中：         |        |
      | ^    | 以下为明细项目 |        |
      | ^    |                |        |
      | ^    | 商品和服务支出 | 3      |`);
    expect(numbers(reading)).toEqual([
      '机关 公用经费[决算] 4 万元',
      '机关 公用经费›商品和服务支出[决算] 3 万元',
    ]);
    expect(problems(reading)).toEqual([]);
  });
});
