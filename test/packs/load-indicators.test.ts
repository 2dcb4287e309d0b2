// Faults in a pack's indicators: their names, points and formulas.
import { one } from './broken-rule';
import { faults, load } from './small-pack';

const threshold = { kind: 'threshold', from: '90%' };
const twice = ['甲', '乙'].map((three) => ({ id: 'a', path: ['一', '二', three], points: 1 }));

test.each([
  ['two of one id', { full: 2, indicators: twice }, ['indicators[1].id 指标编号“a”重复']],
  [
    'a path that is not three names',
    one({ path: ['一', '三'] }),
    ['indicators[0].path 应为一级、二级、三级三个名称'],
  ],
  ['points that are none', one({ points: '五' }), ['indicators[0].points 看不懂“五”']],
  ['a formula without a rule', one({ formula: '支出 ÷ 收入' }), ['indicators[0] 有公式的指标要有评分办法']],
  [
    'a formula with the rule that a person scores',
    one({ formula: '支出 ÷ 收入', rule: { kind: 'entered' } }),
    ['indicators[0] 有公式的指标要有评分办法'],
  ],
  [
    'a formula beside a rule that looks at no ratio',
    one({ formula: '支出 ÷ 收入', rule: { kind: 'count', points: 1, of: '例' } }),
    ['indicators[0].formula count 这种办法不看比率，不能有公式'],
  ],
  [
    'a formula over an unknown concept',
    one({ formula: '支出 ÷ 存款', rule: threshold }),
    ['indicators[0].formula 没有“存款”这个科目'],
  ],
  [
    'a policy that there is not',
    one({ formula: '支出 ÷ 收入', rule: threshold, notApplicable: 'zero', zeroDenominator: 'exclude' }),
    [
      'indicators[0].notApplicable 应为 full、exclude、entered 之一',
      'indicators[0].zeroDenominator 应为 entered、zero、full 之一',
    ],
  ],
  [
    'a misspelt key',
    one({ note: ['①制度健全'] }),
    [
      'indicators[0].note 没有“note”这一项，可用：id、path、synonyms、points、formula、wording、notes、rule、notApplicable、zeroDenominator、reasonRequired、own、because',
    ],
  ],
])('%s', (_what, more, said) => expect(faults(more)).toEqual(said));

test('what is left out: points to the workbook, what does not apply to a person, a reason to be given below full', () => {
  const [left] = load(one({ points: undefined })).indicators;
  expect(left).toEqual({
    id: 'a',
    path: ['一', '二', '三'],
    synonyms: [],
    points: null,
    wording: null,
    notes: [],
    formula: null,
    rule: { kind: 'entered' },
    notApplicable: 'entered',
    zeroDenominator: 'entered',
    reasonRequired: true,
    own: false,
    because: null,
  });
});

test('what is said is kept', () => {
  const [said] = load(
    one({
      synonyms: '三项',
      formula: '支出 ÷ 收入',
      wording: '支出占收入',
      notes: ['①合规', '②及时'],
      rule: threshold,
      notApplicable: 'exclude',
      zeroDenominator: 'zero',
      reasonRequired: false,
      own: true,
      because: '本地办法',
    }),
  ).indicators;
  expect(said).toMatchObject({
    synonyms: ['三项'],
    wording: '支出占收入',
    notes: ['①合规', '②及时'],
    notApplicable: 'exclude',
    zeroDenominator: 'zero',
    reasonRequired: false,
    own: true,
    because: '本地办法',
  });
});

describe('分值', () => {
  const worth = (...points: unknown[]): unknown[] =>
    points.map((n, i) => ({ id: `${i}`, path: ['一', '二', `${i}`], points: n }));

  test('must add up to the pack’s full points', () => {
    expect(faults({ indicators: worth(60, 39.5) })).toEqual(['indicators 各指标分值合计 99.5，应为 100']);
    expect(faults({ indicators: worth(60, 40) })).toEqual([]);
    expect(faults({ indicators: worth(6, 4), full: 10 })).toEqual([]);
  });

  test('of a pack that leaves some of them to the workbook cannot add up yet', () => {
    expect(faults({ indicators: worth(60, undefined) })).toEqual([]);
  });

  test('are more than nothing', () => {
    expect(faults({ indicators: worth(100, 0) })).toEqual(['indicators[1].points 应大于 0']);
    expect(faults({ indicators: worth(105, -5) })).toEqual(['indicators[1].points 应大于 0']);
  });
});
