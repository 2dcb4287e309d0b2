// The port: the few verbs by which Gouji speaks to a workbook, whatever holds it. One file beside this for each host.
import type { Area, AreasWanted, Snapshot, WorkbookDraft } from '../model/sheet';

export interface WorkbookPort {
  /** Reads the index, asks `wanted` which areas are needed, and reads them all at once. Changes nothing. */
  snapshot(wanted: AreasWanted): Promise<Snapshot>;

  /**
   * Writes a draft in one step: all of it, or nothing. `before` is the snapshot the draft was made from; the blocks in
   * it that cover the cells to be written are what is restored if the write fails.
   */
  apply(draft: WorkbookDraft, before: Snapshot): Promise<void>;
}

/** A workbook on a screen: what the pane needs besides. */
export interface LiveWorkbook extends WorkbookPort {
  /** Leads the user to a cell or area: its sheet in front, the cells selected. */
  select(area: Area): Promise<void>;

  /** Calls back after cells have changed, with what changed; not for our own writes. Answers with how to stop. */
  watch(changed: (area: Area | null) => void): Promise<() => Promise<void>>;
}

/** Why a workbook could not be read or written: a reason that the message tables turn into a sentence. */
export type WorkbookTrouble =
  | 'edit-mode' // a cell is being edited
  | 'protected-sheet' // `detail` is the sheet
  | 'protected-workbook' // a sheet has to be added but the structure is protected
  | 'read-only'
  | 'hidden-sheet' // a cell on a hidden sheet cannot be shown; `detail` is the sheet
  | 'unsupported-excel' // `detail` is the requirement set that is missing
  | 'too-large' // the host refused the amount of data
  | 'no-answer' // the host did not answer in time
  | 'lost-connection'
  | 'not-a-workbook' // `detail` says what the file is
  | 'legacy-format' // .xls, .et: to be saved as .xlsx
  | 'encrypted'
  | 'damaged' // `detail` is the part
  | 'too-big-file' // larger than a workbook may be once unpacked
  | 'changed-meanwhile' // `detail` names the cells
  | 'not-restored' // the write failed half-way and what was there could not be put back; `detail` is what the host said
  | 'unknown'; // `detail` is what the host said

export class WorkbookError extends Error {
  constructor(
    readonly trouble: WorkbookTrouble,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${trouble}: ${detail}` : trouble, options);
    this.name = 'WorkbookError';
  }
}
