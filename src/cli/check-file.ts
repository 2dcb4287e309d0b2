// One file from disk, read, checked and scored; or the one line that says why it cannot be.
import { audit } from '../audit';
import type { Found } from '../audit/found';
import { foundNotes } from '../audit/found-notes';
import type { Message } from '../model/message';
import type { AuditResult } from '../model/result';
import { safeText } from '../model/safe-text';
import type { Snapshot } from '../model/sheet';
import type { Pack } from '../packs';
import { WorkbookError } from '../workbook/port';
import { troubleSentence } from '../workbook/trouble';
import { noTable } from './bind';
import { FileError, readFile } from './files';
import { lastBook } from './last-book';
import { openBook, readBook, type Searched } from './reading';

export interface Checked {
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly result: AuditResult;
  readonly pack: Pack;
  readonly found: Found;
}

/** `named`: the pack of --pack; null: as the workbook remembers. Throws a FileError or WorkbookError for a file that cannot be used. */
export async function check(file: string, named: Pack | null, last: string | null): Promise<Checked> {
  const bytes = readFile(file);
  const { snapshot, found, pack } = await readAll(file, bytes, named);
  const audited = audit(snapshot, pack, last === null ? null : await lastBook(last, pack));
  return { bytes, snapshot, result: withNotes(audited, found), pack, found };
}

/** By itself, so that the book and all it has unpacked are gone when its cells are checked. */
async function readAll(
  file: string,
  bytes: Uint8Array,
  named: Pack | null,
): Promise<Searched & { snapshot: Snapshot }> {
  return readBook(await openBook(file, bytes), named);
}

/** With what is to be said of tables without names. Throws a FileError where there is no table at all. */
export function withNotes(result: AuditResult, found: Found): AuditResult {
  if (result.tables.every(({ status, rules }) => status === 'missing' || rules !== undefined))
    throw noTable(found);
  return { ...result, problems: [...foundNotes(found), ...result.problems] };
}

/** One line for a file that cannot be used; anything else is a fault of ours and is thrown on. */
export function whyUnusable(error: unknown): Message {
  if (error instanceof FileError) return error.text;
  if (error instanceof WorkbookError) return troubleSentence(error.trouble, error.detail);
  throw error;
}

export function complain(file: string, why: string): void {
  process.stderr.write(safeText(`gouji: ${file}: ${why}\n`));
}
