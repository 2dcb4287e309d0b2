// What a fill would write, told before anything is written.
import { plan } from '../audit/fill';
import { areaAddress } from '../model/address';
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Area, SheetDraft, Snapshot } from '../model/sheet';
import type { Destination, Proposal } from './filling';

export function propose(snapshot: Snapshot, result: AuditResult, pack: Pack): Proposal {
  const { draft, kept } = plan(snapshot, result, pack);
  // The 勾稽核对 sheet is always written, and last.
  const [ledger, summary] = [...draft.sheets].reverse().map(destination);
  if (!ledger) throw new Error('A fill without its 勾稽核对 sheet.');
  return { draft, snapshot, summary: summary ?? null, ledger, lines: result.findings.length, kept };
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
