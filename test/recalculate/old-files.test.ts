// Workbooks that LibreOffice saves in the format of Excel 97: the same findings, scores, names and formulas as of the .xlsx.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, wantedAreas } from '../../src/audit';
import type { AuditResult } from '../../src/model/result';
import type { Area, NameEntry } from '../../src/model/sheet';
import { DEFAULT_PACK } from '../../src/packs';
import { readOld } from '../../src/workbook/old/open';
import { OldWorkbook } from '../../src/workbook/old-workbook';
import type { WorkbookReading } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';
import { fileOf } from '../summary/filled';
import { specimenBook } from '../support/specimen-file';
import { specimenFile } from '../support/xlsx-specimen';
import { asXls } from './soffice';
import { department } from './variants';

const SEEDS = Array.from({ length: 20 }, (_, i) => String(i + 1));
const name = (text: string, refersTo: string, scope: string | null = null): NameEntry => ({
  ...{ name: text, scope, refersTo },
  visible: true,
});

const before = new Map<string, Uint8Array>();
let after: Map<string, Uint8Array>;
beforeAll(async () => {
  before.set('sample.xlsx', new Uint8Array(readFileSync(join(__dirname, '../../assets/sample.xlsx'))));
  for (const seed of SEEDS) before.set(`${seed}.xlsx`, await fileOf(department(Number(seed))));
  const table =
    '| 机构名称 | 固定资产合计 | 在用 |\n| 机关 | 94.03 | =B5/0 -> 1 |\n| 甲所 | =SUM(B4,1) -> 95.03 | 2 |';
  before.set(
    'names.xlsx',
    await specimenBook(
      { 固定资产: table, 'My 表': table },
      {
        names: [
          name('固定资产', '=固定资产!$A$3:$C$5', 'My 表'),
          name('三公经费', '=#REF!'),
          name('基本支出', "=固定资产!$A$3:$B$4,'My 表'!$A$3:$B$4"),
          name('项目支出', '=OFFSET(固定资产!$A$3,0,0,2,2)'),
          name('收入预决算', '=5'),
        ],
      },
    ),
  );
  before.set(
    'states.xlsx',
    specimenFile({
      sheets: {
        甲: '<sheetData><row r="1"><c r="A1"><v>42736.5</v></c><c r="B1" t="b"><v>1</v></c></row></sheetData>',
        乙: '<sheetData/><sheetProtection sheet="1"/>',
        丙: '<sheetData/>',
      },
      states: { 丙: 'state="hidden"' },
      beforeSheets: '<workbookPr date1904="1"/>',
    }),
  );
  after = asXls(before);
}, 300_000);

const xlsx = (file: string): WorkbookReading => openXlsx(before.get(`${file}.xlsx`) ?? new Uint8Array(), 'x');
const xls = (file: string): WorkbookReading =>
  new OldWorkbook(readOld(after.get(`${file}.xls`) ?? new Uint8Array(), 'xls'), 'x');

async function audited(book: WorkbookReading): Promise<AuditResult> {
  return audit(await book.snapshot(wantedAreas(DEFAULT_PACK)), DEFAULT_PACK);
}

test.each(['sample', ...SEEDS])('%s: the same answer, to the last finding and point', async (file) => {
  const result = await audited(xls(file));
  expect(result.findings.length).toBeGreaterThan(20);
  expect(result).toEqual(await audited(xlsx(file)));
});

test('names: a scope is kept; what means no one range is no range in the old file either', () => {
  const told = Object.fromEntries(
    xls('names')
      .index()
      .names.map(({ name: text, scope, refersTo }) => [`${scope ?? ''} ${text}`, refersTo]),
  );
  expect(told).toMatchObject({
    'My 表 固定资产': '=固定资产!$A$3:$C$5',
    ' My 表': "='My 表'!$A$3:$C$5",
    ' 基本支出': "=固定资产!$A$3:$B$4,'My 表'!$A$3:$B$4",
    ' 项目支出': '=OFFSET(固定资产!$A$3,0,0,2,2)',
    ' 收入预决算': '=5',
  });
  expect(told[' 三公经费']).toMatch(/^=#(?:REF!|N\/A)$/);
});

test('formulas and the values stored behind them, whatever they should come to', async () => {
  const area: Area = { sheet: '固定资产', top: 0, left: 0, bottom: 5, right: 3 };
  const { blocks } = await xls('names').snapshot(() => [area]);
  expect(blocks[0]?.formulas.slice(3, 5).map((row) => row.slice(1, 3))).toEqual([
    [null, '=B5/0'],
    ['=SUM(B4,1)', null],
  ]);
  expect(blocks[0]?.values[3]?.slice(1, 3)).toEqual([94.03, 1]);
});

test('hidden and protected sheets, dates from 1904', async () => {
  const book = xls('states');
  expect(book.index().sheets).toEqual([
    { name: '甲', visibility: 'visible', protected: false },
    { name: '乙', visibility: 'visible', protected: true },
    { name: '丙', visibility: 'hidden', protected: false },
  ]);
  const area: Area = { sheet: '甲', top: 0, left: 0, bottom: 0, right: 1 };
  const [old, now] = await Promise.all([book, xlsx('states')].map((one) => one.snapshot(() => [area])));
  expect(old?.blocks[0]?.values).toEqual(now?.blocks[0]?.values);
});
