// Cells are marked by conditional formats of our own; the user's formatting, conditional or not, is never touched.
import type { RefusalCode } from '../../src/host/faults';
import { areaName } from '../../src/model/address';
import { area, book, type SheetSpecimen } from '../support/office-book';
import { excelOver, type Fixture, trouble } from '../support/office-excel';
import { whole } from '../support/office-whole';

const spending: SheetSpecimen = {
  cells: [
    ['项目', '年初预算数', '决算数'],
    ['基本支出', 94.03, 94.03],
    ['人员经费', 55.76, 55.76],
    ['公用经费', 16.29, 38.27],
  ],
};
const budget = (more: Partial<SheetSpecimen> = {}) =>
  book({ 支出预决算: { ...spending, ...more }, 收入预决算: spending, 汇总: [['指标', '得分']] });

// 支出预决算!B2:B4 — what is marked on the sheets, and by how many formats.
const marks = ({ host }: Fixture): string[] =>
  host.workbook.sheets.flatMap((sheet) =>
    sheet.conditionalFormats
      .filter(({ formula }) => formula === '=LEN("Gouji")>0')
      .map(
        ({ ranges }) => `${sheet.name}!${ranges.map((rect) => areaName({ sheet: '', ...rect })).join(',')}`,
      ),
  );

async function usersFormats(): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('支出预决算').getRange('B2:C4');
    for (const formula of ['=B2>50', '=$A2="Gouji"', '=LEN("Gouji")>1']) {
      const { custom } = range.conditionalFormats.add('Custom');
      custom.rule.formula = formula;
      custom.format.font.bold = true;
    }
    range.conditionalFormats.add('DataBar');
    await context.sync();
  });
}

test('不平的三个单元格加上标记：底色和边框，黑白打印也看得出', async () => {
  const fixture = excelOver(budget());
  await fixture.read();
  fixture.host.ledger.clear();
  expect(await fixture.excel.mark([area('支出预决算!B2:B4')])).toEqual({ cells: 3, leftOut: [] });
  expect(fixture.host.ledger.requests).toHaveLength(2); // one to look, one to write
  expect(marks(fixture)).toEqual(['支出预决算!B2:B4']);
  const [mark] = fixture.host.workbook.sheet('支出预决算')?.conditionalFormats ?? [];
  expect(mark).toMatchObject({
    formula: '=LEN("Gouji")>0',
    stopIfTrue: false,
    fill: { color: '#FFF2CC' },
    borders: { EdgeTop: { style: 'Continuous' }, EdgeLeft: { style: 'Continuous' } },
  });
});

test('清除标记后，工作簿与原来一样', async () => {
  const fixture = excelOver(budget());
  await usersFormats();
  const before = whole(fixture.host);
  await fixture.excel.mark([area('支出预决算!B2:B4'), area('收入预决算!C3'), area('汇总!B1')]);
  expect(marks(fixture)).toEqual(['支出预决算!B2:B4', '收入预决算!C3', '汇总!B1']);
  fixture.host.ledger.clear();
  expect(await fixture.excel.unmark()).toEqual({ cells: 0, leftOut: [] });
  expect(fixture.host.ledger.requests).toHaveLength(2);
  expect(whole(fixture.host)).toEqual(before);
});

test('没有标记可清除时只看一眼，什么也不写', async () => {
  const { host, excel, read } = excelOver(budget());
  await usersFormats();
  await read();
  host.ledger.clear();
  await excel.unmark();
  expect(host.ledger.requests).toHaveLength(1);
});

test('再标一次不会重复：先去掉旧标记，包括上次没清除就保存的', async () => {
  const fixture = excelOver(budget());
  await fixture.excel.mark([area('支出预决算!B2:B4'), area('收入预决算!C3')]);
  // The same workbook opened again: another adapter that knows nothing.
  const { ExcelWorkbook } = await import('../../src/workbook/excel');
  const again = new ExcelWorkbook({ supports: () => true });
  expect(await again.marked()).toBe(true);
  await again.mark([area('支出预决算!B3'), area('支出预决算!C4')]);
  expect(marks(fixture)).toEqual(['支出预决算!B3,C4']); // one format for both
  await again.unmark();
  expect(await again.marked()).toBe(false);
});

test('受保护的工作表不标，说出是哪一张，其余照标', async () => {
  const fixture = excelOver(budget({ protected: true }));
  const answer = await fixture.excel.mark([area('支出预决算!B2:B4'), area('收入预决算!C3')]);
  expect(answer).toEqual({ cells: 1, leftOut: ['支出预决算'] });
  expect(marks(fixture)).toEqual(['收入预决算!C3']);
});

test('标记之后工作表被保护：清除时说出来，不算错', async () => {
  const fixture = excelOver(budget());
  await fixture.excel.mark([area('支出预决算!B2:B4'), area('收入预决算!C3')]);
  const sheet = fixture.host.workbook.sheet('支出预决算');
  if (sheet) fixture.host.workbook.setProtected(sheet, true);
  expect(await fixture.excel.unmark()).toEqual({ cells: 0, leftOut: ['支出预决算'] });
  expect(marks(fixture)).toEqual(['支出预决算!B2:B4']);
  expect(await fixture.excel.marked()).toBe(true);
});

test('读过之后增加、删除、改名的工作表上的标记也找得到', async () => {
  const fixture = excelOver(budget());
  await fixture.read();
  await fixture.excel.mark([area('支出预决算!B2'), area('收入预决算!C3')]);
  const { workbook } = fixture.host;
  workbook.renameSheet('支出预决算', '支出');
  workbook.removeSheet('汇总');
  workbook.addSheet('新');
  fixture.host.ledger.clear();
  expect(await fixture.excel.mark([area('支出!B2'), area('新!A1')])).toEqual({ cells: 2, leftOut: [] });
  expect(marks(fixture)).toEqual(['支出!B2', '新!A1']);
});

test('标记不是改数：观察者听不到', async () => {
  const { excel } = excelOver(budget());
  const seen: unknown[] = [];
  await excel.watch((changed) => seen.push(changed));
  await excel.mark([area('支出预决算!B2')]);
  await excel.unmark();
  expect(seen).toEqual([]);
});

test('没有 ExcelApi 1.9 的区域集合也能标，一块一个格式', async () => {
  const fixture = excelOver(budget(), { excelApi: '1.8' });
  await fixture.excel.mark([area('支出预决算!B3'), area('支出预决算!C4')]);
  expect(marks(fixture)).toEqual(['支出预决算!B3', '支出预决算!C4']);
  await fixture.excel.unmark();
  expect(marks(fixture)).toEqual([]);
});

test('ExcelApi 1.6 以前没有条件格式', async () => {
  const { host, excel } = excelOver(budget(), { excelApi: '1.5' });
  expect(await trouble(excel.mark([]))).toEqual(['unsupported-excel', 'ExcelApi 1.6']);
  expect(await trouble(excel.marked())).toEqual(['unsupported-excel', 'ExcelApi 1.6']);
  expect(host.ledger.requests).toHaveLength(0);
});

test.each<[RefusalCode, string]>([
  ['InvalidOperationInCellEditMode', 'edit-mode'],
  ['ConnectionFailure', 'lost-connection'],
])('%s', async (code, expected) => {
  const { host, excel } = excelOver(budget());
  host.fail({ code });
  expect((await trouble(excel.mark([area('支出预决算!B3')])))[0]).toBe(expected);
});
