// Reading more cells than one answer takes: in parts that come to the same blocks, of one state of the workbook.
import fc from 'fast-check';
import type { Area, WorkbookContents } from '../../src/model/sheet';
import { LIMITS } from '../../src/workbook/excel-call';
import { partsOf } from '../../src/workbook/excel-pieces';
import { ExcelWorkbook } from '../../src/workbook/excel';
import { WorkbookError } from '../../src/workbook/port';
import type { ExcelHost } from '../../src/host/host';
import { area, book, type Cell, type Table } from '../support/office-book';
import { excelOver, trouble } from '../support/office-excel';

const LIMIT = 5 * 1024 * 1024;

/** As many amounts as asked for, with labels at the left and a total under each column. */
const amounts = (rows: number, columns: number): Table =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c): Cell => {
      if (c === 0) return `下属单位${r + 1}`;
      return r === rows - 1 ? { f: '=SUM(B1:B2)', v: 3 } : { v: r + c / 100, as: '#,##0.00' };
    }),
  );

describe('up to 100,000 cells are one request after the index', () => {
  test.each([
    [100_000, 2],
    [100_010, 8],
  ])('%d cells', async (cells, requests) => {
    const { host, read } = excelOver(book({ 收支: amounts(cells / 10, 10) }));
    const { blocks } = await read(`收支!A1:J${cells / 10}`);
    expect(blocks[0]?.values).toHaveLength(cells / 10);
    expect(blocks[0]?.values.at(-1)?.[0]).toBe(`下属单位${cells / 10}`);
    expect(blocks[0]?.formulas.at(-1)?.[1]).toBe('=SUM(B1:B2)');
    expect(host.ledger.requests).toHaveLength(requests);
    for (const { responseBytes } of host.ledger.requests) expect(responseBytes).toBeLessThan(LIMIT);
  });

  test('many small ones count as one large one', async () => {
    const { host, read } = excelOver(book({ 收支: amounts(30, 10) }));
    await read(...Array.from({ length: 333 }, () => '收支!A1:J30'));
    expect(host.ledger.requests).toHaveLength(2);
    await read(...Array.from({ length: 334 }, () => '收支!A1:J30'));
    expect(host.ledger.requests.length).toBeGreaterThan(4);
  });
});

describe('the plan', () => {
  const areas = fc.array(
    fc.record({
      top: fc.nat(50),
      left: fc.nat(9),
      rows: fc.integer({ min: 1, max: 400 }),
      columns: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  );
  test('reads every row of every area once, in its order, and no part is larger than it may be', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 500 }), (made, most) => {
        const wanted = made.map(({ top, left, rows, columns }): Area => ({
          sheet: '表',
          top,
          left,
          bottom: top + rows - 1,
          right: left + columns - 1,
        }));
        const parts = partsOf(wanted, most);
        for (const part of parts) {
          const cells = part.reduce(
            (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
            0,
          );
          expect(cells).toBeLessThanOrEqual(Math.max(most, (part[0]?.right ?? 0) - (part[0]?.left ?? 0) + 1));
        }
        for (const [of, { top, left, bottom, right }] of wanted.entries()) {
          const pieces = parts.flat().filter((piece) => piece.of === of);
          expect(pieces.map((piece) => [piece.left, piece.right])).toEqual(pieces.map(() => [left, right]));
          const rows = pieces.flatMap((piece) =>
            Array.from({ length: piece.bottom - piece.top + 1 }, (_, i) => piece.top + i),
          );
          expect(rows).toEqual(Array.from({ length: bottom - top + 1 }, (_, i) => top + i));
        }
      }),
      { numRuns: 200, seed: 20190101 },
    );
  });
});

// Merged headings, formulas, formats, an error and a blank: what a block is made of.
const BOOK: WorkbookContents = book({
  收支: {
    cells: [
      ['单位', '年初预算', null, '决算'],
      [null, '收入', '支出', { error: '#N/A' }],
      ...amounts(40, 4),
      [{ f: '=""', v: '' }, '=文字', true, null],
    ],
    merges: ['A1:A2', 'B1:C1', 'A5:A30'],
  },
  空: [],
});

/** So little that any of these areas is cut, and read a second time in other parts. */
const LITTLE = { ...LIMITS, atOnce: 10, part: 37, again: 50 };

test('read in parts and at once come to the same blocks, over areas of any place and size', async () => {
  const corner = fc.record({
    sheet: fc.constantFrom('收支', '空', '无'),
    top: fc.nat(45),
    left: fc.nat(5),
    rows: fc.nat(45),
    columns: fc.nat(4),
    whole: fc.constantFrom(true, false, false, false),
  });
  const { host, excel } = excelOver(BOOK);
  const supports = (version: string): boolean => host.supports(version);
  const little = new ExcelWorkbook({ supports, limits: LITTLE });
  await fc.assert(
    fc.asyncProperty(fc.array(corner, { minLength: 1, maxLength: 6 }), async (made) => {
      const areas = made.map(({ sheet, top, left, rows, columns, whole }): Area =>
        whole ? area(`${sheet}!A:XFD`) : { sheet, top, left, bottom: top + rows, right: left + columns },
      );
      const atOnce = await excel.snapshot(() => areas);
      expect(await little.snapshot(() => areas)).toEqual(atOnce);
    }),
    { numRuns: 80, seed: 7 },
  );
}, 60_000);

