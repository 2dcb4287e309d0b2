// What a live pane hears: everybody's changes but its own, and what becomes of the sheets.
import { areaAddress, parseArea } from '../../src/model/address';
import type { Area, SheetDraft } from '../../src/model/sheet';
import { area, book } from '../support/office-book';
import { draftOf, excelOver, type Fixture } from '../support/office-excel';
import { settled } from '../support/office';

interface Watched extends Fixture {
  readonly seen: string[];
  readonly stop: () => Promise<void>;
}

async function watched(options: Parameters<typeof excelOver>[1] = {}): Promise<Watched> {
  const fixture = excelOver(book({ 封面: [['x']], 收支: [['机构', 1]], 汇总: [['指标', '得分']] }), options);
  const seen: string[] = [];
  const tell = (changed: Area | null) => seen.push(changed ? areaAddress(changed) : '?');
  return { ...fixture, seen, stop: await fixture.excel.watch(tell) };
}

test('用户和共同编辑的人改的单元格都报告', async () => {
  const { host, seen } = await watched();
  host.workbook.enter('收支', [{ row: 1, column: 1, entered: 402.03 }]);
  host.workbook.enter('收支', [{ row: 2, column: 1, entered: 308 }], 'co-author');
  host.workbook.clear(
    host.workbook.sheet('汇总') ?? host.workbook.active,
    area('汇总!A1:B1'),
    'contents',
    'co-author',
  );
  await settled();
  expect(seen).toEqual(['收支!B2', '收支!B3', '汇总!A1:B1']);
});

test('删除、改名的工作表整张报告，改名用旧名；新增的报告不知何处', async () => {
  const { host, seen } = await watched();
  host.workbook.renameSheet('收支', '收支 2019');
  host.workbook.addSheet('附表');
  host.workbook.removeSheet('汇总', 'co-author');
  await settled();
  expect(seen).toEqual(['收支!A:XFD', '?', '汇总!A:XFD']);
  // The renamed sheet is known by its new name.
  host.workbook.enter('收支 2019', [{ row: 0, column: 1, entered: 2 }]);
  await settled();
  expect(seen.at(-1)).toBe("'收支 2019'!B1");
});

test('自己写的都不报告：填写、改一格、撤销、标记', async () => {
  const { excel, read, seen } = await watched();
  const before = await read('汇总!A1:B2', '收支!A1:B1');
  const cells: SheetDraft['cells'] = [{ row: 1, column: 1, value: 5 }];
  const own: SheetDraft = { sheet: '勾稽核对', create: true, clear: [], cells };
  const filled = await excel.apply(draftOf({ sheet: '汇总', create: false, clear: [], cells }, own), before);
  await excel.undo(filled);
  await excel.write([{ cell: { sheet: '收支', row: 0, column: 1 }, value: 3 }], before);
  await excel.mark([area('收支!B1')]);
  await excel.unmark();
  await settled();
  expect(seen).toEqual([]);
});

test('填写新加的工作表，用户接着在上面写说明：知道是哪一格', async () => {
  const { host, excel, read, seen } = await watched();
  const cells: SheetDraft['cells'] = [{ row: 0, column: 0, value: '勾稽核对' }];
  await excel.apply(draftOf({ sheet: '勾稽核对', create: true, clear: [], cells }), await read());
  host.workbook.enter('勾稽核对', [{ row: 3, column: 15, entered: '追加' }]);
  await settled();
  expect(seen).toEqual(['勾稽核对!P4']);
});

test('停止之后什么也不报告，路上的也不', async () => {
  const { host, seen, stop } = await watched();
  host.workbook.enter('收支', [{ row: 1, column: 1, entered: 1 }]);
  const stopping = stop();
  host.workbook.addSheet('新');
  await stopping;
  host.workbook.removeSheet('新');
  host.workbook.enter('收支', [{ row: 1, column: 1, entered: 2 }]);
  await settled();
  expect(seen).toEqual([]);
  expect(host.session.events.count).toBe(0);
  await stop(); // twice does no harm
});

test('登记一次请求；ExcelApi 1.17 以前不报告改名', async () => {
  const { host, seen } = await watched({ excelApi: '1.16' });
  expect(host.ledger.requests).toHaveLength(1);
  host.workbook.renameSheet('收支', '收支 2019');
  host.workbook.removeSheet('汇总');
  await settled();
  expect(seen).toEqual(['汇总!A:XFD']);
});

test('整行、整列的改动', async () => {
  const { host, seen } = await watched();
  host.workbook.clear(
    host.workbook.sheet('收支') ?? host.workbook.active,
    area('收支!2:3'),
    'contents',
    'user',
  );
  await settled();
  expect(parseArea(seen[0] ?? '')).toEqual(area('收支!2:3'));
});
