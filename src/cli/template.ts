// gouji template: a new workbook with all the tables of a pack, empty.
import { basename } from 'node:path';
import { makeTemplate } from '../audit/template';
import { DEFAULT_PACK } from '../packs';
import { blankXlsx } from '../workbook/xlsx';
import { UsageError } from './arguments';
import type { TemplateCommand } from './command';
import { checkOut, writeFile } from './files';
import { packNamed } from './own-pack';

/** Throws a FileError, UnusablePack or UsageError. */
export async function runTemplate(command: TemplateCommand): Promise<void> {
  const { out, force, language } = command;
  const pack = command.pack === null ? DEFAULT_PACK : await packNamed(command.pack);
  checkOut([command.pack], out, force);
  const made = await makeTemplate(pack, command);
  if ('fault' in made) throw new UsageError(made.fault);
  const book = blankXlsx(basename(out));
  await book.apply(made.draft);
  writeFile(out, book.bytes());
  const { length } = made.tables;
  const said = {
    zh: `已写入 ${out}：${length} 张表。浅色格由单位填写，填好后用 gouji check 核对。`,
    en: `Written to ${out}: ${length} tables. Fill in the tinted cells, then run gouji check.`,
  };
  process.stdout.write(`${said[language]}\n`);
}
