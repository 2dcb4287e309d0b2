// Scoring rules at, just below and just above their limits: the published text, and what each ratio earns.
import { lines, ruleOf, scoredBy } from './rubric';

/** The same table with the points that the rule gives must be the table. */
function earns(rule: object, full: number, table: string): void {
  expect(scoredBy(ruleOf(rule, full), full, table)).toEqual(lines(table));
}

describe('达到 90% 得满分 5 分，否则不得分', () => {
  test('89.9999% 不得分，90% 得满分，超过 100% 也只得满分', () => {
    earns(
      { kind: 'threshold', from: '90%' },
      5,
      `| 比率       | 得分 |
       | -10%       | 0    |
       | 0          | 0    |
       | 89.9999%   | 0    |
       | 90%        | 5    |
       | 90.0001%   | 5    |
       | 250%       | 5    |`,
    );
  });
});

describe('不超过 100% 得 5 分；每超过一个百分点扣 0.5 分，扣完为止', () => {
  const rule = { kind: 'linear', target: '100%', side: 'above', step: '1%', points: 0.5 };

  test('不足一个百分点不扣，满一个扣 0.5 分，扣到 0 为止', () => {
    earns(
      rule,
      5,
      `| 比率      | 得分 |
       | -50%      | 5    |
       | 0         | 5    |
       | 99.9999%  | 5    |
       | 100%      | 5    |
       | 100.9999% | 5    |
       | 101%      | 4.5  |
       | 101.9999% | 4.5  |
       | 102%      | 4    |
       | 109.9999% | 0.5  |
       | 110%      | 0    |
       | 111%      | 0    |
       | 5000%     | 0    |`,
    );
  });

  test('“每超过一个百分点（不足的按一个计）”时，超过一点就扣 0.5 分', () => {
    earns(
      { ...rule, mode: 'ceil' },
      5,
      `| 比率      | 得分 |
       | 100%      | 5    |
       | 100.0001% | 4.5  |
       | 101%      | 4.5  |
       | 101.0001% | 4    |
       | 109%      | 0.5  |
       | 109.0001% | 0    |`,
    );
  });

  test('“按比例扣分”时，超过 0.5 个百分点扣 0.25 分，保留两位', () => {
    earns(
      { ...rule, mode: 'proportional' },
      5,
      `| 比率     | 得分 |
       | 100%     | 5    |
       | 100.004% | 5    |
       | 100.01%  | 5    |
       | 100.03%  | 4.99 |
       | 100.5%   | 4.75 |
       | 103.3%   | 3.35 |
       | 110%     | 0    |
       | 110.1%   | 0    |`,
    );
  });
});

describe('100% 得 5 分；每低于 5% 扣 2 分，扣完为止', () => {
  const rule = { kind: 'linear', target: '100%', side: 'below', step: '5%', points: 2 };

  test('99.27% 不足一个 5%，得满分；92.8% 满一个 5%，扣 2 分', () => {
    earns(
      rule,
      5,
      `| 比率     | 得分 |
       | 120%     | 5    |
       | 100%     | 5    |
       | 99.27%   | 5    |
       | 95.0001% | 5    |
       | 95%      | 3    |
       | 92.8%    | 3    |
       | 90.0001% | 3    |
       | 90%      | 1    |
       | 85.0001% | 1    |
       | 85%      | 0    |
       | 0        | 0    |
       | -300%    | 0    |`,
    );
  });

  test('换成“不足 5% 的按 5% 计”，99.27% 就扣 2 分', () => {
    earns({ ...rule, mode: 'ceil' }, 5, `| 比率 | 得分 |\n| 99.27% | 3 |\n| 95% | 3 |\n| 94.99% | 1 |`);
  });
});

describe('100% 得 5 分；每偏离 5% 扣 2 分，高于低于都扣', () => {
  test('高 5% 与低 5% 扣得一样多', () => {
    earns(
      { kind: 'linear', target: '100%', side: 'either', step: '5%', points: 2 },
      5,
      `| 比率     | 得分 |
       | 85%      | 0    |
       | 90%      | 1    |
       | 95%      | 3    |
       | 95.0001% | 5    |
       | 100%     | 5    |
       | 104.999% | 5    |
       | 105%     | 3    |
       | 110%     | 1    |
       | 115%     | 0    |`,
    );
  });
});

