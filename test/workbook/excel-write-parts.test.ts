// A write that is too much for one request: in parts, and all of it stands in the end, or nothing.
import type { Calculate } from '../../src/host/memory-workbook';
import type { SheetDraft, WorkbookDraft } from '../../src/model/sheet';
import { LIMITS } from '../../src/workbook/excel-call';
import { partsOfDraft } from '../../src/workbook/excel-draft-parts';
import { area, book, type Table } from '../support/office-book';
import { excelOver, trouble } from '../support/office-excel';
import { whole } from '../support/office-whole';

/** A list of findings as 勾稽核对 has it: a merged title, a heading, so many lines with a link each. */
const list = (sheet: string, create: boolean, lines: number): SheetDraft => ({
  sheet,
  create,
  clear: create ? [] : [area(`${sheet}!A1:D30`)],
  cells: [
    { row: 0, column: 0, value: '勾稽核对', style: 'title' },
    ...Array.from({ length: lines }, (_, i) => [
      { row: i + 1, column: 0, value: `支出合计 = 基本支出 + 项目支出 ${i}`, style: 'text' as const },
      { row: i + 1, column: 1, value: i, format: '0.00', style: 'number' as const },
      {
        row: i + 1,
        column: 3,
        value: '查看',
        formula: `=HYPERLINK("#收支!B${i + 1}","查看")`,
        style: 'link' as const,
      },
    ]).flat(),
  ],
  layout: { widths: [30, 12, 8, 8], merges: [area(`${sheet}!A1:D1`), area(`${sheet}!C3:C8`)], frozenRows: 1 },
});

const scores: SheetDraft = {
  sheet: '评分',
  create: false,
  clear: [],
  cells: Array.from({ length: 12 }, (_, i) => ({ row: i + 1, column: 1, value: i, format: '0.0' })),
};

const DRAFT: WorkbookDraft = {
  sheets: [scores, list('旧核对', false, 20), list('勾稽核对', true, 40)],
  names: [
    { name: '_Gouji_勾稽核对', scope: null, refersTo: '=勾稽核对!$A$1:$D$41', visible: false },
    { name: '旧', scope: null, refersTo: '=勾稽核对!$A$1', visible: true },
  ],
};

const old: Table = Array.from({ length: 34 }, (_, i) => [
  `上次 ${i}`,
  { v: i, as: '0%' },
  '备注',
  { f: '=B1', v: 0 },
]);
const BOOK = book(
  {
    收支: [['机关', 1]],
    评分: [['指标', '得分'], ...Array.from({ length: 12 }, (_, i) => [`指标${i}`, '-'])],
    旧核对: { cells: old, merges: ['A1:D1', 'A9:A12'] },
  },
  { names: { 旧: '=旧核对!$A$1' } },
);

// A formula that is written back comes to what it came to before.
const calculate: Calculate = (workbook) => {
  for (let row = 0; row < 34; row += 1) workbook.storeComputed('旧核对', row, 3, 0);
};

const LITTLE = { ...LIMITS, written: 1_500, part: 20 };
const PARTS = 9;

async function prepared(limits = LITTLE, options: { timeout?: number } = {}) {
  const fixture = excelOver(BOOK, { limits, pause: 1, calculate, ...options });
  const before = await fixture.read('评分!A1:B13', '旧核对!A:XFD');
  const original = whole(fixture.host);
  fixture.host.ledger.clear();
  return { ...fixture, before, original };
}

test('in parts or at once, the same stands there', async () => {
  const atOnce = await prepared(LIMITS);
  await atOnce.excel.apply(DRAFT, atOnce.before);
  expect(atOnce.host.ledger.requests).toHaveLength(1);
  const inParts = await prepared();
  await inParts.excel.apply(DRAFT, inParts.before);
  expect(inParts.host.ledger.requests).toHaveLength(PARTS);
  expect(whole(inParts.host)).toEqual(whole(atOnce.host));
});

test('no part is cut through a merged area, and every cell is in one', async () => {
  const { before } = await prepared();
  const parts = partsOfDraft(DRAFT, before, LITTLE.written);
  const cells = parts.flatMap(({ sheets }) =>
    sheets.flatMap(({ sheet, cells: of }) => of.map((cell) => ({ sheet, ...cell }))),
  );
  expect(cells).toHaveLength(DRAFT.sheets.flatMap((sheet) => sheet.cells).length);
  for (const { sheets } of parts)
    for (const { sheet, cells: of, clear, layout } of sheets) {
      const rows = of.map(({ row }) => row);
      for (const merge of [
        ...(layout?.merges ?? []),
        ...(sheet === '旧核对' ? [area('旧核对!A9:A12')] : []),
      ]) {
        const inside = rows.filter((row) => row >= merge.top && row <= merge.bottom);
        if (inside.length > 0 && clear.length > 0)
          expect(Math.max(...rows)).toBeGreaterThanOrEqual(merge.bottom);
      }
    }
});

