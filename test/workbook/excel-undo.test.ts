// 撤销填写: what was there before the fill stands there again, to the last border; what others have edited since is not lost.
import type { Calculate } from '../../src/host/memory-workbook';
import type { SheetDraft, WorkbookDraft } from '../../src/model/sheet';
import { area, book, type BookSpecimen, type SheetSpecimen } from '../support/office-book';
import { draftOf, excelOver, type Fixture, trouble } from '../support/office-excel';
import { whole } from '../support/office-whole';

const own = (sheet: string, create: boolean, clear: string[] = []): SheetDraft => ({
  sheet,
  create,
  clear: clear.map((name) => area(`${sheet}!${name}`)),
  cells: [
    { row: 0, column: 0, value: '绩效评价汇总', style: 'title' },
    { row: 1, column: 0, value: '在职人员控制率', style: 'label' },
    { row: 1, column: 1, value: 5, format: '0.00', style: 'number' },
    { row: 2, column: 0, value: '=不是公式', style: 'text' },
    { row: 3, column: 0, value: '总分', style: 'total' },
    { row: 3, column: 1, value: 5, formula: '=SUM(B2:B3)', format: '0.00', style: 'total' },
  ],
  layout: { widths: [20, 8, 8], merges: [area(`${sheet}!A1:B1`)], frozenRows: 1 },
});

const scores: SheetSpecimen = {
  cells: [
    ['指标', '得分', '说明'],
    ['在职人员控制率', { v: 4, as: '0%' }, '(3)'],
    ['公用经费控制率', { f: '=B2', v: 4 }, '=不是公式'],
    ['总分', null, { v: 43466, as: 'yyyy-mm-dd' }],
  ],
};
const users: SheetDraft = {
  sheet: '评分',
  create: false,
  clear: [],
  cells: [
    { row: 1, column: 1, value: 5, format: '0.00' },
    { row: 1, column: 2, value: null },
    { row: 2, column: 1, value: 4.5, formula: '=9/2' },
    { row: 2, column: 2, value: '按规则' },
    { row: 3, column: 1, value: 9.5, formula: '=SUM(B2:B3)' },
    { row: 3, column: 2, value: '优' },
  ],
};

const filled: SheetSpecimen = {
  cells: [
    ['上次的标题', null, null],
    ['旧指标', 3, '备注'],
    ['旧总分', { f: '=B2', v: 3 }, null],
  ],
  merges: ['A1:C1'],
};

const workbook = (sheets: Record<string, SheetSpecimen> = {}, more: BookSpecimen = {}) =>
  book(
    { 评分: scores, ...sheets },
    { names: { 绩效评价汇总: '=评分!$A$1:$C$4', _已写: '=评分!$B$2' }, hiddenNames: ['_已写'], ...more },
  );

const names: WorkbookDraft['names'] = [
  { name: '_已写', scope: null, refersTo: '=评分!$B$2:$B$4', visible: false },
  { name: '_新', scope: null, refersTo: '=勾稽核对!$A$1:$B$4', visible: false },
];

/** As staff have dressed it: looks of their own on cells that Gouji wrote. */
async function dressed(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    const on = context.workbook.worksheets.getItem(sheet);
    const title = on.getRange('A1:C1').format;
    title.font.set({ bold: true, size: 22, color: '#C00000', underline: 'Double' });
    title.fill.color = '#DDEBF7';
    title.horizontalAlignment = 'Center';
    title.verticalAlignment = 'Top';
    const body = on.getRange('A2:B3').format;
    for (const edge of ['EdgeTop', 'EdgeBottom', 'InsideHorizontal'] as const) {
      body.borders.getItem(edge).set({ style: 'Dash', weight: 'Thin', color: '#7F7F7F' });
    }
    on.getRange('B3').format.borders.getItem('EdgeBottom').set({ style: 'Double', weight: 'Thick' });
    on.getRange('B2').format.font.italic = true;
    on.getRange('C2').format.wrapText = true;
    on.getRange('E9').format.fill.color = '#00FF00'; // not Gouji's
    await context.sync();
  });
}

// The formulas of the workbook come to what they came to before; those of a fill are left alone.
const calculate: Calculate = (of) => {
  for (const [sheet, value] of [
    ['评分', 4],
    ['勾稽核对', 3],
  ] as const)
    if (of.sheet(sheet)?.cell(2, 1).formula === '=B2') of.storeComputed(sheet, 2, 1, value);
};

async function prepared(
  sheets: Record<string, SheetSpecimen>,
  options: Parameters<typeof excelOver>[1] = {},
): Promise<Fixture & { before: Awaited<ReturnType<Fixture['read']>> }> {
  const fixture = excelOver(workbook(sheets), { calculate, ...options });
  for (const sheet of Object.keys(sheets)) await dressed(sheet);
  const before = await fixture.read('评分!A1:C4', ...Object.keys(sheets).map((sheet) => `${sheet}!A:T`));
  fixture.host.ledger.clear();
  return { ...fixture, before };
}

