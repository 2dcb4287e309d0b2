// The port: the few verbs by which Gouji speaks to a workbook, whatever holds it. One file beside this for each host.
import type { CellRef } from '../model/fact';
import type {
  Area,
  AreasWanted,
  ReadingCourse,
  Snapshot,
  WorkbookDraft,
  WorkbookIndex,
} from '../model/sheet';

export { WorkbookError, type WorkbookTrouble } from '../model/trouble';

export interface WorkbookPort {
  /**
   * Reads the index, asks `wanted` which areas are needed, and reads them all at once, or where that is too much in parts
   * that are of one state: `changed-meanwhile` where they are not. Changes nothing.
   */
  snapshot(wanted: AreasWanted, course?: ReadingCourse): Promise<Snapshot>;

  /**
   * Writes a draft in one step: all of it, or nothing. `before` is the snapshot the draft was made from; the blocks in
   * it must cover the cells to be written.
   */
  apply(draft: WorkbookDraft, before: Snapshot): Promise<unknown>;
}

/** A file that is read, whatever its format. */
export interface WorkbookReading extends Pick<WorkbookPort, 'snapshot'> {
  index(): WorkbookIndex;
}

/** A workbook on a screen: what the pane needs besides. */
export interface LiveWorkbook extends WorkbookPort {
  /**
   * Where a cell no longer holds what the snapshot says (a co-author was quicker), everything is put back and the trouble
   * is `changed-meanwhile`, the cells named. Answers with what `undo` takes.
   */
  apply(draft: WorkbookDraft, before: Snapshot): Promise<Change>;

  /** Writes single cells as if typed, under the same conditions as `apply`; number formats and looks stay. */
  write(edits: readonly CellEdit[], before: Snapshot): Promise<Change>;

  /**
   * Takes back the last `apply` or `write`: what was there before stands there again. Refused with `changed-meanwhile`,
   * the cells named, if one of them has been edited since, or if the change was not the last. A change is undone once.
   */
  undo(change: Change): Promise<void>;

  /**
   * Marks these cells by conditional formats of our own, and no others: earlier marks go first. The user's formatting is
   * not touched. Protected sheets are left out and told.
   */
  mark(areas: readonly Area[]): Promise<Marked>;

  /** Takes our marks away, those of an earlier session too, and nobody else's conditional formats. */
  unmark(): Promise<Marked>;

  /** Whether marks of ours stand anywhere, be it from an earlier session. */
  marked(): Promise<boolean>;

  /** Leads the user to a cell or area: its sheet in front, the cells selected. */
  select(area: Area): Promise<void>;

  /**
   * Calls back after something has changed that was not our own writing, by the user or a co-author: with the cells;
   * with the whole of a sheet that was renamed (under its old name) or deleted; with null where a sheet was added or the
   * host does not tell what changed. Answers with how to stop; afterwards nothing is called back.
   */
  watch(changed: (area: Area | null) => void): Promise<() => Promise<void>>;
}

/** What one cell is to hold. Text stays text, whatever it begins with; null empties the cell. */
export interface CellEdit {
  readonly cell: CellRef;
  readonly value: number | string | null;
}

/** A write that was done, as `undo` takes it. */
export interface Change {
  /** The cells that were written or emptied; of sheets that were added, all of Gouji's. */
  readonly areas: readonly Area[];
  /** What `undo` cannot put back as it was, on sheets that Gouji laid out before: an older Excel does not tell it. */
  readonly lost: readonly ('looks' | 'merges')[];
}

/** What a marking came to. */
export interface Marked {
  /** Cells that carry our mark now. */
  readonly cells: number;
  /** Protected sheets on which marks could be neither set nor removed. */
  readonly leftOut: readonly string[];
}
