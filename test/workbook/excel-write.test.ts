// Writing to Excel: one request, cells as meant, looks and layout of Gouji's own sheets, names.
import type { CellDraft, SheetDraft } from '../../src/model/sheet';
import { area, book } from '../support/office-book';
import { draftOf, excelOver } from '../support/office-excel';

const cellsOf = (rows: readonly (readonly (Omit<CellDraft, 'row' | 'column'> | null)[])[]): CellDraft[] =>
  rows.flatMap((line, row) => line.flatMap((cell, column) => (cell ? [{ row, column, ...cell }] : [])));

const summary: SheetDraft = {
  sheet: '绩效评价汇总',
  create: true,
  clear: [],
  cells: cellsOf([
    [{ value: '绩效评价汇总', style: 'title' }],
    [
      { value: '指标', style: 'heading' },
      { value: '得分', style: 'heading' },
    ],
    [
      { value: '在职人员控制率', style: 'label' },
      { value: 5, style: 'number', format: '0.00' },
    ],
    [
      { value: '公用经费控制率', style: 'label' },
      { value: 4.5, style: 'number', format: '0.00' },
    ],
    [
      { value: '总分', style: 'total' },
      { value: 9.5, formula: '=SUM(B3:B4)', style: 'total', format: '0.00' },
    ],
  ]),
  layout: { widths: [24, 10, 10], merges: [area('绩效评价汇总!A1:B1')], frozenRows: 2 },
};

test('a whole sheet is added and written in one request', async () => {
  const { host, excel, read } = excelOver(book({ 收支: [['x']] }));
  const before = await read();
  host.ledger.clear();
  await excel.apply(draftOf(summary), before);

  expect(host.ledger.requests.map(({ error }) => error)).toEqual([null]);
  const { blocks } = await read('绩效评价汇总!A1:B5');
  expect(blocks[0]?.values).toEqual([
    ['绩效评价汇总', null],
    ['指标', '得分'],
    ['在职人员控制率', 5],
    ['公用经费控制率', 4.5],
    ['总分', 0], // the host has no calculation of its own
  ]);
  expect(blocks[0]?.formulas[4]).toEqual([null, '=SUM(B3:B4)']);
  expect(blocks[0]?.formats).toEqual([
    [null, null],
    [null, null],
    [null, '0.00'],
    [null, '0.00'],
    [null, '0.00'],
  ]);
  expect(blocks[0]?.merges).toEqual([area('绩效评价汇总!A1:B1')]);
});

test('its looks and its page', async () => {
  const { host, excel, read } = excelOver(book({ 收支: [['x']] }));
  await excel.apply(draftOf(summary), await read());
  const sheet = host.workbook.sheet('绩效评价汇总');
  const looks = (row: number, column: number) => sheet?.cell(row, column).looks;
  expect(looks(0, 0)).toMatchObject({ bold: true, size: 16, horizontal: 'Center', borders: {} });
  expect(looks(1, 1)).toMatchObject({ bold: true, fill: '#E7E6E6', wrap: true });
  expect(looks(2, 0)).toMatchObject({
    bold: false,
    fill: null,
    borders: { top: { weight: 'Thin' }, right: { weight: 'Thin' } },
  });
  expect(looks(4, 1)).toMatchObject({
    bold: true,
    borders: { top: { weight: 'Medium' }, bottom: { weight: 'Thin' } },
  });
  expect([...(sheet?.widths ?? [])]).toEqual([
    [0, 24],
    [1, 10],
    [2, 10],
  ]);
  expect(sheet).toMatchObject({
    frozenRows: 2,
    page: {
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: '$1:$2',
    },
  });
});

test('without ExcelApi 1.9 the sheet is written and dressed all the same', async () => {
  const { host, excel, read } = excelOver(book({ 收支: [['x']] }), { excelApi: '1.4' });
  await excel.apply(
    { sheets: [summary], names: [{ name: '已写', scope: null, refersTo: '=收支!$A$1', visible: false }] },
    await read(),
  );
  const sheet = host.workbook.sheet('绩效评价汇总');
  expect(sheet?.cell(1, 1)).toMatchObject({ value: '得分', looks: { fill: '#E7E6E6' } });
  expect(host.workbook.names.find(null, '已写')).toMatchObject({ refersTo: '=收支!$A$1', visible: false });
});

