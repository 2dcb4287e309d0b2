// 增减 that is the difference of two printed amounts carries the rounding of both; any other carries its own.
import { readTables } from './reading';

test.each([
  ['1.5 = 5.5 − 4', '1.5', 2],
  ['1.50, as text', "'1.50", 2],
  ['1.51, which is not the difference', '1.51', 1],
])('%s', (_what, change, roundings) => {
  const reading = readTables({
    支出预决算: `| 单位 | 项目 | 年初预算数 | 决算数 | 增减 |\n| 机关 | 基本支出 | 4 | 5.5 | ${change} |`,
  });
  const facts = reading.facts.of('基本支出').map((fact) => [fact.version, fact.roundings]);
  expect(facts).toEqual([
    ['年初预算', 1],
    ['决算', 1],
    ['增减', roundings],
  ]);
});

test('a difference from an amount that is not reported is only itself', () => {
  const reading = readTables({
    支出预决算: '| 单位 | 项目 | 年初预算数 | 决算数 | 增减 |\n| 机关 | 基本支出 | | 5.5 | 5.5 |',
  });
  expect(reading.facts.of('基本支出').map(({ roundings }) => roundings)).toEqual([1, 1, 1]);
});
