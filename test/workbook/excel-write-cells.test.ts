// Single cells written as if typed, and a write that comes too late: a co-author was quicker.
import { area, book, type SheetSpecimen } from '../support/office-book';
import { draftOf, excelOver, type Fixture, trouble } from '../support/office-excel';
import { whole } from '../support/office-whole';

const spending: SheetSpecimen = {
  cells: [
    ['项目', '年初预算数', '决算数'],
    ['人员经费', { v: 55.76, as: '0.00' }, 55.76],
    ['公用经费', { v: 16.29, as: '0.00' }, '38.27'],
    ['基本支出', { f: '=B2+B3', v: 72.05 }, null],
  ],
};
const at = (row: number, column: number) => ({ sheet: '支出预决算', row, column });

async function prepared(
  more: Partial<SheetSpecimen> = {},
): Promise<Fixture & { before: Awaited<ReturnType<Fixture['read']>> }> {
  const fixture = excelOver(book({ 支出预决算: { ...spending, ...more } }), {
    calculate: (of) => of.storeComputed('支出预决算', 3, 1, 72.05),
  });
  const before = await fixture.read('支出预决算!A1:C4');
  fixture.host.ledger.clear();
  return { ...fixture, before };
}

test('支出预决算!B3 应为 38.27：一次写入，格式不变，可以撤销', async () => {
  const { host, excel, before } = await prepared();
  const original = whole(host);
  const change = await excel.write([{ cell: at(2, 1), value: 38.27 }], before);
  expect(host.ledger.requests).toHaveLength(1);
  expect(host.workbook.sheet('支出预决算')?.cell(2, 1)).toMatchObject({ value: 38.27, format: '0.00' });
  expect(change).toEqual({ areas: [area('支出预决算!B3')], lost: [] });
  await excel.undo(change);
  expect(whole(host)).toEqual(original);
});

test('几格一起改，公式也能换回来；文字就是文字', async () => {
  const { host, excel, before } = await prepared();
  const original = whole(host);
  const change = await excel.write(
    [
      { cell: at(2, 1), value: 38.27 },
      { cell: at(3, 1), value: 94.03 },
      { cell: at(3, 2), value: '=见说明' },
      { cell: at(2, 2), value: null },
    ],
    before,
  );
  const sheet = host.workbook.sheet('支出预决算');
  expect([sheet?.cell(3, 1).value, sheet?.cell(3, 2).value, sheet?.cell(2, 2).value]).toEqual([
    94.03,
    '=见说明',
    null,
  ]);
  expect(sheet?.cell(3, 2).formula).toBeNull();
  await excel.undo(change);
  expect(whole(host)).toEqual(original);
});

test('受保护的工作表不写', async () => {
  const { host, excel, before } = await prepared({ protected: true });
  expect(await trouble(excel.write([{ cell: at(2, 1), value: 1 }], before))).toEqual([
    'protected-sheet',
    '支出预决算',
  ]);
  expect(host.ledger.requests).toHaveLength(0);
});

test('单元格里已不是核对时的数：不写，那个数留着', async () => {
  const { host, excel, before } = await prepared();
  host.workbook.enter('支出预决算', [{ row: 2, column: 1, entered: 20.01 }], 'co-author');
  const theirs = whole(host);
  expect(await trouble(excel.write([{ cell: at(2, 1), value: 38.27 }], before))).toEqual([
    'changed-meanwhile',
    '支出预决算!B3',
  ]);
  expect(host.ledger.requests).toHaveLength(2); // seen in the write itself, and taken back by one more
  expect(whole(host)).toEqual(theirs);
  expect(host.session.eventsEnabled).toBe(true);
});

test('数变成了公式，公式变成了数，也是改动', async () => {
  const { host, excel, before } = await prepared();
  host.workbook.enter('支出预决算', [
    { row: 1, column: 1, entered: '=50+5.76' },
    { row: 3, column: 1, entered: 72.05 },
  ]);
  const edits = [
    { cell: at(1, 1), value: 1 },
    { cell: at(3, 1), value: 2 },
  ];
  expect(await trouble(excel.write(edits, before))).toEqual([
    'changed-meanwhile',
    '支出预决算!B2, 支出预决算!B4',
  ]);
});

test('别的单元格改了，不妨碍', async () => {
  const { host, excel, before } = await prepared();
  host.workbook.enter('支出预决算', [{ row: 1, column: 2, entered: 1 }], 'co-author');
  await excel.write([{ cell: at(2, 1), value: 38.27 }], before);
  expect(host.workbook.sheet('支出预决算')?.cell(1, 2).value).toBe(1);
});

test('改得太多时只说前几个', async () => {
  const { host, excel, before } = await prepared();
  const cells = [1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
  host.workbook.enter(
    '支出预决算',
    cells.map((cell) => ({ ...cell, entered: '改' })),
  );
  const edits = cells.map(({ row, column }) => ({ cell: at(row, column), value: 0 }));
  expect((await trouble(excel.write(edits, before)))[1]).toBe(
    '支出预决算!A2, 支出预决算!B2, 支出预决算!C2, 支出预决算!A3, 支出预决算!B3, 支出预决算!C3 … (9)',
  );
});

test('填写时评分表里多了别人刚打的字：整次填写收回，那几个字留着，外观也留着', async () => {
  const fixture = excelOver(book({ 勾稽核对: { cells: [['旧']], merges: ['A1:B1'] } }));
  const before = await fixture.read('勾稽核对!A:T');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('勾稽核对').getRange('A1').format.fill.color = '#DDEBF7';
    await context.sync();
  });
  fixture.host.workbook.enter('勾稽核对', [{ row: 1, column: 0, entered: '张工：已核' }], 'co-author');
  const theirs = whole(fixture.host);
  const draft = draftOf({
    sheet: '勾稽核对',
    create: false,
    clear: [area('勾稽核对!A1:B2')],
    cells: [{ row: 0, column: 0, value: '新', style: 'title' }],
    layout: { widths: [9], merges: [area('勾稽核对!A1:C1')], frozenRows: 1 },
  });
  expect(await trouble(fixture.excel.apply(draft, before))).toEqual(['changed-meanwhile', '勾稽核对!A2']);
  expect(whole(fixture.host)).toEqual(theirs);
});
