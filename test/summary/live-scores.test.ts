// The score of each kind of rule as it is written: a formula over the cell of the 完成值 or the amounts, else the plain number.
import {
  fullContent,
  gradedTotal,
  ratioContent,
  scoreContent,
  sourceName,
} from '../../src/summary/score-cells';
import { indicator, onePack, scorecard, scoreSheet } from '../score/rubric';

/** The two cells of the indicator, the ratio's at E8: what is in them, a formula where there is one. */
function cells(
  rule: object,
  tables: Readonly<Record<string, string>>,
  points = 3,
  more: object = {},
): unknown[] {
  const pack = onePack(rule, points, { formula: undefined, ...more });
  const scored = indicator(scorecard(tables, pack), '比率');
  const ratio = ratioContent(scored, pack);
  const score = scoreContent(scored, ratio && 'E8', pack);
  return [ratio && (ratio.formula ?? ratio.value), score.formula ?? score.value];
}
const entered = (value: string) => scoreSheet({ value });

describe('a ratio that staff enter', () => {
  const rule = { kind: 'threshold', from: '90%' };

  test('as a number: the score follows from its cell', () => {
    expect(cells(rule, entered('0.95 {0%}'))).toEqual(['=指标评分!E4', '=IF(ROUND(E8,12)>=0.9,3,0)']);
  });

  test('as text, with which Excel cannot calculate: the number stands beside it, and the score follows from that', () => {
    expect(cells(rule, entered('95%'))).toEqual([0.95, '=IF(ROUND(E8,12)>=0.9,3,0)']);
  });

  test('that cannot be understood: neither', () => {
    expect(cells(rule, entered('约九成'))).toEqual([null, null]);
  });
});

describe('a number of instances', () => {
  const count = { kind: 'count', points: 0.5, of: '例' };

  test('off the full points, or up to them', () => {
    expect(cells(count, entered('2'))).toEqual(['=指标评分!E4', '=ROUND(MAX(0,3-0.5*E8),2)']);
    expect(cells({ ...count, start: 'zero' }, entered('2'))).toEqual([
      '=指标评分!E4',
      '=ROUND(MAX(0,MIN(3,0.5*E8)),2)',
    ]);
    expect(cells({ ...count, points: '33.333%' }, entered('2'))).toEqual([
      '=指标评分!E4',
      '=ROUND(MAX(0,ROUND(3-0.99999*E8,9)),2)',
    ]);
  });

  test('with its word is text: the plain score', () => {
    expect(cells(count, entered('2例'))).toEqual(['=指标评分!E4', 2]);
  });
});

describe('a case that staff name', () => {
  const rule = {
    kind: 'category',
    choices: [
      { name: '按时', synonyms: ['及时'], points: 3 },
      { name: '称“逾期"', points: '20%' },
    ],
  };

  test('is looked for among all its names', () => {
    expect(cells(rule, entered('及时'))).toEqual([
      '=指标评分!E4',
      '=IF(OR(E8="按时",E8="及时"),3,IF(E8="称“逾期""",0.6,""))',
    ]);
  });

  test('in a spelling that Excel would not find: the plain score', () => {
    expect(cells(rule, entered('及 时：'))).toEqual(['=指标评分!E4', 3]);
  });

  test('that follows from the tables: the plain score', () => {
    const byFacts = { kind: 'category', choices: [{ name: '无', when: '甲[决算] = 0', points: 3 }] };
    expect(cells(byFacts, { 数: `| 单位 | 甲 |\n| 机关 | 0 |` })).toEqual([null, 3]);
  });
});

test('a list of requirements met is shown, its score is a number', () => {
  const rule = { kind: 'checklist', items: [1, 2].map((points) => ({ name: `要求${points}`, points })) };
  expect(cells(rule, entered('②'))).toEqual(['=指标评分!E4', 2]);
});

describe('the better of two', () => {
  const either = (second: object): object => ({
    kind: 'either',
    alternatives: [
      { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: { kind: 'threshold', to: '9%' } },
      { name: '变动', ...second },
    ],
  });
  const change = { formula: '甲[决算] ÷ 丙[决算]', rule: { kind: 'threshold', to: '-30%' } };
  const carried = (row: string) => ({ 数: `| 单位 | 甲 | 乙 | 丙 |\n| 机关 | ${row} |` });

  test('is the larger of both scores, a division by 0 counting nothing; the ratio is that of the one taken', () => {
    const max =
      '=MAX(IFERROR(IF(ROUND((数!B4/数!C4),12)<=0.09,3,0),0),IFERROR(IF(ROUND((数!B4/数!D4),12)<=-0.3,3,0),0))';
    expect(cells(either(change), carried('9 | 100 | 10'))).toEqual(['=数!B4/数!C4', max]);
    expect(cells(either(change), carried('-4 | -4 | 10'))).toEqual(['=数!B4/数!D4', max]);
    expect(cells(either(change), carried('9 | 100 | 0'))).toEqual(['=数!B4/数!C4', max]);
  });

  test('with an amount missing is a plain number: Excel would count it as 0', () => {
    expect(cells(either(change), carried('9 | 100 | '))).toEqual(['=数!B4/数!C4', 3]);
  });

  test('may look at the 完成值, where that is a number', () => {
    const stated = { rule: { kind: 'threshold', to: '-30%' } };
    expect(cells(either(stated), { ...carried('50 | 100 | '), ...entered('-0.4 {0%}') })).toEqual([
      '=指标评分!E4',
      '=MAX(IFERROR(IF(ROUND((数!B4/数!C4),12)<=0.09,3,0),0),IFERROR(IF(ROUND(指标评分!E4,12)<=-0.3,3,0),0))',
    ]);
    expect(cells(either(stated), { ...carried('50 | 100 | '), ...entered('-40%') })).toEqual([-0.4, 3]);
  });

  test('neither of which applies is a plain number, by the pack’s policy', () => {
    expect(cells(either(change), carried('0 | 0 | 0'), 3, { notApplicable: 'full' })).toEqual([null, 3]);
  });
});

describe('an indicator that is left out', () => {
  const pack = onePack({ kind: 'threshold', from: '90%' }, 3, { notApplicable: 'exclude' });
  const card = scorecard({ 数: `| 单位 | 甲 | 乙 |\n| 机关 | 0 | 0 |` }, pack);
  const scored = indicator(card, '比率');

  test('has blank cells for 分值 and 得分, so that the sums add up, and says 不适用', () => {
    expect([fullContent(scored, pack), scoreContent(scored, null, pack), sourceName(scored)]).toEqual([
      { value: null },
      { value: null },
      '不适用',
    ]);
  });

  test('makes the grade follow from what is left', () => {
    const some = { ...card, full: pack.full };
    expect(gradedTotal(some, pack, 'F9')).toBe('F9*3/3');
    expect(gradedTotal({ ...some, indicators: [] }, pack, 'F9')).toBe('F9');
  });
});
