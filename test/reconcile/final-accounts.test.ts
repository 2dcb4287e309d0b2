// A real set of published final accounts: nothing wrong in it, nine 尾差 shown.
import { FINAL_ACCOUNTS_BOOK } from '../specimens/final-accounts';
import { counts, lines } from '../support/check';
import { checkAccounts } from '../support/final-accounts';

const result = checkAccounts(FINAL_ACCOUNTS_BOOK);

test('no 不平, no 缺数, nothing that could not be read', () => {
  expect(lines(result, 'unbalanced')).toEqual([]);
  expect(lines(result, 'incomplete')).toEqual([]);
  expect(result.problems).toEqual([]);
  expect(counts(result)).toMatchObject({ balanced: 127, rounding: 9, skipped: 1 });
});

test('every table is read; two say that they have nothing to report', () => {
  expect(result.tables.map(({ status, facts, reported }) => `${status} ${facts} ${reported}`)).toEqual([
    'read 24 12',
    'read 20 20',
    'read 60 44',
    'read 34 18',
    'read 60 44',
    'read 29 29',
    'read 12 2',
    'read 0 0',
    'read 0 0',
  ]);
});

test('尾差: sums of cells that were each rounded alone', () => {
  expect(lines(result, 'rounding')).toEqual([
    '收入决算表 总合计 决算｜决算›本年收入：合计 = 各科目之和｜2112.86 + 326.72 + 60.99 + 445.69 ≈ 2946.25｜差 -0.01',
    '支出决算表 总合计 决算｜决算›本年支出：合计 = 各科目之和｜2106.66 + 326.72 + 60.99 + 445.69 ≈ 2940.05｜差 -0.01',
    '支出决算表 总合计 决算｜决算›基本支出：合计 = 各科目之和｜1503.52 + 326.72 + 60.99 + 445.69 ≈ 2336.91｜差 -0.01',
    '一般公共预算财政拨款支出决算表 总合计 决算｜决算›财政拨款支出›一般公共预算：合计 = 各科目之和｜2106.66 + 326.72 + 60.99 + 445.69 ≈ 2940.05｜差 -0.01',
    '一般公共预算财政拨款支出决算表 总合计 决算｜决算›一般公共预算基本支出：合计 = 各科目之和｜1503.52 + 326.72 + 60.99 + 445.69 ≈ 2336.91｜差 -0.01',
    '一般公共预算财政拨款基本支出决算表 总合计 301 工资福利支出 决算｜决算›基本支出经济分类：科目 = 下级科目之和｜262.33 + 1238.58 + 160.75 + 80.38 + 60.99 + 1.61 + 187.19 + 91.03 ≈ 2082.85｜差 -0.01',
    '一般公共预算财政拨款基本支出决算表 总合计 302 商品和服务支出 决算｜决算›基本支出经济分类：科目 = 下级科目之和｜21.21 + 7.61 + 0.09 + 4.88 + 1.2 + 2.83 + 4.05 + 2.01 + 24.42 + 42.77 + 48.49 + 11.53 ≈ 171.07｜差 -0.02',
    '收入支出决算总表 总合计 208 社会保障和就业支出 决算｜决算›本年支出：收入支出决算总表 = 支出决算表｜326.71 ≈ 326.72｜差 -0.01',
    '财政拨款收入支出决算总表 总合计 208 社会保障和就业支出 决算｜决算›财政拨款支出›一般公共预算：财政拨款收入支出决算总表 = 一般公共预算财政拨款支出决算表｜326.71 ≈ 326.72｜差 -0.01',
  ]);
});

test('未核: only the sources of 收入决算表, of which the total alone was published here', () => {
  expect(lines(result, 'skipped').map((line) => line.split('｜')[0])).toEqual(['收入决算表']);
});

test('the same without merged cells, as an older Excel tells it', () => {
  const flat = checkAccounts(FINAL_ACCOUNTS_BOOK, { merges: false });
  expect(lines(flat, 'unbalanced')).toEqual([]);
  expect(counts(flat).rounding).toBe(9);
});

test('every finding has an id of its own', () => {
  const ids = result.findings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
