// The sentences that stand beside a score, in English.
import { Amount } from '../../src/model/amount';
import { Ratio } from '../../src/model/ratio';
import { applyRule } from '../../src/score/rules';
import { indicator, onePack, ruleOf, scorecard, scoreSheet } from './rubric';

type Tables = Readonly<Record<string, string>>;
const share = { kind: 'threshold', from: '90%' };

function english(tables: Tables, rule: object, more: object = {}): string {
  return indicator(scorecard(tables, onePack(rule, 5, more)), '比率').explanation.en;
}

const amounts = (row: string): Tables => ({ 数: `| 单位 | 甲 | 乙 | 丙 |\n| 机关 | ${row} |` });
const byValue = (rule: object, value: string, score = ''): string =>
  english(scoreSheet({ value, score }), rule, { formula: undefined });

const linear = { kind: 'linear', target: '100%', side: 'above', step: '1%', points: 1 };
const bands = {
  kind: 'bands',
  bands: [
    { from: '90%', points: 5 },
    { from: '80%', below: '90%', points: 3 },
    { below: '80%', points: 0 },
  ],
};

test.each([
  [share, '95%', '≥90%: full marks 5'],
  [share, '10%', 'below 90%: no points'],
  [{ kind: 'threshold', to: '90%' }, '95%', 'above 90%: no points'],
  [linear, '103.5%', '3.5% above 100%, 3 × 1%: −3, 2 points'],
  [{ ...linear, side: 'below' }, '98%', '2% below 100%, 2 × 1%: −2, 3 points'],
  [{ ...linear, side: 'either' }, '100%', '=100%: full marks 5'],
  [linear, '100.5%', 'less than 1% off 100%: no deduction, full marks 5'],
  [bands, '85%', '≥80% <90%: 3 points'],
  [{ kind: 'proportional', target: '100%' }, '50%', 'in proportion: 5 × 50% = 2.5 points'],
  [{ kind: 'proportional', target: '95%', zeroBelow: '70%' }, '10%', 'below 70%: no points'],
])('%j, %s: %s', (rule, ratio, said) => {
  expect(applyRule(ruleOf(rule, 5), Ratio.parse(ratio), Amount.whole(5))?.why.en).toBe(said);
});

describe('over the tables', () => {
  test.each([
    ['19 | 20 |', {}, '19 ÷ 20 = 95%; ≥90%: full marks 5'],
    [' | 20 |', {}, 'cannot be computed: 甲[决算] not reported: to be scored by a person'],
    ['0 | 0 |', {}, '0 ÷ 0: to be scored by a person'],
    ['0 | 0 |', { notApplicable: 'full' }, '0 ÷ 0: does not apply; full marks by the pack’s rule'],
    ['3 | 0 |', {}, 'the denominator is 0: to be scored by a person'],
    ['3 | 0 |', { zeroDenominator: 'zero' }, 'the denominator is 0: no points by the pack’s rule'],
    ['3 | 0 |', { zeroDenominator: 'full' }, 'the denominator is 0: full marks by the pack’s rule'],
  ])('%s %j: %s', (row, more, said) => {
    const unknown = row.startsWith(' |');
    expect(english(amounts(row), share, more)).toBe(
      unknown ? said.replace(': to be scored by a person', '') : said,
    );
  });

  test('left out: its points, those that are left, and the grade', () => {
    const tables = (score: string): Tables => ({ ...amounts('0 | 0 |'), ...scoreSheet({ score }) });
    const said = 'the full points are 0, and the grade follows from total × 5 ÷ 0';
    expect(english(tables(''), share, { notApplicable: 'exclude' })).toBe(
      `0 ÷ 0: does not apply; its 5 points are left out; ${said}`,
    );
    expect(english(tables('4'), share, { notApplicable: 'exclude' })).toBe(
      `0 ÷ 0: does not apply; its 5 points are left out, and so is the entered score; ${said}`,
    );
  });

  test('the entered score stands', () => {
    expect(english({ ...amounts('3 | 0 |'), ...scoreSheet({ score: '4' }) }, share)).toBe(
      'the denominator is 0: to be scored by a person; the entered score stands',
    );
  });

  test('the better of two', () => {
    const either = {
      kind: 'either',
      alternatives: [
        { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: share },
        { name: '变动', formula: '甲[决算] ÷ 丙[决算]', rule: share },
      ],
    };
    expect(english(amounts('9 | 10 | 0'), either, { formula: undefined })).toBe(
      'takes 率: 9 ÷ 10 = 90%; ≥90%: full marks 5; 变动: the denominator is 0',
    );
  });

  test('a case, or none', () => {
    const choices = [
      { name: '无结余', when: '甲[决算] = 0', points: 5 },
      { name: '不超过', when: '甲[决算] <= 乙[决算]', points: 2 },
    ];
    const of = (row: string): string =>
      english(amounts(row), { kind: 'category', choices }, { formula: undefined });
    expect(of('3 | 5 |')).toBe('不超过: 2 points');
    expect(of('9 | 5 |')).toBe('none of the cases holds: to be scored by a person');
    expect(of('不详 | 5 |')).toBe('cannot be computed: 甲[决算] not reported');
  });
});

