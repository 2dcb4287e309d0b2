// Which pack (规则包) a workbook is read for: the one chosen, the one it remembers, or the default; with 部门决算公开 where it has
// those tables too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/audit';
import type { AreasWanted } from '../../src/model/sheet';
import { rememberPack } from '../../src/summary/remembered-pack';
import { firstAudit } from '../../src/audit/first';
import { openXlsx } from '../../src/workbook/xlsx';
import { book } from '../support/specimen';

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

describe('the tables of 部门决算公开', () => {
  const TOTALS = '| 项目 | 金额 | 项目 | 金额 |\n| 总计 | 5 | 总计 | 5 |';
  const ASSETS = '| 机构名称 | 固定资产合计 | 在用固定资产 |\n| 机关 | 5 | 5 |';
  const read = async (tables: Readonly<Record<string, string>>, chosen: string | null = null) => {
    const workbook = book(tables);
    let readings = 0;
    const base = await readWorkbook(
      { snapshot: (wanted) => ((readings += 1), Promise.resolve(workbook.snapshot(wanted))) },
      chosen,
    );
    const { result } = firstAudit(base);
    const read = result.tables.filter(({ status }) => status === 'read').map(({ name }) => name);
    return { pack: result.pack, read, readings };
  };

  test('alone: their own pack', async () => {
    expect(await read({ 收入支出决算总表: TOTALS })).toMatchObject({
      pack: 'final-accounts',
      read: ['收入支出决算总表'],
    });
  });

  test('by their English names too', async () => {
    expect(await read({ FinalAccounts: TOTALS })).toMatchObject({
      pack: 'final-accounts',
      read: ['收入支出决算总表'],
    });
  });

  test('beside those of a self-evaluation: both, in one reading from the second time on', async () => {
    const tables = { 收入支出决算总表: TOTALS, 固定资产: ASSETS };
    const first = await read(tables);
    expect(first).toMatchObject({ pack: 'wanzhou-2019', read: ['固定资产', '收入支出决算总表'] });
    expect((await read(tables)).readings).toBe(1);
  });

  test('with a pack chosen: that pack, and they beside it', async () => {
    expect(await read({ 收入支出决算总表: TOTALS }, 'mof-2013')).toMatchObject({
      pack: 'mof-2013',
      read: ['收入支出决算总表'],
    });
  });

  test('with their own pack chosen: nothing else', async () => {
    expect(await read({ 收入支出决算总表: TOTALS, 固定资产: ASSETS }, 'final-accounts')).toMatchObject({
      pack: 'final-accounts',
      read: ['收入支出决算总表'],
    });
  });
});
