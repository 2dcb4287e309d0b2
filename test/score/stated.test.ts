// 完成值 as staff write it: understood exactly, or told with its cell and what may stand there; never guessed.
import { byValue, earnedBy, indicator, onePack, said, scorecard } from './rubric';

const satisfied = { kind: 'threshold', from: '90%' };
const count = { kind: 'count', points: 1, of: '例' };
const list = { kind: 'checklist', items: ['合法', '完整', '有效'].map((name) => ({ name, points: 1 })) };
const choice = {
  kind: 'category',
  choices: [
    { name: '按时', synonyms: ['及时'], points: 3 },
    { name: '逾期', points: 0 },
  ],
};

const NOT = '—（无法计算）';

describe('a ratio', () => {
  test.each([
    ['95%', '5（计算）完成值 95%，≥90%，得满分 5 分'],
    ['９５％', '5（计算）完成值 95%，≥90%，得满分 5 分'],
    ['¥0.95', `${NOT}指标评分!E4 的完成值“¥0.95”看不懂，应填比率，如 95%，无法计算`],
    ['0.95', '5（计算）完成值 95%，≥90%，得满分 5 分'],
    ['0.95 {0.0%}', '5（计算）完成值 95%，≥90%，得满分 5 分'],
    ['120 {0%}', '5（计算）完成值 12000%，≥90%，得满分 5 分'],
    ['-3%', '0（计算）完成值 -3%，低于 90%，不得分'],
    ['2', '5（计算）完成值 200%，≥90%，得满分 5 分'],
    ['=0.9+0 -> 0.9', '5（计算）完成值 90%，≥90%，得满分 5 分'],
    ['95', `${NOT}指标评分!E4 的完成值 95 没有百分号，分不清是 95% 还是 95 倍；应写成 95% 这样，无法计算`],
    [
      '-30',
      `${NOT}指标评分!E4 的完成值 -30 没有百分号，分不清是 -30% 还是 -30 倍；应写成 -30% 这样，无法计算`,
    ],
    ['约九成', `${NOT}指标评分!E4 的完成值“约九成”看不懂，应填比率，如 95%，无法计算`],
    ['1人', `${NOT}指标评分!E4 的完成值“1人”看不懂，应填比率，如 95%，无法计算`],
    ['#DIV/0!', `${NOT}指标评分!E4 的完成值“#DIV/0!”看不懂，应填比率，如 95%，无法计算`],
    ['=B9', `${NOT}指标评分!E4 的完成值“公式没有计算结果”看不懂，应填比率，如 95%，无法计算`],
    ['45352 {yyyy-mm-dd}', `${NOT}指标评分!E4 的完成值“日期”看不懂，应填比率，如 95%，无法计算`],
    ['', `${NOT}缺 完成值（指标评分!E4 应填比率，如 95%），无法计算`],
  ])('%s: %s', (value, expected) => expect(byValue(satisfied, 5, value)).toBe(expected));
});

describe('a number of instances', () => {
  const why = '应填有几例（0、1、2 这样的整数），无法计算';
  test.each([
    ['3', '2（计算）3 例，每例扣 1 分，得 2 分'],
    ['３ 例', '2（计算）3 例，每例扣 1 分，得 2 分'],
    ['无', '5（计算）0 例，不扣分，得满分 5 分'],
    ['没有', '5（计算）0 例，不扣分，得满分 5 分'],
    ['12例', '0（计算）12 例，每例扣 1 分，扣完为止，得 0 分'],
    ['1.5', `${NOT}指标评分!E4 的完成值“1.5”看不懂，${why}`],
    ['−1', `${NOT}指标评分!E4 的完成值“−1”看不懂，${why}`],
    ['-1', `${NOT}指标评分!E4 的完成值“-1”看不懂，${why}`],
    ['3次', `${NOT}指标评分!E4 的完成值“3次”看不懂，${why}`],
    ['2 {0%}', `${NOT}指标评分!E4 的完成值“200%”看不懂，${why}`],
    ['个别', `${NOT}指标评分!E4 的完成值“个别”看不懂，${why}`],
    ['', `${NOT}缺 完成值（指标评分!E4 ${why.replace('，无法计算', '），无法计算')}`],
  ])('%s: %s', (value, expected) => expect(byValue(count, 5, value)).toBe(expected));

  test('up from none, no more than full', () => {
    const won = { kind: 'count', points: 2, start: 'zero', of: '项' };
    expect(earnedBy(won, 5, `| 完成值 |\n| 0 |\n| 1 |\n| 2 |\n| 3 |`)).toEqual([
      ['0', '0'],
      ['1', '2'],
      ['2', '4'],
      ['3', '5'],
    ]);
    expect(byValue(won, 5, '0')).toBe('0（计算）0 项，得 0 分');
    expect(byValue(won, 5, '1')).toBe('2（计算）1 项，每项得 2 分，得 2 分');
    expect(byValue(won, 5, '3')).toBe('5（计算）3 项，每项得 2 分，以满分为限，得 5 分');
  });
});

