// The workbook of last year that --last names, read for the pack of this year's.
import { lastYear } from '../audit';
import type { Pack } from '../packs';
import type { LastYear } from '../read/last-year';
import { WorkbookError } from '../workbook/port';
import { troubleSentence } from '../workbook/trouble';
import { FileError } from './files';
import { openBook, readBook } from './reading';

/** Throws a FileError that names the file. */
export async function lastBook(file: string, pack: Pack): Promise<LastYear> {
  const year = await opened(file, pack);
  if (year.tables.some(({ status }) => status === 'read')) return year;
  throw new FileError({
    zh: `上年的工作簿 ${file}：里面没有可以相核的标准表。请先为各表定义名称（gouji bind），或不用 --last。`,
    en: `Last year’s workbook ${file}: it has no standard table to compare with. Define the names (gouji bind), or leave --last out.`,
  });
}

async function opened(file: string, pack: Pack): Promise<LastYear> {
  try {
    const { snapshot, pack: read } = await readBook(await openBook(file), pack);
    return lastYear(snapshot, read);
  } catch (error) {
    if (!(error instanceof FileError) && !(error instanceof WorkbookError)) throw error;
    const why = error instanceof FileError ? error.text : troubleSentence(error.trouble, error.detail);
    throw new FileError({
      zh: `上年的工作簿 ${file}：${why.zh}`,
      en: `Last year’s workbook ${file}: ${why.en}`,
    });
  }
}
