// Published rules that count, choose, list or take the better of two, each by its own text, and what a person scores.
import { byValue, earnedBy, indicator, lines, onePack, said, scorecard } from './rubric';

/** `完成值 | 得分`: a workbook with each of these must be given these points. */
function earns(rule: object, points: number, table: string): void {
  expect(earnedBy(rule, points, table)).toEqual(lines(table));
}

describe('结转结余率或结转结余变动率，二者择其一进行考核：目标 9% 和 −30%', () => {
  const either = {
    kind: 'either',
    alternatives: [
      { name: '结转结余率', formula: '甲[决算] ÷ 乙[决算]', rule: { kind: 'threshold', to: '9%' } },
      {
        name: '结转结余变动率',
        formula: '(甲[决算] - 丙[决算]) ÷ 丙[决算]',
        rule: { kind: 'linear', target: '-30%', side: 'above', step: '10%', points: 1 },
      },
    ],
  };
  const carried = (row: string): string => {
    const pack = onePack(either, 4, { formula: undefined });
    const tables = { 数: `| 单位 | 甲 | 乙 | 丙 |\n| 机关 | ${row} |` };
    return said(indicator(scorecard(tables, pack), '比率'));
  };

  test('结转结余率达标，取它', () => {
    expect(carried('9 | 100 | 10')).toBe(
      '4（计算）取 结转结余率：9 ÷ 100 = 9%，≤9%，得满分 4 分；' +
        '结转结余变动率：(9 - 10) ÷ 10 = -10%，高于 -30% 共 20%，计 2 个 10%，扣 2 分，得 2 分',
    );
  });

  test('结转结余率不达标，变动率得分高，取变动率', () => {
    expect(carried('12 | 100 | 15')).toBe(
      '3（计算）取 结转结余变动率：(12 - 15) ÷ 15 = -20%，高于 -30% 共 10%，计 1 个 10%，扣 1 分，得 3 分；' +
        '结转结余率：12 ÷ 100 = 12%，高于 9%，不得分',
    );
  });

  test('上年没有数，只看结转结余率', () => {
    expect(carried('9 | 100 | ')).toBe(
      '4（计算）取 结转结余率：9 ÷ 100 = 9%，≤9%，得满分 4 分；结转结余变动率：缺 丙[决算]，无法计算',
    );
  });
});

test('支付进度：春节前下达 50%，6 月底前全部下达；每一个专项未按进度扣 0.5 分（岳阳）', () => {
  earns(
    { kind: 'count', points: 0.5, of: '个专项' },
    2,
    `| 完成值    | 得分 |
     | 0         | 2    |
     | 无        | 2    |
     | 1         | 1.5  |
     | 3 个专项  | 0.5  |
     | 4         | 0    |
     | 9         | 0    |`,
  );
});

describe('资金结余：无结余 3 分；有结余但不超过上年结转 2 分；超过上年结转不得分（岳阳）', () => {
  const when = (none: string, within: string, beyond: string): object => ({
    kind: 'category',
    choices: [
      { name: '无结余', when: none, points: 3 },
      { name: '有结余但不超过上年结转', when: within, points: 2 },
      { name: '超过上年结转', when: beyond, points: 0 },
    ],
  });

  test.each([
    ['0 | 5', '3（计算）无结余，得 3 分'],
    ['5 | 5', '2（计算）有结余但不超过上年结转，得 2 分'],
    ['0.01 | 5', '2（计算）有结余但不超过上年结转，得 2 分'],
    ['5.01 | 5', '0（计算）超过上年结转，得 0 分'],
    ['3 |', '0（计算）超过上年结转，得 0 分'],
    [' | 5', '—（无法计算）缺 甲[决算]，无法计算'],
  ])('按表中的数：累计结余、上年结转 %s', (row, expected) => {
    const rule = when('甲[决算] = 0', '甲[决算] <= 乙[决算]', '甲[决算] >= 乙[决算]');
    const card = scorecard(
      { 数: `| 单位 | 甲 | 乙 |\n| 机关 | ${row} |` },
      onePack(rule, 3, { formula: undefined }),
    );
    expect(said(indicator(card, '比率'))).toBe(expected);
  });

  test('由人选定', () => {
    earns(
      {
        kind: 'category',
        choices: [
          { name: '无结余', points: 3 },
          { name: '不超过上年结转', synonyms: ['有结余但不超过上年结转'], points: 2 },
          { name: '超过上年结转', points: 0 },
        ],
      },
      3,
      `| 完成值                   | 得分 |
       | 无结余                   | 3    |
       | 有结余 但不超过上年结转： | 2    |
       | 超过上年结转             | 0    |`,
    );
  });
});

describe('管理制度健全性', () => {
  const items = ['已制定管理制度', '合法、合规、完整', '得到有效执行'].map((name) => ({ name, points: 1 }));

  test('①1 分 ②1 分 ③1 分（岳阳）', () => {
    earns(
      { kind: 'checklist', items },
      3,
      `| 完成值   | 得分 |
       | ①②③      | 3    |
       | ①③       | 2    |
       | 1、3     | 2    |
       | ②        | 1    |
       | 全部满足 | 3    |
       | 无       | 0    |`,
    );
  });

  test('每少一项扣 1 分', () => {
    expect(byValue({ kind: 'count', points: 1, of: '项' }, 3, '2项')).toBe(
      '1（计算）2 项，每项扣 1 分，得 1 分',
    );
  });
});

test('资金使用合规性：五项要求，每出现一例不符合扣 1 分，扣完为止（岳阳）', () => {
  const rule = { kind: 'count', points: 1, of: '例' };
  expect(byValue(rule, 5, '0')).toBe('5（计算）0 例，不扣分，得满分 5 分');
  expect(byValue(rule, 5, '2')).toBe('3（计算）2 例，每例扣 1 分，得 3 分');
  expect(byValue(rule, 5, '5')).toBe('0（计算）5 例，每例扣 1 分，得 0 分');
  expect(byValue(rule, 5, '7例')).toBe('0（计算）7 例，每例扣 1 分，扣完为止，得 0 分');
});

test('其余由人评分，说明原因：实际完成率 3 分中的 2 分，“少量指标未达 100%”', () => {
  const card = scorecard(
    {
      指标评分: `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |
                 | 投入 | 配置 | 比率 | 3 | 2 | 少量指标未达 100% |`,
    },
    onePack({ kind: 'entered' }, 3, { formula: undefined }),
  );
  expect(said(indicator(card, '比率'))).toBe('2（填报）少量指标未达 100%');
});
