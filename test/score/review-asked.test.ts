// What else a reviewer asks: where missing data belongs, a person's score that is not there, points off without a word why.
import type { Pack } from '../../src/model/pack';
import { DEFAULT_PACK } from '../../src/packs';
import { indicator, onePack, scorecard, scoreSheet } from './rubric';

const share = { kind: 'threshold', from: '90%' };
const PACK = onePack(share, 5);
type Tables = Readonly<Record<string, string>>;

function asked(tables: Tables, pack = PACK): string[] {
  return indicator(scorecard(tables, pack), '比率').remarks.map(({ zh }) => zh);
}

function english(tables: Tables, pack = PACK): string[] {
  return indicator(scorecard(tables, pack), '比率').remarks.map(({ en }) => en);
}

const units = (rows: string): Tables => ({ 数: `| 单位 | 甲 | 乙 |\n${rows}` });
const HEAD = '| 一级指标 | 二级指标 | 三级指标 | 分值 |';

describe('missing data', () => {
  test('in several cells, and in different ways', () => {
    expect(asked(units('| 机关 | | 不详 |\n| 二中心 | | 5 |'))).toEqual([
      '乙[决算] 在 数!C4、数!C5，读不出数，请改正',
    ]);
    expect(asked(units('| 机关 | | 5 |\n| 二中心 | | 5 |'))).toEqual([
      '甲[决算] 在 数!B4、数!B5，是空白，请补数',
    ]);
    expect(asked({ 数: '| 单位 | 甲 |\n| 机关 | 不详 |' })).toEqual([
      '甲[决算] 在 数!B4，读不出数，请改正；乙[决算] 应填在“数”（表里没有这一项）',
    ]);
  });

  test('in English', () => {
    expect(english({ 数: '| 单位 | 甲 |\n| 机关 | 不详 |' })).toEqual([
      '甲[决算] is in 数!B4, which cannot be read: correct it; 乙[决算] belongs in “数” (which lacks it)',
    ]);
    expect(english(units('| 机关 | | 5 |'))).toEqual(['甲[决算] belongs in 数!B4, which is blank']);
    expect(english({ 数: '| 单位 | 丙 |\n| 机关 | 1 |' })).toEqual([
      '甲[决算], 乙[决算] belongs in “数” (which lacks it)',
    ]);
    expect(english(scoreSheet({}))).toEqual([
      '甲[决算], 乙[决算] belongs in “数” or “又数” (no such table was read)',
    ]);
  });

  test('of which neither of two tables was read: both are named', () => {
    expect(asked(scoreSheet({}))).toEqual([
      '甲[决算]、乙[决算] 应填在“数”或“又数”（工作簿里没有读到这张表）',
    ]);
  });

  test('in a version that no table has is the pack’s own fault', () => {
    const planned = onePack(share, 5, { formula: '甲[决算] ÷ 乙[年初预算]' });
    expect(asked(units('| 机关 | 5 | |'), planned)).toEqual([
      '乙[年初预算] 不在任何标准表里，请检查规则包的公式',
    ]);
    expect(english(units('| 机关 | 5 | |'), planned)).toEqual([
      '乙[年初预算] is in no standard table: check the pack’s formula',
    ]);
    expect(asked(units('| 机关 | 5 | 6 |'), planned)).toEqual([
      '乙[年初预算] 不在任何标准表里，请检查规则包的公式，数!C4 的是 乙[决算]，口径不同，不能代替',
    ]);
    expect(english(units('| 机关 | 5 | 6 |'), planned)).toEqual([
      '乙[年初预算] is in no standard table: check the pack’s formula; 数!C4 has 乙[决算], which is another version and cannot stand in for it',
    ]);
  });

  test('a project’s amount in another version is not the department’s', () => {
    const named = onePack(share, 5);
    const projects: Pack = {
      ...DEFAULT_PACK,
      indicators: named.indicators.map((one) => ({
        ...one,
        formula: { kind: 'concept', concept: '一般公共预算›项目支出', version: '增减', subject: null },
      })),
    };
    const tables = { 项目支出: '| 单位 | 项目名称 | 年初预算 | 本年支付 |\n| 机关 | 食堂 | 5 | 6 |' };
    expect(asked(tables, projects)).toEqual([
      '一般公共预算›项目支出[增减] 不在任何标准表里，请检查规则包的公式',
    ]);
  });

  test('that a case looks at, beside those that are there', () => {
    const choices = [
      { name: '无结余', when: '甲[决算] = 0', points: 5 },
      { name: '不超过', when: '甲[决算] <= 乙[决算]', points: 3 },
      { name: '由人说', points: 0 },
    ];
    const pack = onePack({ kind: 'category', choices }, 5, { formula: undefined });
    expect(asked(units('| 机关 | 不详 | 5 |'), pack)).toEqual(['甲[决算] 在 数!B4，读不出数，请改正']);
    expect(asked(units('| 机关 | 3 | 不详 |'), pack)).toEqual(['乙[决算] 在 数!C4，读不出数，请改正']);
    expect(asked(units('| 机关 | 9 | 5 |'), pack)).toEqual([]);
  });

  test('of two alternatives is named once, and a blank is not hidden by what the other lacks', () => {
    const either = {
      kind: 'either',
      alternatives: [
        { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: share },
        { name: '变动', formula: '甲[决算] ÷ 丙[决算]', rule: share },
      ],
    };
    const pack = onePack(either, 5, { formula: undefined });
    expect(asked(units('| 机关 | 不详 | 5 |'), pack)).toEqual([
      '甲[决算] 在 数!B4，读不出数，请改正；丙[决算] 应填在“数”（表里没有这一项）',
    ]);
    expect(asked(units('| 机关 | 9 | |'), pack)).toEqual([
      '乙[决算] 在 数!C4，是空白，请补数；丙[决算] 应填在“数”（表里没有这一项）',
    ]);
  });

  test('is not what keeps 0 ÷ 0 from a score', () => {
    expect(asked(units('| 机关 | 0 | 0 |'))).toEqual([]);
  });
});

