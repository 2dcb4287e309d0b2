// The workbook in memory by itself: what is entered, who is told, what is calculated, and what has changed since.
import { Changes } from '../../src/host/changes';
import { contentsOf } from '../../src/host/contents';
import { type Calculate, type MemoryOptions, MemoryWorkbook } from '../../src/host/memory-workbook';
import type { WorkbookObserver } from '../../src/host/observer';
import { area, book } from '../support/office-book';

const budget = (options: MemoryOptions = {}) =>
  new MemoryWorkbook(
    book(
      {
        收支: {
          cells: [
            ['机构', '收入'],
            ['机关', { v: 402.03, as: '0.00' }],
            ['合计', { f: '=B2', v: 402.03 }],
          ],
          merges: ['A5:B5'],
        },
        封面: [['标题']],
      },
      { names: { 收入: '=收支!$B$2', 标题: '=封面!$A$1', '封面!本表': '=封面!$A$1' } },
    ),
    options,
  );

test('contents in, the same contents out', () => {
  const contents = book(
    { 收支: [['x', { f: '=1+1', v: 2, as: '0.0' }, { error: '#N/A' }, true]] },
    { names: { 断: '=#REF!' } },
  );
  expect(contentsOf(new MemoryWorkbook(contents))).toEqual(contents);
});

test.each([
  [12.5, { value: 12.5, formula: null }],
  ['', { value: null, formula: null }],
  ['12.5', { value: 12.5, formula: null }],
  ['1,234', { value: 1234, formula: null }],
  ['45%', { value: 0.45, formula: null }],
  ['2019-1-2', { value: 43467, formula: null }],
  ['true', { value: true, formula: null }],
  ['#N/A', { value: { error: '#N/A' }, formula: null }],
  ["'12.5", { value: '12.5', formula: null }],
  ['=A1', { value: { error: 'uncalculated' }, formula: '=A1' }],
  ['-A1', { value: { error: 'uncalculated' }, formula: '=-A1' }],
  ['-', { value: '-', formula: null }],
  ['一、收入', { value: '一、收入', formula: null }],
])('%p is entered as %p', (entered, expected) => {
  const workbook = budget();
  workbook.enter('封面', [{ row: 3, column: 3, entered }]);
  expect(workbook.sheet('封面')?.cell(3, 3)).toMatchObject(expected);
});

test('in a cell of the format Text everything is text', () => {
  const workbook = new MemoryWorkbook(book({ 表: [[{ v: 'x', as: '@' }]] }));
  workbook.enter('表', [{ row: 0, column: 0, entered: '=1+1' }]);
  expect(workbook.sheet('表')?.cell(0, 0)).toMatchObject({ value: '=1+1', formula: null });
});

test('an observer hears everything in order, with who did it', () => {
  const workbook = budget();
  const heard: unknown[] = [];
  const note =
    (what: string) =>
    (...details: unknown[]) =>
      heard.push([what, ...details]);
  const observer: WorkbookObserver = {
    cellsChanged: note('cells'),
    sheetAdded: note('added'),
    sheetRenamed: note('renamed'),
    sheetRemoved: note('removed'),
    activated: note('activated'),
    selectionChanged: note('selected'),
  };
  const stop = workbook.observe(observer);
  workbook.enter('收支', [
    { row: 1, column: 1, entered: 500 },
    { row: 2, column: 0, entered: '计' },
  ]);
  workbook.addSheet('新', 'add-in');
  workbook.renameSheet('新', '更新', 'add-in');
  workbook.select(area('更新!B2'));
  workbook.storeComputed('收支', 2, 1, 500);
  const id = workbook.sheet('更新')?.id;
  workbook.removeSheet('更新');
  stop();
  workbook.enter('收支', [{ row: 0, column: 0, entered: 'x' }]);
  expect(heard).toEqual([
    ['cells', area('收支!A2:B3'), 'contents', 'user'],
    ['added', '新', 'add-in'],
    ['renamed', '新', '更新', 'add-in'],
    ['activated', '更新', 'user'],
    ['selected', area('更新!B2'), 'user'],
    ['cells', area('收支!B3'), 'contents', 'calculation'],
    ['activated', '收支', 'user'],
    ['removed', '更新', 'user', id],
  ]);
});