test('an answer that is too large all the same is asked for in halves, down to a row', async () => {
  const { read, host } = excelOver(book({ 收支: amounts(400, 6) }), { payloadLimit: 20_000 });
  const { blocks } = await read('收支!A1:F400');
  expect(blocks[0]?.values).toHaveLength(400);
  expect(blocks[0]?.values[399]?.[0]).toBe('下属单位400');
  expect(host.ledger.requests.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
});

test('a whole column with more than one answer takes is read in parts too', async () => {
  const { read } = excelOver(book({ 收支: amounts(400, 6) }), { payloadLimit: 60_000 });
  const { blocks } = await read('收支!A:F', '收支!H:H');
  expect(blocks[0]?.area).toEqual(area('收支!A1:F400'));
  expect(blocks[1]).toBeNull();
});

/** As a row inserted above does it. */
const moveName = ({ workbook }: ExcelHost): void => {
  const name = workbook.names.find(null, '年度收入');
  if (name) workbook.names.set(name, { refersTo: '=收支!$A$2:$D$41' }, 'user');
};

describe('what is edited between two parts is never mixed with what was read before', () => {
  const CELLS = '收支!A1:D40';
  const over = () =>
    excelOver(book({ 收支: amounts(40, 4) }, { names: { 年度收入: '=收支!$A$1:$D$40' } }), {
      limits: LITTLE,
    });

  /** One co-author's edit after so many requests, and what the reading then comes to. */
  async function reading(after: number, edit: (host: ExcelHost) => void): Promise<unknown> {
    const { host, excel } = over();
    const progress = (): void => {
      if (host.ledger.requests.length === after) edit(host);
    };
    return excel
      .snapshot(() => [area(CELLS)], { progress })
      .then(
        ({ blocks }) => blocks,
        (error: unknown) => error instanceof WorkbookError && [error.trouble, error.detail],
      );
  }

  // Requests: the index, how far columns are used, five parts, the same again in four, the index again.
  const MOMENTS = [2, 3, 4, 5, 6, 7, 8, 9, 10];

  test('the first amount and the last: the reading is of before, or of after, or is refused', async () => {
    const edit = ({ workbook }: ExcelHost): void => {
      workbook.enter('收支', [{ row: 0, column: 1, entered: 99.5 }]);
      workbook.enter('收支', [{ row: 38, column: 3, entered: '改' }]);
    };
    const { read } = over();
    const { blocks: before } = await read(CELLS);
    const edited = over();
    edit(edited.host);
    const { blocks: after } = await edited.read(CELLS);
    const outcomes: string[] = [];
    for (const moment of MOMENTS) {
      const found = JSON.stringify(await reading(moment, edit));
      if (found === JSON.stringify(before)) outcomes.push('before');
      else if (found === JSON.stringify(after)) outcomes.push('after');
      else outcomes.push(found);
    }
    const first = '["changed-meanwhile","收支!B1"]';
    const last = '["changed-meanwhile","收支!D39"]';
    expect(outcomes).toEqual(['after', first, first, first, first, first, last, last, last]);
  });

  test.each<[string, (host: ExcelHost) => void, string]>([
    ['the sheet is renamed', ({ workbook }) => workbook.renameSheet('收支', '收支表'), ''],
    [
      'cells are merged',
      ({ workbook }) => {
        const sheet = workbook.sheet('收支');
        if (sheet) workbook.layOut(sheet, (on) => (on.merges = [{ top: 0, left: 1, bottom: 0, right: 2 }]));
      },
      CELLS,
    ],
    ['the name is given to other cells', moveName, '年度收入'],
  ])('%s', async (_, edit, named) => {
    for (const moment of MOMENTS) {
      expect([moment, await reading(moment, edit)]).toEqual([
        moment,
        ['changed-meanwhile', expect.stringContaining(named)],
      ]);
    }
  });
});

test('a row inserted between the index and the cells: the tables are not where they were', async () => {
  const { host, excel } = excelOver(
    book({ 收支: amounts(4, 4) }, { names: { 年度收入: '=收支!$A$1:$D$4' } }),
  );
  const reading = excel.snapshot(() => {
    moveName(host);
    return [area('收支!A1:D4')];
  });
  expect(await trouble(reading)).toEqual(['changed-meanwhile', '年度收入']);
});

test('a reading of 200,000 cells is left between two parts', async () => {
  const { host, excel } = excelOver(book({ 收支: amounts(20_000, 10) }));
  const stop = new AbortController();
  const seen: string[] = [];
  const reading = excel.snapshot(() => [area('收支!A1:J20000')], {
    signal: stop.signal,
    progress: (done, of) => {
      seen.push(`${done} / ${of}`);
      if (done === 1) stop.abort();
    },
  });
  await expect(reading).rejects.toThrow(/abort/i);
  expect(seen).toEqual(['0 / 6', '1 / 6']);
  // The part that was under way, and none after it.
  expect(host.ledger.requests).toHaveLength(4);
});
