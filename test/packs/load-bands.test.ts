// Bands (分档) lie end to end and leave no ratio out: each fault at its band, or at the end that is missing.
import { ruleFaults } from './broken-rule';

const bands = (list: unknown, more: object = {}): string[] =>
  ruleFaults({ kind: 'bands', bands: list, ...more });

test.each([
  [
    '≤0 5 分；0–10%（含）4 分；>10% 不得分',
    [
      { to: 0, points: 5 },
      { above: 0, to: '10%', points: 4 },
      { above: '10%', points: 0 },
    ],
  ],
  [
    'from the best down',
    [
      { from: '90%', points: 5 },
      { from: '80%', below: '90%', points: 4 },
      { below: '80%', points: 0 },
    ],
  ],
  [
    'a point of its own',
    [
      { below: 0, points: 3 },
      { from: 0, to: 0, points: 5 },
      { above: 0, points: 0 },
    ],
  ],
  ['one for everything', [{ points: 5 }]],
])('sound: %s', (_what, list) => expect(bands(list)).toEqual([]));

test.each([
  [
    'a gap of one point',
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
    'an overlap, the higher band written first',
    [
      { above: '10%', points: 4 },
      { to: '20%', points: 5 },
    ],
    ['bands[0] 与相邻的一段有空隙或重叠'],
  ],
  [
    'two without a lower end',
    [
      { to: '20%', points: 5 },
      { to: '10%', points: 4 },
    ],
    ['bands[1] 与相邻的一段有空隙或重叠', 'bands 没有说 >10% 得几分'],
  ],
  ['none at all', [], ['bands 缺少分段']],
  [
    'nothing said of what is below the lowest',
    [
      { from: 0, to: 0, points: 5 },
      { above: 0, points: 0 },
    ],
    ['bands 没有说 <0% 得几分'],
  ],
  [
    'nothing said of the lowest end itself',
    [
      { above: '-5%', to: 0, points: 5 },
      { above: 0, points: 0 },
    ],
    ['bands 没有说 ≤-5% 得几分'],
  ],
  [
    'nothing said of what is above the highest',
    [
      { below: '60%', points: 0 },
      { from: '60%', to: '100%', points: 5 },
    ],
    ['bands 没有说 >100% 得几分'],
  ],
  [
    'nothing said of the highest end itself',
    [
      { below: '60%', points: 0 },
      { from: '60%', below: '100%', points: 5 },
    ],
    ['bands 没有说 ≥100% 得几分'],
  ],
  [
    'a band that holds nothing',
    [
      { to: '10%', points: 5 },
      { above: '10%', below: '10%', points: 1 },
      { above: '20%', to: '10%', points: 1 },
    ],
    ['bands[1] 这一段里没有任何数', 'bands[2] 这一段里没有任何数'],
  ],
  [
    'two lower ends',
    [
      { from: '10%', above: '10%', points: 5 },
      { to: '10%', below: '10%', points: 0 },
    ],
    ['bands[0] from 和 above 只能有一个', 'bands[1] to 和 below 只能有一个'],
  ],
  ['an end that is no ratio', [{ from: '九成', points: 5 }, { points: 0 }], ['bands[0].from 看不懂“九成”']],
])('broken: %s', (_what, list, said) => expect(bands(list)).toEqual(said));

describe('without the sign (absolute), nothing is below 0', () => {
  const absolute = (first: object): string[] =>
    bands(
      [
        { ...first, to: '10%', points: 5 },
        { above: '10%', points: 0 },
      ],
      { absolute: true },
    );

  test('so the lowest band may begin there, or anywhere below', () => {
    expect(absolute({ from: 0 })).toEqual([]);
    expect(absolute({ from: '-10%' })).toEqual([]);
  });

  test('but not just above it', () => {
    expect(absolute({ above: 0 })).toEqual(['bands 没有说 ≤0% 得几分']);
    expect(absolute({ from: '1%' })).toEqual(['bands 没有说 <1% 得几分']);
  });
});