describe('which requirements are met', () => {
  const why = '应填满足的要求的序号，如 ①②（共 3 项），或全部、无，无法计算';
  test.each([
    ['①③', '2（计算）满足 ①③，1 + 1 = 2 分'],
    ['③、①', '2（计算）满足 ①③，1 + 1 = 2 分'],
    ['满足①和③', '2（计算）满足 ①③，1 + 1 = 2 分'],
    ['(1)(3)', '2（计算）满足 ①③，1 + 1 = 2 分'],
    ['1，3', '2（计算）满足 ①③，1 + 1 = 2 分'],
    ['2', '1（计算）满足 ②，得 1 分'],
    ['全部', '3（计算）满足 ①②③，1 + 1 + 1 = 3 分'],
    ...['全部满足', '全部符合', '全部达到', '都满足', '均满足'].map((all) => [
      all,
      '3（计算）满足 ①②③，1 + 1 + 1 = 3 分',
    ]),
    ['无', '0（计算）一项也不满足，得 0 分'],
    ['符合①②', '2（计算）满足 ①②，1 + 1 = 2 分'],
    ['①满足', `${NOT}指标评分!E4 的完成值“①满足”看不懂，${why}`],
    ['+1', `${NOT}指标评分!E4 的完成值“+1”看不懂，${why}`],
    ['1e0', `${NOT}指标评分!E4 的完成值“1e0”看不懂，${why}`],
    ['①④', `${NOT}指标评分!E4 的完成值“①④”看不懂，${why}`],
    ['①①', `${NOT}指标评分!E4 的完成值“①①”看不懂，${why}`],
    ['13', `${NOT}指标评分!E4 的完成值“13”看不懂，${why}`],
    ['1.3', `${NOT}指标评分!E4 的完成值“1.3”看不懂，${why}`],
    ['1-3', `${NOT}指标评分!E4 的完成值“1-3”看不懂，${why}`],
    ['基本健全', `${NOT}指标评分!E4 的完成值“基本健全”看不懂，${why}`],
    ['、', `${NOT}指标评分!E4 的完成值“、”看不懂，${why}`],
  ])('%s: %s', (value, expected) => expect(byValue(list, 3, value)).toBe(expected));

  test('of a long list, by numbers of two digits', () => {
    const items = Array.from({ length: 12 }, (_, i) => ({ name: `要求${i}`, points: 1 }));
    expect(byValue({ kind: 'checklist', items }, 12, '2、10、12')).toBe(
      '3（计算）满足 ②⑩⑫，1 + 1 + 1 = 3 分',
    );
  });

  test('shares are added up before they are rounded: three thirds are the whole', () => {
    const thirds = ['33.333%', '33.333%', '33.334%'].map((points, i) => ({ name: `要求${i}`, points }));
    const rule = { kind: 'checklist', items: thirds };
    expect(byValue(rule, 5, '①②③')).toBe('5（计算）满足 ①②③，1.67 + 1.67 + 1.67 = 5 分');
    expect(byValue(rule, 5, '①②')).toBe('3.33（计算）满足 ①②，1.67 + 1.67 = 3.33 分');
  });
});

describe('one of the cases', () => {
  test.each([
    ['按时', '3（计算）按时，得 3 分'],
    ['及 时', '3（计算）按时，得 3 分'],
    ['逾期', '0（计算）逾期，得 0 分'],
    ['早', `${NOT}指标评分!E4 的完成值“早”看不懂，应填按时、逾期 之一，无法计算`],
    ['', `${NOT}缺 完成值（指标评分!E4 应填按时、逾期 之一），无法计算`],
  ])('%s: %s', (value, expected) => expect(byValue(choice, 3, value)).toBe(expected));
});

test('where it cannot be understood the entered score stands, unverified', () => {
  expect(byValue(satisfied, 5, '约九成', '4')).toBe(
    '4（填报，未能核实）指标评分!E4 的完成值“约九成”看不懂，应填比率，如 95%，无法计算，按填报得分',
  );
});

test('a sheet without a column of 完成值 is told what it lacks', () => {
  const pack = onePack(satisfied, 5, { formula: undefined });
  const why = '缺 完成值（在指标评分的“完成值”一栏填比率，如 95%），无法计算';
  const of = (score: string): string =>
    said(
      indicator(
        scorecard(
          {
            指标评分: `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n| 投入 | 配置 | 比率 | 5 | ${score} |`,
          },
          pack,
        ),
        '比率',
      ),
    );
  expect(of('')).toBe(`—（无法计算）${why}`);
  expect(of('4')).toBe(`4（填报，未能核实）${why}，按填报得分`);
  expect(said(indicator(scorecard({ 数: `| 单位 | 甲 |\n| 机关 | 1 |` }, pack), '比率'))).toBe(
    `—（无法计算）${why}`,
  );
});

test('what was entered is shown among the numbers, with its cell', () => {
  const pack = onePack(choice, 3, { formula: undefined });
  const tables = {
    指标评分: `| 三级指标 | 完成情况 | 得分 |\n| 比率 | 及时 | 2 |`,
  };
  expect(indicator(scorecard(tables, pack), '比率').inputs).toEqual([
    {
      name: '完成值',
      amount: null,
      measure: null,
      cells: [{ sheet: '指标评分', row: 3, column: 1, amount: null, measure: null, numeric: false }],
      reported: true,
      text: '及时',
    },
  ]);
});

test('a formula may refer to it where its cell is itself a number', () => {
  const pack = onePack(satisfied, 5, { formula: undefined });
  const numeric = (value: string): boolean | undefined => {
    const tables = { 指标评分: `| 三级指标 | 完成值 | 得分 |\n| 比率 | ${value} | |` };
    return indicator(scorecard(tables, pack), '比率').inputs[0]?.cells[0]?.numeric;
  };
  expect(numeric('0.95')).toBe(true);
  expect(numeric("'95%")).toBe(false);
  expect(numeric('45352 {yyyy-mm-dd}')).toBe(false);
});

test('without a column of 完成值 there is nothing to show', () => {
  const pack = onePack(satisfied, 5, { formula: undefined });
  const card = scorecard({ 指标评分: '| 三级指标 | 得分 |\n| 比率 | 4 |' }, pack);
  expect(indicator(card, '比率').inputs).toEqual([]);
});
