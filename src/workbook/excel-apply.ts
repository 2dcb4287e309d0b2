// One write in Excel: what stands there is put on record, the draft written, and what came of it read, all in one request.
import type { Snapshot } from '../model/sheet';
import { type AfterCells, askAfter } from './excel-after';
import { addressList } from './excel-list';
import { callExcel, type ExcelAccess, ExcelFailure, NO_ANSWER } from './excel-call';
import type { DraftPart } from './excel-draft-parts';
import { patiently } from './excel-patience';
import type { Pending } from './excel-read';
import { askRecord, changedSince, readLooksAhead, recordFrom, type SheetRecord } from './excel-record';
import {
  allTraces,
  type Progress,
  progressOf,
  queueRestore,
  restoredAll,
  type Restoring,
} from './excel-restore';
import { end, nameBefore, queueDraft, TRACES } from './excel-write';
import { WorkbookError } from './port';

/** After a write that was not answered its undoing is sent and given this long; Excel takes requests in turn. */
const UNDO_AFTER_SILENCE = 5_000;

/** A write that was done, with all that is needed to take it back. */
export interface Written extends Restoring {
  readonly after: readonly AfterCells[];
}

export async function applyDraft(access: ExcelAccess, draft: DraftPart, before: Snapshot): Promise<Written> {
  const ahead = await readLooksAhead(access, draft);
  // Answered as far as the request got, also where it failed.
  let record: Pending<readonly SheetRecord[]> | null = null;
  let written: Written;
  try {
    written = await callExcel(async (context) => {
      context.trace(TRACES.begun);
      record = askRecord(context, draft, before, ahead, access.supports);
      queueDraft(context, draft, before, access.supports);
      const after = askAfter(context, draft);
      await context.sync();
      return { draft, before, records: record(), after: after() };
    }, access.timeout);
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    const known = onRecord(record);
    const records = known ?? recordFrom(draft, before);
    const unsure = !known && progressOf(error) === 'unknown';
    if (!unsure || !(await stillThere(access, records, draft, before)))
      await restore(access, { draft, before, records }, error);
    throw told(error);
  }
  const changed = changedSince(written.records, before);
  if (changed.length === 0) return written;
  const stale = new WorkbookError('changed-meanwhile', addressList(changed));
  await takeBack(access, written, { traces: allTraces(draft), denied: false }, access.timeout, stale);
  throw stale;
}

function onRecord(record: Pending<readonly SheetRecord[]> | null): readonly SheetRecord[] | null {
  try {
    return record?.() ?? null;
  } catch {
    return null; // the request did not get there
  }
}

/**
 * Whether a write that was not answered has left everything as it was. Looks are on record only with the answer: sheets that
 * Gouji laid out are not undressed for nothing.
 */
async function stillThere(
  access: ExcelAccess,
  records: readonly SheetRecord[],
  draft: DraftPart,
  before: Snapshot,
): Promise<boolean> {
  if (!records.some(({ draft: { layout } }) => layout)) return false;
  const asked = callExcel(
    async (context) => {
      const now = askRecord(context, plainly(draft), before, new Map(), () => false);
      const { worksheets, names } = context.workbook;
      const added = draft.sheets
        .filter(({ create }) => create)
        .map(({ sheet }) => worksheets.getItemOrNullObject(sheet).load('name'));
      const named = draft.names.map((name) => ({
        was: nameBefore(before, name.name),
        item: names.getItemOrNullObject(name.name).load(access.supports('1.7') ? 'formula' : 'name'),
      }));
      await context.sync();
      return (
        changedSince(now(), before).length === 0 &&
        added.every(({ isNullObject }) => isNullObject) &&
        named.every(({ was, item }) => (was ? String(item.formula) === was.refersTo : item.isNullObject))
      );
    },
    Math.min(UNDO_AFTER_SILENCE, access.timeout),
  );
  return asked.catch(() => false);
}

const plainly = (draft: DraftPart): DraftPart => ({
  ...draft,
  sheets: draft.sheets.map(({ layout, ...sheet }) => ({
    ...sheet,
    clear: [...sheet.clear, ...(layout?.merges ?? [])],
  })),
});

async function restore(access: ExcelAccess, write: Restoring, failure: ExcelFailure): Promise<void> {
  const progress = progressOf(failure);
  if (progress === 'none') return;
  const timeout = failure.code === NO_ANSWER ? UNDO_AFTER_SILENCE : access.timeout;
  await takeBack(access, write, progress, timeout, failure);
}

/** Restores what a write left; what cannot be is `not-restored`. Whoever is editing a cell is waited for. */
export async function takeBack(
  access: ExcelAccess,
  write: Restoring,
  progress: Exclude<Progress, 'none'>,
  timeout: number,
  cause: Error,
): Promise<void> {
  try {
    await patiently(access, () =>
      callExcel(
        async (context) => {
          queueRestore(context, write, progress, access.supports);
          await context.sync();
        },
        Math.min(timeout, access.timeout),
      ),
    );
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    if (restoredAll(error)) return;
    await eventsBack(access);
    // Nobody knows whether there was anything to undo. Excel takes requests in turn: both may still be carried out.
    if (progress === 'unknown') throw new WorkbookError('uncertain', '', { cause });
    throw new WorkbookError('not-restored', error.detail || error.code, { cause });
  }
}

/** The write switched the pane's events off; they must not stay so. */
export async function eventsBack(access: ExcelAccess): Promise<void> {
  await callExcel(async (context) => {
    end(context, access.supports);
    await context.sync();
  }, access.timeout).catch(() => undefined);
}

/** A failed write as the user is told it: a denial belongs to the sheet that was being added or written. */
export function told(failure: ExcelFailure): WorkbookError {
  if (failure.code !== 'AccessDenied') return failure;
  const last = failure.traces.at(-1) ?? '';
  for (const trouble of ['adding', 'writing', 'touched', 'looks'] as const) {
    const sheet = last.startsWith(TRACES[trouble]('')) ? last.slice(TRACES[trouble]('').length) : '';
    if (sheet)
      return new WorkbookError(trouble === 'adding' ? 'protected-workbook' : 'protected-sheet', sheet, {
        cause: failure,
      });
  }
  return new WorkbookError('read-only', '', { cause: failure });
}