describe('by a person', () => {
  test('entered, or not yet', () => {
    expect(byValue({ kind: 'entered' }, '', '4')).toBe('as entered');
    expect(byValue({ kind: 'entered' }, '')).toBe('to be scored by a person; no score entered yet');
  });

  test('不适用', () => {
    expect(byValue({ kind: 'count', points: 1, of: '例' }, '不适用')).toBe(
      'the 完成值 says 不适用: to be scored by a person',
    );
  });
});

describe('完成值', () => {
  const list = { kind: 'checklist', items: [1, 2, 2].map((points, i) => ({ name: `要求${i}`, points })) };
  const choice = { kind: 'category', choices: ['按时', '逾期'].map((name) => ({ name, points: 5 })) };
  const count = { kind: 'count', points: 1, of: '例' };
  const won = { ...count, start: 'zero' };
  const is = 'cannot be computed: the 完成值 in 指标评分!E4 is';
  const must = 'there should be';

  test.each([
    [list, '①③', '①③ met: 1 + 2 = 3 points'],
    [list, '无', 'none is met: 0 points'],
    [count, '0', '0 例: 5 points'],
    [count, '2', '2 例, −1 each: 3 points'],
    [won, '2', '2 例, +1 each: 2 points'],
    [choice, '按时', '按时: 5 points'],
    [share, '95', `${is} 95 without a percent sign; write 95% if that is meant`],
    [share, '约九成', `${is} “约九成”; ${must} a ratio such as 95%`],
    [count, '个别', `${is} “个别”; ${must} a number of 例: a whole number, 0 or more`],
    [
      list,
      '④',
      `${is} “④”; ${must} the numbers of the requirements met, such as ①② (there are 3), or 全部 or 无`,
    ],
    [choice, '早', `${is} “早”; ${must} one of 按时、逾期`],
    [share, '', `${is} blank; ${must} a ratio such as 95%`],
  ])('%j, %s: %s', (rule, value, said) => expect(byValue(rule, value)).toBe(said));

  test('where the sheet has no such column', () => {
    expect(english(amounts('1 | 2 |'), share, { formula: undefined })).toBe(
      'cannot be computed: 指标评分 has no 完成值 for it; there should be a ratio such as 95%',
    );
  });
});

test('no full points', () => {
  const left = (sheet: string): string => {
    const pack = onePack({ kind: 'entered' }, 5, { formula: undefined });
    const points = { ...pack, indicators: pack.indicators.map((one) => ({ ...one, points: null })) };
    return indicator(scorecard({ 指标评分: sheet }, points), '比率').explanation.en;
  };
  expect(left('| 三级指标 | 分值 | 得分 |\n| 比率 | | 4 |')).toBe(
    'no full points, so no score: enter the 分值 in 指标评分!B4',
  );
  expect(left('| 三级指标 | 得分 |\n| 比率 | 4 |')).toBe(
    'no full points, so no score: add a 分值 column to the row of 指标评分!A4',
  );
});