describe('a person’s score that is not there', () => {
  const PERSON = onePack({ kind: 'entered' }, 5, { formula: undefined });

  test('in English', () => {
    expect(english(scoreSheet({}), PERSON)).toEqual(['enter the score, from 0 to 5, in 指标评分!F4']);
    expect(english({ 数: '| 单位 | 甲 |\n| 机关 | 1 |' }, PERSON)).toEqual([
      '指标评分 has no row “比率”: add it, with a score from 0 to 5',
    ]);
  });

  test('of an indicator of the department’s own', () => {
    const card = scorecard({ 指标评分: `${HEAD} 得分 |\n| 产出 | 效益 | 群众满意度 | 6 | |` }, PERSON);
    expect(indicator(card, '产出›效益›群众满意度').remarks.map(({ zh }) => zh)).toEqual([
      '请在 指标评分!E4 填写得分（0 到 6）',
    ]);
  });

  test('is not asked for as long as the 分值 is missing', () => {
    const card = scorecard({ 指标评分: `${HEAD} 得分 |\n| 产出 | 效益 | 群众满意度 | | |` }, PERSON);
    expect(indicator(card, '产出›效益›群众满意度').remarks).toEqual([]);
  });
});

describe('points off without a word why', () => {
  test('also of an indicator of the department’s own', () => {
    const card = scorecard(
      { 指标评分: `${HEAD} 得分 | 说明 |\n| 产出 | 效益 | 群众满意度 | 6 | 5 | |` },
      PACK,
    );
    expect(indicator(card, '产出›效益›群众满意度').remarks).toEqual([
      {
        zh: '得 5 分，低于分值 6 分，没有写扣分的原因：请在 指标评分!C4 一行的“说明”写明',
        en: '5 points of 6 without a reason: say why in the 说明 of the row of 指标评分!C4',
      },
    ]);
  });
});
