// Last year's tables beside this year's (上年年度支出结余, LastFinalAccounts): what was carried over agrees, or is explained.
import { Amount } from '../../src/model/amount';
import type { Pack } from '../../src/model/pack';
import type { AuditResult } from '../../src/model/result';
import type { Tie } from '../../src/model/tie';
import { packById } from '../../src/packs';
import { checkTables } from '../support/check';
import { checkAccounts } from '../support/final-accounts';

const INCOME = `
  | 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 |
  | 机关     | 10       | 4        | 6            |
  | 监测中心 | 8        | 1        | 7            |
  | 总合计   | 18       | 5        | 13           |`;
const balance = (own: string, whole: string): string => `
  | 机构名称 | 支出合计 | 累计结余 |
  | 机关     | 5        | ${own}   |
  | 监测中心 | 5        | 1        |
  | 总合计   | 10       | ${whole} |`;

const carried = ({ findings }: AuditResult): string[] =>
  findings
    .filter(({ tie }) => tie.includes('上年的'))
    .map(({ verdict, kind, unit, tie, expression }) =>
      [verdict, kind, unit ?? '', tie, expression].join(' '),
    );

test('what each unit, and the department, carried over is what it had left', () => {
  expect(carried(checkTables({ 年度收入情况: INCOME, 上年年度支出结余: balance('4', '5') }))).toEqual([
    'balanced 核实 机关 上年结转 = 上年的累计结余[决算] 4 = 4',
    'balanced 核实 监测中心 上年结转 = 上年的累计结余[决算] 1 = 1',
    'balanced 核实 总合计 上年结转 = 上年的累计结余[决算] 5 = 5',
  ]);
});

test('where it is not, a 说明 is asked for, and both cells are shown', () => {
  const result = checkTables({ 年度收入情况: INCOME, 上年年度支出结余: balance('4.2', '5.2') });
  expect(carried(result)).toEqual([
    'unbalanced 核实 机关 上年结转 = 上年的累计结余[决算] 4 ≠ 4.2',
    'balanced 核实 监测中心 上年结转 = 上年的累计结余[决算] 1 = 1',
    'unbalanced 核实 总合计 上年结转 = 上年的累计结余[决算] 5 ≠ 5.2',
  ]);
  const finding = result.findings.find(
    ({ verdict, tie }) => verdict === 'unbalanced' && tie.includes('上年的'),
  );
  expect(finding?.cells.map(({ table, cell }) => `${table} ${cell.sheet}`)).toEqual([
    '年度收入情况 年度收入情况',
    '上年年度支出结余 上年年度支出结余',
  ]);
});

test('last year’s own ties are not this year’s to check, and without its tables nothing is said of it', () => {
  const broken = balance('4', '5').replace('10', '99');
  const result = checkTables({ 年度收入情况: INCOME, 上年年度支出结余: broken });
  expect(result.findings.filter(({ verdict }) => verdict === 'unbalanced')).toEqual([]);
  expect(carried(checkTables({ 年度收入情况: INCOME }))).toEqual([]);
});

test('a name of last year’s that leads nowhere is told', () => {
  const result = checkTables({ 年度收入情况: INCOME, 上年年度支出结余: '| 备注 |\n| 无 |' });
  expect(result.problems.filter(({ level }) => level === 'error').map(({ name }) => name)).toEqual([
    '上年年度支出结余',
  ]);
  expect(result.tables.find(({ name }) => name === '上年年度支出结余')?.status).toBe('unreadable');
});

test('部门决算公开: 年初结转和结余 is last year’s 年末结转和结余, by the English name as well', () => {
  const totals = (opening: string, closing: string): string => `
    | 项目           | 金额       | 项目           | 金额       |
    | 年初结转和结余 | ${opening} | 年末结转和结余 | ${closing} |`;
  const check = (name: string): string[] =>
    carried(checkAccounts({ 收入支出决算总表: totals('3', '9'), [name]: totals('7', '2') }));
  const told = 'unbalanced 核实 总合计 决算›年初结转和结余 = 上年的决算›年末结转和结余[决算] 3 ≠ 2';
  expect(check('上年收入支出决算总表')).toEqual([told]);
  expect(check('LastFinalAccounts')).toEqual([told]);
  const blank = checkAccounts({ 收入支出决算总表: totals('', '9'), LastFinalAccounts: totals('7', '2') });
  expect(carried(blank)).toEqual([
    'incomplete 核实 总合计 决算›年初结转和结余 = 上年的决算›年末结转和结余[决算] 空白 ≠ 2',
  ]);
});

describe('三公经费变动率 (年初预算 against last year’s)', () => {
  const budget = (amount: string): string => `
    | 单位 | 项目       | 公务接待费 | 小计      |
    | 机关 | 年初预算数 | ${amount}  | ${amount} |`;
  const rate = async (profile: string, ...ties: readonly Tie[]) => {
    const shipped = (await packById('mof-2013')) as Pack;
    const pack = { ...shipped, ties: [...shipped.ties, ...ties] };
    const tables = {
      部门基本概况: profile,
      三公经费预决算: budget('11'),
      上年三公经费预决算: budget('10'),
      指标评分: `
        | 一级指标 | 二级指标 | 三级指标         | 分值 | 得分 |
        | 投入     | 预算配置 | “三公经费”变动率 | 5    |      |`,
    };
    const result = checkTables(tables, {}, pack);
    const score = result.scorecard?.indicators.find(({ path }) => path[2].includes('变动率'));
    const cells = score?.inputs.flatMap(({ cells }) => cells.map(({ sheet }) => sheet));
    return { ratio: score?.ratio?.toString(), cells: [...new Set(cells)], ties: carried(result) };
  };

  test('what 部门基本概况 leaves blank is taken from last year’s table', async () => {
    expect(await rate('| 人员编制 | 7 | 上年三公经费 | |')).toEqual({
      ratio: '0.1',
      cells: ['三公经费预决算', '上年三公经费预决算'],
      ties: [],
    });
  });

  test('what it says counts, and is compared', async () => {
    expect(await rate('| 人员编制 | 7 | 上年三公经费 | 10.5 |')).toEqual({
      ratio: '0.047619',
      cells: ['三公经费预决算', '部门基本概况'],
      ties: ['unbalanced 核实 总合计 上年三公经费 = 上年的三公经费合计[年初预算] 10.5 ≠ 10'],
    });
  });

  test('a blank that some tie misses is not filled in for: it is told', async () => {
    const term = { coefficient: Amount.whole(1), concept: '上年三公经费', version: null, subject: null };
    const tie: Tie = {
      left: [term],
      relation: '>=',
      right: [{ ...term, concept: '人员编制' }],
      sentence: '上年三公经费 >= 人员编制',
      kind: '核实',
      when: null,
      because: null,
    };
    expect(await rate('| 人员编制 | 7 | 上年三公经费 | |', tie)).toMatchObject({
      ratio: undefined,
      ties: ['incomplete 核实 总合计 上年三公经费 = 上年的三公经费合计[年初预算] 空白 ≠ 10'],
    });
  });
});
