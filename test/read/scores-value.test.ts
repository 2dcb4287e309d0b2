// 完成值 in 指标评分: whatever staff put there, as it stands and as a number where it is one.
import { errors } from './reading';
import { readScores } from './score-sheet';

/** `45% 0.45`, `无结余`: text, then the amount where there is one; 数 where a formula may refer to it. */
function values(heading: string, rows: string): (string | null)[] | undefined {
  const sheet = readScores(`| 三级指标 | ${heading} | 得分 |\n${rows}`).scores;
  return sheet?.items.map(({ value }) =>
    value ? [value.text, value.amount?.toString() ?? '', value.numeric ? '数' : ''].join('|') : null,
  );
}

test.each(['完成值', '完成情况', '指标值', '实际值', '实际完成值', '选项'])('is headed %s', (heading) => {
  expect(values(heading, '| 满意度 | 95% | 5 |')).toEqual(['95%|0.95|']);
});

test('a percentage is its ratio, whether it is typed as text or formatted so', () => {
  expect(
    values('完成值', '| 甲 | 45% | |\n| 乙 | 0.45 {0%} | |\n| 丙 | 0.45 | |\n| 丁 | 0.9281 {0.00%} | |'),
  ).toEqual(['45%|0.45|', '45%|0.45|数', '0.45|0.45|数', '92.81%|0.9281|数']);
});

test('the noise of a binary number is none of its digits', () => {
  expect(values('完成值', '| 甲 | 1.0000000000000002 {0%} | |')).toEqual(['100%|1|数']);
});

test('words, counts and lists stand as they are, and are no problem', () => {
  const rows = '| 甲 | 无结余 | |\n| 乙 | 2例 | |\n| 丙 | ①③ | |\n| 丁 | 3 | |\n| 戊 | | |';
  expect(values('完成值', rows)).toEqual(['无结余||', '2例||', '①③||', '3|3|数', '||数']);
  expect(errors(readScores(`| 三级指标 | 完成值 | 得分 |\n${rows}`))).toEqual([]);
});

test('what is neither number nor word says so', () => {
  expect(values('完成值', '| 甲 | #N/A | |\n| 乙 | =B1 | |\n| 丙 | 45352 {yyyy-mm-dd} | |')).toEqual([
    '#N/A||',
    '公式没有计算结果||',
    '日期||数',
  ]);
});

test('a sheet without the column has none', () => {
  expect(readScores('| 三级指标 | 得分 |\n| 满意度 | 5 |').scores?.items.map(({ value }) => value)).toEqual([
    null,
  ]);
});
