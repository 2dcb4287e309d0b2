// gouji fill: a copy with the summary written; the input never changed, nothing half-written, nothing overwritten unasked.
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/workbook/xlsx';
import { buildGouji, Folder } from '../support/gouji';

const sample = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = new Folder();
  folder.put('sample.xlsx', sample);
});
afterEach(() => {
  folder.remove();
});
const read = (name: string): Buffer => readFileSync(folder.file(name));

test('the copy has the summary and the ledger; the input is as it was', () => {
  const { status, out } = folder.gouji('fill', 'sample.xlsx', '-o', 'out.xlsx');
  expect(status).toBe(1); // written all the same, though ties are broken
  expect(out).toContain('已写入 out.xlsx：“绩效评价汇总”');
  expect(read('sample.xlsx').equals(sample)).toBe(true);
  const sheets = openXlsx(read('out.xlsx'), 'out.xlsx')
    .index()
    .sheets.map(({ name }) => name);
  expect(sheets.slice(-2)).toEqual(['绩效评价汇总', '勾稽核对']);
  expect(readdirSync(folder.path).sort()).toEqual(['out.xlsx', 'sample.xlsx']);
});

test('filling what was filled changes nothing', () => {
  folder.gouji('fill', 'sample.xlsx', '-o', 'once.xlsx');
  folder.gouji('fill', 'once.xlsx', '-o', 'twice.xlsx');
  expect(read('twice.xlsx').equals(read('once.xlsx'))).toBe(true);
});

test('an existing output is not overwritten without --force', () => {
  writeFileSync(folder.file('out.xlsx'), 'mine');
  const { status, out, err } = folder.gouji('fill', 'sample.xlsx', '-o', 'out.xlsx');
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('已经存在，没有覆盖。要覆盖请加 --force');
  expect(read('out.xlsx').toString()).toBe('mine');
  expect(folder.gouji('fill', 'sample.xlsx', '-o', 'out.xlsx', '--force').status).toBe(1);
  expect(openXlsx(read('out.xlsx'), 'out.xlsx').index().sheets.length).toBeGreaterThan(8);
});

test('the output is never the input, by whatever name', () => {
  const names = ['sample.xlsx', './sample.xlsx', join(folder.path, 'sample.xlsx')];
  if (process.platform !== 'win32') {
    symlinkSync('sample.xlsx', folder.file('link.xlsx'));
    names.push('link.xlsx');
  }
  for (const name of names) {
    const { status, err } = folder.gouji('fill', 'sample.xlsx', '-o', name, '--force');
    expect([status, err.includes('输出文件不能就是输入文件')]).toEqual([2, true]);
  }
  expect(read('sample.xlsx').equals(sample)).toBe(true);
});

test.each([
  [['fill', 'sample.xlsx'], 'fill 要用 -o 写明输出文件'],
  [['fill', 'sample.xlsx', 'sample.xlsx', '-o', 'out.xlsx'], 'fill 一次只能给一个文件'],
  [['fill', 'missing.xlsx', '-o', 'out.xlsx'], '没有这个文件'],
  [['fill', 'sample.xlsx', '-o', 'no/such/folder/out.xlsx'], '写不进去'],
  [['fill', 'sample.xlsx', '-o', '.'], '是一个文件夹'],
])('%j is one clear line, status 2, and nothing is written', (words, told) => {
  const { status, out, err } = folder.gouji(...words);
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(told);
  expect(readdirSync(folder.path)).toEqual(['sample.xlsx']);
});

test('with --json the findings go to stdout, alone', () => {
  const { out } = folder.gouji('fill', 'sample.xlsx', '-o', 'out.xlsx', '--json');
  expect((JSON.parse(out) as { scorecard: { total: string } }).scorecard.total).toBe('97');
});
