// A write that cannot be, or fails on its way, leaves the workbook as it was.
import type { Calculate } from '../../src/host/memory-workbook';
import type { SheetDraft, WorkbookDraft } from '../../src/model/sheet';
import { area, book, type BookSpecimen, type SheetSpecimen } from '../support/office-book';
import { draftOf, excelOver, trouble } from '../support/office-excel';

const own = (sheet: string, create: boolean): SheetDraft => ({
  sheet,
  create,
  clear: create ? [] : [area(`${sheet}!A1:C4`)],
  cells: [
    { row: 0, column: 0, value: '标题', style: 'title' },
    { row: 1, column: 0, value: '=不是公式', style: 'text' },
    { row: 1, column: 1, value: 2, formula: '=1+1', format: '0.00', style: 'number' },
    { row: 2, column: 1, value: 5, style: 'total' },
  ],
  layout: { widths: [20, 8], merges: [area(`${sheet}!A1:B1`)], frozenRows: 1 },
});

const users: SheetDraft = {
  sheet: '评分',
  create: false,
  clear: [],
  cells: [
    { row: 1, column: 1, value: 5, format: '0.0' },
    { row: 2, column: 1, value: 4, formula: '=2+2' },
    { row: 3, column: 1, value: null },
  ],
};

const draft: WorkbookDraft = {
  sheets: [users, own('勾稽核对', false), own('绩效评价汇总', true)],
  names: [
    { name: '旧', scope: null, refersTo: '=绩效评价汇总!$A$1', visible: true },
    { name: '_gouji', scope: null, refersTo: '="x"', visible: false },
  ],
};

const scores: SheetSpecimen = {
  cells: [
    ['指标', '得分'],
    ['甲', { v: 1, as: '0%' }],
    ['乙', { f: '=B2', v: 1 }],
    ['丙', '-暂缺-'],
  ],
};
const findings: SheetSpecimen = {
  cells: [
    ['旧标题', null, '说明'],
    ['=文字', { error: '#N/A' }, true],
    [null, { f: '=1/0', v: { error: '#DIV/0!' } }, 'x'],
    ['(3)', '97', { v: 43466, as: 'yyyy-mm-dd' }],
  ],
  merges: ['A1:B1'],
};

const workbook = (more: BookSpecimen = {}) =>
  book({ 评分: scores, 勾稽核对: findings }, { names: { 旧: '=评分!$A$1' }, ...more });

// A formula that is written back comes to what it came to before.
const calculate: Calculate = (of) => {
  of.storeComputed('评分', 2, 1, 1);
  of.storeComputed('勾稽核对', 2, 1, { error: '#DIV/0!' });
};

const prepared = async (options: Parameters<typeof excelOver>[1] = {}) => {
  const fixture = excelOver(workbook(), { calculate, ...options });
  const before = await fixture.read('评分!A1:B4', '勾稽核对!A:XFD');
  const contents = fixture.contents();
  fixture.host.ledger.clear();
  return { ...fixture, before, original: contents };
};

describe('refused before anything is written', () => {
  const cases: [string, Record<string, SheetSpecimen>, BookSpecimen, SheetDraft, [string, string]][] = [
    ['a protected sheet', { 评分: { ...scores, protected: true } }, {}, users, ['protected-sheet', '评分']],
    [
      'a protected structure',
      { 评分: scores },
      { structureProtected: true },
      own('新', true),
      ['protected-workbook', '新'],
    ],
    ['a read-only workbook', { 评分: scores }, { readOnly: true }, users, ['read-only', '']],
    ['a sheet that is gone', { 别的: scores }, {}, users, ['changed-meanwhile', '评分']],
    ['a sheet that is there already', { 评分: scores }, {}, own('评分', true), ['changed-meanwhile', '评分']],
    [
      'a text longer than a cell takes',
      { 评分: scores },
      {},
      { ...users, cells: [{ row: 0, column: 1, value: '长'.repeat(32_768) }] },
      ['too-large', '评分!B1'],
    ],
  ];
  test.each(cases)('%s', async (_what, sheets, more, sheet, expected) => {
    const { host, excel, read, contents } = excelOver(book(sheets, more));
    const before = await read('评分!A1:B4');
    const original = contents();
    host.ledger.clear();
    expect(await trouble(excel.apply(draftOf(sheet), before))).toEqual(expected);
    expect(host.ledger.requests).toHaveLength(0);
    expect(contents()).toEqual(original);
  });

  test('a cell that was not read is a mistake of the program', async () => {
    const { excel, read } = excelOver(workbook());
    const before = await read('评分!A1:B3');
    await expect(excel.apply(draftOf(users), before)).rejects.toThrow('评分!B4');
  });
});

