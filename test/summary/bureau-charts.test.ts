// 图表: every department is in one row of the grades, and the ties that are broken most often come first.
import type { SheetDraft } from '../../src/model/sheet';
import { chartSheet } from '../../src/summary/bureau-charts';
import type { BureauList } from '../../src/summary/bureau-list';

function list(
  sheet: string,
  headings: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): BureauList {
  return {
    ...{ sheet, title: sheet, caption: '', totalled: '', totals: new Map() },
    columns: headings.map((heading) => [heading, 9] as const),
    rows: rows.map((row) => row.map((value) => ({ value }))),
  };
}

const departments = (...grades: readonly (string | null)[]): BureauList =>
  list(
    '汇总',
    ['文件', '等次'],
    grades.map((grade, i) => [`${i}.xlsx`, grade]),
  );
const findings = (...rows: readonly [kind: string, tie: string | null][]): BureauList =>
  list('审核结果', ['结论', '勾稽关系'], rows);

/** A column of its cells from a row down, to the first that is not there. */
function down(sheet: SheetDraft, column: number, row: number): unknown[] {
  const cell = sheet.cells.find((one) => one.row === row && one.column === column);
  return cell ? [cell.value, ...down(sheet, column, row + 1)] : [];
}

test('grades as the packs give them, then what has none and what could not be used; they add up to the departments', () => {
  const sheet = chartSheet(departments('优', null, '用不了', '优', '中'), findings(), [
    '优',
    '良',
    '中',
    '差',
  ]);
  expect(down(sheet, 0, 3)).toEqual([
    '等次',
    '优',
    '良',
    '中',
    '差',
    '没有等次（暂定或不评分）',
    '用不了',
    '合计',
  ]);
  expect(down(sheet, 1, 3)).toEqual(['部门数', 2, 0, 1, 0, 1, 1, 5]);
  const formulas = sheet.cells.filter(({ column, row }) => column === 1 && row > 3 && row < 12);
  expect(formulas.map(({ formula }) => formula)).toEqual([
    '=SUMPRODUCT(--EXACT(汇总!$B$5:$B$9,A5))',
    '=SUMPRODUCT(--EXACT(汇总!$B$5:$B$9,A6))',
    '=SUMPRODUCT(--EXACT(汇总!$B$5:$B$9,A7))',
    '=SUMPRODUCT(--EXACT(汇总!$B$5:$B$9,A8))',
    '=COUNTBLANK(汇总!$B$5:$B$9)',
    '=SUMPRODUCT(--EXACT(汇总!$B$5:$B$9,A10))',
    '=SUM(B5:B10)',
  ]);
});

/** Where the table of ties begins. */
const TIES = 20;

test('ties by how often they are 不平 or 缺数; what is explained, rounded or has no tie is not counted', () => {
  const found = findings(
    ['不平', '乙 = 丙'],
    ['缺数', '甲 = 乙'],
    ['不平', '甲 = 乙'],
    ['缺数', '丁 = 戊'],
    ['尾差', '丁 = 戊'],
    ['待说明', '丁 = 戊'],
    ['读不出', null],
  );
  const sheet = chartSheet(departments('优'), found, ['优']);
  expect(down(sheet, 0, TIES)).toEqual([
    '不平、缺数最多的勾稽关系',
    '甲 = 乙',
    '乙 = 丙',
    '丁 = 戊',
    '其余关系',
    '合计',
  ]);
  expect([1, 2, 3].map((column) => down(sheet, column, TIES))).toEqual([
    ['不平', 1, 1, 0, 0, 2],
    ['缺数', 1, 0, 1, 0, 2],
    ['合计', 2, 1, 1, 0, 4],
  ]);
});

test('no more than ten, in one order whatever order they came in; the rest is one row', () => {
  const ties = Array.from({ length: 13 }, (_, i): ['不平', string] => [
    '不平',
    `关系 ${String.fromCharCode(65 + i)}`,
  ]);
  const there = chartSheet(departments('优'), findings(...ties, ['不平', '关系 C']), ['优']);
  const back = chartSheet(departments('优'), findings(['不平', '关系 C'], ...[...ties].reverse()), ['优']);
  expect(back).toEqual(there);
  expect(down(there, 0, TIES + 1)).toEqual(
    Array.from('CABDEFGHIJ')
      .map((name) => `关系 ${name}`)
      .concat('其余关系', '合计'),
  );
  expect(down(there, 1, TIES + 11)).toEqual([3, 14]);
  expect(there.charts?.map(({ kind, categories: { top, bottom } }) => [kind, bottom - top + 1])).toEqual([
    ['column', 3],
    ['bar', 10],
  ]);
});

test('where nothing is broken there is no chart of it, and the table says nought', () => {
  const sheet = chartSheet(departments('优'), findings(['尾差', '甲 = 乙']), ['优']);
  expect(sheet.charts?.map(({ title }) => title)).toEqual(['各等次的部门数']);
  expect(down(sheet, 3, TIES)).toEqual(['合计', 0, 0]);
});
