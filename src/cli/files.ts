// Files on disk: read whole, written beside their place first and renamed, so that a half-written OUT never stands there.
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Message } from '../model/message';

/** A file that cannot be used, in one sentence. */
export class FileError extends Error {
  constructor(readonly text: Message) {
    super(text.en);
    this.name = 'FileError';
  }
}

export function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new FileError(whyNotRead((error as NodeJS.ErrnoException).code ?? ''));
  }
}

function whyNotRead(code: string): Message {
  const reasons: Readonly<Record<string, Message>> = {
    ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
    EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
    EACCES: { zh: '没有读取权限', en: 'no permission to read it' },
    EPERM: { zh: '没有读取权限', en: 'no permission to read it' },
    EBUSY: { zh: '文件正被别的程序占用', en: 'another program is using it' },
  };
  const reason = reasons[code] ?? { zh: code, en: code };
  return {
    zh: `打不开：${reason.zh}。请检查文件名。`,
    en: `Cannot be opened: ${reason.en}. Check the name.`,
  };
}

/** Throws a FileError where OUT is one of the files that are read (null: none), or exists and may not be overwritten. */
export function checkOut(inputs: readonly (string | null)[], out: string, force: boolean): void {
  if (inputs.some((input) => input !== null && sameFile(input, out))) {
    throw new FileError({
      zh: '输出文件不能就是输入文件。请用 -o 另起一个名字。',
      en: 'The output must not be the input. Give -o another name.',
    });
  }
  checkNew(out, force);
}

/** Whether two names lead to one file: by links of either kind, another spelling, or another case where that does not count. */
function sameFile(one: string, other: string): boolean {
  if (realPath(one) === realPath(other)) return true;
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return !!first && !!second && first.ino === second.ino && first.dev === second.dev;
}

/** Throws a FileError where OUT exists and may not be overwritten. */
function checkNew(out: string, force: boolean): void {
  const there = statSync(out, { throwIfNoEntry: false });
  if (there?.isDirectory()) {
    throw new FileError({
      zh: `“${out}”是一个文件夹。请写明文件名。`,
      en: `“${out}” is a folder. Name a file.`,
    });
  }
  if (there && !force) {
    throw new FileError({
      zh: `“${out}”已经存在，没有覆盖。要覆盖请加 --force。`,
      en: `“${out}” exists and was not overwritten. Add --force to overwrite it.`,
    });
  }
}

/** Links and spellings resolved as far as the file exists; two names of one file come out alike. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realPathOfFolder(dirname(resolve(path))), basename(path));
  }
}

function realPathOfFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

export function writeFile(out: string, bytes: Uint8Array): void {
  const temporary = join(dirname(resolve(out)), `.${basename(out)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', flush: true });
    renameSync(temporary, out);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new FileError({
      zh: `“${out}”写不进去（${code}）。请检查文件夹是否存在、文件是否正打开着。`,
      en: `“${out}” cannot be written (${code}). See that its folder exists and that it is not open.`,
    });
  }
}
