// gouji: the command line. Files in, findings and scorecard out; the input is never changed.
import { basename } from 'node:path';
import { audit, plan } from '../audit';
import type { Found } from '../audit/found';
import { fillNote, foundNotes } from '../audit/found-notes';
import type { Language, Message } from '../model/message';
import type { AuditResult } from '../model/result';
import type { Snapshot } from '../model/sheet';
import type { Pack } from '../packs';
import { WorkbookError } from '../workbook/port';
import { troubleSentence } from '../workbook/trouble';
import type { XlsxWorkbook } from '../workbook/xlsx';
import {
  type BindCommand,
  type CheckCommand,
  type FillCommand,
  HELP,
  readArguments,
  UsageError,
} from './arguments';
import { noTable, runBind } from './bind';
import { checkOut, FileError, writeFile } from './files';
import { toJson } from './json';
import { lastBook } from './last-book';
import { packList, packNamed, UnusablePack } from './own-pack';
import { openBook, readBook } from './reading';
import { report } from './report';
import { type Status, statusOf, worst } from './status';
import { runTemplate } from './template';

interface Checked {
  readonly book: XlsxWorkbook;
  readonly snapshot: Snapshot;
  readonly result: AuditResult;
  readonly pack: Pack;
  readonly found: Found;
}

/** `named`: the pack of --pack; null: as the workbook remembers. Throws a FileError or WorkbookError for a file that cannot be used. */
async function check(file: string, named: Pack | null, last: string | null): Promise<Checked> {
  const book = openBook(file);
  const { snapshot, found, pack } = await readBook(book, named);
  const audited = audit(snapshot, pack, last === null ? null : await lastBook(last, pack));
  if (audited.tables.every(({ status, rules }) => status === 'missing' || rules !== undefined))
    throw noTable(found);
  const result = { ...audited, problems: [...foundNotes(found), ...audited.problems] };
  return { book, snapshot, result, pack, found };
}

/** One line for a file that cannot be used; anything else is a fault of ours and is thrown on. */
function whyUnusable(error: unknown): Message {
  if (error instanceof FileError) return error.text;
  if (error instanceof WorkbookError) return troubleSentence(error.trouble, error.detail);
  throw error;
}

async function namedPack({ pack }: Pick<CheckCommand, 'pack'>): Promise<Pack | null> {
  return pack === null ? null : packNamed(pack);
}

async function runCheck(command: CheckCommand): Promise<Status> {
  const statuses: Status[] = [];
  const answers: object[] = [];
  const named = await namedPack(command);
  for (const file of command.files) {
    try {
      const { result } = await check(file, named, command.last);
      statuses.push(statusOf(result, command.strict));
      if (command.json) answers.push(toJson(result, command.language));
      else process.stdout.write(`${statuses.length > 1 ? '\n' : ''}${report(result, command.language)}`);
    } catch (error) {
      const why = whyUnusable(error)[command.language];
      statuses.push(2);
      answers.push({ workbook: basename(file), error: why });
      complain(file, why);
    }
  }
  const alone = command.files.length === 1;
  if (command.json && !(alone && statuses[0] === 2)) {
    process.stdout.write(`${JSON.stringify(alone ? answers[0] : answers, null, 2)}\n`);
  }
  return worst(statuses);
}

async function runFill(command: FillCommand): Promise<Status> {
  const [file = ''] = command.files;
  const named = await namedPack(command);
  try {
    checkOut(file, command.out, command.force);
    const { book, snapshot, result, pack, found } = await check(file, named, command.last);
    const fill = plan(snapshot, result, pack);
    await book.apply(fill.draft);
    writeFile(command.out, book.bytes());
    if (command.json) process.stdout.write(`${JSON.stringify(toJson(result, command.language), null, 2)}\n`);
    else {
      process.stdout.write(report(result, command.language));
      for (const { message } of fill.kept) process.stdout.write(`${message[command.language]}\n`);
      const said = {
        zh: `已写入 ${command.out}：“${fill.sheet}”${fill.written} 个单元格。`,
        en: `Written to ${command.out}: ${fill.written} cells of “${fill.sheet}”.`,
      };
      process.stdout.write(`${said[command.language]}\n`);
      const unnamed = fillNote(found);
      if (unnamed) process.stdout.write(`${unnamed[command.language]}\n`);
    }
    return statusOf(result, command.strict);
  } catch (error) {
    complain(file, whyUnusable(error)[command.language]);
    return 2;
  }
}

async function tryBind(command: BindCommand): Promise<Status> {
  const [file = ''] = command.files;
  const named = await namedPack(command);
  try {
    return await runBind(command, named);
  } catch (error) {
    complain(file, whyUnusable(error)[command.language]);
    return 2;
  }
}

function complain(file: string, why: string): void {
  process.stderr.write(`gouji: ${file}: ${why}\n`);
}

async function main(words: readonly string[]): Promise<Status> {
  let language: Language = 'zh';
  try {
    const command = readArguments(words);
    language = command.language;
    if (command.command === 'help') {
      process.stdout.write(`${HELP[language]}\n`);
      return 0;
    }
    if (command.command === 'packs') {
      process.stdout.write(await packList(language));
      return 0;
    }
    if (command.command === 'template') {
      await runTemplate(command);
      return 0;
    }
    if (command.command === 'check') return await runCheck(command);
    return await (command.command === 'fill' ? runFill(command) : tryBind(command));
  } catch (error) {
    if (error instanceof FileError) {
      process.stderr.write(`gouji: ${error.text[language]}\n`);
      return 2;
    }
    if (error instanceof UnusablePack) {
      for (const line of error.lines) process.stderr.write(`gouji: ${line[language]}\n`);
      return 2;
    }
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`gouji: ${error.text.zh} ${error.text.en}\n`);
    return 2;
  }
}

// A reader that has seen enough (`gouji … | head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // A fault of ours: no stack trace for the user, but enough to report it by.
    const what = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `gouji: 内部错误，请把这一行发给维护者 Internal error, please report this line: ${what}\n`,
    );
    process.exitCode = 2;
  },
);
