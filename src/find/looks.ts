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

/**
 * The year that the workbook is of; null where nothing tells. `candidates`: for each table the years its candidates say;
 * `stated`: what sheets without tables say (a cover). Else it is the latest, if two tables agree on it. Where many of them
 * have one beside it that says no year, that may be this year's, and the dated one last year's.
 */
export function bookYear(
  candidates: readonly (readonly (number | null)[])[],
  stated: readonly number[],
): number | null {
  const counts = new Map<number, number>();
  for (const years of candidates) {
    for (const year of new Set(years)) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const latest = counts.size > 0 ? Math.max(...counts.keys()) : null;
  const cover = stated.length > 0 ? Math.max(...stated) : null;
  if (latest === null) return cover;
  const agreeing = counts.get(latest) ?? 0;
  if (cover !== null) return agreeing > 1 && latest > cover ? null : cover;
  const beside = candidates.filter((list) => list.includes(latest) && list.includes(null)).length;
  return agreeing > 1 && beside * 2 < agreeing ? latest : null;
}

/** other: of another year than the tables; unsure: nothing tells whether it is of theirs. */
export function compareYear(year: number | null, book: number | null): 'same' | 'other' | 'unsure' {
  if (year === null || year === book) return 'same';
  return book === null ? 'unsure' : 'other';
}
