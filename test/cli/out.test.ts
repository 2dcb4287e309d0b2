// OUT: never one of the files that are read, never over another file unasked, and whole or not there at all.
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildGouji, Folder } from '../support/gouji';

const sample = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = new Folder();
  folder.put('a.xlsx', sample);
  folder.put('last.xlsx', sample);
  folder.put('own.yaml', 'id: own-2026\ntitle: 自定\nextends: wanzhou-2019\n');
});
afterEach(() => folder.remove());

const COMMANDS: readonly (readonly [name: string, words: readonly string[], ending: string])[] = [
  ['fill', ['fill', 'a.xlsx', '--pack', 'own.yaml', '--last', 'last.xlsx', '-o'], 'xlsx'],
  ['check -o', ['check', 'a.xlsx', '--pack', 'own.yaml', '--last', 'last.xlsx', '-o'], 'xlsx'],
  ['check --slip', ['check', 'a.xlsx', '--pack', 'own.yaml', '--last', 'last.xlsx', '--slip'], 'xlsx'],
  ['bind', ['bind', 'a.xlsx', '--pack', 'own.yaml', '-o'], 'xlsx'],
  ['report', ['report', 'a.xlsx', '--pack', 'own.yaml', '--last', 'last.xlsx', '-o'], 'docx'],
  ['template', ['template', '--pack', 'own.yaml'], 'xlsx'],
];
const READS_LAST = COMMANDS.filter(([, words]) => words.includes('--last'));
const READS_INPUT = COMMANDS.filter(([, words]) => words.includes('a.xlsx'));

/** Every file of the folder with its bytes. */
const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder.path)
      .filter((name) => statSync(folder.file(name)).isFile())
      .map((name) => [name, readFileSync(folder.file(name), 'base64')]),
  );

/** Runs it with this OUT and answers with the one line; nothing may have changed on the disk. */
function refused(words: readonly string[], out: string): string {
  const before = everything();
  const ran = folder.gouji(...words, out, '--force');
  expect([ran.status, ran.out]).toEqual([2, '']);
  expect(ran.err.trim().split('\n')).toHaveLength(1);
  expect(everything()).toEqual(before);
  return ran.err;
}

const INPUT = '输出文件不能就是输入文件';

describe.each(READS_INPUT)('%s', (_name, words) => {
  test('the input is never OUT: as a hard link', () => {
    linkSync(folder.file('a.xlsx'), folder.file('hard.xlsx'));
    expect(refused(words, 'hard.xlsx')).toContain(INPUT);
  });

  test('the input is never OUT: in another spelling', () => {
    mkdirSync(folder.file('sub'));
    expect(refused(words, 'sub/.././a.xlsx')).toContain(INPUT);
  });

  if (process.platform !== 'win32') {
    test('the input is never OUT: through links to it and to its folder', () => {
      symlinkSync('a.xlsx', folder.file('soft.xlsx'));
      symlinkSync('.', folder.file('here'));
      expect(refused(words, 'soft.xlsx')).toContain(INPUT);
      expect(refused(words, 'here/a.xlsx')).toContain(INPUT);
    });
  }

  test('the input is never OUT: in another case, where that is the same file', () => {
    const same = statSync(folder.file('A.XLSX'), { throwIfNoEntry: false }) !== undefined;
    if (!same) linkSync(folder.file('a.xlsx'), folder.file('A.XLSX')); // as a disk that ignores case shows it: one file
    expect(refused(words, 'A.XLSX')).toContain(INPUT);
  });
});

test.each(READS_LAST)(
  '%s: last year’s workbook is never OUT (fill --force once wrote over it)',
  (_name, words) => {
    expect(refused(words, 'last.xlsx')).toContain(INPUT);
  },
);

test.each(COMMANDS)(
  '%s: the rule pack is never OUT (fill, bind and template --force once wrote over it)',
  (_name, words) => {
    expect(refused(words, 'own.yaml')).toContain(INPUT);
  },
);

test.each(COMMANDS)(
  '%s: an existing OUT stays without --force, and is replaced with it',
  (_name, words, ending) => {
    const out = `out.${ending}`;
    writeFileSync(folder.file(out), 'mine');
    const before = everything();
    const ran = folder.gouji(...words, out);
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('已经存在，没有覆盖。要覆盖请加 --force');
    expect(everything()).toEqual(before);
    expect(folder.gouji(...words, out, '--force').status).not.toBe(2);
    expect(readFileSync(folder.file(out)).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder.path).filter((name) => !(name in before))).toEqual([]);
  },
);

test.each(COMMANDS)(
  '%s: where OUT cannot be put in its place, nothing is left of it',
  (_name, words, ending) => {
    const out = join('没有这个文件夹', `out.${ending}`);
    expect(refused(words, out)).toMatch(/写不进去/);
    expect(readdirSync(folder.path).sort()).toEqual(['a.xlsx', 'last.xlsx', 'own.yaml']);
  },
);

test.each(COMMANDS)('%s: OUT appears whole, by renaming', (_name, words, ending) => {
  // Another name of the old file keeps the old bytes: the new ones came in a file of their own and took its place.
  const out = `out.${ending}`;
  writeFileSync(folder.file(out), 'old');
  linkSync(folder.file(out), folder.file('witness'));
  expect(folder.gouji(...words, out, '--force').status).not.toBe(2);
  expect(readFileSync(folder.file('witness'), 'utf8')).toBe('old');
  expect(readFileSync(folder.file(out)).subarray(0, 2).toString()).toBe('PK');
});
