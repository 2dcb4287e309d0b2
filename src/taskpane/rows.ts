// The page of findings as one flat list of rows, so that only those in sight need be drawn. Pure.
import { addressOf } from '../model/address';
import type { Correction } from '../model/correction';
import type { CellRef } from '../model/fact';
import type { Finding, FindingCell } from '../model/finding';
import type { AuditResult } from '../model/result';
import type { Area } from '../model/sheet';
import { needsAttention } from '../model/tally';
import { itemsByTable, leadingCell } from './items';
import { type Kind, ofKind } from './view';

/** What is folded away until it is asked for. */
export type FoldKind = 'rounding' | 'explained' | 'balanced' | 'skipped';
const FOLDS: readonly FoldKind[] = ['rounding', 'explained', 'skipped', 'balanced'];

/** Where a finding stands: by itself, or in the frame of its item. */
type Within = 'alone' | 'middle' | 'last';

export type Row =
  | {
      readonly what: 'table';
      readonly key: string;
      readonly table: string | null;
      readonly count: number;
      readonly area: Area | null;
    }
  | {
      readonly what: 'item';
      readonly key: string;
      readonly cell: FindingCell | null;
      readonly findings: readonly Finding[];
    }
  | {
      readonly what: 'suggestion';
      readonly key: string;
      /** Alternatives, likeliest first. */
      readonly corrections: readonly Correction[];
      /** The item's heading stands above it. */
      readonly headed: boolean;
    }
  | {
      readonly what: 'finding';
      readonly key: string;
      readonly finding: Finding;
      readonly cell: CellRef | null;
      /** The cell that the findings of its item have in common. */
      readonly shared: FindingCell | null;
      readonly within: Within;
      /** The how-manieth of how many, from 1: only those in sight are in the page. */
      readonly position: number;
      readonly size: number;
    }
  | {
      readonly what: 'fold';
      readonly key: string;
      readonly kind: FoldKind;
      readonly findings: readonly Finding[];
      readonly open: boolean;
    }
  | { readonly what: 'none'; readonly key: string };

export type FindingRow = Extract<Row, { what: 'finding' }>;

export interface Rows {
  readonly rows: readonly Row[];
  /** The findings to step through, in the order of the rows. */
  readonly stops: readonly FindingRow[];
}

export interface Shown {
  /** One kind only; null for what needs attention, the rest folded. */
  readonly filter: Kind | null;
  readonly opened: ReadonlySet<FoldKind>;
  /** Only findings with these words in them. */
  readonly words: string;
}

export function rowsOf(result: AuditResult, { filter, opened, words }: Shown): Rows {
  const matching = matcher(words);
  const listed = (filter ? ofKind(result, filter) : result.findings.filter(needsAttention)).filter(matching);
  const top = listRows(result, listed, '');
  const rows: Row[] = top.length > 0 ? [...top] : [{ what: 'none', key: 'none' }];
  if (filter === null) {
    for (const kind of FOLDS) {
      const findings = ofKind(result, kind).filter(matching);
      if (findings.length === 0) continue;
      const open = opened.has(kind);
      rows.push({ what: 'fold', key: `fold ${kind}`, kind, findings, open });
      if (open) rows.push(...listRows(result, findings, kind));
    }
  }
  return { rows, stops: top.filter((row) => row.what === 'finding') };
}

function listRows(result: AuditResult, findings: readonly Finding[], list: string): Row[] {
  const areas = new Map(result.tables.map(({ name, area }) => [name, area]));
  const rows: Row[] = [];
  let position = 0;
  for (const { table, items, count } of itemsByTable(findings, result.corrections)) {
    const area = table === null ? null : (areas.get(table) ?? null);
    rows.push({ what: 'table', key: `table ${list} ${table ?? ''}`, table, count, area });
    for (const { findings: members, cell, corrections } of items) {
      const first = members[0]?.id ?? '';
      const headed = cell !== null || members.length > 1;
      if (headed) rows.push({ what: 'item', key: `item ${list} ${first}`, cell, findings: members });
      if (corrections.length > 0)
        rows.push({ what: 'suggestion', key: `suggestion ${list} ${first}`, corrections, headed });
      const framed = headed || corrections.length > 0;
      members.forEach((finding, index) => {
        position += 1;
        rows.push({
          what: 'finding',
          key: finding.id,
          finding,
          cell: leadingCell(finding, cell, corrections),
          shared: cell,
          within: !framed ? 'alone' : index === members.length - 1 ? 'last' : 'middle',
          position,
          size: findings.length,
        });
      });
    }
  }
  return rows;
}

/** Every word must occur in what the finding says: tie, table, unit, numbers, cells. */
function matcher(words: string): (finding: Finding) => boolean {
  const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (finding) => {
    const said = [finding.tie, finding.table, finding.unit, finding.project, finding.subject, finding.version]
      .concat(finding.expression, finding.explained)
      .concat(finding.cells.flatMap(({ cell, concept, table }) => [addressOf(cell), concept, table]))
      .join('\n')
      .normalize('NFKC')
      .toLowerCase();
    return wanted.every((word) => said.includes(word));
  };
}
