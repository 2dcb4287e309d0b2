// What a fill leaves alone: of the file every part that is not Gouji's, of a protected workbook everything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx } from '../../src/workbook/xlsx';
import { fill } from './filled';

const asset = (name: string) => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', name)));

/** Names of the parts whose inflated bytes differ, and of those that came or went. */
function changed(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  const same = (name: string): boolean => {
    const [a, b] = [old[name], now[name]];
    return a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
  };
  return [...names].filter((name) => !same(name)).sort();
}

test('in the sample, whose summary is a new sheet, only the parts that list sheets and styles change', async () => {
  const before = asset('sample.xlsx');
  const sheets = openXlsx(before, 'sample.xlsx').index().sheets.length;
  expect(changed(before, (await fill(before)).bytes)).toEqual(
    [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      `xl/worksheets/sheet${sheets + 1}.xml`,
      `xl/worksheets/sheet${sheets + 2}.xml`,
    ].sort(),
  );
});

test('in the template, whose summary is the user’s, of the user’s sheets only that one changes', async () => {
  const before = asset('template.xlsx');
  const book = openXlsx(before, 'template.xlsx').index();
  const own = book.sheets.findIndex(({ name }) => name === '绩效评价汇总') + 1;
  expect(changed(before, (await fill(before)).bytes).filter((name) => name.includes('worksheets'))).toEqual(
    [`xl/worksheets/sheet${own}.xml`, `xl/worksheets/sheet${book.sheets.length + 1}.xml`].sort(),
  );
});

test('in the user’s sheet every cell but those written keeps its content and its looks', async () => {
  const before = asset('template.xlsx');
  const { bytes, plan } = await fill(before);
  const written = new Set(plan.draft.sheets[0]?.cells.map(({ row, column }) => `${row},${column}`));
  const cells = (file: Uint8Array) =>
    openXlsx(file, 'template.xlsx')
      .contents()
      .sheets.find(({ name }) => name === '绩效评价汇总')
      ?.cells.filter(({ row, column }) => !written.has(`${row},${column}`));
  expect(cells(bytes)).toEqual(cells(before));
});

/** The same file with one text of one part changed. */
function edited(file: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(file);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
  return zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) });
}

describe('nothing is written, and the sheet is named, where', () => {
  async function refused(file: Uint8Array, told: object): Promise<void> {
    const book = openXlsx(file, 'specimen.xlsx');
    const before = Buffer.from(book.bytes());
    await expect(fill(file)).rejects.toMatchObject(told);
    expect(Buffer.from(book.bytes()).equals(before)).toBe(true);
  }
  const PROTECTION = '</sheetData><sheetProtection sheet="1"/>';

  test('the sheet of the user’s range is protected', async () => {
    const file = asset('template.xlsx');
    const own = openXlsx(file, 'template.xlsx')
      .index()
      .sheets.findIndex(({ name }) => name === '绩效评价汇总');
    await refused(edited(file, `xl/worksheets/sheet${own + 1}.xml`, '</sheetData>', PROTECTION), {
      trouble: 'protected-sheet',
      detail: '绩效评价汇总',
    });
  });

  test('勾稽核对 is protected, though the summary is not', async () => {
    const { bytes } = await fill(asset('sample.xlsx'));
    const ledger = openXlsx(bytes, 'sample.xlsx')
      .index()
      .sheets.findIndex(({ name }) => name === '勾稽核对');
    await refused(edited(bytes, `xl/worksheets/sheet${ledger + 1}.xml`, '</sheetData>', PROTECTION), {
      trouble: 'protected-sheet',
      detail: '勾稽核对',
    });
  });

  test('the workbook’s structure is protected and a sheet would have to be added', async () => {
    await refused(
      edited(
        asset('sample.xlsx'),
        'xl/workbook.xml',
        '<bookViews>',
        '<workbookProtection lockStructure="1"/><bookViews>',
      ),
      { trouble: 'protected-workbook' },
    );
  });
});

test('a protected sheet of the user’s that is only read is no hindrance', async () => {
  const file = edited(
    asset('sample.xlsx'),
    'xl/worksheets/sheet1.xml',
    '</sheetData>',
    '</sheetData><sheetProtection sheet="1"/>',
  );
  expect((await fill(file)).result.scorecard?.total.toString()).toBe('97');
});
