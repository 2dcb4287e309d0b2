// Taking a write back in one request: what is on record stands there again, be it after a failure half-way or as an undo.
import { areaName } from '../model/address';
import type { Snapshot, WorkbookDraft } from '../model/sheet';
import type { DraftPart } from './excel-draft-parts';
import { type ExcelFailure } from './excel-call';
import { plain } from './excel-layout';
import { restoreLooks } from './excel-looks';
import type { SheetRecord } from './excel-record';
import { begin, end, nameBefore, setName, TRACES, writeCells } from './excel-write';

type Supports = (version: string) => boolean;

// Refused before anything was done.
const REFUSED: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'ActivityLimitReached',
]);

/** How far a failed write got: not at all, to its last trace, or nobody knows. */
export type Progress = 'none' | 'unknown' | { readonly traces: readonly string[]; readonly denied: boolean };

export function progressOf(failure: ExcelFailure): Progress {
  if (failure.traces.length > 0) return { traces: failure.traces, denied: failure.code === 'AccessDenied' };
  return REFUSED.has(failure.code) ? 'none' : 'unknown';
}

/** A write as far as it matters to take it back. */
export interface Restoring {
  readonly draft: DraftPart;
  /** For its names. */
  readonly before: Snapshot;
  readonly records: readonly SheetRecord[];
}

/**
 * Queues the restoration after a failure. Contents, number formats, merges and looks are put back as they were; where the
 * looks are not on record they become plain. What was perhaps added, perhaps not, is removed last: by then all else is
 * restored, and that it is not there is no failure (see `restoredAll`).
 */
export function queueRestore(
  context: Excel.RequestContext,
  { draft, before, records }: Restoring,
  progress: Exclude<Progress, 'none'>,
  supports: Supports,
): void {
  const { names, worksheets } = context.workbook;
  const certain = (trace: string) => progress !== 'unknown' && progress.traces.includes(trace);
  const possible = (trace: string) => progress === 'unknown' || progress.traces.includes(trace);

  begin(context, supports);
  for (const record of records) {
    const { sheet, fresh } = record.draft;
    if (fresh) continue;
    // Denied at its first step, a sheet needs no restoring, and would refuse it just the same.
    const refused =
      progress !== 'unknown' && progress.denied && progress.traces.at(-1) === TRACES.writing(sheet);
    if (possible(TRACES.writing(sheet)) && !refused)
      restoreSheet(context, record, possible(TRACES.looks(sheet)), supports);
  }
  const newNames: string[] = [];
  for (const { name } of draft.names) {
    const existing = nameBefore(before, name);
    if (!existing) newNames.push(name);
    else if (possible(TRACES.naming(name))) setName(context, existing, existing, supports);
  }
  const newSheets = draft.sheets.filter(({ create }) => create).map(({ sheet }) => sheet);
  // Names before sheets: a name that points to a deleted sheet would be broken first.
  for (const name of newNames) if (certain(TRACES.named(name))) names.getItem(name).delete();
  for (const sheet of newSheets) if (certain(TRACES.added(sheet))) worksheets.getItem(sheet).delete();
  end(context, supports);

  context.trace(TRACES.restored);
  const perhaps = (doing: string, done: string) => possible(doing) && !certain(done);
  for (const name of newNames)
    if (perhaps(TRACES.naming(name), TRACES.named(name))) names.getItem(name).delete();
  for (const sheet of newSheets)
    if (perhaps(TRACES.adding(sheet), TRACES.added(sheet))) worksheets.getItem(sheet).delete();
}

/** Whether a restoration that failed had done all there was to do. */
export function restoredAll(failure: ExcelFailure): boolean {
  return failure.traces.includes(TRACES.restored);
}

/** All of a write that was done to its end. */
export function allTraces({ sheets, names }: WorkbookDraft): string[] {
  return [
    ...sheets.flatMap(({ sheet, create }) => (create ? [TRACES.adding(sheet), TRACES.added(sheet)] : [])),
    ...names.flatMap(({ name }) => [TRACES.naming(name), TRACES.named(name)]),
    ...sheets.map(({ sheet }) => TRACES.writing(sheet)),
    ...sheets.filter(({ layout }) => layout).map(({ sheet }) => TRACES.looks(sheet)),
  ];
}

function restoreSheet(
  context: Excel.RequestContext,
  { draft, areas, inputs, formats, merges, looks, setUp }: SheetRecord,
  looksReached: boolean,
  supports: Supports,
): void {
  const sheet = context.workbook.worksheets.getItem(draft.sheet);
  if (draft.layout) {
    for (const area of [...draft.clear, ...draft.layout.merges]) sheet.getRange(areaName(area)).unmerge();
    if (looksReached && areas.length > 0) {
      if (looks) restoreLooks(sheet, areas, looks, supports);
      else plain(sheet, areas, supports);
    }
  }
  writeCells(sheet, inputs, formats);
  for (const merge of merges) sheet.getRange(areaName(merge)).merge();
  if (looksReached) setUp?.(sheet);
}
