// What there is to work through, in order: tables with most findings first; findings of one cause as one item. Pure.
import { isSameCell } from '../model/address';
import { clusters } from '../model/clusters';
import { alternativesByTies, type Correction } from '../model/correction';
import type { CellRef } from '../model/fact';
import type { Finding, FindingCell } from '../model/finding';
import { asksForReason, needsAttention } from '../model/tally';

/** One thing to mend: a finding, or several that one correction would mend, or that break on the same cell. */
interface Item {
  readonly findings: readonly Finding[];
  /** The one cell to mend, or that they have in common; null where there is no such cell, and for a finding alone. */
  readonly cell: FindingCell | null;
  /** What would mend them all (建议): several are alternatives, likeliest first. */
  readonly corrections: readonly Correction[];
}

export interface TableItems {
  /** Null for points and scores. */
  readonly table: string | null;
  readonly items: readonly Item[];
  /** How many findings the items have. */
  readonly count: number;
}

/** The table with most findings comes first; inside it the cells that break most ties, then the order of the pack. */
export function itemsByTable(findings: readonly Finding[], corrections: readonly Correction[]): TableItems[] {
  const tables = new Map<string | null, Item[]>();
  for (const item of itemsOf(findings, corrections)) {
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
function itemsOf(findings: readonly Finding[], corrections: readonly Correction[]): Item[] {
  const broken = findings.filter((finding) => needsAttention(finding) && !asksForReason(finding));
  const items = alternativesByTies(corrections).flatMap((alternatives): Item[] => {
    const ids = new Set(alternatives[0]?.repairs);
    const members = broken.filter(({ id }) => ids.has(id));
    return members.length === 0
      ? []
      : [{ findings: members, cell: cellToMend(alternatives, members), corrections: alternatives }];
  });
  const covered = new Set(items.flatMap((item) => item.findings));
  for (const { findings: members, cell } of clusters(broken.filter((finding) => !covered.has(finding))))
    if (cell !== null) items.push({ findings: members, cell, corrections: [] });
  const itemOf = new Map<Finding, Item>();
  for (const item of items) for (const member of item.findings) itemOf.set(member, item);
  const seen = new Set<Item>();
  return findings.flatMap((finding) => {
    const item = itemOf.get(finding) ?? { findings: [finding], cell: null, corrections: [] };
    if (seen.has(item)) return [];
    seen.add(item);
    return [item];
  });
}

function cellToMend(alternatives: readonly Correction[], findings: readonly Finding[]): FindingCell | null {
  const [only, ...others] = alternatives;
  if (only?.unique && others.length === 0) {
    const [first, ...more] = only.cells;
    if (first && more.length === 0)
      return findings.flatMap(({ cells }) => cells).find(({ cell }) => isSameCell(first.cell, cell)) ?? null;
    return null;
  }
  return clusters(findings).length === 1 ? (clusters(findings)[0]?.cell ?? null) : null;
}

/**
 * The cell a finding leads to: the one its item has in common, else one that would have to be mended, else the reported
 * total. Null where it has no cells.
 */
export function leadingCell(
  finding: Finding,
  shared: FindingCell | null,
  corrections: readonly Correction[] = [],
): CellRef | null {
  const suspect = corrections[0]?.cells.find((wrong) =>
    finding.cells.some(({ cell }) => isSameCell(wrong.cell, cell)),
  );
  const part = shared ?? suspect ?? finding.cells.find(({ side }) => side === 'left') ?? finding.cells[0];
  return part?.cell ?? null;
}
