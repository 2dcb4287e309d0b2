// Ties of the tables' own structure: 总合计, 小计, 增减, the same concept in two places.
import { about, checkTables, lines } from '../support/check';

test('总合计 is the sum over the units, in every version', () => {
  const result = checkTables({
    三公经费预决算: `
      | 序号   | 单位名称 | 项目   | 公务接待费 | 小计 |
      | 1      | 机关     | 预算数 | 1.06       | 1.06 |
      |        |          | 决算数 | 1.00       | 1.00 |
      | 2      | 监测中心 | 预算数 | 0.50       | 0.50 |
      |        |          | 决算数 | 0.40       | 0.40 |
      | 总合计 |          | 预算数 | 1.56       | 1.56 |
      |        |          | 决算数 | 1.60       | 1.40 |`,
  });
  expect(about(result, '公务接待费：总合计 = 各机构之和')).toEqual([
    '平｜1.06 + 0.5 = 1.56',
    '不平｜1 + 0.4 ≠ 1.6',
  ]);
  expect(about(result, '三公经费合计：总合计 = 各机构之和')).toEqual([
    '平｜1.06 + 0.5 = 1.56',
    '平｜1 + 0.4 = 1.4',
  ]);
});

test('no total is invented for a table that has none', () => {
  const result = checkTables({ 固定资产: '| 机构名称 | 固定资产合计 |\n| 机关 | 16.29 |\n| 监测中心 | 3 |' });
  expect(result.findings.filter(({ tie }) => tie.includes('各机构之和'))).toEqual([]);
});

const PROJECTS = `
  | 单位名称 | 项目名称 | 年初预算 | 本年支付 |
  | 机关     | 监管     | 50       | 48       |
  |          | 保险     | 260      | 260      |
  |          | 小计     | 310      | 309      |
  | 监测中心 | 监测     | 20       | 20       |
  | 合计     |          | 330      | 329      |`;

test('小计 is the sum over the projects; a unit without one counts by its projects', () => {
  const result = checkTables({ 项目支出: PROJECTS });
  expect(about(result, '一般公共预算›项目支出：小计 = 各项目之和')).toEqual([
    '平｜50 + 260 = 310',
    '不平｜48 + 260 ≠ 309',
  ]);
  expect(about(result, '一般公共预算›项目支出：总合计 = 各机构之和')).toEqual([
    '平｜310 + 20 = 330',
    '平｜309 + 20 = 329',
  ]);
});

test('a unit without projects is held to no sum over them', () => {
  const result = checkTables({
    项目支出: `
      | 单位名称 | 项目名称 | 年初预算 | 本年支付 |
      | 机关     | 监管     | 50       | 48       |
      |          | 小计     | 50       | 48       |
      | 监测中心 | 小计     | 20       | 20       |`,
  });
  expect(about(result, '一般公共预算›项目支出：小计 = 各项目之和')).toEqual(['平｜50 = 50', '平｜48 = 48']);
});

test('增减 is 决算 minus 年初预算; blank where nothing changed is 平, blank where something did is 缺数', () => {
  const result = checkTables({
    支出预决算: `
      | 单位 | 项目     | 年初预算数 | 决算数 | 增减 |
      | 机关 | 基本支出 | 94.03      | 90     | -4.03 |
      |      | 项目支出 | 308        | 308    |      |
      |      | 合计     | 402.03     | 398.03 |      |`,
  });
  expect(about(result, '基本支出：增减 = 决算 - 年初预算')).toEqual(['平｜90 - 94.03 = -4.03']);
  expect(about(result, '项目支出：增减 = 决算 - 年初预算')).toEqual(['平｜308 - 308 = 空白']);
  expect(about(result, '支出合计：增减 = 决算 - 年初预算')).toEqual(['缺数｜398.03 - 402.03 ≠ 空白']);
});

test('of a table with two budgets, 增减 is the difference to the one it fits; a wrong one is told by the first', () => {
  const result = checkTables({
    支出预决算: `
      | 单位 | 项目     | 年初预算数 | 调整预算数 | 决算数 | 增减 |
      | 机关 | 基本支出 | 90         | 94         | 93     | -1   |
      |      | 项目支出 | 300        | 308        | 308    | 8    |
      |      | 合计     | 390        | 402        | 401    | 12   |`,
  });
  expect(about(result, '基本支出：增减 = 决算 - 调整预算')).toEqual(['平｜93 - 94 = -1']);
  expect(about(result, '项目支出：增减 = 决算 - 年初预算')).toEqual(['平｜308 - 300 = 8']);
  expect(about(result, '支出合计：增减 = 决算 - 年初预算')).toEqual(['不平｜401 - 390 ≠ 12']);
  expect(about(result, '支出合计 = 基本支出 + 项目支出')).toContain('平｜94 + 308 = 402');
});

test('增减 of a table with two budgets: what is left blank is nothing, and fits the budget it is the difference to', () => {
  const result = checkTables({
    支出预决算: `
      | 单位 | 项目         | 年初预算数 | 调整预算数 | 决算数 | 决算比调整预算增减 |
      | 机关 | 一、人员经费 | 46.88      | 79.87      | 769.74 | 689.87             |
      |      | 工资福利支出 | 46.88      | —          | 769.37 | 769.37             |
      |      | 对个人和家庭的补助 |      | 79.87      | 0.37   | -79.5              |
      |      | 二、公用经费 | 23.96      | 75.84      | /      | -75.84             |
      |      | 商品和服务支出 | 20.48    |            |        |                    |
      |      | 资本性支出   | 3.48       | 75.84      |        | -75.84             |`,
  });
  expect(lines(result, 'unbalanced')).toEqual([]);
  expect(lines(result, 'incomplete')).toEqual([]);
  expect(about(result, '工资福利支出：增减 = 决算 - 调整预算')).toEqual(['平｜769.37 = 769.37']);
});

