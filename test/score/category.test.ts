// A category that follows from the tables: the first case that holds, exactly, with blanks and what cannot be told.
import { indicator, onePack, said, scorecard } from './rubric';

const choices = [
  { name: '无结余', when: '甲[决算] = 0', points: 3 },
  { name: '不超过上年结转', when: '甲[决算] <= 乙[决算] + 丙[决算]', points: 2 },
  { name: '超过上年结转', when: '2×甲[决算] >= 乙[决算]', points: 0 },
];

function category(row: string, list: readonly object[] = choices, value = '', score = ''): string {
  const pack = onePack({ kind: 'category', choices: list }, 3, { formula: undefined });
  const tables = {
    数: `| 单位 | 甲 | 乙 | 丙 |\n| 机关 | ${row} |`,
    指标评分: `| 三级指标 | 完成值 | 得分 |\n| 比率 | ${value} | ${score} |`,
  };
  return said(indicator(scorecard(tables, pack), '比率'));
}

test('the first that holds counts: 0 is no surplus, though it is also within what was carried over', () => {
  expect(category('0 | 5 | 1')).toBe('3（计算）无结余，得 3 分');
  expect(category('6 | 5 | 1')).toBe('2（计算）不超过上年结转，得 2 分');
  expect(category('6.01 | 5 | 1')).toBe('0（计算）超过上年结转，得 0 分');
});

test('0.1 + 0.2 is 0.3', () => {
  expect(category('0.3 | 0.1 | 0.2')).toBe('2（计算）不超过上年结转，得 2 分');
});

test('a blank counts 0 beside what is reported, and is missing by itself', () => {
  expect(category('6 | | 6')).toBe('2（计算）不超过上年结转，得 2 分');
  expect(category('6 | | ')).toBe('0（计算）超过上年结转，得 0 分');
  expect(category(' | 5 | 1')).toBe('—（无法计算）缺 甲[决算]，无法计算');
});

test('a case that cannot be told stops the search, whatever staff say: it might be the one', () => {
  expect(category('约 5 | 5 | 1', choices, '不超过上年结转', '2')).toBe(
    '2（填报，未能核实）缺 甲[决算]，无法计算，按填报得分',
  );
});

test('none of the cases holds', () => {
  expect(category('-5 | 20 | 1', choices.slice(0, 2))).toBe('2（计算）不超过上年结转，得 2 分');
  expect(category('5 | 1 | 1', choices.slice(0, 2))).toBe('—（无法计算）哪一种情况都不是，需由人评分');
});

test('what no table tells, staff name; what the tables tell, they cannot', () => {
  const mixed = [
    { name: '无结余', when: '甲[决算] = 0', points: 3 },
    { name: '结余有正当理由', points: 2 },
    { name: '结余无正当理由', points: 0 },
  ];
  expect(category('5 | 1 | 1', mixed, '结余有正当理由')).toBe('2（计算）结余有正当理由，得 2 分');
  expect(category('0 | 1 | 1', mixed, '结余无正当理由')).toBe('3（计算）无结余，得 3 分');
  expect(category('5 | 1 | 1', mixed, '无结余')).toBe(
    '—（无法计算）指标评分!B4 的完成值“无结余”看不懂，应填结余有正当理由、结余无正当理由 之一，无法计算',
  );
});

test('every amount it looked at is shown, once', () => {
  const pack = onePack({ kind: 'category', choices }, 3, { formula: undefined });
  const card = scorecard({ 数: `| 单位 | 甲 | 乙 | 丙 |\n| 机关 | 9 | 1 | 2 |` }, pack);
  expect(
    indicator(card, '比率').inputs.map(({ name, amount }) => `${name} ${amount?.toString() ?? '—'}`),
  ).toEqual(['甲[决算] 9', '乙[决算] 1', '丙[决算] 2']);
});