describe('等于 0 得 5 分；10%（含）以内 4 分；20%（含）以内 3 分；30%（含）以内 2 分；超过 30% 不得分', () => {
  const bands = [
    { from: 0, to: 0, points: 5 },
    { above: 0, to: '10%', points: 4 },
    { above: '10%', to: '20%', points: 3 },
    { above: '20%', to: '30%', points: 2 },
    { above: '30%', points: 0 },
  ];

  test('追减与追加同样看待：−10% 与 10% 都得 4 分', () => {
    earns(
      { kind: 'bands', absolute: true, bands },
      5,
      `| 比率      | 得分 |
       | -400%     | 0    |
       | -30%      | 2    |
       | -10%      | 4    |
       | -0.0001%  | 4    |
       | 0         | 5    |
       | 0.0001%   | 4    |
       | 10%       | 4    |
       | 10.0001%  | 3    |
       | 20%       | 3    |
       | 20.0001%  | 2    |
       | 30%       | 2    |
       | 30.0001%  | 0    |
       | 1000%     | 0    |`,
    );
  });
});

describe('≥90% 得 5 分；80（含）–90 得 4 分；70（含）–80 得 3 分；60（含）–70 得 2 分；<60 不得分', () => {
  const bands = [
    { from: '90%', points: 5 },
    { from: '80%', below: '90%', points: 4 },
    { from: '70%', below: '80%', points: 3 },
    { from: '60%', below: '70%', points: 2 },
    { below: '60%', points: 0 },
  ];

  test('含的一端归上一档', () => {
    earns(
      { kind: 'bands', bands },
      5,
      `| 比率     | 得分 |
       | 150%     | 5    |
       | 90%      | 5    |
       | 89.9999% | 4    |
       | 80%      | 4    |
       | 79.9999% | 3    |
       | 60%      | 2    |
       | 59.9999% | 0    |
       | -5%      | 0    |`,
    );
  });

  test('从低到高写，端点也归含它的一档', () => {
    earns(
      {
        kind: 'bands',
        bands: [
          { above: '20%', points: 5 },
          { above: '10%', to: '20%', points: 3 },
          { to: '10%', points: 0 },
        ],
      },
      5,
      `| 比率 | 得分 |\n| 10% | 0 |\n| 10.01% | 3 |\n| 20% | 3 |\n| 20.01% | 5 |`,
    );
    earns(
      {
        kind: 'bands',
        bands: [
          { below: '10%', points: 0 },
          { from: '10%', below: '20%', points: 3 },
          { from: '20%', points: 5 },
        ],
      },
      5,
      `| 比率 | 得分 |\n| 9.99% | 0 |\n| 10% | 3 |\n| 20% | 5 |`,
    );
  });

  test('写明的分数照给，不取两位；按比例的才取', () => {
    const fine = [
      { from: '90%', points: 5 },
      { from: '80%', below: '90%', points: 1.125 },
      { below: '80%', points: '2.5%' },
    ];
    earns({ kind: 'bands', bands: fine }, 5, `| 比率 | 得分 |\n| 85% | 1.125 |\n| 10% | 0.13 |`);
  });

  test('办法里写的分数超过分值时，以分值为限', () => {
    const stale = [
      { from: '90%', points: 8 },
      { below: '90%', points: 0 },
    ];
    const rule = ruleOf({ kind: 'bands', bands: stale }, 8);
    expect(scoredBy(rule, 5, `| 比率 |\n| 95% |\n| 10% |`)).toEqual([
      ['95%', '5'],
      ['10%', '0'],
    ]);
  });
});

describe('得分 = 分值 × 完成比例，满分为止', () => {
  test('按比例，保留两位，负数不得分，超过目标得满分', () => {
    earns(
      { kind: 'proportional', target: '100%' },
      3,
      `| 比率      | 得分 |
       | -20%      | 0    |
       | 0         | 0    |
       | 0.1%      | 0    |
       | 33.3333%  | 1    |
       | 50%       | 1.5  |
       | 83.5%     | 2.51 |
       | 99.9%     | 3    |
       | 100%      | 3    |
       | 120%      | 3    |`,
    );
  });

  test('目标是 9% 时，4.5% 得一半', () => {
    earns(
      { kind: 'proportional', target: '9%' },
      4,
      `| 比率 | 得分 |\n| 4.5% | 2 |\n| 9% | 4 |\n| 12% | 4 |`,
    );
  });
});
