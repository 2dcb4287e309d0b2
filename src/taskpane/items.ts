// What there is to work through, in order: tables with most findings first; findings that break on one cell as one item. Pure.
import { clusters } from '../model/clusters';
import type { CellRef } from '../model/fact';
import type { Finding, FindingCell } from '../model/finding';
import { asksForReason, needsAttention } from '../model/tally';

/** One thing to mend: a finding, or several that break on the same cell. */
interface Item {
  readonly findings: readonly Finding[];
  /** The cell they have in common; null for a finding alone. */
  readonly cell: FindingCell | null;
}

export interface TableItems {
  /** Null for points and scores. */
  readonly table: string | null;
  readonly items: readonly Item[];
  /** How many findings the items have. */
  readonly count: number;
}

/** The table with most findings comes first; inside it the cells that break most ties, then the order of the pack. */
export function itemsByTable(findings: readonly Finding[]): TableItems[] {
  const tables = new Map<string | null, Item[]>();
  for (const item of itemsOf(findings)) {
    const table = item.cell ? item.cell.table : (item.findings[0]?.table ?? null);
    const items = tables.get(table);
    if (items) items.push(item);
    else tables.set(table, [item]);
  }
  return [...tables]
    .map(([table, items]) => ({
      table,
      items: items.sort((a, b) => b.findings.length - a.findings.length),
      count: items.reduce((sum, item) => sum + item.findings.length, 0),
    }))
    .sort((a, b) => b.count - a.count);
}

/** Only what has to be mended is put together: a 尾差 has no wrong cell, and a 核实 tie is explained one by one. */
function itemsOf(findings: readonly Finding[]): Item[] {
  const broken = findings.filter((finding) => needsAttention(finding) && !asksForReason(finding));
  const itemOf = new Map<Finding, Item>();
  for (const { findings: members, cell } of clusters(broken)) {
    if (cell === null) continue;
    const item = { findings: members, cell };
    for (const member of members) itemOf.set(member, item);
  }
  const seen = new Set<Item>();
  return findings.flatMap((finding) => {
    const item = itemOf.get(finding) ?? { findings: [finding], cell: null };
    if (seen.has(item)) return [];
    seen.add(item);
    return [item];
  });
}

/** The cell a finding leads to: the one its item has in common, else the reported total. Null where it has no cells. */
export function leadingCell(finding: Finding, shared: FindingCell | null): CellRef | null {
  const part = shared ?? finding.cells.find(({ side }) => side === 'left') ?? finding.cells[0];
  return part?.cell ?? null;
}
