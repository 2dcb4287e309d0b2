// Indicators whose points do not count: left out because they do not apply, or not scored because nobody says their points.
import type { Pack } from '../../src/model/pack';
import { loadPack } from '../../src/packs/load-checked';
import { indicator, onePack, said, scorecard } from './rubric';

/** 采购率 (甲 ÷ 乙, left out at 0 ÷ 0) and two that a person scores. */
function pack(points: readonly (number | undefined)[] = [10, 30, 60]): Pack {
  const base = { id: 'a', title: 'a', versions: {}, stubs: { unit: ['单位'] }, concepts: { 甲: [], 乙: [] } };
  const tables = [
    { name: '数', alias: 'Numbers', version: '决算', items: ['甲', '乙'] },
    { name: '指标评分', alias: 'IndicatorScores', kind: 'scores' },
  ];
  const grades = [
    { name: '优', from: 90 },
    { name: '良', from: 0 },
  ];
  const bands = [
    { from: '90%', points: '100%' },
    { below: '90%', points: '33.33%' },
  ];
  const indicators = [
    { path: ['过程', '执行', '采购率'], formula: '甲[决算] ÷ 乙[决算]', rule: { kind: 'bands', bands } },
    { path: ['过程', '管理', '制度'] },
    { path: ['产出', '职责', '完成率'] },
  ].map((one, i) => ({ ...one, id: one.path[2], points: points[i], notApplicable: 'exclude' }));
  return loadPack({ ...base, tables, grades, indicators });
}

const card = (scores: readonly string[], amounts = '0 | 0', of = pack()) =>
  scorecard(
    {
      数: `| 单位 | 甲 | 乙 |\n| 机关 | ${amounts} |`,
      指标评分: `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
                 | 过程 | 执行 | 采购率 | 10 | ${scores[0] ?? ''} |
                 | 过程 | 管理 | 制度   | 30 | ${scores[1] ?? ''} |
                 | 产出 | 职责 | 完成率 | 60 | ${scores[2] ?? ''} |`,
    },
    of,
  );

describe('an indicator that does not apply and is left out', () => {
  test('has no score, is not missing either, and its points leave the full points of its sections and the whole', () => {
    const left = card(['', '24', '57']);
    expect(indicator(left, '采购率')).toMatchObject({ score: null, excluded: true, source: 'computed' });
    expect([left.full.toString(), left.total.toString(), left.provisional]).toEqual(['90', '81', false]);
    expect(
      left.sections.map(({ path, full, score, provisional }) => [
        path.join('›'),
        full.toString(),
        score.toString(),
        provisional,
      ]),
    ).toEqual([
      ['过程', '30', '24', false],
      ['过程›执行', '0', '0', false],
      ['过程›管理', '30', '24', false],
      ['产出', '60', '57', false],
      ['产出›职责', '60', '57', false],
    ]);
  });

  test('the grade follows from what is left: 81 of 90 is 90 of 100, exactly', () => {
    expect(card(['', '24', '57']).grade).toBe('优');
    expect(card(['', '24', '56.99']).grade).toBe('良');
  });

  test('all of that is said, also that an entered score does not count', () => {
    expect(said(indicator(card(['', '24', '57']), '采购率'))).toBe(
      '—（计算）分子分母都为 0，不适用，10 分不计入满分；满分为 90 分，等次按总分 × 100 ÷ 90 评定',
    );
    const claimed = indicator(card(['10', '24', '57']), '采购率');
    expect(claimed.explanation.zh).toBe(
      '分子分母都为 0，不适用，10 分不计入满分，填报得分也不计入；满分为 90 分，等次按总分 × 100 ÷ 90 评定',
    );
    expect(claimed.claimed?.toString()).toBe('10');
  });

  test('another that is not scored leaves the total provisional all the same', () => {
    const left = card(['', '24', '']);
    expect([left.provisional, left.grade]).toEqual([true, null]);
  });

  test('where it does apply it counts like any other', () => {
    const left = card(['', '24', '57'], '9 | 10');
    expect([left.full.toString(), left.total.toString(), left.grade]).toEqual(['100', '91', '优']);
  });

  test('where nothing is left there is no grade', () => {
    const tables = { 数: `| 单位 | 甲 | 乙 |\n| 机关 | 0 | 0 |` };
    const only = scorecard(
      tables,
      onePack({ kind: 'threshold', from: '90%' }, 5, { notApplicable: 'exclude' }),
    );
    expect([only.full.toString(), only.total.toString(), only.grade, only.provisional]).toEqual([
      '0',
      '0',
      null,
      false,
    ]);
  });
});

describe('points that the pack leaves to the workbook', () => {
  const left = pack([undefined, undefined, undefined]);

  test('are the 分值 stated there, and shares are of them', () => {
    const scored = card(['', '24', '57'], '5 | 10', left);
    expect(said(indicator(scored, '采购率'))).toBe('3.33（计算）5 ÷ 10 = 50%，<90%，得 3.33 分');
    expect([scored.full.toString(), scored.total.toString()]).toEqual(['100', '84.33']);
  });

  test('an indicator that the sheet does not have is not scored', () => {
    const tables = {
      数: `| 单位 | 甲 | 乙 |\n| 机关 | 5 | 10 |`,
      指标评分: `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n| 过程 | 管理 | 制度 | 30 | 24 |`,
    };
    const scored = scorecard(tables, left);
    expect(scored.indicators.map(({ id }) => id)).toEqual(['制度']);
    expect([scored.full.toString(), scored.provisional]).toEqual(['30', false]);
  });

  test('without a sheet there is nothing to score, and no card', () => {
    expect(() => scorecard({ 数: `| 单位 | 甲 | 乙 |\n| 机关 | 5 | 10 |` }, left)).toThrow('no indicators');
  });

  test('a row that does not say its 分值 cannot be scored, and is told so', () => {
    const row = (heading: string, cells: string): string =>
      said(
        indicator(
          scorecard(
            { 指标评分: `| 一级指标 | 二级指标 | 三级指标 |${heading}\n| 过程 | 管理 | 制度 |${cells}` },
            left,
          ),
          '制度',
        ),
      );
    expect(row(' 分值 | 得分 |', ' | 24 |')).toBe(
      '—（无法计算）没有分值，无法计算：请在 指标评分!D4 填写分值',
    );
    expect(row(' 得分 |', ' 24 |')).toBe(
      '—（无法计算）没有分值，无法计算：请在 指标评分!C4 的一行加上“分值”一栏',
    );
  });

  test('where the pack has points, they stand against a stated 分值', () => {
    expect(indicator(card(['', '24', '57'], '9 | 10', pack([20, 20, 60])), '采购率').full.toString()).toBe(
      '20',
    );
  });
});
