// The workbook that is open in Excel, through Office.js: two requests for a snapshot, one for a whole write.
import { areaAddress, areaName, parseArea, quoteSheet } from '../model/address';
import type { Area, AreasWanted, Snapshot, WorkbookDraft } from '../model/sheet';
import { callExcel, type ExcelAccess, ExcelFailure, NO_ANSWER } from './excel-call';
import { checkWritable } from './excel-check';
import { askCells, askIndex } from './excel-read';
import { type Progress, progressOf, queueRestore, restoredAll } from './excel-restore';
import { end, queueDraft, TRACES } from './excel-write';
import { type LiveWorkbook, WorkbookError } from './port';

/** The requirement set without which nothing works. */
const NEEDED = '1.4';
const TIMEOUT = 30_000;
/** After a write that was not answered its undoing is sent and given this long; Excel takes requests in turn. */
const UNDO_AFTER_SILENCE = 5_000;

/** The workbook Excel has open. Both settings are for tests; the pane takes what Office tells. */
export class ExcelWorkbook implements LiveWorkbook {
  private readonly access: ExcelAccess;
  private ids: ReadonlyMap<string, string> = new Map();
  /** What was asked for each snapshot: a null block of a whole column says its cells were blank. */
  private readonly asked = new WeakMap<Snapshot, readonly Area[]>();

  constructor(access: Partial<ExcelAccess> = {}) {
    this.access = {
      supports:
        access.supports ?? ((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
      timeout: access.timeout ?? TIMEOUT,
    };
  }

  async snapshot(wanted: AreasWanted): Promise<Snapshot> {
    this.requireExcel();
    const withMerges = this.access.supports('1.13');
    try {
      return await this.read(wanted, withMerges);
    } catch (error) {
      // More than 512 merged areas in a range are not told; then do without them rather than without the table.
      if (!withMerges || !(error instanceof ExcelFailure) || !/getMergedAreas/i.test(error.location))
        throw error;
      return this.read(wanted, false);
    }
  }

  private read(wanted: AreasWanted, withMerges: boolean): Promise<Snapshot> {
    return callExcel(async (context) => {
      const askedIndex = askIndex(context, this.access.supports);
      await context.sync();
      const { ids, ...index } = askedIndex();
      this.ids = ids;

      const areas = wanted(index);
      const known = new Set(index.sheets.map(({ name }) => name));
      const pending = areas.map((area) =>
        known.has(area.sheet) ? askCells(context, area, withMerges) : () => null,
      );
      if (areas.some(({ sheet }) => known.has(sheet))) await context.sync();
      const snapshot: Snapshot = { ...index, blocks: pending.map((answer) => answer()) };
      this.asked.set(snapshot, areas);
      return snapshot;
    }, this.access.timeout);
  }

  async apply(draft: WorkbookDraft, before: Snapshot): Promise<void> {
    this.requireExcel();
    const known = this.asked.get(before) ?? before.blocks.flatMap((block) => (block ? [block.area] : []));
    checkWritable(draft, before, known);
    try {
      await callExcel(async (context) => {
        queueDraft(context, draft, before, this.access.supports);
        await context.sync();
      }, this.access.timeout);
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      await this.restore(draft, before, error);
      throw told(error);
    }
  }

  private async restore(draft: WorkbookDraft, before: Snapshot, failure: ExcelFailure): Promise<void> {
    const progress = progressOf(failure);
    if (progress === 'none') return;
    const silent = failure.code === NO_ANSWER;
    try {
      await this.queueRestore(draft, before, progress, silent ? UNDO_AFTER_SILENCE : this.access.timeout);
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      // Where nobody knows whether there was anything to undo, the first failure is the one to tell.
      if (progress === 'unknown' || restoredAll(error)) return;
      await this.eventsBack();
      throw new WorkbookError('not-restored', error.detail || error.code, { cause: failure });
    }
  }

  private queueRestore(
    draft: WorkbookDraft,
    before: Snapshot,
    progress: Exclude<Progress, 'none'>,
    timeout: number,
  ): Promise<void> {
    return callExcel(
      async (context) => {
        queueRestore(context, draft, before, progress, this.access.supports);
        await context.sync();
      },
      Math.min(timeout, this.access.timeout),
    );
  }

  // The write switched the pane's events off; they must not stay so.
  private async eventsBack(): Promise<void> {
    await callExcel(async (context) => {
      end(context, this.access.supports);
      await context.sync();
    }, this.access.timeout).catch(() => undefined);
  }

  async select(area: Area): Promise<void> {
    this.requireExcel();
    await callExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError('changed-meanwhile', areaAddress(area));
      // A hidden sheet is left hidden: who hid it had a reason.
      if (sheet.visibility !== 'Visible') throw new WorkbookError('hidden-sheet', area.sheet);
      sheet.activate();
      sheet.getRange(areaName(area)).select();
      await context.sync();
    }, this.access.timeout);
  }

  /** Reports edits from ExcelApi 1.9 on; before, there is nothing to listen to and it never calls back. */
  async watch(changed: (area: Area | null) => void): Promise<() => Promise<void>> {
    this.requireExcel();
    if (!this.access.supports('1.9')) return () => Promise.resolve();
    const registered = await callExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load(['items/id', 'items/name']);
      const added = worksheets.onChanged.add((event) => {
        // Our writes switch events off; those of builds that tell all the same are known by their source.
        if (event.triggerSource !== 'ThisLocalAddin') changed(this.areaOf(event));
        return Promise.resolve();
      });
      await context.sync();
      this.ids = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
      return { added, context };
    }, this.access.timeout);
    return () =>
      callExcel(
        async (context) => {
          registered.added.remove();
          await context.sync();
        },
        this.access.timeout,
        // Only where it was registered can it be taken back.
        registered.context,
      );
  }

  private areaOf({ worksheetId, address }: Excel.WorksheetChangedEventArgs): Area | null {
    const sheet = this.ids.get(worksheetId);
    return sheet === undefined ? null : parseArea(`${quoteSheet(sheet)}!${address}`);
  }

  private requireExcel(): void {
    if (typeof Excel === 'undefined' || !this.access.supports(NEEDED)) {
      throw new WorkbookError('unsupported-excel', `ExcelApi ${NEEDED}`);
    }
  }
}

// The failed write as the user is told it: a denial belongs to the sheet that was being added or written.
function told(failure: ExcelFailure): WorkbookError {
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
