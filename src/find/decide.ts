// Which block is which table: certain where only one fits and nothing speaks against it; otherwise every candidate and its doubts.
import type { Message } from '../model/message';
import type { Pack, TableDefinition } from '../model/pack';
import type { Area } from '../model/sheet';
import type { Block } from './blocks';
import { bookYear, compareYear, lookAlike, yearOfBlock } from './looks';
import { isStrong, type Match } from './match';
import * as say from './say';
import { lacksAmounts, lacksUnits } from './shape';
import { likeness, stageIn, type Title } from './titles';

/** A place that may be the table. */
export interface Candidate {
  /** Headings included, the title above not. */
  readonly area: Area;
  readonly title: Title | null;
  /** How well it fits, in percent. */
  readonly score: number;
  /** Why it is taken for the table. */
  readonly evidence: readonly Message[];
  /** What makes it doubtful; empty for the one that is certain. */
  readonly doubts: readonly Message[];
}

export interface Search {
  readonly table: TableDefinition;
  /** doubtful: a person has to choose; nothing is taken. */
  readonly standing: 'certain' | 'doubtful' | 'none';
  /** Best first; exactly one where certain. */
  readonly candidates: readonly Candidate[];
  /** Look-alikes that were not taken, and why. */
  readonly leftAside: readonly Message[];
}

/** Two tables whose scores differ by less are told apart by the title, or not at all. */
const CLOSE = 0.05;
const TELLING = 0.15;

/** `matches`: of every block with every table of the pack. */
export function decide(
  matches: readonly Match[],
  tables: readonly TableDefinition[],
  stated: readonly number[],
  pack: Pack,
): Search[] {
  const byBlock = grouped(matches, ({ block }) => block);
  const own = matches.filter((match) => isAmongBest(match, byBlock.get(match.block) ?? []));
  const byTable = grouped(own, ({ words }) => words.table);
  const years = [...byTable.values()].map((list) =>
    list
      .filter((match) => isStrong(match) && lookAlike(match) === null)
      .map(({ block }) => yearOfBlock(block)),
  );
  const book = bookYear(years, stated);
  return tables.map((table) => {
    const list = [...(byTable.get(table) ?? [])].sort((a, b) => b.score - a.score);
    return search(table, list, byBlock, book, pack);
  });
}

function grouped<K, V>(list: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of list) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function isAmongBest(match: Match, ofBlock: readonly Match[]): boolean {
  return ofBlock.every((other) => other === match || !isBetter(other, match));
}

function isBetter(one: Match, other: Match): boolean {
  const ahead = one.score - other.score;
  if (ahead >= CLOSE) return true;
  if (ahead <= -CLOSE) return false;
  const likelier = one.likeness.like - other.likeness.like;
  // Where the title does not tell, the table that understands more of the words.
  return likelier >= TELLING || (likelier > -TELLING && one.labels > other.labels);
}

function search(
  table: TableDefinition,
  matches: readonly Match[],
  byBlock: ReadonlyMap<Block, readonly Match[]>,
  book: number | null,
  pack: Pack,
): Search {
  const against = new Map(matches.map((match) => [match, speaksAgainst(match, book)]));
  const clean = matches.filter((match) => against.get(match) === null);
  const strong = clean.filter(isStrong);
  const [best] = strong;
  const rivals = best ? clean.filter((match) => match !== best && isRival(match, best)) : [];
  const doubts = best ? doubtsOf(best, byBlock.get(best.block) ?? [], book, pack) : [];
  if (best && rivals.length === 0 && doubts.length === 0) {
    return {
      table,
      standing: 'certain',
      candidates: [candidate(best, [])],
      leftAside: matches.filter((match) => match !== best).map((match) => aside(match, against.get(match))),
    };
  }
  if (matches.length === 0) return { table, standing: 'none', candidates: [], leftAside: [] };
  // Where something fits, what only looks alike is no candidate; where nothing does, it is all there is.
  const shown = clean.length > 0 ? clean : matches;
  return {
    table,
    standing: 'doubtful',
    candidates: shown.map((match) => {
      const others = shown.filter((other) => other !== match && isRival(other, match));
      const reason = against.get(match);
      return candidate(match, [
        ...(reason ? [reason] : []),
        ...(others.length > 0 ? [say.several(others.map(({ block }) => block.area))] : []),
        ...doubtsOf(match, byBlock.get(match.block) ?? [], book, pack),
        ...(isStrong(match) ? [] : [match.versionsFit === 'no' ? say.noVersions : say.partial]),
      ]);
    }),
    leftAside: matches
      .filter((match) => !shown.includes(match))
      .map((match) => aside(match, against.get(match))),
  };
}

