// gouji check over folders: every workbook in them, the unusable ones named, one closing line, JSON as a list.
import { mkdirSync } from 'node:fs';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';

const ASSETS = '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |';
const folder = new Folder();
beforeAll(async () => {
  buildGouji();
  mkdirSync(folder.file('各局/乙局'), { recursive: true });
  mkdirSync(folder.file('空'));
  folder.put('各局/甲局.xlsx', await specimenBook({ 固定资产: `${ASSETS}\n| 机关 | 16.29 | 16.29 | 0 | |` }));
  folder.put(
    '各局/乙局/决算.xlsx',
    await specimenBook({ 固定资产: `${ASSETS}\n| 机关 | 16.29 | 11.29 | 0 | |` }),
  );
  folder.put('各局/丙局.xlsx', 'not a workbook');
}, 120_000);
afterAll(() => {
  folder.remove();
});

test('every report in the order of the files, the unusable one named and gone past, and a line that sums up', () => {
  const { status, out, err } = folder.gouji('check', '各局');
  expect(status).toBe(2);
  expect(err).toBe('gouji: 各局/丙局.xlsx: 这不是 Excel 工作簿（text）。请选择 .xlsx 文件。\n');
  expect(out.match(/^.*\.xlsx · .*$/gm)).toEqual(['决算.xlsx · wanzhou-2019', '甲局.xlsx · wanzhou-2019']);
  expect(out.split('\n').at(-2)).toBe('共 3 个文件：1 个没有要改的，1 个有要改的，1 个用不了。');
});

test('as JSON an array, also of one file, each with its place: many departments call theirs the same', () => {
  const { status, out, err } = folder.gouji('check', '各局/乙局', '--json');
  expect([status, err]).toEqual([1, '']);
  expect(JSON.parse(out)).toMatchObject([
    { workbook: '决算.xlsx', file: '各局/乙局/决算.xlsx', pack: 'wanzhou-2019' },
  ]);
});

test('as JSON it is the text that JSON makes of the whole, though it is printed file by file', () => {
  const { out } = folder.gouji('check', '各局', '--json');
  const answers = JSON.parse(out) as { workbook: string; file: string; error?: string }[];
  expect(out).toBe(`${JSON.stringify(answers, null, 2)}\n`);
  expect(answers.map(({ file, error }) => [file, error?.slice(0, 4)])).toEqual([
    ['各局/丙局.xlsx', '这不是 '],
    ['各局/乙局/决算.xlsx', undefined],
    ['各局/甲局.xlsx', undefined],
  ]);
});

test('an empty folder is one line and status 2, and the others are still checked', () => {
  const { status, out, err } = folder.gouji('check', '空', '各局/甲局.xlsx', '--lang', 'en');
  expect(status).toBe(2);
  expect(err).toBe('gouji: 空: There is no workbook here (.xlsx, .xlsm). Check the folder or the pattern.\n');
  expect(out).toContain('甲局.xlsx · wanzhou-2019');
  expect(out).toContain('2 files: 1 with nothing to mend, 0 with something to mend, 1 unusable.');
});
