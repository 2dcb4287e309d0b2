// How many requests a check and a fill are in Excel, and how many bytes: printed, and below what Excel on the web lets through.
import { audit, plan, wantedAreas } from '../../src/audit';
import type { Pack } from '../../src/model/pack';
import { DEFAULT_PACK } from '../../src/packs';
import { openXlsx } from '../../src/workbook/xlsx';
import { book, type Cell } from '../support/office-book';
import { excelOver, type Fixture } from '../support/office-excel';
import { specimenBook } from '../support/specimen-file';

const LIMIT = 5_000_000;

/** Prints the requests since the last time, and their largest. */
function measured(what: string, { host }: Fixture): number {
  const { requests } = host.ledger;
  const sent = Math.max(...requests.map(({ requestBytes }) => requestBytes));
  const told = Math.max(...requests.map(({ responseBytes }) => responseBytes));
  process.stdout.write(
    `excel: ${what}: ${requests.length} requests, largest request ${sent} bytes, answer ${told} bytes\n`,
  );
  expect(sent).toBeLessThan(LIMIT);
  expect(told).toBeLessThan(LIMIT);
  const count = requests.length;
  host.ledger.clear();
  return count;
}

test.each([11, 60, 200])(
  '%d tables: two requests to check, one to fill',
  async (count) => {
    const [template] = DEFAULT_PACK.tables.filter(({ name }) => name === '固定资产');
    if (!template) throw new Error('the pack has no 固定资产');
    const names = Array.from({ length: count }, (_, i) => `表${i + 1}`);
    const pack: Pack = {
      ...DEFAULT_PACK,
      tables: names.map((name) => ({ ...template, name, alias: `T_${name}` })),
    };
    const text =
      '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |\n| 机关 | 16.29 | 16.29 | 0 | |';
    const bytes = await specimenBook(Object.fromEntries(names.map((name) => [name, text])));
    const workbook = excelOver(openXlsx(bytes, 'many.xlsx').contents());
    const snapshot = await workbook.excel.snapshot(wantedAreas(pack));
    const result = audit(snapshot, pack);
    expect(result.tables.filter(({ status }) => status === 'read')).toHaveLength(count);
    expect(measured(`check of ${count} tables`, workbook)).toBe(2);
    await workbook.excel.apply(plan(snapshot, result, pack).draft, snapshot);
    expect(measured(`fill of ${count} tables`, workbook)).toBe(1);
  },
  60_000,
);

test.each([
  [100_000, 2],
  [250_000, 11],
])(
  '%d cells of amounts',
  async (cells, requests) => {
    const rows = cells / 10;
    const table = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: 10 }, (_unused, c): Cell =>
        c === 0 ? `下属单位${r + 1}` : { v: 94024.63 + c, as: '#,##0.00' },
      ),
    );
    const workbook = excelOver(book({ 收支: table }));
    await workbook.read(`收支!A1:J${rows}`);
    expect(measured(`check of ${cells} cells`, workbook)).toBe(requests);
  },
  60_000,
);

test('150,000 cells to fill are written in parts, and taken back', async () => {
  const workbook = excelOver(book({ 收支: [['机关']] }));
  const before = await workbook.read('收支!A1');
  workbook.host.ledger.clear();
  const cells = Array.from({ length: 150_000 }, (_, i) => ({
    row: Math.floor(i / 10),
    column: i % 10,
    value: `支出合计 = 基本支出 ${i}`,
  }));
  const change = await workbook.excel.apply(
    { sheets: [{ sheet: '勾稽核对', create: true, clear: [], cells }], names: [] },
    before,
  );
  expect(measured('fill of 150000 cells', workbook)).toBeGreaterThan(1);
  await workbook.excel.undo(change);
  expect(measured('its undoing', workbook)).toBeGreaterThan(2);
  expect(workbook.host.workbook.sheets).toHaveLength(1);
}, 60_000);
