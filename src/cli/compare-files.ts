// Two hand-ins of one department from disk, both checked by the pack of the new one.
import { compare, handIn } from '../audit/compare';
import { packFor } from '../audit';
import type { Comparison } from '../compare/compare';
import type { HandIn } from '../compare/hand-in';
import type { AuditResult } from '../model/result';
import type { WorkbookIndex } from '../model/sheet';
import type { Pack } from '../packs';
import { bind } from '../read/bind';
import { rememberedPack } from '../summary/remembered-pack';
import type { WorkbookReading } from '../workbook/port';
import { withNotes } from './check-file';
import { FileError } from './files';
import { openBook, readBook } from './reading';

export interface Compared {
  readonly comparison: Comparison;
  /** The pack that the old file remembers, where it was checked by another; else null. */
  readonly remembered: string | null;
  /** Tables of the pack that the old file would be read by alone, which this pack does not know. */
  readonly leftOut: readonly string[];
}

/** One of the two cannot be used: which, and why. */
export class UnusableHandIn extends Error {
  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'UnusableHandIn';
  }
}

/** `named`: the pack of --pack; null: as the new file remembers. Throws an UnusableHandIn. */
export async function compareFiles(
  old: string,
  now: string,
  named: Pack | null,
  strict: boolean,
): Promise<Compared> {
  const after = await readHandIn(now, named);
  const { pack } = after;
  // By one pack, or the same amounts would come to other findings.
  return told(old, async () => {
    const book = await openBook(old);
    const before = await read(book, pack, pack);
    const remembered = rememberedPack(book.index());
    return {
      comparison: compare(before.handIn, after.handIn, strict),
      remembered: remembered === pack.id ? null : remembered,
      leftOut: await tablesLeftOut(book.index(), pack),
    };
  });
}

interface Read {
  readonly handIn: HandIn;
  readonly pack: Pack;
}

/** A hand-in by itself. Throws an UnusableHandIn. */
export function readHandIn(file: string, named: Pack | null): Promise<Read> {
  return told(file, async () => read(await openBook(file), named, null));
}

async function told<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new UnusableHandIn(file, cause);
  }
}

/** `other`: the pack of the hand-in that it is held against; null where it is read by its own. */
async function read(book: WorkbookReading, named: Pack | null, other: Pack | null): Promise<Read> {
  const { snapshot, found, pack } = await readBook(book, named);
  const { result, tables } = handIn(snapshot, pack);
  if (other && !hasTable(result, other)) await refuseOtherPack(book, other);
  return { handIn: { result: withNotes(result, found), tables }, pack };
}

const hasTable = ({ tables }: AuditResult, pack: Pack): boolean =>
  tables.some(({ name, status }) => status !== 'missing' && pack.tables.some((table) => table.name === name));

/** Throws a FileError where the workbook has the tables of another pack, and so is not without tables. */
async function refuseOtherPack(book: WorkbookReading, { id }: Pack): Promise<void> {
  const own = await packOfItsOwn(book);
  if (own === null || own === id) return;
  throw new FileError({
    zh: `两份工作簿的规则包不同：上次的是“${own}”的表，这次的按“${id}”核对，没有一张标准表可比。请换成同一套表的工作簿；规则包认错了的，用 --pack 指明。`,
    en: `The packs of the two workbooks differ: this one has tables of “${own}”, the new one is checked by “${id}”, and no standard table is in both. Take workbooks of the same set of tables; if the pack is not the right one, name it with --pack.`,
  });
}

async function packOfItsOwn(book: WorkbookReading): Promise<string | null> {
  const found = await packFor(book.index());
  if ('unknown' in found) return found.unknown;
  const { snapshot, pack } = await readBook(book, null);
  return hasTable(handIn(snapshot, pack).result, pack) ? pack.id : null;
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
