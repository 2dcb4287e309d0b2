// What a reviewer would ask about an indicator: a missing reason, missing data and its place, a share over 100%, mixed units.
import { indicator, onePack, scorecard } from './rubric';

const HEAD = '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |';

/** The remarks on one indicator of the seed's pack. */
function asked(id: string, tables: Readonly<Record<string, string>>): string[] {
  return indicator(scorecard(tables), id).remarks.map(({ zh }) => zh);
}

const entered = (score: string, reason: string): Record<string, string> => ({
  指标评分: `${HEAD}\n| 过程 | 资产管理 | 资产管理安全性 | 5 | ${score} | ${reason} |`,
});

describe('a score below full marks', () => {
  test('without a 说明 is asked about', () => {
    expect(asked('资产管理安全性', entered('3', ''))).toEqual([
      '得 3 分，低于分值 5 分，没有写扣分的原因：请在 指标评分!C4 一行的“说明”写明',
    ]);
  });

  test('with one is not; nor are full marks', () => {
    expect(asked('资产管理安全性', entered('3', '账实不符一处'))).toEqual([]);
    expect(asked('资产管理安全性', entered('5', ''))).toEqual([]);
  });

  test('above the 分值 there is a finding, and no remark', () => {
    expect(asked('资产管理安全性', entered('6', ''))).toEqual([]);
  });

  test('that the rule computes needs none', () => {
    const tables = {
      部门基本概况: '| 人员编制 | 100 | 实有人数 | 102 |',
      指标评分: `${HEAD}\n| 投入 | 预算配置 | 在职人员控制率 | 5 | 4 | |`,
    };
    expect(asked('在职人员控制率', tables)).toEqual([]);
  });

  test('where the pack asks for no reason nobody does', () => {
    const pack = onePack({ kind: 'entered' }, 5, { formula: undefined, reasonRequired: false });
    const tables = { 指标评分: `${HEAD}\n| 投入 | 配置 | 比率 | 5 | 3 | |` };
    expect(indicator(scorecard(tables, pack), '比率').remarks).toEqual([]);
  });
});

describe('an indicator without data', () => {
  test('the table that is not there is named', () => {
    const tables = { 指标评分: `${HEAD}\n| 投入 | 预算配置 | 在职人员控制率 | 5 | | |` };
    expect(asked('在职人员控制率', tables)).toEqual([
      '实有人数、人员编制 应填在“部门基本概况”（工作簿里没有读到这张表）',
    ]);
  });

  test('the table that lacks it is named', () => {
    expect(asked('在职人员控制率', { 部门基本概况: '| 人员编制 | 7 |' })).toEqual([
      '实有人数 应填在“部门基本概况”（表里没有这一项）',
    ]);
  });

  test('the cell that is blank, or cannot be read, is named', () => {
    expect(asked('在职人员控制率', { 部门基本概况: '| 人员编制 | 7 | 实有人数 | |' })).toEqual([
      '实有人数 在 部门基本概况!D3，是空白，请补数',
    ]);
    expect(asked('在职人员控制率', { 部门基本概况: '| 人员编制 | 7 | 实有人数 | 七人多 |' })).toEqual([
      '实有人数 在 部门基本概况!D3，读不出数，请改正',
    ]);
  });

  test('an amount in another version does not stand in, and is pointed at', () => {
    const tables = { 年度支出结余: '| 机构名称 | 公用支出 |\n| 机关 | 38.27 |' };
    expect(asked('公用经费控制率', tables)).toEqual([
      '公用经费[年初预算] 应填在“支出预决算”（工作簿里没有读到这张表），年度支出结余!B4 的是 公用经费[决算]，口径不同，不能代替',
    ]);
  });

  test('a person’s score that is not entered yet has its cell, or its row has to be added', () => {
    expect(asked('资产管理安全性', entered('', ''))).toEqual(['请在 指标评分!E4 填写得分（0 到 5）']);
    expect(asked('资产管理安全性', { 部门基本概况: '| 人员编制 | 7 |' })).toEqual([
      '“指标评分”里没有“资产管理安全性”一行：请加上并填写得分（0 到 5）',
    ]);
  });
});

