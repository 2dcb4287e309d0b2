// gouji compare: a resubmission against the last hand-in, two files; neither is changed.
import { statSync } from 'node:fs';
import { compare, handIn } from '../audit/compare';
import type { HandIn } from '../compare/hand-in';
import type { Pack } from '../packs';
import { rememberedPack } from '../summary/remembered-pack';
import type { CompareCommand } from './arguments';
import { complain, whyUnusable, withNotes } from './check-file';
import { comparisonJson } from './compare-json';
import { comparisonReport } from './compare-report';
import { FileError } from './files';
import { packNamed } from './own-pack';
import { openBook, readBook } from './reading';
import { type Status, statusOf } from './status';

/** The status is that of the new file. Throws an UnusablePack. */
export async function runCompare(command: CompareCommand): Promise<Status> {
  const { old, now, strict, json, language } = command;
  const named = command.pack === null ? null : await packNamed(command.pack);
  let reading = now;
  try {
    const after = await read(now, named);
    reading = old;
    // By one pack, or the same amounts would come to other findings.
    const before = await read(old, after.pack);
    const comparison = compare(before.handIn, after.handIn, strict);
    const { remembered } = before;
    const other = remembered === null || remembered === after.pack.id ? null : remembered;
    process.stdout.write(
      json
        ? `${JSON.stringify(comparisonJson(comparison, other, language), null, 2)}\n`
        : comparisonReport(comparison, other, language),
    );
    return statusOf(comparison.now, strict);
  } catch (error) {
    complain(reading, whyUnusable(error)[language]);
    return 2;
  }
}

interface Read {
  readonly handIn: HandIn;
  readonly pack: Pack;
  /** The pack that the file itself remembers, whatever it was checked by. */
  readonly remembered: string | null;
}

async function read(file: string, named: Pack | null): Promise<Read> {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new FileError({
      zh: '这是一个文件夹。compare 只比两个文件，请写明文件名。',
      en: 'It is a folder. compare takes two files: name them.',
    });
  }
  const book = await openBook(file);
  const { snapshot, found, pack } = await readBook(book, named);
  const { result, tables } = handIn(snapshot, pack);
  return {
    handIn: { result: withNotes(result, found), tables },
    pack,
    remembered: rememberedPack(book.index()),
  };
}
