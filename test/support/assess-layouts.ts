// Searches a layout and holds what is found against what a careful person would have named: right, doubtful, missed or wrong.
import { search, searchAreas } from '../../src/audit/found';
import type { Pack } from '../../src/packs';
import { parseArea, sameArea } from '../../src/model/address';
import type { Search } from '../../src/find/find';
import type { Expected } from './layout-look-alikes';
import type { Layout } from './layouts';

/**
 * right: certain, and the range of the table itself. missed: not spoken of. wrong: another range taken as certain, or one
 * taken where a person could not tell. spared: there is no such table, or none that is certain, and none is taken.
 */
export type Outcome = 'right' | 'doubtful' | 'missed' | 'wrong' | 'spared';

export interface Assessed {
  readonly table: string;
  readonly outcome: Outcome;
  readonly expected: Expected;
  readonly search: Search;
  /** Where it lies; null where it does not. */
  readonly lies: string | null;
}

export function assess({ book, names, expected }: Layout, pack: Pack): Assessed[] {
  const { searches } = search(book.snapshot(searchAreas), pack);
  return searches.map((one) => {
    const table = one.table.name;
    const wanted = expected.get(table) ?? 'none';
    const lies = names.find(({ name }) => name === table)?.refersTo ?? null;
    return { table, expected: wanted, search: one, lies, outcome: outcomeOf(one, wanted, lies) };
  });
}

function outcomeOf(
  { standing, candidates: [first] }: Search,
  expected: Expected,
  lies: string | null,
): Outcome {
  if (standing !== 'certain') {
    if (expected !== 'certain') return 'spared';
    return standing === 'none' ? 'missed' : 'doubtful';
  }
  const area = lies === null ? null : parseArea(lies);
  if (expected !== 'certain' || !area || !first || !sameArea(first.area, area)) return 'wrong';
  return 'right';
}

export function tallied(all: readonly Assessed[]): Record<Outcome, number> {
  const tally = { right: 0, doubtful: 0, missed: 0, wrong: 0, spared: 0 };
  for (const { outcome } of all) tally[outcome]++;
  return tally;
}
