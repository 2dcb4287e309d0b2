// A fill in three steps: what would be written (made in proposing.ts), the write, and taking it back.
import type { Problem } from '../model/message';
import type { Area, Snapshot, WorkbookDraft } from '../model/sheet';
import type { Change } from '../workbook/port';

/** Where a fill writes, and how much. */
export interface Destination {
  readonly sheet: string;
  /** new: the sheet is added. own: Gouji laid it out before. range: a form of the user's, at that address. */
  readonly kind: 'new' | 'own' | 'range';
  readonly address: string;
  readonly cells: number;
}

/** What a fill would write; shown before anything is. */
export interface Proposal {
  readonly draft: WorkbookDraft;
  /** What the draft was made from: the write is refused if the workbook is no longer so. */
  readonly snapshot: Snapshot;
  /** Null where the pack has no indicators. */
  readonly summary: Destination | null;
  /** 勾稽核对. */
  readonly ledger: Destination;
  /** Lines of 勾稽核对. */
  readonly lines: number;
  /** Cells of the user's that are left as they are. */
  readonly kept: readonly Problem[];
}

/** A fill that was done. */
export interface Filled extends Pick<Proposal, 'summary' | 'ledger' | 'lines' | 'kept'> {
  /** What `undo` takes. */
  readonly change: Change;
  /** Other work was done since: only the way back is still offered. */
  readonly past: boolean;
}

export function filledWith(proposal: Proposal, change: Change): Filled {
  const { summary, ledger, lines, kept } = proposal;
  return { summary, ledger, lines, kept, change, past: false };
}

/** The sheet to look at after a fill: that of the scores. */
export function sheetToShow({ summary, ledger }: Pick<Proposal, 'summary' | 'ledger'>): Area {
  return { sheet: (summary ?? ledger).sheet, top: 0, left: 0, bottom: 0, right: 0 };
}

export function cellsWritten({ summary, ledger }: Pick<Proposal, 'summary' | 'ledger'>): number {
  return (summary ?? ledger).cells;
}
