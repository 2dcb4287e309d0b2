// gouji with files of before .xlsx: checked like any other, alone, in a folder, as last year's; never written to.
import { type BookType, read, write } from '@e965/xlsx';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as biff from '../support/biff';
import { buildGouji, Folder } from '../support/gouji';

const SAMPLE = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
const folder = new Folder();
const as = (bookType: BookType): Buffer =>
  write(read(SAMPLE, { cellFormula: true, cellNF: true }), { bookType, type: 'buffer' }) as Buffer;

beforeAll(() => {
  buildGouji();
  mkdirSync(folder.file('各局'));
  mkdirSync(folder.file('上年'));
  folder.put('甲局.xlsx', SAMPLE);
  folder.put('上年/甲局.xlsx', SAMPLE);
  folder.put('各局/甲局.xlsb', as('xlsb'));
  // This writer leaves names out: the tables are found by their titles and headings.
  folder.put('各局/乙局.et', as('biff8'));
  const sheets = [{ name: '表', records: [biff.number(0, 0, 1)] }];
  folder.put('各局/密.xls', biff.compound(biff.stream(sheets, [biff.PASSWORD])));
  folder.put('各局/文.xls', biff.compound([1, 2, 3, 4], 'WordDocument'));
  folder.put('各局/旧.xls', biff.compound(biff.stream(sheets), 'Book'));
}, 120_000);
afterAll(() => {
  folder.remove();
});

const LEGACY = '这是旧格式的文件（.xls 或 .et）。请用 Excel 或 WPS 打开，另存为 .xlsx，再试一次。';

test('.xlsb: the very answer of the same workbook as .xlsx', () => {
  const [old, now] = ['各局/甲局.xlsb', '甲局.xlsx'].map((file) => folder.gouji('check', file, '--json'));
  expect(old?.status).toBe(1);
  expect(old?.out.replace('甲局.xlsb', '甲局.xlsx')).toBe(now?.out);
});

test('a folder, with several threads: old files are checked, those that cannot be are named', () => {
  const { status, out, err } = folder.gouji('check', '各局', '-o', '汇总.xlsx', '--workers', '2');
  expect(status).toBe(2);
  const score = '97 / 100 优  还不能上报：12 处不平，5 处缺数';
  expect(out).toContain(`各局/甲局.xlsb  ${score}`);
  expect(out).toContain(`各局/乙局.et  ${score}`);
  expect(err.trim().split('\n').sort()).toEqual([
    'gouji: 各局/密.xls: 文件有打开密码，读不了。请用 Excel 打开并去掉密码，保存后再试一次。',
    'gouji: 各局/文.xls: 这不是 Excel 工作簿（doc）。请选择 .xlsx 文件。',
    `gouji: 各局/旧.xls: ${LEGACY}`,
  ]);
});

test('as last year’s workbook', () => {
  const [old, now] = ['各局/甲局.xlsb', '上年/甲局.xlsx'].map((last) =>
    folder.gouji('check', '甲局.xlsx', '--json', '--last', last),
  );
  expect(old?.out.replaceAll('[甲局.xlsb]', '[甲局.xlsx]')).toBe(now?.out);
});

test.each(['fill', 'bind'])('%s asks for .xlsx, and writes nothing', (command) => {
  expect(folder.gouji(command, '各局/乙局.et', '-o', '出.xlsx')).toEqual({
    status: 2,
    out: '',
    err: `gouji: 各局/乙局.et: ${LEGACY}\n`,
  });
  expect(existsSync(folder.file('出.xlsx'))).toBe(false);
});
