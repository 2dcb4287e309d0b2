// Faults in the rules of a pack: what they lack, what they cannot have, and points that are not those of the indicator.
import { ruleFaults } from './broken-rule';

describe('every kind', () => {
  test.each([
    ['no kind', { from: '90%' }, ['kind 缺少这一项']],
    [
      'an unknown kind',
      { kind: 'treshold', from: '90%' },
      ['kind 应为 threshold、linear、bands、proportional、category、checklist、count、either、entered 之一'],
    ],
    [
      'a key of another rule',
      { kind: 'threshold', from: '90%', step: '1%' },
      ['step 没有“step”这一项，可用：kind、from、to'],
    ],
    [
      'a person scores, and so much a step',
      { kind: 'entered', step: '1%' },
      ['step 没有“step”这一项，可用：kind'],
    ],
  ])('%s', (_what, rule, said) => expect(ruleFaults(rule)).toEqual(said));
});

describe('threshold', () => {
  test.each([
    [{ from: '九成' }, ['from 看不懂“九成”']],
    [{}, ['rule from（达到）和 to（不超过）要有且只有一个']],
    [{ from: '90%', to: '100%' }, ['rule from（达到）和 to（不超过）要有且只有一个']],
    [{ to: '100%' }, []],
  ])('%j', (keys, said) => expect(ruleFaults({ kind: 'threshold', ...keys })).toEqual(said));
});

describe('linear', () => {
  const linear = { kind: 'linear', target: '100%', step: '1%', points: 0.5 };
  test.each([
    [{ step: undefined }, ['step 缺少这一项']],
    [{ step: 0 }, ['step 应大于 0']],
    [{ step: '-1%' }, ['step 应大于 0']],
    [{ points: 0 }, ['points 应大于 0']],
    [{ points: -1 }, ['points 应大于 0']],
    [{ points: 6 }, ['points 6 超过分值 5']],
    [{ points: '110%' }, ['points 5.5 超过分值 5']],
    [{ points: '10%' }, []],
    [{ side: 'over' }, ['side 应为 above、below、either 之一']],
    [{ mode: 'round' }, ['mode 应为 floor、ceil、proportional 之一']],
  ])('%j', (keys, said) => expect(ruleFaults({ ...linear, ...keys })).toEqual(said));
});

describe('proportional', () => {
  test.each([
    [{ target: '0' }, ['target 应大于 0']],
    [{ target: '95%', zeroBelow: '0' }, ['zeroBelow 应大于 0']],
    [{ target: '95%', zeroBelow: '96%' }, ['zeroBelow 不能高于 target']],
    [{ target: '95%', zeroBelow: '95%' }, []],
  ])('%j', (keys, said) => expect(ruleFaults({ kind: 'proportional', ...keys })).toEqual(said));
});

describe('bands', () => {
  const two = (above: unknown, below: unknown): unknown => ({
    kind: 'bands',
    bands: [
      { from: '90%', points: above },
      { below: '90%', points: below },
    ],
  });
  test.each([
    ['the best is less than full', two(4, 0), ['bands 最高一档是 4，应等于分值 5']],
    ['the best is more than full (a stale text)', two(8, 0), ['bands[0].points 8 超过分值 5']],
    ['one is negative', two(5, -1), ['bands[1].points 不能是负数']],
    ['shares of full', two('100%', '40%'), []],
    ['shares that fall short', two('80%', '40%'), ['bands 最高一档是 4，应等于分值 5']],
    ['no points', two(5, undefined), ['bands[1].points 缺少这一项']],
  ])('%s', (_what, rule, said) => expect(ruleFaults(rule)).toEqual(said));
});

describe('category', () => {
  const category = (...choices: unknown[]): unknown => ({ kind: 'category', choices });
  const none = { name: '无结余', points: 5 };
  test.each([
    ['none', category(), ['choices 缺少选项']],
    ['one name twice', category(none, { name: '无结余', points: 0 }), ['choices[1] 名称“无结余”重复']],
    [
      'a name that is another’s synonym, however spaced',
      category(none, { name: '有结余', synonyms: ['无 结余'], points: 0 }),
      ['choices[1] 名称“无 结余”重复'],
    ],
    [
      'the best is less than full',
      category({ name: '好', points: 3 }, { name: '差', points: 0 }),
      ['choices 最好的一项是 3，应等于分值 5'],
    ],
    ['a negative one', category(none, { name: '有结余', points: -2 }), ['choices[1].points 不能是负数']],
    [
      'a condition over an unknown concept',
      category({ ...none, when: '存款 = 0' }),
      ['choices[0].when 没有“存款”这个科目'],
    ],
  ])('%s', (_what, rule, said) => expect(ruleFaults(rule)).toEqual(said));
});

