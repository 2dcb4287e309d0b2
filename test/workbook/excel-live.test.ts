// Leading the user to a cell, and hearing of the user's edits.
import { parseArea } from '../../src/model/address';
import type { Area } from '../../src/model/sheet';
import { area, book } from '../support/office-book';
import { draftOf, excelOver, trouble } from '../support/office-excel';
import { settled } from '../support/office';

const budget = () => book({ 封面: [['x']], 收支: [['机构', 1]], 藏: { cells: [['x']], hidden: 'hidden' } });

test('select brings the sheet to the front and selects the cells', async () => {
  const { host, excel } = excelOver(budget());
  await excel.select(area('收支!B2:C3'));
  expect(host.workbook.active.name).toBe('收支');
  expect(host.workbook.selected).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
});

test('select shows no hidden sheet, and says so', async () => {
  const { host, excel, contents } = excelOver(budget());
  const before = contents();
  expect(await trouble(excel.select(area('藏!A1')))).toEqual(['hidden-sheet', '藏']);
  expect(contents()).toEqual(before);
  expect(host.workbook.active.name).toBe('封面');
});

test('select of a sheet that is gone', async () => {
  const { excel } = excelOver(budget());
  expect(await trouble(excel.select(area('无!A1:B2')))).toEqual(['changed-meanwhile', '无!A1:B2']);
});

test('watch reports what the user edits, until it is stopped', async () => {
  const { host, excel } = excelOver(budget());
  const seen: (Area | null)[] = [];
  const stop = await excel.watch((changed) => seen.push(changed));
  host.workbook.enter('收支', [
    { row: 1, column: 0, entered: '机关' },
    { row: 1, column: 1, entered: 402.03 },
  ]);
  await settled();
  expect(seen).toEqual([parseArea('收支!A2:B2')]);

  await stop();
  host.workbook.enter('收支', [{ row: 1, column: 1, entered: 3 }]);
  await settled();
  expect(seen).toHaveLength(1);
});

test('watch does not report our own writes, nor the calculation', async () => {
  const { host, excel, read } = excelOver(budget(), { calculate: (of) => of.storeComputed('收支', 0, 1, 2) });
  const seen: (Area | null)[] = [];
  await excel.watch((changed) => seen.push(changed));
  const before = await read('收支!A1:B2');
  await excel.apply(
    draftOf({
      sheet: '收支',
      create: false,
      clear: [],
      cells: [{ row: 0, column: 1, value: 2, formula: '=1+1' }],
    }),
    before,
  );
  await settled();
  expect(host.workbook.sheet('收支')?.cell(0, 1)).toMatchObject({ value: 2, formula: '=1+1' });
  expect(seen).toEqual([]);
});

test('watch knows an own write by its source where events cannot be switched off', async () => {
  const { excel } = excelOver(budget());
  const seen: (Area | null)[] = [];
  await excel.watch((changed) => seen.push(changed));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('收支').getRange('A1').values = [['x']];
    await context.sync();
  });
  await settled();
  expect(seen).toEqual([]);
});

test('a sheet added after watching is reported once it is known', async () => {
  const { host, excel, read } = excelOver(budget());
  const seen: (Area | null)[] = [];
  await excel.watch((changed) => seen.push(changed));
  host.workbook.addSheet('新');
  host.workbook.enter('新', [{ row: 0, column: 0, entered: 1 }]);
  await settled();
  await read();
  host.workbook.enter('新', [{ row: 0, column: 0, entered: 2 }]);
  await settled();
  expect(seen).toEqual([null, null, parseArea('新!A1')]);
});

test('without ExcelApi 1.9 there is nothing to watch', async () => {
  const { host, excel } = excelOver(budget(), { excelApi: '1.8' });
  const stop = await excel.watch(() => undefined);
  await stop();
  expect(host.ledger.requests).toHaveLength(0);
});
