// The rules over ratios that places have published, each by its own text: the rule as its data, what staff report, the points it earns.
import { earnedBy, indicator, lines, onePack, said, scorecard } from './rubric';

/** `完成值 | 得分`: a workbook with each of these must be given these points. */
function earns(rule: object, points: number, table: string): void {
  expect(earnedBy(rule, points, table)).toEqual(lines(table));
}

const over = (points: number): object => ({
  kind: 'linear',
  target: '100%',
  side: 'above',
  step: '1%',
  points,
});

describe('在职人员控制率', () => {
  test('≤100% 计 5 分；每超过一个百分点扣 0.5 分，扣完为止（湖南、岳阳）', () => {
    earns(
      over(0.5),
      5,
      `| 完成值              | 得分 |
       | 87%                 | 5    |
       | 100%                | 5    |
       | 1.0000000000000002  | 5    |
       | 100.99%             | 5    |
       | 101%                | 4.5  |
       | 103.5%              | 3.5  |
       | 110%                | 0    |
       | 150%                | 0    |`,
    );
  });

  test('≤100% 计 1 分；每超 1 个百分点扣 0.1 分', () => {
    earns(over(0.1), 1, `| 完成值 | 得分 |\n| 100% | 1 |\n| 103% | 0.7 |\n| 109.99% | 0.1 |\n| 110% | 0 |`);
  });
});

describe('“三公经费”变动率', () => {
  const change = (points: number): object => ({ ...over(points), target: 0 });

  test('≤0 计 5 分；>0 每超过一个百分点扣 0.5 分，扣完为止：远高于 0 的得 0 分，不倒扣', () => {
    earns(
      change(0.5),
      5,
      `| 完成值 | 得分 |
       | -12.5% | 5    |
       | 0%     | 5    |
       | 0.99%  | 5    |
       | 1%     | 4.5  |
       | 9.99%  | 0.5  |
       | 10%    | 0    |
       | 136%   | 0    |`,
    );
  });

  test('≤0 计 8 分；>0 每超过一个百分点扣 0.8 分', () => {
    earns(change(0.8), 8, `| 完成值 | 得分 |\n| 0% | 8 |\n| 1.5% | 7.2 |\n| 9% | 0.8 |\n| 10% | 0 |`);
  });

  test('公务招待费变动率、公务用车购置运行费变动率：2 分，每个百分点 0.2 分', () => {
    earns(change(0.2), 2, `| 完成值 | 得分 |\n| -3% | 2 |\n| 4% | 1.2 |\n| 10% | 0 |`);
  });
});

describe('重点支出安排率', () => {
  test('≥90% 5 分；80（含）–90 4 分；70（含）–80 3 分；60（含）–70 2 分；<60 不得分（岳阳）', () => {
    earns(
      {
        kind: 'bands',
        bands: [
          { from: '90%', points: 5 },
          { from: '80%', below: '90%', points: 4 },
          { from: '70%', below: '80%', points: 3 },
          { from: '60%', below: '70%', points: 2 },
          { below: '60%', points: 0 },
        ],
      },
      5,
      `| 完成值   | 得分 |
       | 100%     | 5    |
       | 90%      | 5    |
       | 89.9999% | 4    |
       | 80%      | 4    |
       | 79.9999% | 3    |
       | 70%      | 3    |
       | 69.9999% | 2    |
       | 60%      | 2    |
       | 59.9999% | 0    |
       | 0%       | 0    |`,
    );
  });

  test('≥90% 得满分（万州）', () => {
    earns({ kind: 'threshold', from: '90%' }, 5, `| 完成值 | 得分 |\n| 90% | 5 |\n| 89.99% | 0 |`);
  });
});

describe('预算完成率', () => {
  const under = { kind: 'linear', target: '100%', side: 'below', step: '5%', points: 2 };

  test('100% 计满分；每低于 5% 扣 2 分，扣完为止（湖南）：99.27% 得 8 分中的 8 分', () => {
    earns(
      under,
      8,
      `| 完成值 | 得分 |\n| 99.27% | 8 |\n| 95.01% | 8 |\n| 95% | 6 |\n| 80% | 0 |\n| 12% | 0 |`,
    );
  });

  test('同一办法：92.8% 得 5 分中的 3 分', () => {
    earns(under, 5, `| 完成值 | 得分 |\n| 92.8% | 3 |\n| 90% | 1 |\n| 85% | 0 |\n| 103% | 5 |`);
  });

  test('按金额算出的 92.8%：928 ÷ 1000', () => {
    const card = scorecard({ 数: `| 单位 | 甲 | 乙 |\n| 机关 | 928 | 1000 |` }, onePack(under, 5));
    expect(said(indicator(card, '比率'))).toBe(
      '3（计算）928 ÷ 1000 = 92.8%，低于 100% 共 7.2%，计 1 个 5%，扣 2 分，得 3 分',
    );
  });

  test('预算执行率：得分 = 权重 × 执行率（重庆高新区）', () => {
    earns(
      { kind: 'proportional', target: '100%' },
      10,
      `| 完成值 | 得分 |
       | 93.37% | 9.34 |
       | 100%   | 10   |
       | 102%   | 10   |
       | 0%     | 0    |`,
    );
  });

  test('≥95% 满分，<70% 不得分，中间按比例', () => {
    earns(
      { kind: 'proportional', target: '95%', zeroBelow: '70%' },
      10,
      `| 完成值 | 得分 |
       | 95%    | 10   |
       | 94.99% | 10   |
       | 76%    | 8    |
       | 70%    | 7.37 |
       | 69.99% | 0    |`,
    );
  });

  test('按完成比例计算得分，满分为止：目标 85%', () => {
    earns(
      { kind: 'proportional', target: '85%' },
      4,
      `| 完成值 | 得分 |\n| 42.5% | 2 |\n| 85% | 4 |\n| 97% | 4 |`,
    );
  });
});

