// 项目支出: lines of projects, 小计 of a unit, 合计 of all of them.
import { errors, numbers, problems, readTables } from './reading';

const projects = (text: string) => readTables({ 项目支出: text });

test('小计 is the unit’s own amount, 合计 that of all units, a line is a project of its unit', () => {
  const reading = projects(`
    | 单位名称 | 项目名称 | 年初预算 | 本年支付 |
    | 机关     | 监管支出 | 50       | 48       |
    | ^        | 其他支出 |          | 260      |
    | ^        | 小  计   | 50       | 308      |
    | 学校     | 修缮     | 5        | 5        |
    | 合  计   | <        | 55       | 313      |`);
  expect(numbers(reading)).toEqual([
    '机关·监管支出 一般公共预算›项目支出[年初预算] 50 万元',
    '机关·监管支出 一般公共预算›项目支出[决算] 48 万元',
    '机关·其他支出 一般公共预算›项目支出[年初预算] 未填',
    '机关·其他支出 一般公共预算›项目支出[决算] 260 万元',
    '机关 一般公共预算›项目支出[年初预算] 50 万元',
    '机关 一般公共预算›项目支出[决算] 308 万元',
    '学校·修缮 一般公共预算›项目支出[年初预算] 5 万元',
    '学校·修缮 一般公共预算›项目支出[决算] 5 万元',
    '总合计 一般公共预算›项目支出[年初预算] 55 万元',
    '总合计 一般公共预算›项目支出[决算] 313 万元',
  ]);
  expect(problems(reading)).toEqual([]);
});

test('合计 may stand unmerged, or repeated over both columns', () => {
  const read = ['机关·修缮 一般公共预算›项目支出[决算] 5 万元', '总合计 一般公共预算›项目支出[决算] 5 万元'];
  for (const total of ['合计 | ', '合计 | 合计', '总合计 | 小计']) {
    expect(
      numbers(projects(`| 单位名称 | 项目名称 | 本年支付 |\n| 机关 | 修缮 | 5 |\n| ${total} | 5 |`)),
    ).toEqual(read);
  }
});

test('two lines of one name are two projects, not one amount told twice', () => {
  const reading = projects(`
    | 单位名称 | 项目名称 | 本年支付 |
    | 机关     | 其他     | 1        |
    | ^        | 其他     | 2        |
    | 学校     | 其他     | 3        |`);
  expect(numbers(reading)).toEqual([
    '机关·其他 一般公共预算›项目支出[决算] 1 万元',
    '机关·其他（2） 一般公共预算›项目支出[决算] 2 万元',
    '学校·其他 一般公共预算›项目支出[决算] 3 万元',
  ]);
});

test('amounts on a row without unit or project are reported; amounts before any unit too', () => {
  const reading = projects(`
    | 单位名称 | 项目名称 | 本年支付 |
    |          | 修缮     | 1        |
    | 机关     | 培训     | 2        |
    |          |          | 3        |`);
  expect(errors(reading)).toEqual([
    '项目支出!C4 这一行有数但没有名称，没有核对',
    '项目支出!C6 这一行有数但没有名称，没有核对',
  ]);
  expect(numbers(reading)).toEqual(['机关·培训 一般公共预算›项目支出[决算] 2 万元']);
});

test('the same project in two units is two projects', () => {
  const reading = projects('| 单位名称 | 项目名称 | 本年支付 |\n| 机关 | 培训 | 1 |\n| 学校 | 培训 | 2 |');
  expect(reading.facts.tables[0]?.projectsOf('机关')).toEqual(['培训']);
  expect(reading.facts.tables[0]?.projectsOf('学校')).toEqual(['培训']);
});
