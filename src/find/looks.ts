// Look-alikes: by its titles and its sheet's name a block may be last year's table, a budget instead of final accounts, or a copy.
import type { Message } from '../model/message';
import type { Block } from './blocks';
import type { Match } from './match';
import * as say from './say';
import { asideIn, stageIn, yearIn } from './titles';

/** The year a block says it is of: its own title first, then what stands further up, then its sheet's name. */
export function yearOfBlock({ titles, sections }: Block): number | null {
  for (const { text } of [...titles, ...sections]) {
    const year = yearIn(text);
    if (year !== null) return year;
  }
  return null;
}

/** What speaks against a block, whatever the year: a copy, or a budget where final accounts are wanted. */
export function lookAlike({ block, words }: Match): Message | null {
  const { titles, sections } = block;
  const sheet = sections.filter(({ cell }) => cell === null);
  for (const title of [...titles, ...sheet]) {
    const word = asideIn(title.text);
    if (word !== null) return say.aside(word, title);
  }
  if (words.table.version !== '决算') return null;
  const stages = titles.map((title) => ({ title, stage: stageIn(title.text) }));
  if (stages.some(({ stage }) => stage === 'final')) return null;
  const budget = [...stages, ...sections.map((title) => ({ title, stage: stageIn(title.text) }))].find(
    ({ stage }) => stage !== null,
  );
  return budget?.stage === 'budget' ? say.budget(budget.title) : null;
}

/** What is known about the year of the workbook. */
export interface BookYear {
  /** The year of most tables; null where most name none. */
  readonly year: number | null;
  /** Where most tables name none: the year that some of them, or the cover, name all the same. */
  readonly also: number | null;
}

/**
 * `candidates`: for each table the years its candidates say; `stated`: what sheets without tables say (a cover). One
 * table with a year among many without may be last year's: two have to agree, and neither be beside one without.
 */
export function bookYear(
  candidates: readonly (readonly (number | null)[])[],
  stated: readonly number[],
): BookYear {
  const counts = new Map<number | null, number>();
  for (const years of candidates) {
    for (const year of new Set(years)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const cover = stated.length > 0 ? Math.max(...stated) : null;
  // Of two whole sets the cover's year, then the later one.
  const rank = (year: number | null): number => (year === null ? 0 : year === cover ? 9999 : year);
  const order = [...counts].sort(([a, n], [b, m]) => m - n || rank(b) - rank(a));
  const years = order.flatMap(([year, count]) => (year !== null && count > 1 ? [year] : []));
  const latest = years.length > 0 ? Math.max(...years) : null;
  const beside = candidates.some((list) => list.includes(latest) && list.includes(null));
  return { year: order[0]?.[0] ?? null, also: cover ?? (beside ? null : latest) };
}

/** other: of another year than the tables; unsure: nothing tells whether it is of theirs. */
export function compareYear(
  year: number | null,
  { year: book, also }: BookYear,
): 'same' | 'other' | 'unsure' {
  const known = book ?? also;
  if (year === null || year === known) return 'same';
  return known === null ? 'unsure' : 'other';
}