test('the size of a fill: a scorecard and 500 findings', async () => {
  const { host, excel, read } = excelOver(book({ 收支: [['x']] }));
  const styles = ['good', 'warning', 'bad'] as const;
  const findings: SheetDraft = {
    sheet: '勾稽核对',
    create: true,
    clear: [],
    cells: Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 10 }, (_unused, column): CellDraft => ({
        row,
        column,
        value: `第 ${row} 行 ${column} 列`,
        style: column === 5 ? (styles[row % 3] ?? 'good') : 'text',
      })),
    ).flat(),
    layout: { widths: [], merges: [], frozenRows: 1 },
  };
  const before = await read();
  host.ledger.clear();
  await excel.apply(draftOf(summary, findings), before);
  const [request] = host.ledger.requests;
  expect(host.ledger.requests).toHaveLength(1);
  expect(request?.actions).toBeLessThan(400);
  expect(request?.requestBytes).toBeLessThan(300_000);
  expect(host.workbook.sheet('勾稽核对')?.cell(499, 9).value).toBe('第 499 行 9 列');
});

test.each([
  '=1+1',
  '+86',
  '-无-',
  '@全体',
  "'引号",
  '97',
  '1,234.50',
  '3-1',
  '(12)',
  '45%',
  'TRUE',
  '#N/A',
  '2019/1/2',
  '普通文字',
  'Sep 2019',
])('the text %s stays that text', async (text) => {
  const { host, excel, read } = excelOver(book({ 收支: [['旧']] }));
  const before = await read('收支!A1');
  await excel.apply(
    draftOf({ sheet: '收支', create: false, clear: [], cells: [{ row: 0, column: 0, value: text }] }),
    before,
  );
  expect(host.workbook.sheet('收支')?.cell(0, 0)).toMatchObject({ value: text, formula: null });
});

test("on the user's sheet only the cells named are touched, and they keep their looks", async () => {
  const table = [
    ['指标', '得分', '说明'],
    ['甲', 1, '手写'],
    ['乙', { v: 2, as: '0.0' }, '手写'],
    ['丙', 3, '手写'],
  ];
  const { host, excel, read } = excelOver(book({ 汇总: { cells: table, merges: ['A5:B5'] } }));
  const sheet = host.workbook.sheet('汇总');
  if (sheet) host.workbook.setLooks(sheet, { top: 2, left: 1, bottom: 2, right: 1 }, { bold: true }, 'user');
  const before = await read('汇总!A1:C5');
  await excel.apply(
    draftOf({
      sheet: '汇总',
      create: false,
      clear: [area('汇总!C4')],
      cells: [
        { row: 1, column: 1, value: 5 },
        { row: 2, column: 1, value: 4, formula: '=2*2' },
        { row: 3, column: 1, value: null },
      ],
    }),
    before,
  );
  const after = await read('汇总!A1:C5');
  expect(after.blocks[0]?.values).toEqual([
    ['指标', '得分', '说明'],
    ['甲', 5, '手写'],
    ['乙', 0, '手写'],
    ['丙', null, null],
    [null, null, null],
  ]);
  expect(after.blocks[0]?.merges).toEqual([area('汇总!A5:B5')]);
  expect(sheet?.cell(2, 1)).toMatchObject({ formula: '=2*2', format: '0.0', looks: { bold: true } });
});

test('the same sheet written again gives the same sheet', async () => {
  const { excel, read, contents } = excelOver(book({ 收支: [['x']] }));
  await excel.apply(draftOf(summary), await read());
  const once = contents();
  const again: SheetDraft = { ...summary, create: false, clear: [area('绩效评价汇总!A1:B9')] };
  await excel.apply(draftOf(again), await read('绩效评价汇总!A1:B9'));
  expect(contents()).toEqual(once);
});

test('names are added, replaced and hidden', async () => {
  const { host, excel, read } = excelOver(
    book({ 收支: [['x']] }, { names: { 旧: '=收支!$A$1', '收支!旧': '=收支!$A$9' } }),
  );
  await excel.apply(
    {
      sheets: [summary],
      names: [
        { name: '旧', scope: null, refersTo: '=绩效评价汇总!$A$1', visible: true },
        { name: '_gouji', scope: null, refersTo: '="绩效评价汇总!A1:B5"', visible: false },
      ],
    },
    await read(),
  );
  const names = host.workbook.names.all.map(({ name, scope, refersTo, visible }) => [
    scope?.name ?? null,
    name,
    refersTo,
    visible,
  ]);
  expect(names).toEqual([
    [null, '旧', '=绩效评价汇总!$A$1', true],
    ['收支', '旧', '=收支!$A$9', true],
    [null, '_gouji', '="绩效评价汇总!A1:B5"', false],
  ]);
});

test('two thousand rows are one request', async () => {
  const { host, excel, read } = excelOver(book({ 收支: [['x']] }));
  const before = await read();
  host.ledger.clear();
  const cells = Array.from({ length: 4000 }, (_, i): CellDraft => ({ row: i >> 1, column: i & 1, value: i }));
  await excel.apply(draftOf({ sheet: '大', create: true, clear: [], cells }), before);
  expect(host.ledger.requests).toHaveLength(1);
  expect(host.workbook.sheet('大')?.cell(1999, 1).value).toBe(3999);
});
