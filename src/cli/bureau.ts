// gouji check … -o 汇总.xlsx: the workbook that sums up all files. It is made anew, without a clock: the same files give the same bytes.
import { statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { type BureauEntry, bureauSheets } from '../summary/bureau';
import { blankXlsx } from '../workbook/xlsx';
import { type Answer, placeFrom } from './answer';
import { checkOut, FileError, writeFile } from './files';
import { slipsOf } from './slip';

/** Throws a FileError where OUT may not be written over what is read: before anything is checked, which may take minutes. */
export function checkWorkbookOut(inputs: readonly (string | null)[], out: string, force: boolean): void {
  checkOut(inputs, out, force);
  if (extname(out).toLowerCase() !== '.xlsx') {
    throw new FileError({
      zh: `要写的是 Excel 工作簿，“${out}”要以 .xlsx 结尾。`,
      en: `What is written is an Excel workbook: “${out}” has to end in .xlsx.`,
    });
  }
  const folder = dirname(resolve(out));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new FileError({
      zh: `“${out}”写不进去：没有文件夹“${folder}”。请先建好文件夹。`,
      en: `“${out}” cannot be written: there is no folder “${folder}”. Make it first.`,
    });
  }
}

export function entryOf({ file, error, overview, rows, slip }: Answer, out: string): BureauEntry {
  return { place: placeFrom(out, file), error, overview, rows, slip };
}

/** Throws a FileError where it cannot be written. */
export async function writeBureau(
  entries: readonly BureauEntry[],
  out: string,
  date: string | null,
): Promise<void> {
  const book = blankXlsx(basename(out));
  await book.apply({ sheets: [...bureauSheets(entries), ...slipsOf(entries, date)], names: [] });
  writeFile(out, book.bytes());
}