test('any of its requests failing in any way leaves the workbook as it was', async () => {
  let cases = 0;
  for (const code of ['GeneralException', 'AccessDenied', 'ConnectionFailure', 'InvalidReference'])
    for (let request = 1; request <= PARTS; request += 1)
      for (const action of [undefined, 3, 40, 'formulas']) {
        const { host, excel, before, original } = await prepared();
        host.fail({ request, code, ...(action === undefined ? {} : { action }) });
        const [found] = await trouble(
          excel
            .apply(DRAFT, before)
            .then((change) => excel.undo(change))
            .then(() => Promise.reject(new Error('met no fault'))),
        ).catch(() => ['none']);
        cases += found === 'none' ? 0 : 1;
        expect([code, request, action, whole(host)]).toEqual([code, request, action, original]);
        expect(host.session.eventsEnabled).toBe(true);
      }
  expect(cases).toBeGreaterThan(100);
}, 60_000);

test('a cell that is edited in the middle is waited for', async () => {
  const { host, excel, before } = await prepared();
  for (const request of [4, 5]) host.fail({ request, code: 'InvalidOperationInCellEditMode' });
  await excel.apply(DRAFT, before);
  expect(host.ledger.requests).toHaveLength(PARTS + 2);
  expect(host.workbook.sheet('勾稽核对')?.cell(40, 1).value).toBe(39);
});

test('a co-author’s edit in what a later part would write: all is taken back but that, and it is named', async () => {
  const { host, excel, before, original } = await prepared();
  const writing = excel.apply(DRAFT, before);
  host.workbook.enter('旧核对', [{ row: 20, column: 1, entered: 77 }]);
  expect(await trouble(writing)).toEqual(['changed-meanwhile', '旧核对!B21']);
  host.workbook.enter('旧核对', [{ row: 20, column: 1, entered: 20 }]);
  expect(whole(host)).toEqual(original);
});

describe('taking it back', () => {
  test('part by part, the workbook is as it was', async () => {
    const { host, excel, before, original } = await prepared();
    const change = await excel.apply(DRAFT, before);
    await excel.undo(change);
    expect(whole(host)).toEqual(original);
  });

  test.each<[string, string, number, number]>([
    ['a cell of a later part', '旧核对', 18, 1],
    ['a cell of the sheet that was added', '勾稽核对', 30, 1],
    ['a cell beside what was written there', '勾稽核对', 60, 6],
  ])('is refused where somebody has edited %s', async (_, sheet, row, column) => {
    const { host, excel, before } = await prepared();
    const change = await excel.apply(DRAFT, before);
    host.workbook.enter(sheet, [{ row, column, entered: '我的' }]);
    const edited = whole(host);
    expect(await trouble(excel.undo(change))).toEqual([
      'changed-meanwhile',
      `${sheet}!${'ABCDEFG'[column]}${row + 1}`,
    ]);
    expect(whole(host)).toEqual(edited);
  });

  test('that breaks off is gone over again; where that breaks off too it is said, and can be tried once more', async () => {
    const twin = await prepared();
    const written = await twin.excel.apply(DRAFT, twin.before);
    twin.host.ledger.clear();
    await twin.excel.undo(written);
    const requests = twin.host.ledger.requests.length;

    const { host, excel, before, original } = await prepared();
    const change = await excel.apply(DRAFT, before);
    host.fail({ request: requests - 2, action: 'Range.formulas', code: 'GeneralException' });
    host.fail({ request: requests - 1, code: 'GeneralException' });
    expect((await trouble(excel.undo(change)))[0]).toBe('half-undone');
    await excel.undo(change);
    expect(whole(host)).toEqual(original);
    const again = await excel.apply(DRAFT, before);
    host.fail({ request: requests - 2, action: 'Range.formulas', code: 'GeneralException' });
    await excel.undo(again);
    expect(whole(host)).toEqual(original);
  });
});

test('what is larger than it was estimated to be is tried in smaller parts', async () => {
  const { host, excel, before } = await prepared({ ...LIMITS, written: 30_000 });
  host.fail({ code: 'RequestPayloadSizeLimitExceeded' });
  await excel.apply(DRAFT, before);
  expect(host.ledger.requests.length).toBeGreaterThan(2);
  expect(host.workbook.sheet('勾稽核对')?.cell(40, 1).value).toBe(39);
});
