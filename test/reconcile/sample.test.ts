// The published report of 2019: what an accountant would mark in it, and nothing else.
import type { AuditResult } from '../../src/model/result';
import { WANZHOU } from '../specimens/wanzhou';
import { about, checkPlaced, counts, lines } from '../support/check';

const check = (): AuditResult => checkPlaced(WANZHOU);

test('twelve ties are 不平, five 缺数, four 尾差, none unchecked', () => {
  const result = check();
  expect(counts(result)).toMatchObject({ unbalanced: 12, incomplete: 5, rounding: 4, skipped: 0 });
  expect(result.problems).toEqual([]);
});

test('不平: the 总合计 block of 支出预决算, and the stated and claimed points', () => {
  expect(lines(check(), 'unbalanced')).toEqual([
    '支出预决算 总合计 年初预算｜基本支出 = 人员经费 + 公用经费｜55.76 + 16.29 ≠ 94.03｜差 21.98',
    '支出预决算 总合计 决算｜基本支出 = 人员经费 + 公用经费｜55.76 + 16.29 ≠ 94.03｜差 21.98',
    '支出预决算 总合计 决算｜公用经费 = 一般公共预算›公用经费｜16.29 ≠ 38.27｜差 -21.98',
    '支出预决算 总合计 决算｜公用经费›商品和服务支出 = 一般公共预算›商品和服务支出｜16.29 ≠ 21.97｜差 -5.68',
    '支出预决算 总合计 年初预算｜公用经费：总合计 = 各机构之和｜16.29 ≠ 38.27｜差 -21.98',
    '支出预决算 总合计 年初预算｜公用经费›商品和服务支出：总合计 = 各机构之和｜16.29 ≠ 21.97｜差 -5.68',
    '支出预决算 总合计 决算｜公用经费：总合计 = 各机构之和｜16.29 ≠ 38.27｜差 -21.98',
    '支出预决算 总合计 决算｜公用经费›商品和服务支出：总合计 = 各机构之和｜16.29 ≠ 21.97｜差 -5.68',
    '指标评分｜投入分值 = 下一级分值之和｜6 + 10 ≠ 17｜差 1',
    '指标评分｜投入›目标设定分值 = 下一级分值之和｜3 + 4 ≠ 6｜差 -1',
    '指标评分｜过程得分 = 各指标得分之和｜5 + 5 + 5 + 9 + 8 + 5 + 6 + 6 + 6 + 3 + 3 ≠ 63｜差 2',
    '指标评分｜总分 = 各指标得分之和｜3 + 4 + 5 + 5 + 5 + 5 + 5 + 9 + 8 + 5 + 6 + 6 + 6 + 3 + 3 + 2 + 5 + 8 + 4 ≠ 99｜差 2',
  ]);
});

test('缺数: the blank 资本性支出 of 总合计, and the blank 年初预算 of 项目支出', () => {
  expect(lines(check(), 'incomplete')).toEqual([
    '支出预决算 总合计 决算｜公用经费›资本性支出 = 一般公共预算›资本性支出｜空白 ≠ 16.29',
    '支出预决算 机关 年初预算｜项目支出 = 一般公共预算›项目支出｜308 ≠ 空白',
    '支出预决算 总合计 年初预算｜项目支出 = 一般公共预算›项目支出｜308 ≠ 空白',
    '支出预决算 总合计 年初预算｜公用经费›资本性支出：总合计 = 各机构之和｜空白 ≠ 16.29',
    '支出预决算 总合计 决算｜公用经费›资本性支出：总合计 = 各机构之和｜空白 ≠ 16.29',
  ]);
});

test('尾差: 38.27 = 21.97 + 16.29 is off by 0.01 wherever it stands', () => {
  expect(lines(check(), 'rounding').map((text) => text.split('｜').slice(2).join('｜'))).toEqual(
    Array.from({ length: 4 }, () => '21.97 + 16.29 ≈ 38.27｜差 0.01'),
  );
});

test.each([
  ['支出合计 = 基本支出 + 项目支出', '平｜94.03 + 308 = 402.03'],
  ['基本支出 = 人员经费 + 公用经费', '平｜55.76 + 38.27 = 94.03'],
  ['一般公共预算›项目支出：小计 = 各项目之和', '平｜48 + 260 = 308'],
  [
    '三公经费合计 = 公务接待费 + 公务用车运行维护费 + 公务用车购置费 + 因公出国出境费',
    '平｜1.06 + 0 + 0 + 0 = 1.06',
  ],
  ['固定资产合计 = 在用固定资产 + 出租固定资产 + 其他固定资产', '平｜16.29 + 0 = 16.29'],
  ['收入合计 = 上年结转 + 本年收入合计', '平｜0 + 402.03 = 402.03'],
  ['累计结余 = 收入合计 - 支出合计', '平｜402.03 - 402.03 = 0'],
  ['三公经费合计 <= 公用经费', '平｜1.06 ≤ 38.27'],
])('%s: %s', (tie, told) => {
  expect(about(check(), tie)).toContain(told);
});

test('the same without merged cells, as an older Excel tells it', () => {
  const [told, plain] = [checkPlaced(WANZHOU, { merges: false }), check()];
  expect(lines(told, 'unbalanced')).toEqual(lines(plain, 'unbalanced'));
  expect(counts(told)).toEqual(counts(plain));
});

test('every finding has an id of its own', () => {
  const ids = check().findings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
