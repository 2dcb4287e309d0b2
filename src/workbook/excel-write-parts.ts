// A whole write in Excel: one request, or several where it is too much for one; all of it stands in the end, or nothing.
import type { Snapshot, WorkbookDraft } from '../model/sheet';
import { applyDraft, takeBack, type Written } from './excel-apply';
import { type ExcelAccess, ExcelFailure } from './excel-call';
import { type DraftPart, partsOfDraft } from './excel-draft-parts';
import { patiently } from './excel-patience';
import { allTraces } from './excel-restore';
import { WorkbookError } from './port';

/** What is estimated may fall short: looks and addresses are not in it. */
const SMALLER = 4;

/** The parts that were written, in their order. */
export async function writeExcel(
  access: ExcelAccess,
  draft: WorkbookDraft,
  before: Snapshot,
): Promise<readonly Written[]> {
  let most = access.limits.written;
  for (let parts = partsOfDraft(draft, before, most); ;) {
    try {
      return await writeParts(access, parts, before);
    } catch (error) {
      // All is as before: it can be tried with less at a time.
      if (!(error instanceof ExcelFailure) || !TOO_LARGE.has(error.code)) throw error;
      most = Math.ceil(most / SMALLER);
      const smaller = partsOfDraft(draft, before, most);
      if (smaller.length === parts.length) throw error;
      parts = smaller;
    }
  }
}

const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
]);

async function writeParts(
  access: ExcelAccess,
  parts: readonly DraftPart[],
  before: Snapshot,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const part of parts) {
    try {
      const write = (): Promise<Written> => applyDraft(access, part, before);
      written.push(await (written.length === 0 ? write() : patiently(access, write)));
    } catch (error) {
      await takeAllBack(access, written, error);
      throw error;
    }
  }
  return written;
}

/** The last first, down to the sheets that were added. What can be put back is, even where something else cannot. */
async function takeAllBack(access: ExcelAccess, written: readonly Written[], cause: unknown): Promise<void> {
  let lost: unknown = null;
  for (const part of [...written].reverse()) {
    const progress = { traces: allTraces(part.draft), denied: false };
    const reason = cause instanceof Error ? cause : new Error(String(cause));
    await takeBack(access, part, progress, access.timeout, reason).catch(
      (error: unknown) => (lost ??= error),
    );
  }
  if (lost instanceof WorkbookError) throw lost;
}
