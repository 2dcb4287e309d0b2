// The empty workbook of a pack as the bytes of a file. Fetched when the first one is asked for.
import { makeTemplate, type TemplateWanted } from '../audit/template';
import type { Message } from '../model/message';
import { DEFAULT_PACK, packById } from '../packs';
import { blankXlsx } from '../workbook/xlsx';
import type { MadeFile } from './download';

export { download } from './download';

const FILE_NAME = 'template.xlsx';

/** `pack`: its id; null: the default. `fault`: what is wrong with the units' names. */
export async function templateFile(
  pack: string | null,
  wanted: TemplateWanted,
): Promise<MadeFile | { readonly fault: Message }> {
  const chosen = pack === null ? null : await packById(pack);
  const made = await makeTemplate(chosen ?? DEFAULT_PACK, wanted);
  if ('fault' in made) return made;
  const book = blankXlsx(FILE_NAME);
  await book.apply(made.draft);
  return { bytes: book.bytes(), fileName: FILE_NAME };
}