const steps = (points: readonly number[]): object => ({
  kind: 'bands',
  absolute: true,
  bands: [
    { from: 0, to: 0, points: points[0] },
    { above: 0, to: '10%', points: points[1] },
    { above: '10%', to: '20%', points: points[2] },
    { above: '20%', to: '30%', points: points[3] },
    { above: '30%', points: 0 },
  ],
});

describe('预算控制率（本年追加 ÷ 年初预算）、预算调整率', () => {
  const LIMITS = ['0%', '0.01%', '10%', '10.01%', '20%', '20.01%', '30%', '30.01%', '-10%'];
  test.each([
    ['=0 5 分；0–10%（含）4 分；10–20%（含）3 分；20–30%（含）2 分；>30% 不得分', 5, [5, 4, 3, 2]],
    ['=0 8 分；0–10%（含）6 分；10–20%（含）4 分；20–30%（含）2 分；>30% 不得分', 8, [8, 6, 4, 2]],
    ['=0 3 分；0–10（含）2 分；10–20（含）1 分；20–30（含）0.5 分；>30 不得分（岳阳）', 3, [3, 2, 1, 0.5]],
  ])('%s', (_text, full, [zero, ten, twenty, thirty]) => {
    const points = [zero, ten, ten, twenty, twenty, thirty, thirty, 0, ten];
    const rows = LIMITS.map((limit, i) => `| ${limit} | ${points[i] ?? ''} |`);
    earns(
      steps([zero ?? 0, ten ?? 0, twenty ?? 0, thirty ?? 0]),
      full,
      `| 完成值 | 得分 |\n${rows.join('\n')}`,
    );
  });
});

test('公用经费控制率：≤100% 满分，每超 1% 扣 1 分', () => {
  earns(over(1), 5, `| 完成值 | 得分 |\n| 100% | 5 |\n| 102.5% | 3 |\n| 106% | 0 |`);
});

test('“三公经费”控制率：≤100% 计 6 分；每超过一个百分点扣 1 分（岳阳）', () => {
  earns(over(1), 6, `| 完成值 | 得分 |\n| 99.9% | 6 |\n| 100.5% | 6 |\n| 101% | 5 |\n| 106% | 0 |`);
});

test('政府采购执行率：100% 满分；每超过或低于 5% 扣 2 分，两边同样扣', () => {
  earns(
    { kind: 'linear', target: '100%', side: 'either', step: '5%', points: 2 },
    6,
    `| 完成值 | 得分 |
     | 100%   | 6    |
     | 95.01% | 6    |
     | 104.9% | 6    |
     | 95%    | 4    |
     | 105%   | 4    |
     | 88%    | 2    |
     | 112%   | 2    |
     | 85%    | 0    |
     | 115%   | 0    |
     | 0%     | 0    |`,
  );
});

describe('新建楼堂馆所面积控制率：≤100% 满分；每超出 5% 扣 2 分；没有楼堂馆所项目的得满分', () => {
  const rule = { kind: 'linear', target: '100%', side: 'above', step: '5%', points: 2 };
  const pack = onePack(rule, 5, { notApplicable: 'full' });
  const built = (row: string): string =>
    said(indicator(scorecard({ 数: `| 单位 | 甲 | 乙 |\n| 机关 | ${row} |` }, pack), '比率'));

  test.each([
    ['1049 | 1000', '5（计算）1049 ÷ 1000 = 104.9%，与 100% 相差不足 5%，不扣分，得满分 5 分'],
    ['1050 | 1000', '3（计算）1050 ÷ 1000 = 105%，高于 100% 共 5%，计 1 个 5%，扣 2 分，得 3 分'],
    ['0 | 0', '5（计算）分子分母都为 0，不适用，按规则得满分'],
    ['10 | 0', '—（无法计算）分母为 0，需由人评分'],
  ])('实际、批准面积 %s', (row, expected) => expect(built(row)).toBe(expected));
});

test('满意度：≥90% 6 分；80–90 4 分；70–80 2 分；<70 不得分', () => {
  earns(
    {
      kind: 'bands',
      bands: [
        { from: '90%', points: 6 },
        { from: '80%', below: '90%', points: 4 },
        { from: '70%', below: '80%', points: 2 },
        { below: '70%', points: 0 },
      ],
    },
    6,
    `| 完成值   | 得分 |
     | 95%      | 6    |
     | 0.9      | 6    |
     | 89.99%   | 4    |
     | 0.8 {0%} | 4    |
     | 70%      | 2    |
     | 69.99%   | 0    |`,
  );
});
