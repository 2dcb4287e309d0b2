// gouji compare: a resubmission against the last hand-in, two files; neither is changed.
import { jsonText } from './json';
import { statSync } from 'node:fs';
import { compare, handIn } from '../audit/compare';
import { packFor } from '../audit';
import type { HandIn } from '../compare/hand-in';
import type { Language } from '../model/message';
import type { WorkbookIndex } from '../model/sheet';
import type { Pack } from '../packs';
import { bind } from '../read/bind';
import { rememberedPack } from '../summary/remembered-pack';
import type { CompareCommand } from './command';
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
    const { leftOut } = before;
    process.stdout.write(
      json
        ? `${jsonText({ ...comparisonJson(comparison, other, language), leftOut })}\n`
        : notCompared(leftOut, after.pack.id, language) + comparisonReport(comparison, other, language),
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
  /** Tables of the pack that the file would be read by alone, which this pack does not know. */
  readonly leftOut: readonly string[];
}

function notCompared(tables: readonly string[], pack: string, language: Language): string {
  if (tables.length === 0) return '';
  const names = tables.map((name) => `“${name}”`);
  const said = {
    zh: `注意：上次的 ${names.join('、')} 不在规则包“${pack}”里，没有相比。请看这次是否漏报，或用 --pack 指明规则包。`,
    en: `Note: ${names.join(', ')} of the last workbook are not in the pack “${pack}” and were not compared. See whether they are missing now, or name a pack with --pack.`,
  };
  return `${said[language]}\n`;
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
    leftOut: await tablesLeftOut(book.index(), pack),
  };
}

/** The new file decides by which pack both are compared; what the old one has besides must not vanish without a word. */
async function tablesLeftOut(index: WorkbookIndex, pack: Pack): Promise<string[]> {
  const own = await packFor(index);
  if (!('pack' in own)) return [];
  const known = new Set(pack.tables.map(({ name }) => name));
  return bind(index, own.pack).flatMap(({ table, name }) =>
    name === null || known.has(table.name) ? [] : [table.name],
  );
}
