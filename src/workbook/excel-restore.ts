// Undoing a write that failed half-way: one request that puts back what the snapshot holds.
import { areaName } from '../model/address';
import type { CellBlock, SheetDraft, Snapshot, WorkbookDraft } from '../model/sheet';
import { type ExcelFailure } from './excel-call';
import { cellInput, type CellInput } from './excel-cells';
import { plain } from './excel-layout';
import { CellMap, type Rectangle } from './excel-runs';
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

/**
 * Queues the restoration. Contents, number formats and merges are put back as they were; the looks of a sheet of
 * Gouji's own, which no snapshot holds, become plain. What was perhaps added, perhaps not, is removed last: by then all
 * else is restored, and that it is not there is no failure (see `restoredAll`).
 */
export function queueRestore(
  context: Excel.RequestContext,
  draft: WorkbookDraft,
  before: Snapshot,
  progress: Exclude<Progress, 'none'>,
  supports: Supports,
): void {
  const { names, worksheets } = context.workbook;
  const certain = (trace: string) => progress !== 'unknown' && progress.traces.includes(trace);
  const possible = (trace: string) => progress === 'unknown' || progress.traces.includes(trace);

  begin(context, supports);
  for (const sheet of draft.sheets) {
    // Denied at its first step, a sheet needs no restoring, and would refuse it just the same.
    const refused =
      progress !== 'unknown' && progress.denied && progress.traces.at(-1) === TRACES.writing(sheet.sheet);
    if (!sheet.create && possible(TRACES.writing(sheet.sheet)) && !refused) {
      restoreSheet(context, sheet, before, possible(TRACES.looks(sheet.sheet)), supports);
    }
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

function restoreSheet(
  context: Excel.RequestContext,
  draft: SheetDraft,
  before: Snapshot,
  looksReached: boolean,
  supports: Supports,
): void {
  const sheet = context.workbook.worksheets.getItem(draft.sheet);
  const blocks = before.blocks.filter((block): block is CellBlock => block?.area.sheet === draft.sheet);
  const touched = [...draft.clear, ...(draft.layout?.merges ?? []), ...draft.cells.map(single)];

  if (draft.layout) {
    const areas = [...draft.clear, ...draft.layout.merges];
    for (const area of areas) sheet.getRange(areaName(area)).unmerge();
    if (looksReached && touched.length > 0)
      plain(sheet, [...draft.clear, ...draft.cells.map(single)], supports);
  }
  const inputs = new CellMap<CellInput>();
  const formats = new CellMap<string>();
  for (const area of touched) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const [input, format] = cellBefore(blocks, row, column);
        inputs.set(row, column, input);
        formats.set(row, column, format);
      }
    }
  }
  writeCells(sheet, inputs, formats);
  if (!draft.layout) return;
  for (const merge of blocks.flatMap(({ merges }) => merges ?? [])) {
    if (touched.some((area) => meet(area, merge))) sheet.getRange(areaName(merge)).merge();
  }
}

const single = ({ row, column }: { row: number; column: number }): Rectangle => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

function meet(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

// A cell in none of the blocks lay beyond the used range: it was blank.
function cellBefore(blocks: readonly CellBlock[], row: number, column: number): readonly [CellInput, string] {
  for (const { area, values, formulas, formats } of blocks) {
    const [r, c] = [row - area.top, column - area.left];
    const value = values[r]?.[c];
    if (r < 0 || c < 0 || value === undefined) continue;
    return [cellInput(value, formulas[r]?.[c] ?? null), formats[r]?.[c] ?? 'General'];
  }
  return ['', 'General'];
}