test('names follow a sheet that is renamed, and break with one that is removed', () => {
  const workbook = budget();
  workbook.renameSheet('收支', '收支 2019');
  expect(workbook.names.find(null, '收入')?.refersTo).toBe("='收支 2019'!$B$2");
  workbook.removeSheet('封面');
  expect(workbook.names.all.map(({ name, refersTo }) => [name, refersTo])).toEqual([
    ['收入', "='收支 2019'!$B$2"],
    ['标题', '=#REF!'],
  ]);
});

test('the calculation runs once after changes, and not in a workbook that calculates by hand', async () => {
  const runs: string[] = [];
  const calculate: Calculate = (workbook) => {
    runs.push(workbook.name);
    workbook.storeComputed('收支', 2, 1, 500);
  };
  const workbook = budget({ calculate });
  await workbook.settle();
  expect(runs).toHaveLength(0);
  workbook.enter('收支', [{ row: 1, column: 1, entered: 500 }]);
  await workbook.settle();
  await workbook.settle();
  expect(runs).toHaveLength(1);
  expect(workbook.sheet('收支')?.cell(2, 1).value).toBe(500);
  workbook.calculation = 'manual';
  workbook.enter('收支', [{ row: 1, column: 1, entered: 1 }]);
  await workbook.settle();
  expect(runs).toHaveLength(1);
});

describe('what has changed', () => {
  test('nothing', () => {
    expect(new Changes(budget()).draft()).toEqual({ sheets: [], names: [] });
  });

  test('cells: entered, emptied, calculated, with another format', () => {
    const workbook = budget();
    const changes = new Changes(workbook);
    const sheet = workbook.sheet('收支');
    workbook.enter('收支', [
      { row: 1, column: 1, entered: 500 },
      { row: 1, column: 0, entered: '' },
      { row: 4, column: 0, entered: '=SUM(B2:B3)' },
      { row: 4, column: 1, entered: true },
    ]);
    workbook.storeComputed('收支', 2, 1, 500);
    if (sheet) workbook.setFormat(sheet, { top: 0, left: 1, bottom: 0, right: 1 }, '0%', 'add-in');
    expect(changes.draft().sheets).toEqual([
      {
        sheet: '收支',
        create: false,
        clear: [],
        cells: [
          { row: 0, column: 1, value: '收入', format: '0%' },
          { row: 1, column: 0, value: null },
          { row: 1, column: 1, value: 500 },
          { row: 2, column: 1, value: 500, formula: '=B2' },
          { row: 4, column: 0, value: null, formula: '=SUM(B2:B3)' },
          { row: 4, column: 1, value: null, formula: '=TRUE' },
        ],
      },
    ]);
  });

  test('a sheet added and laid out, and names', () => {
    const workbook = budget();
    const changes = new Changes(workbook);
    const sheet = workbook.addSheet('汇总');
    workbook.enter('汇总', [{ row: 0, column: 0, entered: '标题' }]);
    workbook.setLooks(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, { bold: true, size: 16 }, 'add-in');
    workbook.layOut(sheet, () => {
      sheet.widths.set(1, 20);
      sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
      sheet.frozenRows = 1;
    });
    workbook.names.add(null, '新', '=汇总!$A$1', '', 'add-in');
    expect(changes.draft(({ size }) => (size === 16 ? 'title' : undefined))).toEqual({
      sheets: [
        {
          sheet: '汇总',
          create: true,
          clear: [],
          cells: [{ row: 0, column: 0, value: '标题', style: 'title' }],
          layout: { widths: [8.43, 20], merges: [area('汇总!A1:B1')], frozenRows: 1 },
        },
      ],
      names: [{ name: '新', scope: null, refersTo: '=汇总!$A$1', visible: true }],
    });
    expect(changes.unsaid()).toEqual([]);
  });

  test('what no draft can say is said', () => {
    const workbook = budget();
    const changes = new Changes(workbook);
    workbook.renameSheet('收支', '新收支');
    workbook.removeSheet('封面');
    expect(changes.unsaid()).toEqual(['封面', '收支', '本表']);
  });
});
