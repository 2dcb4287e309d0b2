// Which pack (规则包) a workbook is read for: the one chosen, else the one it remembers, else the default.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/audit';
import type { AreasWanted } from '../../src/model/sheet';
import { rememberPack } from '../../src/summary/remembered-pack';
import { openXlsx } from '../../src/workbook/xlsx';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx')));

/** The sample, that remembers this pack; and how often it was read. */
async function sample(remembered: string | null) {
  const book = openXlsx(SAMPLE, 'sample.xlsx');
  if (remembered !== null) await book.apply({ sheets: [], names: [rememberPack(remembered)] });
  let readings = 0;
  const snapshot = (wanted: AreasWanted) => {
    readings += 1;
    return book.snapshot(wanted);
  };
  return { book: { snapshot }, readings: () => readings };
}

test.each([
  ['nothing remembered, nothing chosen', null, null, 'wanzhou-2019'],
  ['remembered', 'mof-2013', null, 'mof-2013'],
  ['chosen against what is remembered', 'mof-2013', 'yueyang-2013', 'yueyang-2013'],
  ['the default chosen against what is remembered', 'mof-2013', 'wanzhou-2019', 'wanzhou-2019'],
])('%s', async (_, remembered, chosen, expected) => {
  const { book } = await sample(remembered);
  const { pack, snapshot } = await readWorkbook(book, chosen);
  expect(pack.id).toBe(expected);
  expect(snapshot.blocks.length).toBeGreaterThan(10);
});

test('the default is read in one reading, and so is any other pack from the second time on', async () => {
  const byDefault = await sample(null);
  await readWorkbook(byDefault.book, null);
  expect(byDefault.readings()).toBe(1);
  await readWorkbook((await sample('mof-2013')).book, null);
  const again = await sample('mof-2013');
  await readWorkbook(again.book, null);
  expect(again.readings()).toBe(1);
});

test('a pack that does not come with Gouji is not replaced by another', async () => {
  const { book } = await sample('上海-2024');
  await expect(readWorkbook(book, null)).rejects.toMatchObject({
    trouble: 'unknown-pack',
    detail: '上海-2024',
  });
});
