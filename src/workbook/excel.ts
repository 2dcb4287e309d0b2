// The workbook that is open in Excel, through Office.js: two requests for a snapshot, one for a whole write; more only where Excel would refuse so much at once.
import { areaAddress, areaName } from '../model/address';
import type { Area, AreasWanted, ReadingCourse, Snapshot, WorkbookDraft } from '../model/sheet';
import type { Written } from './excel-apply';
import { callExcel, type ExcelAccess, LIMITS } from './excel-call';
import { addressList } from './excel-list';
import { markedExcel } from './excel-marked';
import { readExcel } from './excel-snapshot';
import type { Undoing } from './excel-undo';
import { type SheetIds, watchExcel } from './excel-watch';
import { type CellEdit, type Change, type LiveWorkbook, type Marked, WorkbookError } from './port';

/** The requirement set without which nothing works. */
const NEEDED = '1.4';
const TIMEOUT = 30_000;
const PAUSE = 1_000;

const changing = () => import(/* webpackChunkName: "changing" */ './excel-changing');

/** The workbook Excel has open. The settings are for tests; the pane takes what Office tells. */
export class ExcelWorkbook implements LiveWorkbook {
  private readonly access: ExcelAccess;
  private readonly known: SheetIds = { ids: new Map() };
  /** What was asked for each snapshot: a null block of a whole column says its cells were blank. */
  private readonly asked = new WeakMap<Snapshot, readonly Area[]>();
  /** The one write that can be taken back. */
  private last: {
    readonly change: Change;
    readonly written: readonly Written[];
    readonly undoing: Undoing;
  } | null = null;

  constructor(access: Partial<ExcelAccess> = {}) {
    this.access = {
      supports:
        access.supports ?? ((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
      timeout: access.timeout ?? TIMEOUT,
      limits: access.limits ?? LIMITS,
      pause: access.pause ?? PAUSE,
    };
  }

  async snapshot(wanted: AreasWanted, course: ReadingCourse = {}): Promise<Snapshot> {
    this.requireExcel();
    const { ids, areas, ...snapshot } = await readExcel(this.access, wanted, course);
    this.known.ids = ids;
    this.asked.set(snapshot, areas);
    return snapshot;
  }

  async apply(draft: WorkbookDraft, before: Snapshot): Promise<Change> {
    this.requireExcel();
    const { changeOf, checkWritable, writeExcel } = await changing();
    const known = this.asked.get(before) ?? before.blocks.flatMap((block) => (block ? [block.area] : []));
    checkWritable(draft, before, known);
    const written = await writeExcel(this.access, draft, before);
    const change = changeOf(draft, before, this.access.supports);
    this.last = { change, written, undoing: { begun: false } };
    // A sheet that was added is known from now on, to events and to marks.
    this.known.ids = new Map([
      ...this.known.ids,
      ...written.flatMap(({ after }) => after.map(({ id, sheet }) => [id, sheet] as const)),
    ]);
    return change;
  }

  async write(edits: readonly CellEdit[], before: Snapshot): Promise<Change> {
    const { draftOfEdits } = await changing();
    return this.apply(draftOfEdits(edits), before);
  }

  async undo(change: Change): Promise<void> {
    this.requireExcel();
    const { undoWrite } = await changing();
    if (this.last?.change !== change) {
      throw new WorkbookError(
        'changed-meanwhile',
        addressList(change.areas.map((area) => areaAddress(area))),
      );
    }
    await undoWrite(this.access, this.last.written, this.last.undoing);
    this.last = null;
  }

  async mark(areas: readonly Area[]): Promise<Marked> {
    this.requireExcel();
    return (await changing()).markExcel(this.access, this.known, areas);
  }

  unmark(): Promise<Marked> {
    return this.mark([]);
  }

  async marked(): Promise<boolean> {
    this.requireExcel();
    return markedExcel(this.access, this.known);
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

  async watch(changed: (area: Area | null) => void): Promise<() => Promise<void>> {
    this.requireExcel();
    return watchExcel(this.access, this.known, changed);
  }

  private requireExcel(): void {
    if (typeof Excel === 'undefined' || !this.access.supports(NEEDED)) {
      throw new WorkbookError('unsupported-excel', `ExcelApi ${NEEDED}`);
    }
  }
}