test('a whole write for comparison', async () => {
  const { host, excel, before } = await prepared();
  await excel.apply(draft, before);
  expect(host.ledger.requests).toHaveLength(1);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['评分', '勾稽核对', '绩效评价汇总']);
  expect(host.session.eventsEnabled).toBe(true);
});

test('failing at any action of the write, one more request restores everything', async () => {
  const whole = await prepared();
  await whole.excel.apply(draft, whole.before);
  const actions = whole.host.ledger.requests[0]?.actions ?? 0;
  expect(actions).toBeGreaterThan(100);

  // Every step of the contents, and a sample of the many that set looks.
  for (let action = 0; action < actions; action += action < 60 ? 1 : 7) {
    const { host, excel, before, contents, original } = await prepared();
    host.fail({ action, code: 'GeneralException' });
    expect([action, (await trouble(excel.apply(draft, before)))[0]]).toEqual([action, 'unknown']);
    expect([action, contents()]).toEqual([action, original]);
    expect([action, host.ledger.requests.length]).toEqual([action, 2]);
    expect([action, host.session.eventsEnabled]).toEqual([action, true]);
  }
}, 30_000);

test.each([
  ['Range.formulas', ['protected-sheet', '评分']],
  ['WorksheetCollection.add', ['protected-workbook', '绩效评价汇总']],
  ['PageLayout.orientation', ['protected-sheet', '绩效评价汇总']],
] as const)('denied at %s', async (action, expected) => {
  const { host, excel, before, contents, original } = await prepared();
  host.fail({ action, code: 'AccessDenied' });
  expect(await trouble(excel.apply(draft, before))).toEqual(expected);
  expect(contents()).toEqual(original);
});

test.each([
  ['InvalidOperationInCellEditMode', false, 'edit-mode', 1],
  ['RequestPayloadSizeLimitExceeded', false, 'too-large', 1],
  ['ResponsePayloadSizeLimitExceeded', true, 'too-large', 3],
  ['ConnectionFailure', false, 'lost-connection', 2],
  ['ConnectionFailure', true, 'lost-connection', 3],
  ['no answer', false, 'no-answer', 2],
  ['no answer', true, 'no-answer', 3],
])('%s (carried out all the same: %s)', async (code, carriedOut, expected, requests) => {
  const { host, excel, before, contents, original } = await prepared({ timeout: 200 });
  host.fail({ code, carriedOut });
  expect((await trouble(excel.apply(draft, before)))[0]).toBe(expected);
  expect(contents()).toEqual(original);
  expect(host.ledger.requests).toHaveLength(requests);
  expect(host.session.eventsEnabled).toBe(true);
});

test('the user begins to edit a cell before the write', async () => {
  const { host, excel, before, contents, original } = await prepared();
  host.workbook.editing = true;
  expect(await trouble(excel.apply(draft, before))).toEqual(['edit-mode', '']);
  expect(contents()).toEqual(original);
});

test('a sheet that is protected between reading and writing', async () => {
  const { host, excel, before } = await prepared();
  const sheet = host.workbook.sheet('评分');
  if (sheet) host.workbook.setProtected(sheet, true);
  expect(await trouble(excel.apply(draftOf(users), before))).toEqual(['protected-sheet', '评分']);
  expect(sheet?.cell(1, 1).value).toBe(1);
});

test('where the undoing fails too, that is said, and events come back', async () => {
  const { host, excel, before } = await prepared();
  host.fail({ action: 'PageLayout.orientation', code: 'GeneralException' });
  host.fail({ request: 2, action: 'formulas', code: 'GeneralException' });
  expect((await trouble(excel.apply(draft, before)))[0]).toBe('not-restored');
  expect(host.session.eventsEnabled).toBe(true);
});
