// Which totals of a table follow from its own items: the pack's ties whose one side is an item and whose other side adds up others.
import type { Pack, TableDefinition } from '../model/pack';
import type { Term, Tie } from '../model/tie';

/** Item → what adds up to it, each of them in the same table. */
export type Sums = ReadonlyMap<string, readonly Term[]>;

/** The first tie that defines an item counts; the others check it. */
export function sumsOf(pack: Pack, table: TableDefinition): Sums {
  const sums = new Map<string, readonly Term[]>();
  const concepts = new Set(table.items.map(({ concept }) => concept));
  for (const tie of pack.ties) {
    const total = totalOf(tie);
    if (total === null || !concepts.has(total) || sums.has(total)) continue;
    const here = tie.right.every(({ concept }) => concepts.has(concept));
    if (here && !reaches(sums, tie.right, total)) sums.set(total, tie.right);
  }
  return sums;
}

function totalOf({ left, right, relation, kind, when }: Tie): string | null {
  const [term, ...others] = left;
  if (!term || others.length > 0 || relation !== '=' || kind !== '平衡' || when !== null) return null;
  if (right.length < 2 || !right.every(isAddend)) return null;
  return isAddend(term) && term.subject === null ? term.concept : null;
}

const isAddend = ({ coefficient, version }: Term): boolean =>
  coefficient.toString() === '1' && version === null;

/** No item is added up from itself, however far down; 基本支出[301] is another cell than 基本支出. */
function reaches(sums: Sums, terms: readonly Term[], total: string): boolean {
  return terms.some(
    ({ concept, subject }) =>
      subject === null && (concept === total || reaches(sums, sums.get(concept) ?? [], total)),
  );
}
