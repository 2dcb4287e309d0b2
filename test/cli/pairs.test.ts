// Which workbooks of two folders belong together: by path, an old format with the new one, and never by a guess.
import { mkdirSync, symlinkSync } from 'node:fs';
import { inputsOf } from '../../src/cli/inputs';
import { pairsOf } from '../../src/cli/pairs';
import { Folder } from '../support/gouji';

const SIDES = { old: { zh: '上次', en: 'last time' }, now: { zh: '这次', en: 'this time' } };
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
/** 上次的 → 这次的, and a mark where the two are refused. */
const pairs = (old = '上次', now = '这次'): string[] =>
  pairsOf({ old: inputsOf([old]).list, now: inputsOf([now]).list }, SIDES).map(
    (pair) => `${pair.old ?? '没有'} → ${pair.now ?? '没有'}${pair.trouble ? '  ✗' : ''}`,
  );

test('by the path in the folder, not by the name alone; in the order of the paths', () => {
  put('上次/乙局/决算.xlsx', '上次/甲局/决算.xlsx', '上次/丙局.xlsx');
  put('这次/甲局/决算.xlsx', '这次/丁局/决算.xlsx', '这次/丙局.xlsx');
  expect(pairs()).toEqual([
    '没有 → 这次/丁局/决算.xlsx',
    '上次/丙局.xlsx → 这次/丙局.xlsx',
    '上次/乙局/决算.xlsx → 没有',
    '上次/甲局/决算.xlsx → 这次/甲局/决算.xlsx',
  ]);
});

test.each([
  ['甲.xls', '甲.xlsx'],
  ['甲.et', '甲.xlsx'],
  ['甲.xlsx', '甲.XLSX'],
  ['é.xlsx', 'e\u0301.xlsx'],
])('%s and %s are one hand-in', (old, now) => {
  put(`上次/${old}`, `这次/${now}`);
  expect(pairs()).toEqual([`上次/${old} → 这次/${now}`]);
});

test('where one name stands for several, the same name goes with the same, and the rest is refused', () => {
  put('上次/甲.xls', '上次/甲.xlsx', '这次/甲.xlsx');
  expect(pairs()).toEqual(['上次/甲.xls → 没有  ✗', '上次/甲.xlsx → 这次/甲.xlsx']);
});

test('where no name is the same, all are refused, with what to do', () => {
  put('上次/甲.xls', '这次/甲.et', '这次/甲.xlsx');
  expect(pairs()).toEqual(['没有 → 这次/甲.et  ✗', '上次/甲.xls → 没有  ✗', '没有 → 这次/甲.xlsx  ✗']);
  const [first] = pairsOf({ old: inputsOf(['上次']).list, now: inputsOf(['这次']).list }, SIDES);
  expect(first?.trouble?.zh).toBe(
    '同名的不止一份（上次：上次/甲.xls；这次：这次/甲.et、这次/甲.xlsx），看不出这一份该与哪一份相比。请各只留一份。',
  );
});

test('several of one name in one folder alone are each only there', () => {
  put('上次/乙.xlsx', '这次/甲.xls', '这次/甲.xlsx');
  expect(pairs()).toEqual(['上次/乙.xlsx → 没有', '没有 → 这次/甲.xls', '没有 → 这次/甲.xlsx']);
});

test('a file is never compared with itself, also where a link leads to it', () => {
  put('这次/甲.xlsx');
  mkdirSync('上次');
  symlinkSync('../这次/甲.xlsx', '上次/甲.xlsx');
  expect(pairs()).toEqual(['上次/甲.xlsx → 这次/甲.xlsx  ✗']);
});

test('what stands in a folder that cannot be opened is not missing', () => {
  put('上次/甲局/表.xlsx', '上次/乙.xlsx', '这次/乙.xlsx');
  const shut = {
    file: '这次/甲局',
    place: '甲局',
    trouble: { zh: '文件夹打不开。', en: 'It cannot be opened.' },
    listed: true,
  };
  const found = pairsOf({ old: inputsOf(['上次']).list, now: [...inputsOf(['这次']).list, shut] }, SIDES);
  expect(found.map(({ place, trouble }) => [place, trouble?.zh])).toEqual([
    ['乙.xlsx', undefined],
    ['甲局', '文件夹打不开。'],
    ['甲局/表.xlsx', '不知道 这次/甲局 里有没有与它对应的：文件夹打不开。请检查权限。'],
  ]);
});

test('of patterns the path begins where the pattern does; a file that is named has its name', () => {
  put('今年/甲局/表.xlsx', '今年/乙.xlsx');
  const places = (...words: readonly string[]): string[] => inputsOf(words).list.map(({ place }) => place);
  expect(places('今年/**/*.xlsx')).toEqual(['乙.xlsx', '甲局/表.xlsx']);
  expect(places('今*')).toEqual(['今年/乙.xlsx', '今年/甲局/表.xlsx']);
  expect(places('今年/甲局/表.xlsx')).toEqual(['表.xlsx']);
  expect(places(folder.file('今年/*/*.xlsx'))).toEqual(['甲局/表.xlsx']);
});
