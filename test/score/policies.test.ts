// What the pack says of an indicator that does not apply (0 ÷ 0, or 不适用 in 完成值), and of x ÷ 0.
import { byValue, indicator, onePack, said, scorecard, scoreSheet } from './rubric';

const rule = { kind: 'threshold', from: '90%' };
type Policy = Readonly<Record<string, string>>;

function ratio(row: string, policy: Policy, sheet = {}): string {
  const tables = { 数: `| 单位 | 甲 | 乙 |\n| 机关 | ${row} |`, ...sheet };
  return said(indicator(scorecard(tables, onePack(rule, 5, policy)), '比率'));
}

describe('0 ÷ 0', () => {
  test.each([
    ['entered', '—（无法计算）分子分母都为 0，需由人评分'],
    ['full', '5（计算）分子分母都为 0，不适用，按规则得满分'],
  ])('%s: %s', (notApplicable, expected) => expect(ratio('0 | 0', { notApplicable })).toBe(expected));

  test('is not x ÷ 0: that policy does not count', () => {
    expect(ratio('0 | 0', { zeroDenominator: 'full' })).toBe('—（无法计算）分子分母都为 0，需由人评分');
  });
});

describe('x ÷ 0', () => {
  test.each([
    ['entered', '—（无法计算）分母为 0，需由人评分'],
    ['zero', '0（计算）分母为 0，按规则不得分'],
    ['full', '5（计算）分母为 0，按规则得满分'],
  ])('%s: %s', (zeroDenominator, expected) => expect(ratio('3 | 0', { zeroDenominator })).toBe(expected));
});

describe('不适用 in 完成值', () => {
  const says = (value: string, policy: Policy, row = ' | '): string =>
    ratio(row, policy, scoreSheet({ value, score: '4' }));

  test.each(['不适用', '无此项', '不涉及'])('%s: full marks where the pack says so', (value) => {
    expect(says(value, { notApplicable: 'full' })).toBe(`5（计算）完成值填“${value}”，不适用，按规则得满分`);
  });

  test('for a person where it does not', () => {
    expect(says('不适用', {})).toBe('4（填报，未能核实）完成值填“不适用”，需由人评分，按填报得分');
  });

  test('does not stand against amounts that are there', () => {
    expect(says('不适用', { notApplicable: 'full' }, '5 | 10')).toBe(
      '0（计算）5 ÷ 10 = 50%，低于 90%，不得分',
    );
  });

  test('any other word does not say so', () => {
    expect(says('没有项目', { notApplicable: 'full' })).toBe(
      '4（填报，未能核实）缺 甲[决算]、乙[决算]，无法计算，按填报得分',
    );
  });

  test('of a rule over what staff enter', () => {
    const count = { kind: 'count', points: 1, of: '例' };
    expect(byValue(count, 5, '不涉及')).toBe('—（无法计算）完成值填“不涉及”，需由人评分');
  });

  test('says nothing to an indicator that a person scores anyway', () => {
    expect(byValue({ kind: 'entered' }, 5, '不适用', '4')).toBe('4（填报）填报得分');
    expect(byValue({ kind: 'entered' }, 5, '不适用')).toBe('—（无法计算）由人评分，尚未填写得分');
    const full = onePack({ kind: 'entered' }, 5, { formula: undefined, notApplicable: 'full' });
    const sheet = scoreSheet({ value: '不适用', score: '4' });
    expect(said(indicator(scorecard(sheet, full), '比率'))).toBe('4（填报）填报得分');
  });
});

describe('the better of two', () => {
  const better = (row: string, policy: Policy = {}): string => {
    const either = {
      kind: 'either',
      alternatives: [
        { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule },
        { name: '变动', formula: '甲[决算] ÷ 丙[决算]', rule },
      ],
    };
    const pack = onePack(either, 5, { formula: undefined, ...policy });
    return said(indicator(scorecard({ 数: `| 单位 | 甲 | 乙 | 丙 |\n| 机关 | ${row} |` }, pack), '比率'));
  };

  test('one that does not apply leaves the other, whatever it earns', () => {
    expect(better('0 | 0 | 10', { notApplicable: 'full' })).toBe(
      '0（计算）取 变动：0 ÷ 10 = 0%，低于 90%，不得分；率：分子分母都为 0',
    );
  });

  test('of two that earn the same, the first is taken', () => {
    expect(better('9 | 10 | 9')).toContain('取 率：9 ÷ 10 = 90%');
  });

  test('only where neither applies does the policy for that count', () => {
    expect(better('0 | 0 | 0', { notApplicable: 'full' })).toBe(
      '5（计算）率：分子分母都为 0；变动：分子分母都为 0，不适用，按规则得满分',
    );
    expect(better('3 | 0 | 0', { zeroDenominator: 'zero' })).toBe(
      '0（计算）率：分母为 0；变动：分母为 0，按规则不得分',
    );
  });

  test('neither can be computed: why not is said of both', () => {
    expect(better('3 | | 0', { zeroDenominator: 'zero' })).toBe(
      '—（无法计算）率：缺 乙[决算]，无法计算；变动：分母为 0',
    );
  });

  test('its ratio and formula are those of the one taken', () => {
    const pack = onePack(
      {
        kind: 'either',
        alternatives: [
          { name: '率', formula: '甲[决算] ÷ 乙[决算]', wording: '甲占乙', rule },
          { name: '变动', formula: '甲[决算] ÷ 丙[决算]', wording: '甲占丙', rule },
        ],
      },
      5,
      { formula: undefined },
    );
    const card = scorecard({ 数: `| 单位 | 甲 | 乙 | 丙 |\n| 机关 | 9 | 20 | 10 |` }, pack);
    const { ratio: of, formula, inputs } = indicator(card, '比率');
    expect([of, formula, inputs.map(({ name }) => name)]).toEqual([
      '0.9',
      '甲占丙',
      ['甲[决算]', '乙[决算]', '丙[决算]'],
    ]);
  });
});
