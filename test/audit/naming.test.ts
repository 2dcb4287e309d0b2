// For the pane: one reading finds the tables without names, with a glimpse of each place; the names chosen are defined, nothing else.
import { findUnnamed, namesFor } from '../../src/audit/naming';
import type { AreasWanted } from '../../src/model/sheet';
import { rememberPack } from '../../src/summary/remembered-pack';
import { excelOver, trouble } from '../support/office-excel';
import { whole } from '../support/office-whole';
import { bare } from '../support/find';
import { contentsOf } from '../support/bare-file';

const ASSETS = `
  | 固定资产情况 |
  | 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 | 备注 | 附注 |
  | 机关     | 16.29        | 16.29        | 0            |      | #REF! |     |
  | 中心     | 1            | 1            | 0            |      |       |     |
  | 支队     | 2            | 2            | 0            |      |       |     |
  | 研究所   | 3            | 3            | 0            |      |       |     |
  | 档案馆   | 4            | 4            | 0            |      |       |     |`;

function counted(sheets: Readonly<Record<string, string>>, options = {}) {
  const book = bare(sheets, options);
  let readings = 0;
  return {
    readings: () => readings,
    snapshot: (wanted: AreasWanted) => {
      readings += 1;
      return Promise.resolve(book.snapshot(wanted));
    },
  };
}

test('one reading; the place with its title and a glimpse of five rows and six columns', async () => {
  const book = counted({ 资产: ASSETS });
  const { tables } = await findUnnamed(book, null);
  expect(book.readings()).toBe(1);
  const assets = tables.find(({ table }) => table === '固定资产');
  expect(assets?.standing).toBe('certain');
  expect(assets?.places.map(({ preview, title }) => [title?.text, preview])).toEqual([
    [
      '固定资产情况',
      [
        ['机构名称', '固定资产合计', '在用固定资产', '出租固定资产', '其他', '备注'],
        ['机关', '16.29', '16.29', '0', '', '#REF!'],
        ['中心', '1', '1', '0', '', ''],
        ['支队', '2', '2', '0', '', ''],
        ['研究所', '3', '3', '0', '', ''],
      ],
    ],
  ]);
});

test('the tables of 部门决算公开 are looked for too, and hidden sheets are named', async () => {
  const { tables, hidden } = await findUnnamed(
    counted({ 资产: ASSETS, 底稿: ASSETS }, { sheets: [{ name: '底稿', visibility: 'hidden' }] }),
    null,
  );
  expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['固定资产', '收入支出决算总表']));
  expect(hidden).toEqual(['底稿']);
});

test('a chosen pack: only its tables', async () => {
  const { tables } = await findUnnamed(counted({ 资产: ASSETS }), 'final-accounts');
  expect(tables.map(({ table }) => table)).not.toContain('固定资产');
  expect(tables).toHaveLength(9);
});

test('a pack that is not at hand is said, not replaced', async () => {
  expect(await trouble(findUnnamed(counted({ 资产: ASSETS }), 'some-county'))).toEqual([
    'unknown-pack',
    'some-county',
  ]);
  const names = [rememberPack('some-county')];
  expect(await trouble(findUnnamed(counted({ 资产: ASSETS }, { names }), null))).toEqual([
    'unknown-pack',
    'some-county',
  ]);
});

test('in Excel the chosen names are defined, nothing else is touched, and it can be taken back', async () => {
  const { excel, host, contents } = excelOver(contentsOf({ 资产: ASSETS, 二: ASSETS }));
  const before = whole(host);
  const { tables, snapshot } = await findUnnamed(excel, null);
  const assets = tables.find(({ table }) => table === '固定资产');
  expect([assets?.standing, assets?.places.length]).toEqual(['doubtful', 2]);
  const second = assets?.places.find(({ area }) => area.sheet === '二');
  if (!second) throw new Error('not found');
  const change = await excel.apply(namesFor(new Map([['固定资产', second.area]])), snapshot);
  expect(contents().names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
    ['固定资产', '=二!$A$2:$G$7'],
  ]);
  await excel.undo(change);
  expect(whole(host)).toEqual(before);
});
