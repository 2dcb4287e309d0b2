// What the words after `gouji check` mean: files as they are, folders with all the workbooks in them, patterns. Always in one order.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Message } from '../model/message';
import { isPattern, matching } from './glob';

/** A workbook to be checked, or a word under which there is none, and why. */
export interface Input {
  /** As it is told to the user: as written, or below the folder as written. */
  readonly file: string;
  /** Its path from the folder, or from where the pattern begins; of a file that was named itself, its name. */
  readonly place: string;
  readonly trouble: Message | null;
  /** Found in a folder or under a pattern, not named itself. */
  readonly listed: boolean;
}

export interface Inputs {
  readonly list: readonly Input[];
  /** One file was named: it is answered by itself and not as a list. */
  readonly alone: boolean;
}

/** Read, or refused with the advice to save as .xlsx: a department that handed in an old file is not passed over in silence. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb|et)$/i;

/** `leftOut`: a file that is not looked at in a folder or under a pattern, as it is the one to be written; null for none. */
export function inputsOf(words: readonly string[], leftOut: string | null = null): Inputs {
  const parts = words.map((word) => inputsOfWord(word));
  const out = leftOut === null ? null : identity(leftOut);
  const seen = new Set<string>();
  const list = parts.flatMap(({ list: found }) =>
    found.filter(({ file, listed }) => {
      const key = identity(file);
      // A workbook that two words mean is one workbook.
      if (seen.has(key) || (listed && key === out)) return false;
      seen.add(key);
      return true;
    }),
  );
  const [only, ...others] = parts;
  return { list, alone: others.length === 0 && only?.named === true };
}

/** `named`: the word is a file's own name. */
function inputsOfWord(word: string): { readonly list: readonly Input[]; readonly named: boolean } {
  const there = statSync(word, { throwIfNoEntry: false });
  if (there?.isDirectory()) return { list: orNone(word, word, inFolder(word)), named: false };
  if (there || !isPattern(word)) {
    return { list: [{ file: word, place: basename(word), trouble: null, listed: false }], named: true };
  }
  const found = matching(word).flatMap((path): Found[] => {
    if (isFolder(path)) return inFolder(path);
    return WORKBOOK.test(path) && !isPassedOver(basename(path)) ? [{ file: path, trouble: null }] : [];
  });
  return { list: orNone(word, startOf(word), found), named: false };
}

type Found = Pick<Input, 'file' | 'trouble'>;

/** The folder in which a pattern begins to be one. */
function startOf(pattern: string): string {
  const parts = pattern.split(sep === '/' ? '/' : /[\\/]/);
  return parts.slice(0, parts.findIndex(isPattern)).join(sep) || (pattern.startsWith('/') ? '/' : '.');
}

function orNone(word: string, start: string, found: readonly Found[]): readonly Input[] {
  if (found.length > 0) {
    return found
      .map((one) => ({ ...one, place: relative(start, one.file), listed: true }))
      .sort((a, b) => byCodePoint(a.file, b.file));
  }
  const trouble = {
    zh: '这里没有工作簿（.xlsx、.xlsm）。请检查文件夹或文件名的写法。',
    en: 'There is no workbook here (.xlsx, .xlsm). Check the folder or the pattern.',
  };
  return [{ file: word, place: '', trouble, listed: true }];
}

/** All workbooks below a folder. A link to a folder is not followed: it may lead in a circle. */
function inFolder(folder: string): Found[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const trouble = {
      zh: `文件夹打不开（${code}），里面的工作簿都没有核对。请检查权限。`,
      en: `The folder cannot be opened (${code}); none of its workbooks was checked. See to its permissions.`,
    };
    return [{ file: folder, trouble }];
  }
  return entries.flatMap((entry): Found[] => {
    if (isPassedOver(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return inFolder(path);
    if (!WORKBOOK.test(entry.name)) return [];
    const isFile = entry.isFile() || (entry.isSymbolicLink() && !isFolder(path));
    return isFile ? [{ file: path, trouble: null }] : [];
  });
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Hidden files, and those that Excel (~$) and WPS (.~, hidden) keep beside an open workbook. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

/** The same on every machine, whatever its language: UTF-8 sorts as its code points do, folder by folder. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [a.split(sep), b.split(sep)];
  for (const [i, part] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    const order = Buffer.compare(Buffer.from(part), Buffer.from(other));
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Links resolved: two names of one file come out alike. */
export function identity(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}
