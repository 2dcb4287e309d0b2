// What staff claim: each comparison with its id, its sides, and the cells that it marks.
import { cellAddress } from '../../src/model/address';
import { type Finding, VERDICT_NAMES } from '../../src/model/finding';
import { loadPack } from '../../src/packs/load-checked';
import { checkTables } from '../support/check';

/** One indicator that staff score (3 points), one that is computed (5 points: 90% or nothing). */
const PACK = loadPack({
  id: 'claims',
  title: 'claims',
  full: 8,
  concepts: { 甲: [], 乙: [] },
  stubs: { unit: ['单位'] },
  tables: [
    { name: '数', alias: 'Numbers', version: '决算', items: ['甲', '乙'] },
    { name: '指标评分', alias: 'IndicatorScores', kind: 'scores' },
  ],
  indicators: [
    { id: '合理性', path: ['投入', '目标', '合理性'], points: 3 },
    {
      id: '比率',
      path: ['投入', '配置', '比率'],
      points: 5,
      formula: '甲[决算] ÷ 乙[决算]',
      rule: { kind: 'threshold', from: '90%' },
    },
  ],
  grades: [
    { name: '优', from: 8 },
    { name: '差', from: 0 },
  ],
});

function claims(rows: string): readonly Finding[] {
  return checkTables(
    {
      数: '| 单位 | 甲 | 乙 |\n| 机关 | 9 | 10 |',
      指标评分: `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |\n${rows}`,
    },
    {},
    PACK,
  ).findings;
}

/** 不平｜指标评分@得分@投入›配置›比率｜4 ≠ 5｜左 比率得分 指标评分!E5 4 */
function told({ verdict, id, expression, cells }: Finding): string {
  const marked = cells.map(({ side, concept, cell, amount }) =>
    [
      side === 'left' ? '左' : '右',
      concept,
      cellAddress(cell.sheet, cell.row, cell.column),
      ...(amount ? [amount.toString()] : []),
    ].join(' '),
  );
  return [VERDICT_NAMES[verdict], id, expression, ...marked].join('｜');
}

test('every claim of a line, by its id: the entered score, its 分值, and the pack’s', () => {
  expect(claims('| 投入 | 配置 | 比率 | 5 | 4 | |\n| | 目标 | 合理性 | 4 | 3.5 | |').map(told)).toEqual([
    '不平｜指标评分@得分@投入›配置›比率｜4 ≠ 5｜左 比率得分 指标评分!E4 4',
    '平｜指标评分@不超分值@投入›配置›比率｜4 ≤ 5｜左 比率得分 指标评分!E4 4｜右 比率分值 指标评分!D4 5',
    '平｜指标评分@分值@投入›配置›比率｜5 = 5｜左 比率分值 指标评分!D4 5',
    '平｜指标评分@不超分值@投入›目标›合理性｜3.5 ≤ 4｜左 合理性得分 指标评分!E5 3.5｜右 合理性分值 指标评分!D5 4',
    '不平｜指标评分@分值@投入›目标›合理性｜4 ≠ 3｜左 合理性分值 指标评分!D5 4',
  ]);
});

test('claims are 平衡 ties within the table', () => {
  const found = claims('| 投入 | 配置 | 比率 | 5 | 4 | |');
  expect(found.map(({ kind, scope, relation }) => [kind, scope, relation])).toEqual([
    ['平衡', '表内', '='],
    ['平衡', '表内', '<='],
    ['平衡', '表内', '='],
  ]);
});

test('without a 分值 of its own a line is held to the pack’s; without a 二级 its id has none', () => {
  expect(claims('| 投入 | | 合理性 | | 4 | |').map(told)).toContain(
    '不平｜指标评分@不超分值@投入›合理性｜4 > 3｜左 合理性得分 指标评分!E4 4',
  );
});

test('a blank 得分 claims nothing, a score of 0 nothing but itself; only one below 0 is none', () => {
  const about = (score: string): string[] =>
    claims(`| 投入 | 配置 | 比率 | | ${score} | |`)
      .filter(({ id }) => id.includes('比率'))
      .map(told);
  expect(about('')).toEqual([]);
  expect(about('0')).toEqual([
    '不平｜指标评分@得分@投入›配置›比率｜0 ≠ 5｜左 比率得分 指标评分!E4 0',
    '平｜指标评分@不超分值@投入›配置›比率｜0 ≤ 5｜左 比率得分 指标评分!E4 0',
  ]);
  expect(about('-1')).toContain('不平｜指标评分@不为负@投入›配置›比率｜-1 < 0｜左 比率得分 指标评分!E4 -1');
});

describe('the claimed grade', () => {
  const grade = (claimed: string, score = '3'): readonly Finding[] =>
    claims(`| 投入 | 目标 | 合理性 | 3 | ${score} | |\n| 评价等次 | | | | ${claimed} | |`).filter(({ id }) =>
      id.includes('等次'),
    );

  test('it is the one that the total earns, or it is not', () => {
    expect(grade('优').map(told)).toEqual(['平｜指标评分@等次｜8 分 → 优 = 优｜左 评价等次 指标评分!E5']);
    expect(grade('差').map(told)).toEqual(['不平｜指标评分@等次｜8 分 → 优 ≠ 差｜左 评价等次 指标评分!E5']);
    expect(grade('差', '2.9').map(told)).toEqual([
      '平｜指标评分@等次｜7.9 分 → 差 = 差｜左 评价等次 指标评分!E5',
    ]);
  });

  test('it is a 平衡 tie within the table, told as an equation', () => {
    expect(grade('差')[0]).toMatchObject({
      tie: '填报等次 = 得分对应的等次',
      table: '指标评分',
      scope: '表内',
      kind: '平衡',
      relation: '=',
    });
  });

  test('none claimed, or none earned yet: nothing to compare', () => {
    expect(grade('')).toEqual([]);
    expect(grade('优', '')).toEqual([]);
  });
});
