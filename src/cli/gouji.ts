// gouji: the command line. Files in, findings and scorecard out; the input is never changed.
import { isMainThread } from 'node:worker_threads';
import { plan } from '../audit';
import { fillNote } from '../audit/found-notes';
import type { Language } from '../model/message';
import { safeText } from '../model/safe-text';
import type { Pack } from '../packs';
import { readArguments, UsageError } from './arguments';
import type { BindCommand, FillCommand, ReportCommand } from './command';
import { runBind } from './bind';
import { check, complain, whyUnusable } from './check-file';
import { runCompare } from './compare';
import { checkOut, FileError, writeFile } from './files';
import { HELP } from './help';
import { jsonText, toJson } from './json';
import { packList, packNamed, UnusablePack } from './own-pack';
import { openBook, writable } from './reading';
import { report } from './report';
import { runReport } from './report-docx';
import { runCheck } from './run-check';
import { type Status, statusOf } from './status';
import { runTemplate } from './template';
import { serve } from './worker';

async function namedPack({ pack }: Pick<FillCommand, 'pack'>): Promise<Pack | null> {
  return pack === null ? null : packNamed(pack);
}

async function runFill(command: FillCommand): Promise<Status> {
  const [file = ''] = command.files;
  const named = await namedPack(command);
  try {
    checkOut([file, command.last, command.pack], command.out, command.force);
    const { bytes, snapshot, result, pack, found } = await check(file, named, command.last);
    const book = writable(await openBook(file, bytes));
    const fill = plan(snapshot, result, pack);
    await book.apply(fill.draft);
    writeFile(command.out, book.bytes());
    if (command.json) process.stdout.write(`${jsonText(toJson(result, command.language))}\n`);
    else {
      process.stdout.write(report(result, command.language));
      for (const { message } of fill.kept) process.stdout.write(safeText(`${message[command.language]}\n`));
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

async function tried(command: BindCommand | ReportCommand): Promise<Status> {
  const [file = ''] = command.files;
  const named = await namedPack(command);
  try {
    return await (command.command === 'bind' ? runBind(command, named) : runReport(command, named));
  } catch (error) {
    complain(file, whyUnusable(error)[command.language]);
    return 2;
  }
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
    if (command.command === 'compare') return await runCompare(command, __filename);
    if (command.command === 'check') return await runCheck(command, __filename);
    return await (command.command === 'fill' ? runFill(command) : tried(command));
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

function start(): void {
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
}

// `gouji check` and `gouji compare` run this same file in its threads.
if (isMainThread) start();
else serve();