test('增减 rounded alone fits the budget that it is the difference to but for 尾差', () => {
  const result = checkTables({
    支出预决算: `
      | 单位 | 项目     | 年初预算数 | 调整预算数 | 决算数 | 增减 |
      | 机关 | 基本支出 | 90         | 94.04      | 93.01  | -1.04 |
      |      | 项目支出 | 300        | 308.02     | 308    | -0.03 |`,
  });
  expect(lines(result, 'unbalanced')).toEqual([]);
  expect(about(result, '基本支出：增减 = 决算 - 调整预算')).toEqual(['尾差｜93.01 - 94.04 ≈ -1.04']);
});

test('a wrong 调整预算 is found by the 增减 of a unit that compares with it, even where the 年初预算 would fit', () => {
  const result = checkTables({
    支出预决算: `
      | 单位 | 项目     | 年初预算数 | 调整预算数 | 决算数 | 增减 |
      | 机关 | 基本支出 | 90         | 92         | 93     | 1    |
      |      | 项目支出 | 308        | 309        | 316    | 8    |
      |      | 合计     | 398        | 400        | 409    | 9    |`,
  });
  expect(about(result, '项目支出：增减 = 决算 - 调整预算')).toEqual(['不平｜316 - 309 ≠ 8']);
  expect(about(result, '支出合计：增减 = 决算 - 调整预算')).toEqual(['平｜409 - 400 = 9']);
});

test('the same concept in two tables must agree: each further place against its home', () => {
  const result = checkTables({
    三公经费: '| 机构名称 | 三公经费合计 |\n| 局机关 | 1.06 |',
    三公经费预决算: '| 单位 | 项目 | 小计 |\n| 机关 | 决算数 | 1.60 |',
  });
  expect(lines(result, 'unbalanced')).toEqual([
    '三公经费 机关 决算｜三公经费合计：三公经费 = 三公经费预决算｜1.06 ≠ 1.6｜差 -0.54',
  ]);
});

test('a unit that stands twice in one table is compared with itself', () => {
  const result = checkTables({ 固定资产: '| 机构名称 | 固定资产合计 |\n| 机关 | 16.29 |\n| 本级 | 16.92 |' });
  expect(lines(result, 'unbalanced')).toEqual([
    '固定资产 机关 决算｜固定资产合计：固定资产 = 固定资产（第2处）｜16.29 ≠ 16.92｜差 -0.63',
  ]);
});

test('a broken 核实 tie keeps its kind and says why it may differ', () => {
  const result = checkTables({
    三公经费预决算: '| 单位 | 项目 | 小计 |\n| 机关 | 预算数 | 1.06 |\n| | 决算数 | 2 |',
  });
  const [finding] = result.findings.filter(({ relation }) => relation === '<=');
  expect(finding).toMatchObject({ kind: '核实', verdict: 'unbalanced', expression: '2 > 1.06' });
  expect(finding?.note?.zh).toBe('三公经费决算一般不超过年初预算');
});

test('ids name the tie, the tables and the context, without blanks', () => {
  const { findings } = checkTables({
    年度支出结余: '| 机构名称 | 支出合计 | 基本支出 | 项目支出 |\n| 机关 | 402.03 | 94.03 | 308 |',
    固定资产: '| 机构名称 | 固定资产合计 |\n| 机关 | 16.29 |\n| 本级 | 16.29 |\n| 合计 | 16.29 |',
    支出预决算: `
      | 单位 | 项目     | 年初预算数 | 决算数 | 增减  |
      | 机关 | 基本支出 | 94.03      | 94.03  |       |`,
    项目支出: PROJECTS,
  });
  const checked = findings.filter(({ verdict }) => verdict !== 'skipped');
  expect(checked.map(({ id, scope }) => `${id} ${scope}`)).toEqual([
    '支出合计=基本支出+项目支出@年度支出结余@机关@决算 表内',
    '总合计=各机构之和@固定资产@固定资产合计@总合计@决算 表内',
    '增减=决算-年初预算@支出预决算@基本支出@机关@增减 表内',
    '小计=各项目之和@项目支出@一般公共预算›项目支出@机关@年初预算 表内',
    '小计=各项目之和@项目支出@一般公共预算›项目支出@机关@决算 表内',
    '总合计=各机构之和@项目支出@一般公共预算›项目支出@总合计@年初预算 表内',
    '总合计=各机构之和@项目支出@一般公共预算›项目支出@总合计@决算 表内',
    '同一科目@年度支出结余@支出预决算@基本支出@机关@决算 表间',
    '同一科目@固定资产@固定资产（第2处）@固定资产合计@机关@决算 表内',
  ]);
});

test('增减 is left alone where 决算 or 年初预算 has no column', () => {
  const columns = (heads: string): string[] =>
    checkTables({ 支出预决算: `| 单位 | 项目 | ${heads} |\n| 机关 | 基本支出 | 94.03 | 1 |` })
      .findings.map(({ tie }) => tie)
      .filter((tie) => tie.includes('增减'));
  expect(columns('决算数 | 增减')).toEqual([]);
  expect(columns('年初预算数 | 增减')).toEqual([]);
  expect(columns('年初预算数 | 决算数')).toEqual([]);
});
