// 汇总 of many departments, calculated again by LibreOffice: totals and counts come to what is stored behind them, the charts stay.
import { audit, wantedAreas } from '../../src/audit';
import { DEFAULT_PACK } from '../../src/packs';
import { type BureauEntry, bureauSheets } from '../../src/summary/bureau';
import { bureauRows } from '../../src/summary/bureau-rows';
import { overviewOf } from '../../src/summary/overview';
import { blankXlsx, openXlsx } from '../../src/workbook/xlsx';
import { typed } from '../summary/edits';
import { fileOf } from '../summary/filled';
import { partsOf } from '../support/xlsx-specimen';
import { differing } from './differing';
import { recalculated } from './soffice';
import { department } from './variants';

const UNUSABLE: BureauEntry = {
  place: '坏.xlsx',
  error: '文件已损坏。',
  overview: null,
  rows: null,
  slip: null,
};

async function entry(seed: number): Promise<BureauEntry> {
  const snapshot = await openXlsx(await fileOf(department(seed)), 'x.xlsx').snapshot(
    wantedAreas(DEFAULT_PACK),
  );
  const result = audit(snapshot, DEFAULT_PACK);
  const place = `${seed}.xlsx`;
  return {
    ...{ place, error: null },
    overview: overviewOf(result, snapshot.blocks, DEFAULT_PACK),
    rows: bureauRows(result, place),
    slip: null,
  };
}

async function bureau(entries: readonly BureauEntry[]): Promise<Uint8Array> {
  const book = blankXlsx('汇总.xlsx');
  await book.apply({ sheets: bureauSheets(entries), names: [] });
  return book.bytes();
}

let files: Map<string, Uint8Array>;
let after: Map<string, Uint8Array>;
beforeAll(async () => {
  const entries = await Promise.all(Array.from({ length: 30 }, (_, i) => entry(i + 1)));
  const many = await bureau([...entries, UNUSABLE]);
  files = new Map([
    ['many.xlsx', many],
    ['one.xlsx', await bureau([UNUSABLE])],
  ]);
  // Somebody enters a grade by hand where there was none.
  const row = [...entries, UNUSABLE].findIndex(({ overview }) => overview?.grade === null) + 5;
  after = recalculated(new Map([...files, ['typed.xlsx', await typed(many, `汇总!F${row}`, '优')]]));
}, 120_000);

/** 图表's grades and how many departments have each. */
function grades(bytes: Uint8Array | undefined): Map<string, number> {
  const { sheets } = openXlsx(bytes ?? new Uint8Array(), 'x').contents();
  const cells = sheets.find(({ name }) => name === '图表')?.cells ?? [];
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  const names = cells.filter(
    ({ row, column, value }) => column === 0 && row > 3 && row < 12 && value !== null,
  );
  return new Map(names.map(({ row, value }) => [typeof value === 'string' ? value : '', Number(at(row, 1))]));
}

test.each(['many.xlsx', 'one.xlsx'])('%s: every formula gives the value stored behind it', (name) => {
  expect(differing(files.get(name) ?? new Uint8Array(), after.get(name))).toEqual([]);
});

test('the grades add up to the departments, whatever they are', () => {
  const counted = grades(after.get('many.xlsx'));
  const { 合计: all, ...each } = Object.fromEntries(counted);
  expect(all).toBe(31);
  expect(Object.values(each).reduce((sum, one) => sum + one, 0)).toBe(31);
  expect(Object.values(each).filter((one) => one > 0).length).toBeGreaterThan(3);
});

test('a grade that is entered by hand is counted at once', () => {
  const [before, now] = [grades(after.get('many.xlsx')), grades(after.get('typed.xlsx'))];
  expect(now.get('优')).toBe((before.get('优') ?? 0) + 1);
  expect(now.get('没有等次（暂定或不评分）')).toBe((before.get('没有等次（暂定或不评分）') ?? 0) - 1);
});

test('LibreOffice finds both charts and keeps them over the same cells', () => {
  const ranges = (bytes: Uint8Array | undefined): string[] =>
    Object.entries(partsOf(bytes ?? new Uint8Array()))
      .filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
      .flatMap(([, text]) => [...text.matchAll(/<c:f>([^<]*)/g)].map(([, range = '']) => range))
      .sort();
  expect(ranges(after.get('many.xlsx'))).toEqual(ranges(files.get('many.xlsx')));
  expect(ranges(files.get('many.xlsx'))).toHaveLength(9);
});
