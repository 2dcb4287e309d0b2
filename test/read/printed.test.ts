// A table as it is printed: amounts exact, in the workbook's own format, merged cells as one.
import type { PrintedTable } from '../../src/model/document';
import type { Area } from '../../src/model/sheet';
import { printed } from '../../src/read/printed';
import { book } from '../support/specimen';

function print(text: string, headRows = 0, merges = true): PrintedTable | null {
  const area: Area = { sheet: '表', top: 2, left: 0, bottom: 20, right: 8 };
  const [block] = book({ 表: text }, { merges }).snapshot(() => [area]).blocks;
  return block ? printed(block, area, headRows) : null;
}

test.each([
  ['308', '308'],
  ['308 {0.00}', '308.00'],
  ['1234567.5 {#,##0.00}', '1,234,567.50'],
  ['-1234.5 {#,##0.00}', '-1,234.50'],
  ['0.125 {0.00}', '0.125'],
  ['0.30000000000000004', '0.3'],
  ['0.928 {0.0%}', '92.8%'],
  ['43830 {yyyy-mm-dd}', '2019-12-31'],
  ['43890 {yyyy年m月d日}', '2020-02-29'],
  ['36585 {yyyy-mm-dd}', '2000-02-29'],
  ['61 {yyyy-mm-dd}', '1900-03-01'],
  ['#DIV/0!', '#DIV/0!'],
  ['=A1', '（公式未计算）'],
  ["'12.3万元", '12.3万元'],
])('%s is printed %s', (cell, text) => {
  expect(print(`| ${cell} |`)?.rows).toEqual([[expect.objectContaining({ text })]]);
});

test('dates of a workbook that counts from 1904 were printed four years and a day too early', () => {
  const area: Area = { sheet: '表', top: 2, left: 0, bottom: 2, right: 0 };
  const [block] = book({ 表: '| 42368 {yyyy-mm-dd} |' }).snapshot(() => [area]).blocks;
  expect(block && printed({ ...block, from1904: true }, area, 0)?.rows[0]?.[0]?.text).toBe('2019-12-31');
});

test('a merged cell is one, as wide and high as it is, and blank ends are left out', () => {
  const table = print(
    `
    | 单位 | 人员经费 | <    |  |
    | ^    | 工资     | 补助 |  |
    | 机关 | 1        | 2    |  |
    |      |          |      |  |`,
    2,
  );
  expect([table?.columns, table?.headRows, table?.rows.length]).toEqual([3, 2, 3]);
  expect(table?.rows[0]).toEqual([
    { text: '单位', isAmount: false, across: 1, down: 2 },
    { text: '人员经费', isAmount: false, across: 2, down: 1 },
  ]);
  expect(table?.rows[1]?.map(({ text }) => text)).toEqual(['工资', '补助']);
  expect(table?.rows[2]?.map(({ isAmount }) => isAmount)).toEqual([false, true, true]);
});

test('where the host cannot tell merged cells, each cell stands alone', () => {
  expect(
    print('| 甲 | < |\n| 1 | 2 |', 1, false)?.rows[0]?.map(({ text, across }) => [text, across]),
  ).toEqual([
    ['甲', 1],
    ['', 1],
  ]);
});

test('nothing in it, nothing to print', () => {
  expect(print('|  |  |')).toBeNull();
});
