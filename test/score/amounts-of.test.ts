// What a formula makes of blanks, signs, numbers, people and columns that are not there.
import type { Pack } from '../../src/model/pack';
import { indicator, onePack, said, scorecard } from './rubric';

const share = { kind: 'threshold', from: '90%' };
const of = (formula: string): Pack => onePack(share, 5, { formula });

/** The reason that is told of 甲, 乙, 丙 in one row. */
function ratio(row: string, pack: Pack, heading = '甲 | 乙 | 丙'): string {
  return said(indicator(scorecard({ 数: `| 单位 | ${heading} |\n| 机关 | ${row} |` }, pack), '比率'));
}

test('a minus before an amount, or before brackets', () => {
  expect(ratio('-19 | 20 |', of('-甲[决算] ÷ 乙[决算]'))).toBe(
    '5（计算）-(-19) ÷ 20 = 95%，≥90%，得满分 5 分',
  );
  expect(ratio('1 | 20 | 20', of('-(甲[决算] - 丙[决算]) ÷ 乙[决算]'))).toBe(
    '5（计算）-(1 - 20) ÷ 20 = 95%，≥90%，得满分 5 分',
  );
  expect(ratio(' | 20 |', of('-甲[决算] ÷ 乙[决算]'))).toBe('—（无法计算）缺 甲[决算]，无法计算');
});

test('a number of the formula’s own', () => {
  expect(ratio('9 | 20 |', of('2 × 甲[决算] ÷ 乙[决算]'))).toBe(
    '5（计算）2 × 9 ÷ 20 = 90%，≥90%，得满分 5 分',
  );
});

test('of a difference, a blank counts 0 on either side, and two blanks are missing', () => {
  const difference = of('(甲[决算] - 丙[决算]) ÷ 乙[决算]');
  expect(ratio('19 | 20 |', difference)).toContain('(19 - 0) ÷ 20 = 95%');
  expect(ratio(' | 20 | -19', difference)).toContain('(0 - (-19)) ÷ 20 = 95%');
  expect(ratio(' | 20 |', difference)).toBe('—（无法计算）缺 甲[决算]、丙[决算]，无法计算');
});

test('a column that is not there is no blank: the sum is not told without it', () => {
  const sum = of('(甲[决算] + 丙[决算]) ÷ 乙[决算]');
  expect(ratio('19 | 20', sum, '甲 | 乙')).toBe('—（无法计算）缺 丙[决算]，无法计算');
  expect(ratio('19 | 20 | 不详', sum)).toBe('—（无法计算）缺 丙[决算]，无法计算');
});

describe('people', () => {
  test('are counted as they are: money for each of them', () => {
    const pack = onePack({ kind: 'threshold', from: '90%' }, 5);
    const people = pack.concepts.get('乙');
    if (!people) throw new Error('乙');
    const money: Pack = {
      ...pack,
      concepts: new Map([...pack.concepts, ['乙', { ...people, kind: 'people' }]]),
      indicators: pack.indicators.map((one) => ({
        ...one,
        formula: {
          kind: 'operation',
          operator: '/',
          left: { kind: 'concept', concept: '甲', version: '决算', subject: null },
          right: { kind: 'concept', concept: '乙', version: null, subject: null },
        },
      })),
    };
    expect(ratio('10 | 5 |', money)).toContain('10 ÷ 5 = ');
  });
});

describe('a case', () => {
  const choice = (when: string): Pack =>
    onePack(
      {
        kind: 'category',
        choices: [
          { name: '成立', when, points: 5 },
          { name: '不成立', when: '甲[决算] = 甲[决算]', points: 0 },
        ],
      },
      5,
      { formula: undefined },
    );

  test.each([
    ['甲[决算] >= 乙[决算]', '5 | 6 |', '不成立'],
    ['甲[决算] >= 乙[决算]', '6 | 6 |', '成立'],
    ['甲[决算] >= 乙[决算]', '7 | 6 |', '成立'],
    ['甲[决算] <= 乙[决算]', '6 | 6 |', '成立'],
    ['甲[决算] <= 乙[决算]', '7 | 6 |', '不成立'],
    ['甲[决算] = 乙[决算]', '6 | 6 |', '成立'],
    ['甲[决算] = 乙[决算]', '5 | 6 |', '不成立'],
  ])('%s, where they are %s: %s', (when, row, name) => {
    expect(ratio(row, choice(when))).toContain(`（计算）${name}，`);
  });

  test('all that it lacks is named', () => {
    expect(ratio('不详 | 不详 |', choice('甲[决算] >= 乙[决算]'))).toBe(
      '—（无法计算）缺 甲[决算]、乙[决算]，无法计算',
    );
  });
});

describe('the better of two, neither of which gives points', () => {
  const either = (policy: object): Pack =>
    onePack(
      {
        kind: 'either',
        alternatives: [
          { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: share },
          { name: '变动', formula: '丙[决算] ÷ 乙[决算]', rule: share },
        ],
      },
      5,
      { formula: undefined, ...policy },
    );

  test('0 ÷ 0 and x ÷ 0 together are a division by 0', () => {
    expect(ratio('0 | 0 | 3', either({ zeroDenominator: 'zero' }))).toBe(
      '0（计算）率：分子分母都为 0；变动：分母为 0，按规则不得分',
    );
    expect(ratio('0 | 0 | 3', either({ notApplicable: 'full' }))).toBe(
      '—（无法计算）率：分子分母都为 0；变动：分母为 0，需由人评分',
    );
  });
});

test('bands that leave a gap say so of what falls into it', () => {
  const pack = onePack(
    {
      kind: 'bands',
      bands: [
        { from: '90%', points: 5 },
        { below: '90%', points: 0 },
      ],
    },
    5,
  );
  const gap = {
    ...pack,
    indicators: pack.indicators.map((one) =>
      one.rule.kind === 'bands' ? { ...one, rule: { ...one.rule, bands: one.rule.bands.slice(0, 1) } } : one,
    ),
  };
  const card = scorecard({ 数: '| 单位 | 甲 | 乙 |\n| 机关 | 1 | 2 |' }, gap);
  expect(indicator(card, '比率').explanation).toEqual({
    zh: '50% 不在任何评分档内',
    en: '50% is in none of the bands',
  });
  expect(indicator(card, '比率').ratio).toBe('0.5');
});
