// What `gouji check` takes for its files: folders with everything below, patterns, one order, nothing twice.
import { mkdirSync, symlinkSync } from 'node:fs';
import { matching } from '../../src/cli/glob';
import { inputsOf } from '../../src/cli/inputs';
import { Folder } from '../support/gouji';

let folder: Folder;
const here = process.cwd();
beforeEach(() => {
  folder = new Folder();
  process.chdir(folder.path);
});
afterEach(() => {
  process.chdir(here);
  folder.remove();
});

const put = (...files: readonly string[]): void => {
  for (const file of files) folder.put(file, '');
};
const files = (...words: readonly string[]): string[] => inputsOf(words).list.map(({ file }) => file);

test('a folder: every workbook below it; not what Excel keeps beside an open one, nothing hidden, no other file', () => {
  put(
    '局/乙/表.xlsx',
    '局/甲.xlsm',
    '局/~$甲.xlsm',
    '局/.~甲.xlsm',
    '局/.存档/旧.xlsx',
    '局/说明.docx',
    '局/B.XLSX',
  );
  expect(files('局')).toEqual(['局/B.XLSX', '局/乙/表.xlsx', '局/甲.xlsm']);
});

test('an old file is among them: it will be refused with what to do, not passed over in silence', () => {
  put('局/旧.xls', '局/新.xlsx', '局/表.et');
  expect(files('局')).toEqual(['局/新.xlsx', '局/旧.xls', '局/表.et']);
});

test('in the order of code points, folder by folder; the words in the order they were given', () => {
  put('局/😀.xlsx', '局/～.xlsx', '局/10.xlsx', '局/2.xlsx', '局/a/z.xlsx', '局/a-b.xlsx', '单.xlsx');
  expect(files('单.xlsx', '局')).toEqual([
    '单.xlsx',
    '局/10.xlsx',
    '局/2.xlsx',
    '局/a/z.xlsx',
    '局/a-b.xlsx',
    '局/～.xlsx',
    '局/😀.xlsx',
  ]);
});

test('a workbook that two words mean is checked once', () => {
  put('局/甲.xlsx', '局/乙.xlsx');
  expect(files('局/甲.xlsx', '局', './局/乙.xlsx')).toEqual(['局/甲.xlsx', '局/乙.xlsx']);
});

test('a link to a workbook is followed, a link to a folder is not: it may lead in a circle', () => {
  put('别处/甲.xlsx', '局/乙.xlsx');
  symlinkSync('../别处/甲.xlsx', '局/甲.xlsx');
  symlinkSync('..', '局/上');
  expect(files('局')).toEqual(['局/乙.xlsx', '局/甲.xlsx']);
});

test.each([
  ['*.xlsx', ['a.xlsx', 'b1.xlsx']],
  ['*', ['a.xlsx', 'b1.xlsx', 'x/c.xlsx', 'x/y/d.xlsm']],
  ['b?.xlsx', ['b1.xlsx']],
  ['[!a]*.xlsx', ['b1.xlsx']],
  ['**/*.xls[xm]', ['a.xlsx', 'b1.xlsx', 'x/c.xlsx', 'x/y/d.xlsm']],
  ['x/*/*.xlsm', ['x/y/d.xlsm']],
  ['./x/*.xlsx', ['x/c.xlsx']],
])('%s means %j where the shell left it alone', (pattern, found) => {
  put('a.xlsx', 'b1.xlsx', 'x/c.xlsx', 'x/y/d.xlsm', '.hidden.xlsx', '~$a.xlsx', 'note.txt');
  expect(files(pattern)).toEqual(found);
});

test('with backslashes between folders, as on Windows', () => {
  put('x/c.xlsx', 'x/y/d.xlsx');
  expect(matching('x\\*.xlsx', '\\')).toEqual(['x/c.xlsx']);
});

test('a file that is really called so is meant by its name', () => {
  put('表[1].xlsx', '表1.xlsx');
  expect(inputsOf(['表[1].xlsx'])).toMatchObject({ list: [{ file: '表[1].xlsx' }], alone: true });
});

test('a set that makes no sense fits nothing, and other signs mean themselves', () => {
  put('a+(1).xlsx', 'b.xlsx');
  expect(files('*+(1).xlsx')).toEqual(['a+(1).xlsx']);
  expect(inputsOf(['[z-a].xlsx']).list[0]?.trouble?.zh).toContain('这里没有工作簿');
});

test.each(['空', '*.xlsm', '空/*.xlsx'])('nothing under %s is one line, with what to do', (word) => {
  mkdirSync(folder.file('空'));
  const { list, alone } = inputsOf([word]);
  expect(list.map(({ file, trouble }) => [file, trouble?.zh])).toEqual([
    [word, '这里没有工作簿（.xlsx、.xlsm）。请检查文件夹或文件名的写法。'],
  ]);
  expect(alone).toBe(false);
});

test('the file to be written is not among those of its folder', () => {
  put('局/甲.xlsx', '局/汇总.xlsx');
  expect(inputsOf(['局'], '局/汇总.xlsx').list.map(({ file }) => file)).toEqual(['局/甲.xlsx']);
});
