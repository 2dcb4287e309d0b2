// The 审核单: as a sheet of the 汇总, and as a workbook of its own for one file. Its date is the caller's.
import { basename } from 'node:path';
import type { Message } from '../model/message';
import type { SheetDraft } from '../model/sheet';
import type { BureauEntry } from '../summary/bureau';
import { slipSheets } from '../summary/slip-sheets';
import { blankXlsx } from '../workbook/xlsx';
import type { Answer } from './answer';
import { FileError, writeFile } from './files';
import { VERSION } from './version';

/** A page for every entry. */
export function slipsOf(entries: readonly BureauEntry[], date: string | null): SheetDraft[] {
  const subjects = entries.map(({ place, error, slip }) => ({ file: place, error, slip }));
  return slipSheets(subjects, { version: VERSION, date, elsewhere: '见“审核结果”' });
}

/** Throws a FileError where what is to be checked is not one file. */
export function requireOne(alone: boolean): void {
  if (alone) return;
  throw new FileError({
    zh: '--slip 写的是一个文件的审核单，要写明这个文件；文件夹请用 -o 汇总.xlsx，其中有各部门的审核单。',
    en: 'The slip of --slip is for one file, to be named itself; for a folder use -o OUT.xlsx, which has a slip for each department.',
  });
}

/** Answers with what to say of it: a file that could not be used has no slip. */
export async function writeSlip(
  { file, error, slip }: Answer,
  out: string,
  date: string | null,
): Promise<Message | null> {
  if (!slip) return null;
  const book = blankXlsx(basename(out));
  const stamp = { version: VERSION, date, elsewhere: '请用 gouji check 看全部' };
  await book.apply({ sheets: slipSheets([{ file: basename(file), error, slip }], stamp), names: [] });
  writeFile(out, book.bytes());
  return { zh: `已写入审核单 ${out}。`, en: `Audit slip written to ${out}.` };
}
