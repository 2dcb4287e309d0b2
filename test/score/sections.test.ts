// Lines of 指标评分 and the card: which line is which indicator, sections and what is claimed for them, cards that there are not.
import { Ratio } from '../../src/model/ratio';
import { Amount } from '../../src/model/amount';
import { gradeOf } from '../../src/score/score';
import { indicator, onePack, scorecard, scoreSheet } from './rubric';

const HEAD = '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |';
const PERSON = onePack({ kind: 'entered' }, 5, { formula: undefined });
const ids = (rows: string): string[] =>
  scorecard({ 指标评分: `${HEAD}\n${rows}` })
    .indicators.filter(({ labelCell }) => labelCell)
    .map(({ id }) => id);

test('a name that the pack has once is meant whatever its 二级', () => {
  expect(ids('| 投入 | 配置 | 在职人员控制率 | 5 | 5 |')).toEqual(['在职人员控制率']);
});

test('a name that it has twice is neither of the two under another 二级', () => {
  expect(ids('| 过程 | 其他管理 | 管理制度健全性 | 5 | 5 |')).toEqual(['过程›其他管理›管理制度健全性']);
});

test('a line of its own without 分值 is worth nothing, and shows no numbers', () => {
  const card = scorecard({ 指标评分: '| 三级指标 | 得分 |\n| 群众满意度 | 4 |' }, PERSON);
  const own = indicator(card, '››群众满意度');
  expect([own.full.toString(), own.score?.toString(), own.source]).toEqual(['0', '4', 'entered']);
  expect([own.inputs, own.remarks, own.ratio]).toEqual([[], [], null]);
});

test('what a person scores has no numbers to show', () => {
  expect(indicator(scorecard(scoreSheet({ score: '4', value: '95%' }), PERSON), '比率').inputs).toEqual([]);
});

describe('sections', () => {
  test('where the sheet has no 二级 there is none', () => {
    const card = scorecard(
      { 指标评分: '| 一级指标 | 三级指标 | 分值 | 得分 |\n| 产出 | 满意度 | 6 | 5 |' },
      PERSON,
    );
    expect(card.sections.map(({ path, score }) => `${path.join('›')} ${score.toString()}`)).toEqual([
      '产出 5',
      '投入 0',
      '投入›配置 0',
    ]);
  });

  test('each with what is claimed for it, or nothing', () => {
    const card = scorecard(
      {
        指标评分: `${HEAD}
          | 投入 |      |      | 9 | 8 |
          |      | 配置 |      | 5 | 4 |
          |      |      | 比率 | 5 | 3 |
          |      | 其他 | 满意 | 4 | 4 |`,
      },
      PERSON,
    );
    expect(
      card.sections.map(({ path, claimed }) => `${path.join('›')} ${claimed?.toString() ?? '—'}`),
    ).toEqual(['投入 8', '投入›配置 4', '投入›其他 —']);
  });
});

test('the claimed total and grade, each with its cell', () => {
  const card = scorecard(
    { 指标评分: `${HEAD}\n| 投入 | 配置 | 比率 | 5 | 3 |\n| 合计 | | | 5 | 3 |\n| 等次 | | | | 优 |` },
    PERSON,
  );
  expect([card.claimedTotal?.toString(), card.claimedTotalCell?.row, card.claimedTotalCell?.column]).toEqual([
    '3',
    4,
    4,
  ]);
  expect([card.claimedGrade, card.claimedGradeCell?.row, card.claimedGradeCell?.column]).toEqual([
    '优',
    5,
    4,
  ]);
});

test('a pack without indicators has no card, whatever the sheet scores', () => {
  const none = { ...PERSON, indicators: [] };
  expect(() => scorecard(scoreSheet({ score: '4', full: '5' }), none)).toThrow('no indicators');
});

test('below the lowest grade there is none', () => {
  expect(gradeOf(Ratio.parse('59.99'), [{ name: '合格', from: Amount.whole(60) }])).toBeNull();
  expect(gradeOf(Ratio.parse('60'), [{ name: '合格', from: Amount.whole(60) }])).toBe('合格');
});