describe('checklist', () => {
  const checklist = (...points: unknown[]): unknown => ({
    kind: 'checklist',
    items: points.map((n, i) => ({ name: `要求${i + 1}`, points: n })),
  });
  test.each([
    ['none', checklist(), ['items 缺少要求']],
    ['the sum is less than full', checklist(2, 2), ['items 各项合计是 4，应等于分值 5']],
    ['the sum is more than full', checklist(3, 3), ['items 各项合计是 6，应等于分值 5']],
    ['a negative one', checklist(6, -1), ['items[0].points 6 超过分值 5', 'items[1].points 不能是负数']],
    ['points and a share', checklist(2, '60%'), []],
  ])('%s', (_what, rule, said) => expect(ruleFaults(rule)).toEqual(said));
});

describe('count', () => {
  const count = { kind: 'count', points: 1, of: '例' };
  test.each([
    [{ of: undefined }, ['of 缺少这一项']],
    [{ points: 0 }, ['points 应大于 0']],
    [{ points: 6 }, ['points 6 超过分值 5']],
    [{ start: 'none' }, ['start 应为 full、zero 之一']],
  ])('%j', (keys, said) => expect(ruleFaults({ ...count, ...keys })).toEqual(said));
});

describe('either', () => {
  const good = { name: '甲', formula: '支出 ÷ 收入', rule: { kind: 'threshold', to: '9%' } };
  const entered = { name: '乙', rule: { kind: 'threshold', to: '9%' } };
  const either = (...alternatives: unknown[]): unknown => ({ kind: 'either', alternatives });
  test.each([
    ['only one', either(good), ['alternatives 至少要有两项可以择一']],
    ['one name twice', either(good, { ...entered, name: '甲' }), ['alternatives[1] 名称“甲”重复']],
    [
      'two that look at the one 完成值',
      either(entered, { ...entered, name: '丙' }),
      ['alternatives 只能有一项没有公式：完成值只有一个'],
    ],
    ['without a rule', either(good, { name: '乙' }), ['alternatives[1] 择一的每项都要有评分办法']],
    [
      'that a person scores',
      either(good, { name: '乙', rule: { kind: 'entered' } }),
      ['alternatives[1] 择一的每项都要有评分办法'],
    ],
    [
      'inside another',
      either(good, { name: '乙', rule: either(good, entered) }),
      ['alternatives[1].rule 择一里不能再择一'],
    ],
    [
      'that cannot reach full',
      either(good, { name: '乙', rule: { kind: 'checklist', items: [{ name: '一', points: 4 }] } }),
      ['alternatives[1].rule.items 各项合计是 4，应等于分值 5'],
    ],
    [
      'over an unknown concept',
      either({ ...good, formula: '存款 ÷ 收入' }, entered),
      ['alternatives[0].formula 没有“存款”这个科目'],
    ],
    ['both are sound', either(good, entered), []],
  ])('%s', (_what, rule, said) => expect(ruleFaults(rule)).toEqual(said));
});

describe('where the workbook states the points', () => {
  const left = (rule: unknown): string[] => ruleFaults(rule, { points: undefined });
  const two = (best: unknown): unknown => ({
    kind: 'bands',
    bands: [
      { from: '90%', points: best },
      { below: '90%', points: 0 },
    ],
  });

  test('what is to add up to them is said in shares', () => {
    expect(left(two(5))).toEqual(['bands[0].points 分值由工作簿定，这里要写成满分的百分比，如 100%']);
    expect(left(two('80%'))).toEqual(['bands 最高一档是 80%，应等于分值 100%']);
    expect(left(two('100%'))).toEqual([]);
  });

  test('so much for each step or instance may be said in points', () => {
    expect(left({ kind: 'linear', target: '100%', step: '1%', points: 0.5 })).toEqual([]);
    expect(left({ kind: 'count', points: 0.5, of: '项' })).toEqual([]);
    expect(left({ kind: 'count', points: '120%', of: '项' })).toEqual(['points 120% 超过分值 100%']);
  });
});
