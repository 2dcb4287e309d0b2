// A fill in three steps: what would be written, the write, and taking it back.
import { plan } from '../audit';
import { areaAddress } from '../model/address';
import type { Problem } from '../model/message';
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Area, SheetDraft, Snapshot, WorkbookDraft } from '../model/sheet';
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

export function propose(snapshot: Snapshot, result: AuditResult, pack: Pack): Proposal {
  const { draft, kept } = plan(snapshot, result, pack);
  // The 勾稽核对 sheet is always written, and last.
  const [ledger, summary] = [...draft.sheets].reverse().map(destination);
  if (!ledger) throw new Error('A fill without its 勾稽核对 sheet.');
  return { draft, snapshot, summary: summary ?? null, ledger, lines: result.findings.length, kept };
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

function destination({ sheet, create, layout, cells }: SheetDraft): Destination {
  const written = cells.filter(({ value, formula }) => value !== null || formula !== undefined);
  const kind = create ? 'new' : layout ? 'own' : 'range';
  return { sheet, kind, address: areaAddress(around(sheet, written)), cells: written.length };
}

function around(sheet: string, cells: SheetDraft['cells']): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  // By reduce: a ledger may have more cells than a call takes arguments.
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
  if (cells.length === 0) return { sheet, top: 0, left: 0, bottom: 0, right: 0 };
  return { sheet, top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}