describe('a ratio over 100%', () => {
  const rows = { 数: '| 单位 | 甲 | 乙 |\n| 合计 | 12 | 10 |' };
  const over = (rule: object): string[] =>
    indicator(scorecard(rows, onePack(rule, 5)), '比率').remarks.map(({ zh }) => zh);
  const REMARK = '比率 120% 超过 100%，请核对分子分母：甲[决算] 12（数!B4）、乙[决算] 10（数!C4）';

  test.each([
    ['in proportion', { kind: 'proportional', target: '100%' }],
    ['from a threshold on', { kind: 'threshold', from: '90%' }],
    ['points off below a target', { kind: 'linear', target: '100%', side: 'below', step: '5%', points: 2 }],
    [
      'the more the better',
      {
        kind: 'bands',
        bands: [
          { from: '90%', points: 5 },
          { below: '90%', points: 0 },
        ],
      },
    ],
  ])('is asked about where the rule knows a share of a whole: %s', (_, rule) => {
    expect(over(rule)).toEqual([REMARK]);
  });

  test.each([
    ['points off above a target', { kind: 'linear', target: '100%', side: 'above', step: '1%', points: 1 }],
    ['up to a threshold', { kind: 'threshold', to: '100%' }],
    ['points off on either side', { kind: 'linear', target: '100%', side: 'either', step: '5%', points: 2 }],
    ['a rate of growth', { kind: 'linear', target: '0%', side: 'below', step: '5%', points: 2 }],
    [
      'the less the better',
      {
        kind: 'bands',
        bands: [
          { to: '10%', points: 5 },
          { above: '10%', points: 0 },
        ],
      },
    ],
  ])('is what the rule itself looks at: %s', (_, rule) => {
    expect(over(rule)).toEqual([]);
  });

  test('just 100% is nothing to ask about', () => {
    const even = { 数: '| 单位 | 甲 | 乙 |\n| 合计 | 10 | 10 |' };
    const pack = onePack({ kind: 'proportional', target: '100%' }, 5);
    expect(indicator(scorecard(even, pack), '比率').remarks).toEqual([]);
  });
});

describe('numerator and denominator', () => {
  const PACK = onePack({ kind: 'linear', target: '100%', side: 'above', step: '1%', points: 1 }, 5);
  const mixed = (first: string, second: string): string[] =>
    indicator(
      scorecard({ 数: `| 单位 | 甲 |\n${first}`, 又数: `| 单位 | 乙 |\n${second}` }, PACK),
      '比率',
    ).remarks.map(({ zh }) => zh);

  test('of one unit against the total of several', () => {
    expect(mixed('| 机关 | 5 |', '| 机关 | 5 |\n| 二中心 | 5 |\n| 合计 | 10 |')).toEqual([
      '算式里的数不是同样的机构：甲[决算] 取机关（数!B4），乙[决算] 取总合计（又数!B6）。请补上缺的机构或总合计，再看比率',
    ]);
  });

  test('of one unit against another', () => {
    expect(mixed('| 机关 | 5 |', '| 二中心 | 5 |')).toEqual([
      '算式里的数不是同样的机构：甲[决算] 取机关（数!B4），乙[决算] 取二中心（又数!B4）。请补上缺的机构或总合计，再看比率',
    ]);
  });

  test('all units added up, or the only one there is, are what the total is', () => {
    expect(mixed('| 机关 | 5 |\n| 二中心 | 5 |', '| 机关 | 5 |\n| 二中心 | 5 |\n| 合计 | 10 |')).toEqual([]);
    expect(mixed('| 机关 | 5 |', '| 机关 | 5 |\n| 合计 | 5 |')).toEqual([]);
  });
});
