// gouji template: a new workbook of a pack's tables, which gouji check then reads; nothing overwritten unasked.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openXlsx } from '../../src/workbook/xlsx';
import { buildGouji, Folder } from '../support/gouji';

let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

const namesIn = (file: string): string[] =>
  openXlsx(readFileSync(folder.file(file)), file)
    .index()
    .names.flatMap(({ name, scope }) => (scope === null ? [name] : []));

test('the default pack’s tables, which check finds empty', () => {
  const { status, out } = folder.gouji('template', 'out.xlsx');
  expect([status, out]).toEqual([
    0,
    '已写入 out.xlsx：11 张表。浅色格由单位填写，填好后用 gouji check 核对。\n',
  ]);
  expect(namesIn('out.xlsx')).toContain('支出预决算');
  expect(folder.gouji('check', 'out.xlsx').out).toContain('标准表里还没有填数，什么都还没有核对');
});

test('of another pack, which the workbook remembers; for several units; with the tables of 部门决算公开', () => {
  const words = ['--pack', 'yueyang-2013', '--units', '机关，甲所', '--accounts', '--lang', 'en'];
  const { out } = folder.gouji('template', 'out.xlsx', ...words);
  expect(out).toContain('Written to out.xlsx: 20 tables.');
  expect(namesIn('out.xlsx')).toEqual(expect.arrayContaining(['收入决算表', '指标评分', '_Gouji_规则包']));
  const checked = JSON.parse(folder.gouji('check', 'out.xlsx', '--json').out) as {
    pack: string;
    tables: { status: string }[];
  };
  expect([checked.pack, checked.tables.map(({ status }) => status)]).toEqual([
    'yueyang-2013',
    Array.from({ length: 20 }, () => 'read'),
  ]);
});

test('of a pack of one’s own', () => {
  const mine =
    'id: mine\ntitle: 自己的\nextends: mof-2013\nindicators: [{ id: 在职人员控制率, points: 7 }]\n';
  folder.put('mine.yaml', mine);
  expect(folder.gouji('template', 'out.xlsx', '--pack', 'mine.yaml').err).toBe('');
  expect(folder.gouji('check', 'out.xlsx', '--pack', 'mine.yaml').out).toContain('在职人员控制率 — / 7');
});

test('the same each time', () => {
  folder.gouji('template', 'a.xlsx', '--units', '机关,甲所');
  folder.gouji('template', 'b.xlsx', '--units', '机关,甲所');
  expect(readFileSync(folder.file('a.xlsx')).equals(readFileSync(folder.file('b.xlsx')))).toBe(true);
});

test('an existing file is not overwritten without --force', () => {
  writeFileSync(folder.file('out.xlsx'), 'mine');
  const { status, err } = folder.gouji('template', 'out.xlsx');
  expect([status, err]).toEqual([2, 'gouji: “out.xlsx”已经存在，没有覆盖。要覆盖请加 --force。\n']);
  expect(readFileSync(folder.file('out.xlsx'), 'utf8')).toBe('mine');
  expect(folder.gouji('template', 'out.xlsx', '--force').status).toBe(0);
});

test.each([
  [['template'], 'template 后面写一个输出文件'],
  [['template', 'a.xlsx', 'b.xlsx'], 'template 后面写一个输出文件'],
  [['template', 'a.xlsx', '--units', ','], '请至少写一个机构的名称'],
  [['template', 'a.xlsx', '--units', '机关,本级'], '“机关”和“本级”是同一个机构'],
  [['check', 'a.xlsx', '--units', '甲所'], '--units 和 --accounts 只用于 template'],
  [['template', 'a.xlsx', '--pack', 'nowhere'], '没有规则包“nowhere”'],
  [['template', 'no/such/folder/a.xlsx'], '写不进去'],
])('%j is one clear line, status 2, and nothing is written', (words, told) => {
  const { status, out, err } = folder.gouji(...words);
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(told);
  expect(readdirSync(folder.path)).toEqual([]);
});
