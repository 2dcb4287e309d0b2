// gouji report: the self-evaluation report (自评报告) of one file as a Word document; the input is never changed.
import { extname } from 'node:path';
import type { Pack } from '../packs';
import type { ReportCommand } from './command';
import { check } from './check-file';
import { checkOut, FileError, writeFile } from './files';
import { report as printed } from './report';
import { type Status, statusOf } from './status';

/** `named`: the pack of --pack; null: as the workbook remembers. Throws a FileError or WorkbookError for what cannot be used. */
export async function runReport(command: ReportCommand, named: Pack | null): Promise<Status> {
  const { out, force, last, language, strict } = command;
  const [file = ''] = command.files;
  checkOut([file, last, command.pack], out, force);
  if (extname(out).toLowerCase() !== '.docx') {
    throw new FileError({
      zh: `自评报告是 Word 文件，“${out}”要以 .docx 结尾。`,
      en: `The report is a Word file: “${out}” has to end in .docx.`,
    });
  }
  const { snapshot, result, pack } = await check(file, named, last);
  // Its library is large: only this command pays for it.
  const [{ report }, { docxBytes }] = await Promise.all([
    import('../audit/report'),
    import(/* webpackMode: "lazy", webpackChunkName: "docx" */ '../document/docx'),
  ]);
  writeFile(out, await docxBytes(report(snapshot, result, pack)));
  process.stdout.write(printed(result, language));
  const said = {
    zh: `已写入 ${out}：标黄的【】是要由人填写或还没有对平的，填好、删去后再上报。`,
    en: `Written to ${out}: what is highlighted in 【】 is for people to fill in or does not reconcile yet; settle it before handing in.`,
  };
  process.stdout.write(`${said[language]}\n`);
  return statusOf(result, strict);
}
