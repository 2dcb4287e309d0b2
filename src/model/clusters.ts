// Broken ties that have a cell in common, as one item: one wrong cell that breaks eight ties is one thing to mend.
import type { CellRef } from './fact';
import type { Finding, FindingCell } from './finding';

export interface Cluster {
  /** Worst first, as they came. */
  readonly findings: readonly Finding[];
  /** The one cell that all of them have in common; null where there is more than one, or only one finding. */
  readonly cell: FindingCell | null;
}

const key = ({ sheet, row, column }: CellRef): string => `${sheet}\t${row}\t${column}`;

/** Groups findings by shared cells, in the order of each group's first. */
export function clusters(broken: readonly Finding[]): Cluster[] {
  const groups = new Groups(broken.length);
  const firstWith = new Map<string, number>();
  broken.forEach((finding, i) => {
    for (const { cell } of finding.cells) {
      const first = firstWith.get(key(cell));
      if (first === undefined) firstWith.set(key(cell), i);
      else groups.join(first, i);
    }
  });
  const members = new Map<number, Finding[]>();
  broken.forEach((finding, i) => {
    const group = groups.of(i);
    const list = members.get(group);
    if (list) list.push(finding);
    else members.set(group, [finding]);
  });
  return [...members.values()].map((findings) => ({ findings, cell: sharedCell(findings) }));
}

/** The one cell that every finding of the group holds: nearly always the one to mend. */
function sharedCell(findings: readonly Finding[]): FindingCell | null {
  const [first, ...others] = findings;
  if (!first || others.length === 0) return null;
  const inAll = first.cells.filter((part) =>
    others.every(({ cells }) => cells.some(({ cell }) => key(cell) === key(part.cell))),
  );
  return inAll.length === 1 ? (inAll[0] ?? null) : null;
}

/** Union–find over indices. */
class Groups {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, i) => i);
  }

  of(i: number): number {
    let root = i;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    // Shortens the way for the next time.
    for (let at = i; at !== root;) {
      const next = this.parent[at] as number;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  /** The earlier of the two stays the root, so that groups keep the order of their first members. */
  join(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)].sort((x, y) => x - y) as [number, number];
    this.parent[second] = first;
  }
}