test('首次填写：撤销后，新加的工作表和名称没有了，用户的单元格同原来一样', async () => {
  const { host, excel, before } = await prepared({});
  const original = whole(host);
  const change = await excel.apply({ sheets: [users, own('勾稽核对', true)], names }, before);
  expect(whole(host)).not.toEqual(original);
  expect(change.lost).toEqual([]);
  host.ledger.clear();
  await excel.undo(change);
  expect(host.ledger.requests).toHaveLength(2); // one to look, one to write
  expect(whole(host)).toEqual(original);
  expect(host.session.eventsEnabled).toBe(true);
});

test('再次填写：Gouji 自己的工作表连字体、底色、边框、合并也恢复', async () => {
  const { host, excel, before } = await prepared({ 勾稽核对: filled });
  const original = whole(host);
  const change = await excel.apply({ sheets: [users, own('勾稽核对', false, ['A1:C3'])], names }, before);
  expect(host.ledger.requests).toHaveLength(1); // the fill is still one request
  await excel.undo(change);
  expect(whole(host)).toEqual(original);
});

test('填到用户建的同名空白表：列宽、冻结窗格、页面设置也恢复', async () => {
  const { host, excel, before } = await prepared({ 绩效评价汇总: { cells: [] } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('绩效评价汇总');
    sheet.getRange('B:B').format.columnWidth = 120;
    sheet.freezePanes.freezeColumns(2);
    sheet.pageLayout.set({ orientation: 'Portrait', paperSize: 'A3', zoom: { scale: 80 } });
    await context.sync();
  });
  const original = whole(host);
  const change = await excel.apply(draftOf(own('绩效评价汇总', false)), before);
  expect(host.workbook.sheet('绩效评价汇总')).toMatchObject({
    frozenRows: 1,
    page: { orientation: 'Landscape', titleRows: null },
  });
  await excel.undo(change);
  expect(whole(host)).toEqual(original);
});

test('行数多的表：外观超过一次能读的量，先读再写，照样恢复', async () => {
  const rows = Array.from({ length: 700 }, (_, row) => [`第 ${row + 1} 行`, row, '旧']);
  const { host, excel, before } = await prepared({ 勾稽核对: { cells: rows } });
  const original = whole(host);
  const draft = own('勾稽核对', false, ['A1:K700']);
  const change = await excel.apply(draftOf(draft), before);
  expect(host.ledger.requests).toHaveLength(3); // 7,700 cells: two parts of looks, then the write
  await excel.undo(change);
  expect(whole(host)).toEqual(original);
});

test('之后有人改过其中的单元格：不撤销，说出是哪几个', async () => {
  const { host, excel, before } = await prepared({ 勾稽核对: filled });
  const change = await excel.apply(draftOf(users, own('勾稽核对', false, ['A1:C3'])), before);
  host.workbook.enter('评分', [{ row: 1, column: 1, entered: 4.8 }]);
  host.workbook.enter('勾稽核对', [{ row: 1, column: 2, entered: '已核实' }], 'co-author');
  const edited = whole(host);
  host.ledger.clear();
  expect(await trouble(excel.undo(change))).toEqual(['changed-meanwhile', '评分!B2, 勾稽核对!C2']);
  expect(host.ledger.requests).toHaveLength(1);
  expect(whole(host)).toEqual(edited);
});

test('改了又改回来，可以撤销；别处的改动不受影响', async () => {
  const { host, excel, before } = await prepared({});
  const original = whole(host);
  const change = await excel.apply(draftOf(users), before);
  host.workbook.enter('评分', [{ row: 1, column: 1, entered: 9 }]);
  host.workbook.enter('评分', [{ row: 1, column: 1, entered: 5 }]);
  host.workbook.enter('评分', [{ row: 8, column: 8, entered: '旁注' }]);
  await excel.undo(change);
  expect(host.workbook.sheet('评分')?.cell(8, 8).value).toBe('旁注');
  host.workbook.enter('评分', [{ row: 8, column: 8, entered: '' }]);
  expect(whole(host)).toEqual(original);
});

test('公式重新计算出别的数，不算改动', async () => {
  const { host, excel, before } = await prepared({});
  const original = whole(host);
  const change = await excel.apply(draftOf(users), before);
  host.workbook.storeComputed('评分', 3, 1, 12);
  await excel.undo(change);
  expect(whole(host)).toEqual(original);
});

