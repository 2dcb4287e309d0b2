// How a table is printed (form): what a pack may say of it, and that a slip is told with its place.
import { parsePack } from '../../src/cli/pack-document';
import { PackError } from '../../src/packs/fault';
import { readPack } from '../../src/packs/load';

const tableWith = (form: string) =>
  readPack(
    parsePack(
      `id: a\ntitle: 甲\ntables: [{ name: 表, alias: T, items: []${form === '' ? '' : `, form: ${form}`} }]`,
    ).data,
    () => undefined,
  ).tables[0];

function faults(form: string): string[] {
  try {
    tableWith(form);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.faults.map(({ place, zh }) => `${place} ${zh}`);
  }
}

test('nothing need be said', () => expect(tableWith('')?.form).toBeNull());

test('all that may be said', () => {
  const said = tableWith(
    '{ title: 表一, sheet: 甲, rows: items, versions: [全年预算, 决算], blank: 5, sides: [收入, 支出], subjects: [201, 204], blocks: [{ 301: 工资 }, { 302: 商品 }] }',
  );
  expect(said?.form).toEqual({
    title: '表一',
    sheet: '甲',
    rows: 'items',
    versions: ['全年预算', '决算'],
    blank: 5,
    sides: ['收入', '支出'],
    subjects: ['201', '204'],
    blocks: [new Map([['301', '工资']]), new Map([['302', '商品']])],
  });
});

test.each([
  ['{ titel: 表一 }', 'tables[0].form.titel 没有“titel”这一项'],
  ['{ rows: columns }', 'tables[0].form.rows 应为 versions、items 之一'],
  ['{ versions: [去年] }', 'tables[0].form.versions[0] 应为 年初预算'],
  ['{ blank: 几行 }', 'tables[0].form.blank 看不懂“几行”'],
  ['{ blank: 2.5 }', 'tables[0].form.blank 看不懂“2.5”'],
  ['{ blocks: [工资] }', 'tables[0].form.blocks[0] 应为'],
])('%s is refused', (form, told) => {
  const [fault = '', ...others] = faults(form);
  expect(others).toEqual([]);
  expect(fault).toContain(told);
});