function speaksAgainst(match: Match, book: number | null): Message | null {
  const reason = lookAlike(match);
  if (reason) return reason;
  const year = yearOfBlock(match.block);
  return year !== null && compareYear(year, book) === 'other' ? say.otherYear(year, book) : null;
}

/** As good, or under as good a title though its headings are known only in part. */
function isRival(match: Match, best: Match): boolean {
  return isStrong(match) || (match.likeness.named >= 0.75 && match.likeness.like >= best.likeness.like);
}

function doubtsOf(match: Match, ofBlock: readonly Match[], book: number | null, pack: Pack): Message[] {
  const { block, words } = match;
  const found: Message[] = [];
  const close = ofBlock.filter((other) => other !== match && !isBetter(match, other) && isStrong(other));
  for (const other of close) found.push(say.otherTable(other.words.table.name));
  const year = yearOfBlock(block);
  if (year !== null && compareYear(year, book) === 'unsure') found.push(say.otherYear(year, null));
  const other = otherTitle(match, pack);
  if (other) found.push(say.otherTitle(other.table.name, other.title));
  if (lacksUnits(block, words)) found.push(say.noUnits);
  if (lacksAmounts(block)) found.push(say.noAmounts);
  if (block.goesOn !== null) found.push(say.goesOn(block.area.sheet, block.goesOn));
  if (wantsFinal(words.table)) {
    const lines = [...block.titles, ...block.sections].map(({ text }) => text);
    if (![...lines, ...block.headings].some((text) => stageIn(text) === 'final')) found.push(say.noFinal);
  }
  return found;
}

/** A table called …决算表 has a twin in every budget; that it is not the twin has to be said somewhere. */
function wantsFinal({ name }: TableDefinition): boolean {
  return name.includes('决算') && !name.includes('预决算');
}

/** The title is plainly another table's. */
function otherTitle(
  { block, words, likeness: own }: Match,
  pack: Pack,
): { table: TableDefinition; title: Title } | null {
  for (const title of block.titles) {
    for (const table of pack.tables) {
      if (table === words.table) continue;
      const alike = likeness(title.text, table);
      if (alike.named === 1 && alike.like >= 0.75 && own.like < alike.like - 0.25) return { table, title };
    }
  }
  return null;
}

function candidate(match: Match, doubts: readonly Message[]): Candidate {
  const { block, words, named, of, unknown, likeness: alike } = match;
  const title = match.title !== null && alike.named >= 0.5 ? match.title : null;
  const { kind } = words.table;
  const what = kind === 'scores' ? 'indicators' : kind === 'pairs' ? 'labels' : 'items';
  return {
    area: block.area,
    title,
    score: Math.max(0, Math.round(match.score * 100)),
    evidence: [
      ...(title ? [say.titled(title)] : []),
      ...(block.saysNothing ? [say.nothing] : [say.headed(what, named.length, of)]),
      ...(unknown.length > 0 ? [say.unknownHeadings(unknown)] : []),
      ...(block.amounts === 0 && !block.saysNothing ? [say.empty] : []),
    ],
    doubts,
  };
}

function aside({ block, named, of }: Match, reason: Message | null | undefined): Message {
  return reason ? say.leftAside(block.area, reason) : say.weaker(block.area, named.length, of);
}