test('新加的工作表上有了用户写的字：不删', async () => {
  const { host, excel, before } = await prepared({});
  const change = await excel.apply(draftOf(own('勾稽核对', true)), before);
  host.workbook.enter('勾稽核对', [{ row: 5, column: 4, entered: '请张工看一下' }]);
  expect(await trouble(excel.undo(change))).toEqual(['changed-meanwhile', '勾稽核对!E6']);
  expect(host.workbook.sheet('勾稽核对')?.cell(5, 4).value).toBe('请张工看一下');
});

test.each<[string, (fixture: Fixture) => void, [string, string]]>([
  [
    '工作表改了名',
    ({ host }) => host.workbook.renameSheet('评分', '得分'),
    ['changed-meanwhile', '评分, 勾稽核对'],
  ],
  ['工作表删了', ({ host }) => host.workbook.removeSheet('勾稽核对'), ['changed-meanwhile', '勾稽核对']],
  [
    '工作表受保护了',
    ({ host }) => host.workbook.sheets.forEach((sheet) => host.workbook.setProtected(sheet, true)),
    ['protected-sheet', '评分'],
  ],
  ['工作簿结构受保护了', ({ host }) => (host.workbook.structureProtected = true), ['protected-workbook', '']],
  ['正在编辑单元格', ({ host }) => (host.workbook.editing = true), ['edit-mode', '']],
])('不能撤销：%s', async (_, happens, expected) => {
  const fixture = await prepared({});
  const change = await fixture.excel.apply(draftOf(users, own('勾稽核对', true)), fixture.before);
  happens(fixture);
  const then = whole(fixture.host);
  expect(await trouble(fixture.excel.undo(change))).toEqual(expected);
  expect(whole(fixture.host)).toEqual(then);
});

test('只撤销最后一次，且只撤销一次', async () => {
  const { excel, before, read } = await prepared({});
  const first = await excel.apply(draftOf(users), before);
  const second = await excel.apply(draftOf(users), await read('评分!A1:C4'));
  expect((await trouble(excel.undo(first)))[0]).toBe('changed-meanwhile');
  await excel.undo(second);
  expect((await trouble(excel.undo(second)))[0]).toBe('changed-meanwhile');
});

test('名称已被用户删掉，也能撤销', async () => {
  const { host, excel, before } = await prepared({});
  const original = whole(host);
  const change = await excel.apply({ sheets: [own('勾稽核对', true)], names }, before);
  const name = host.workbook.names.find(null, '_新');
  if (name) host.workbook.names.remove(name, 'user');
  await excel.undo(change);
  expect(whole(host)).toEqual(original);
});

test('撤销中途失败，重做一遍也失败：说没有做完，再撤销一次就恢复了', async () => {
  const { host, excel, before } = await prepared({ 勾稽核对: filled });
  const original = whole(host);
  const change = await excel.apply(draftOf(users, own('勾稽核对', false, ['A1:C3'])), before);
  host.fail({ request: 2, action: 'Range.formulas', occurrence: 2, code: 'GeneralException' });
  host.fail({ request: 4, action: 'Range.formulas', occurrence: 2, code: 'GeneralException' });
  expect((await trouble(excel.undo(change)))[0]).toBe('half-undone');
  expect(host.session.eventsEnabled).toBe(true);
  await excel.undo(change);
  expect(whole(host)).toEqual(original);
});

test('填写中途失败，收回的一次请求连外观也恢复', async () => {
  const draft = draftOf(users, own('勾稽核对', false, ['A1:C3']));
  const done = await prepared({ 勾稽核对: filled });
  await done.excel.apply(draft, done.before);
  const actions = done.host.ledger.requests[0]?.actions ?? 0;
  for (let action = 3; action < actions; action += 11) {
    const { host, excel, before } = await prepared({ 勾稽核对: filled });
    const original = whole(host);
    host.fail({ action, code: 'GeneralException' });
    expect([action, (await trouble(excel.apply(draft, before)))[0]]).toEqual([action, 'unknown']);
    expect([action, whole(host)]).toEqual([action, original]);
    expect([action, host.ledger.requests.length]).toEqual([action, 2]);
  }
}, 30_000);

test('旧版 Excel 说不出外观和合并：撤销后内容照旧，并事先说明', async () => {
  const { host, excel, before, contents } = await prepared(
    { 勾稽核对: { ...filled, merges: [] } },
    { excelApi: '1.8' },
  );
  const original = contents();
  const change = await excel.apply(draftOf(own('勾稽核对', false, ['A1:C3'])), before);
  expect(change.lost).toEqual(['looks', 'merges']);
  await excel.undo(change);
  expect(contents()).toEqual(original);
  expect(host.workbook.sheet('勾稽核对')?.cell(0, 0).looks).toMatchObject({ bold: false, fill: null });
});
