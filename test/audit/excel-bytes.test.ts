// How much goes between Gouji and Excel: requests and bytes of a check and a fill, printed as a table, each below what Excel on
// the web lets through. On Microsoft's Office.js over our host, which refuses more as Excel does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, plan, wantedAreas } from '../../src/audit';
import type { ExcelHost } from '../../src/host/host';
import type { Pack } from '../../src/model/pack';
import type { WorkbookContents } from '../../src/model/sheet';
import { DEFAULT_PACK } from '../../src/packs';
import { openXlsx } from '../../src/workbook/xlsx';
import { book, type Cell } from '../support/office-book';
import { excelOver } from '../support/office-excel';
import { specimenBook } from '../support/specimen-file';

jest.setTimeout(120_000);

/** Excel on the web lets so many bytes through each way. */
const LIMIT = { payloadLimit: 5_000_000 };

interface Traffic {
  readonly requests: number;
  /** Bytes of the largest request, and of the largest answer. */
  readonly sent: number;
  readonly told: number;
}

const lines: string[] = [];
afterAll(() => {
  const head = ['what', 'requests', 'largest request, kB', 'largest answer, kB'];
  const table = [line(head), line(head.map(() => '---')), ...lines];
  process.stdout.write(`\nBetween Gouji and Excel:\n\n${table.join('\n')}\n\n`);
});

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const kB = (bytes: number): string => (bytes / 1000).toFixed(bytes < 99_950 ? 1 : 0);

/** What has gone to and fro since it was asked last; it is printed. */
function traffic(what: string, { ledger }: ExcelHost): Traffic {
  const requests = ledger.requests.length;
  const sent = Math.max(...ledger.requests.map(({ requestBytes }) => requestBytes));
  const told = Math.max(...ledger.requests.map(({ responseBytes }) => responseBytes));
  ledger.clear();
  lines.push(line([what, requests, kB(sent), kB(told)]));
  return { requests, sent, told };
}

type Made = readonly [bytes: Uint8Array, pack: Pack];

interface Measured {
  readonly tables: number;
  readonly check: Traffic;
  readonly fill: Traffic;
}

/** A check, and what a fill takes more. */
async function measured(what: string, [bytes, pack]: Made): Promise<Measured> {
  const { excel, host } = excelOver(openXlsx(bytes, 'book.xlsx').contents(), LIMIT);
  const snapshot = await excel.snapshot(wantedAreas(pack));
  const check = traffic(`check of ${what}`, host);
  const result = audit(snapshot, pack);
  await excel.apply(plan(snapshot, result, pack).draft, snapshot);
  const tables = result.tables.filter(({ status }) => status === 'read').length;
  return { tables, check, fill: traffic('its fill', host) };
}

/** So many tables of one kind, each on its sheet under its name, and the pack that asks for them. */
async function alike(count: number): Promise<Made> {
  const template = DEFAULT_PACK.tables.find(({ name }) => name === '固定资产');
  if (!template) throw new Error('the pack has no 固定资产');
  const names = Array.from({ length: count }, (_, i) => `表${i + 1}`);
  const tables = names.map((name) => ({ ...template, name, alias: `T_${name}` }));
  const text =
    '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |\n| 机关 | 16.29 | 16.29 | 0 | |';
  const bytes = await specimenBook(Object.fromEntries(names.map((name) => [name, text])));
  return [bytes, { ...DEFAULT_PACK, tables }];
}

const sample = (): Made => [readFileSync(join(__dirname, '../../assets/sample.xlsx')), DEFAULT_PACK];

test.each<[number, string, () => Made | Promise<Made>, number]>([
  [11, 'the sample, 11 tables', sample, 200_000],
  [60, '60 tables', () => alike(60), 200_000],
  [200, '200 tables', () => alike(200), 400_000],
])('%d tables: two requests to check, one to fill', async (count, what, made, most) => {
  const { tables, check, fill } = await measured(what, await made());
  expect(tables).toBe(count);
  expect([check.requests, fill.requests]).toEqual([2, 1]);
  expect(Math.max(check.sent, check.told, fill.sent, fill.told)).toBeLessThan(most);
});

/** Ten tables of ten columns, so many cells in all: a unit, eight amounts of a printed form, their sum as a formula. */
function longBook(cells: number): WorkbookContents {
  const rows = cells / 100;
  const tables = Array.from({ length: 10 }, (_, i) => `表${i + 1}`);
  const row = (_: unknown, r: number): Cell[] => [
    `下属事业单位第${r + 1}所`,
    ...Array.from({ length: 8 }, (_unused, c) => ({ v: (r * 7919 + c * 104_729) / 100, as: '#,##0.00' })),
    { f: `=SUM(B${r + 1}:I${r + 1})`, v: (r * 8 * 7919 + 28 * 104_729) / 100, as: '#,##0.00' },
  ];
  return book(Object.fromEntries(tables.map((name) => [name, Array.from({ length: rows }, row)])), {
    names: Object.fromEntries(tables.map((name) => [`T_${name}`, `=${name}!$A$1:$J$${rows}`])),
  });
}

// The index, and where the tables are used; parts of 50,000 cells; the same again, values alone, by 100,000; the index again.
test.each([
  [100_000, 2],
  [100_100, 1 + 1 + 3 + 2 + 1],
  [250_000, 1 + 1 + 5 + 3 + 1],
])('%d cells are read in %d requests', async (cells, requests) => {
  const { host, readNames } = excelOver(longBook(cells), LIMIT);
  const { blocks } = await readNames();
  expect(traffic(`reading ${cells.toLocaleString('en')} cells`, host).requests).toBe(requests);
  expect(blocks.flatMap((block) => block?.values.flat() ?? [])).toHaveLength(cells);
});

test('150,000 cells are written in parts, and taken back', async () => {
  const { host, excel, read } = excelOver(book({ 收支: [['机关']] }), LIMIT);
  const before = await read('收支!A1');
  host.ledger.clear();
  const cells = Array.from({ length: 150_000 }, (_, i) => ({
    row: Math.floor(i / 10),
    column: i % 10,
    value: `支出合计 = 基本支出 ${i}`,
  }));
  const draft = { sheets: [{ sheet: '勾稽核对', create: true, clear: [], cells }], names: [] };
  const change = await excel.apply(draft, before);
  expect(traffic('writing 150,000 cells', host).requests).toBe(4);
  await excel.undo(change);
  expect(traffic('its undoing', host).requests).toBe(8);
  expect(host.workbook.sheets).toHaveLength(1);
});
