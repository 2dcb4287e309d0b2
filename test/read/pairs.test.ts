// 部门基本概况: a label, and its value in the next cell.
import { errors, numbers, problems, readTables } from './reading';

const profile = (text: string) => readTables({ 部门基本概况: text });

test('people are counted, money is measured, and whose they are is the department', () => {
  const reading = profile(`
    | 联系人       | 王某   | 联系电话       | 58220000 |
    | 人员编制     | 7      | 实有人数       | '7人     |
    | 重点项目支出 | 308    | 政府采购预算数 | 12.5     |
    | 职能职责概述 | 1.贯彻执行有关金融工作的方针政策；2.协助监管 | < | < |`);
  expect(numbers(reading)).toEqual([
    '总合计 人员编制 7',
    '总合计 实有人数 7',
    '总合计 重点项目支出[决算] 308 万元',
    '总合计 政府采购预算数[决算] 12.5 万元',
  ]);
  expect(reading.facts.of('人员编制')[0]).toMatchObject({ exact: true, measure: null });
  expect(reading.facts.of('重点项目支出')[0]?.amount?.toFixed()).toBe('308.00');
  expect(problems(reading)).toEqual([]);
});

test('the value may stand behind merged cells, or behind blanks where they are not merged', () => {
  const read = ['总合计 人员编制 7', '总合计 实有人数 8'];
  expect(numbers(profile('| 人员编制 | < | 7 | 实有人数 | < | 8 |'))).toEqual(read);
  expect(numbers(profile('| 人员编制 | | 7 | 实有人数 | | 8 |'))).toEqual(read);
});

test('a blank value is not reported, and not taken from the next pair', () => {
  expect(numbers(profile('| 人员编制 | | 实有人数 | 8 |'))).toEqual([
    '总合计 人员编制 未填',
    '总合计 实有人数 8',
  ]);
});

test('synonyms, spaces, another order and another place change nothing', () => {
  const reading = profile('| | 年末实有人数： | 8 |\n| | 核 定\\n编制数 | 7 |');
  expect(numbers(reading)).toEqual(['总合计 实有人数 8', '总合计 人员编制 7']);
});

test('a label may name its measure; a caption is about all money', () => {
  expect(numbers(profile('| 人员编制 | 7 |\n| 重点项目支出（元） | 5 |'))).toContain(
    '总合计 重点项目支出[决算] 5 元',
  );
  expect(numbers(profile('| 基本情况 | 单位：元 |\n| 人员编制 | 7 |\n| 重点项目支出 | 5 |'))).toEqual([
    '总合计 人员编制 7',
    '总合计 重点项目支出[决算] 5 元',
  ]);
});

test('a label that is not understood beside an amount is reported; beside words it is none of our business', () => {
  const reading = profile('| 人员编制 | 7 | 车辆编制 | 2 |\n| 主要负责人 | 李某 | 办公地址 | 江南大道 |');
  expect(errors(reading)).toEqual(['部门基本概况!C3 不认识“车辆编制”，它对应的数没有核对']);
});

test('a value that is no number is reported', () => {
  expect(errors(profile('| 人员编制 | 七 |'))).toEqual(['部门基本概况!B3 “七”不是数，没有核对']);
});

test('a range that has none of the labels is not this table', () => {
  const reading = profile('| 联系人 | 王某 |');
  expect(reading.tables.find(({ name }) => name === '部门基本概况')?.status).toBe('unreadable');
  expect(errors(reading)[0]).toMatch(
    /^部门基本概况!A3 在“部门基本概况”（部门基本概况!A3）里找不到表头，应有“人员编制、/,
  );
});
