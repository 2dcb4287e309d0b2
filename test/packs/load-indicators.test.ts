// Faults in a pack's indicators and their rules.
import { faults } from './small-pack';

const indicator = (more: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  indicators: [{ id: 'a', path: ['一', '二', '三'], points: 5, ...more }],
});
const ruled = (rule: unknown): Record<string, unknown> => indicator({ formula: '支出 ÷ 收入', rule });

describe('indicators', () => {
  test.each([
    [
      'two of one id',
      { indicators: [...['甲', '乙'].map((three) => ({ id: 'a', path: ['一', '二', three], points: 1 }))] },
      ['indicators[1].id 指标编号“a”重复'],
    ],
    [
      'a path that is not three names',
      indicator({ path: ['一', '三'] }),
      ['indicators[0].path 应为一级、二级、三级三个名称'],
    ],
    ['no points', indicator({ points: undefined }), ['indicators[0].points 缺少这一项']],
    [
      'a rule without a formula',
      indicator({ rule: { kind: 'threshold', from: '90%' } }),
      ['indicators[0] 有公式的指标要有评分办法，没有公式的不能有'],
    ],
    [
      'a formula without a rule',
      indicator({ formula: '支出 ÷ 收入' }),
      ['indicators[0] 有公式的指标要有评分办法，没有公式的不能有'],
    ],
    [
      'a formula over an unknown concept',
      indicator({ formula: '支出 ÷ 存款', rule: { kind: 'threshold', from: '90%' } }),
      ['indicators[0].formula 没有“存款”这个科目'],
    ],
    ['a rule of no kind', ruled({ from: '90%' }), ['indicators[0].rule.kind 缺少这一项']],
    [
      'a rule of an unknown kind',
      ruled({ kind: 'treshold', from: '90%' }),
      ['indicators[0].rule.kind 应为 threshold、linear、bands、proportional、entered 之一'],
    ],
    [
      'a bound that is no ratio',
      ruled({ kind: 'threshold', from: '九成' }),
      ['indicators[0].rule.from 看不懂“九成”'],
    ],
    [
      'a key of another rule',
      ruled({ kind: 'threshold', from: '90%', step: '1%' }),
      ['indicators[0].rule.step 没有“step”这一项，可用：kind、from'],
    ],
    [
      'a step that is missing',
      ruled({ kind: 'linear', target: '100%', points: 1 }),
      ['indicators[0].rule.step 缺少这一项'],
    ],
  ])('%s', (_what, more, said) => expect(faults(more)).toEqual(said));

  test.each([
    [
      'end to end',
      [
        { to: 0, points: 5 },
        { above: 0, to: '10%', points: 4 },
        { above: '10%', points: 0 },
      ],
      [],
    ],
    [
      'from the best down',
      [
        { from: '90%', points: 5 },
        { from: '80%', below: '90%', points: 4 },
        { below: '80%', points: 0 },
      ],
      [],
    ],
    [
      'a point of its own',
      [
        { from: 0, to: 0, points: 5 },
        { above: 0, points: 0 },
      ],
      [],
    ],
    [
      'a gap',
      [
        { below: 0, points: 5 },
        { above: 0, points: 4 },
      ],
      ['bands[1] 与相邻的一段有空隙或重叠'],
    ],
    [
      'a wider gap',
      [
        { to: 0, points: 5 },
        { above: '5%', points: 4 },
      ],
      ['bands[1] 与相邻的一段有空隙或重叠'],
    ],
    [
      'an overlap at one point',
      [
        { to: '10%', points: 5 },
        { from: '10%', points: 4 },
      ],
      ['bands[1] 与相邻的一段有空隙或重叠'],
    ],
    [
      'an overlap',
      [
        { to: '20%', points: 5 },
        { above: '10%', points: 4 },
      ],
      ['bands[1] 与相邻的一段有空隙或重叠'],
    ],
    ['none at all', [], ['bands 缺少分段']],
  ])('bands: %s', (_what, bands, said) => {
    expect(faults(ruled({ kind: 'bands', bands }))).toEqual(
      said.map((fault) => `indicators[0].rule.${fault}`),
    );
  });

  test.each([
    ['a step of nothing', { kind: 'linear', target: '100%', step: 0, points: 1 }, 'step 应大于 0'],
    ['a target of nothing', { kind: 'proportional', target: '0' }, 'target 应大于 0'],
  ])('%s would give everybody full marks', (_what, rule, said) => {
    expect(faults(ruled(rule))).toEqual([`indicators[0].rule.${said}`]);
  });
});
