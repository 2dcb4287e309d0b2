// How well a block on a sheet fits a table of the pack: the items it names, the headings it has besides, versions and title.
import type { Version } from '../model/fact';
import { normalLabel } from '../model/label';
import type { Item, Pack } from '../model/pack';
import type { Block } from './blocks';
import { SCORE_HEADINGS, type TableWords } from './lexicon';
import { isOfUnits, lacksAmounts, lacksUnits } from './shape';
import { type Likeness, likeness, type Title } from './titles';

export interface Match {
  readonly words: TableWords;
  readonly block: Block;
  /** Items, or indicators, that the block names, of so many. */
  readonly named: readonly string[];
  readonly of: number;
  /** How many different words of the block the table knows. */
  readonly labels: number;
  /** Of a statement of two sides: most items of each are named. */
  readonly sides: boolean;
  /** Columns whose heading the table knows, of so many. */
  readonly understood: number;
  readonly columns: number;
  readonly unknown: readonly string[];
  readonly versions: readonly Version[];
  /** The line that names the table best; null where none does. */
  readonly title: Title | null;
  readonly likeness: Likeness;
  /** What does not fit: the table asks for versions that the block lacks, or the other way round. */
  readonly versionsFit: 'yes' | 'others-too' | 'no';
  /** Each 0 … 1: items named, columns understood, and all taken together with the title. */
  readonly coverage: number;
  readonly purity: number;
  readonly score: number;
}

/** Below this a block is not spoken of for a table. */
const LEAST = 0.4;

/** Null where the block has next to nothing of the table. */
export function match(block: Block, words: TableWords, pack: Pack): Match | null {
  const { kind } = words.table;
  if (block.saysNothing) return emptyMatch(block, words);
  if ((kind === 'pairs') !== (block.heading === null)) return null;
  const found = kind === 'scores' ? scoreItems(block, pack) : items(block, words);
  if (found === null || found.named.length === 0) return null;
  const { title, alike } = bestTitle(block, words);
  const versions = versionsOf(block, words);
  const versionsFit = fits(words, versions);
  // Of labels with values a table may have many that are there only if they apply: two make one.
  const enough = kind === 'pairs' ? Math.min(2, found.of) : found.of;
  const coverage = Math.min(1, found.named.length / enough);
  const purity = found.columns === 0 ? 1 : found.understood / found.columns;
  const labelled = 0.6 * coverage + 0.4 * purity;
  const titled = 0.5 * alike.named + 0.5 * alike.like;
  const misfit =
    { yes: 0, 'others-too': 0.15, no: 0.3 }[versionsFit] +
    (lacksUnits(block, words) ? 0.1 : 0) +
    (isOfUnits(block, words) ? 0.3 : 0);
  const score = (labelled + 0.3 * titled) / 1.3 - misfit;
  if (coverage < LEAST && !(alike.named >= 0.75 && coverage >= LEAST / 2)) return null;
  return { words, block, ...found, versions, title, likeness: alike, versionsFit, coverage, purity, score };
}

/** Without headings its title alone tells a statement that has nothing to report. */
function emptyMatch(block: Block, words: TableWords): Match | null {
  const { title, alike } = bestTitle(block, words);
  if (words.table.kind !== 'statement' || alike.named < 0.75 || alike.like < 0.75) return null;
  const nothing = { named: [], of: 0, labels: 0, sides: true, understood: 0, columns: 0, unknown: [] };
  const score = (1 + 0.3 * (0.5 * alike.named + 0.5 * alike.like)) / 1.3;
  const whole = { versions: [], versionsFit: 'yes', coverage: 1, purity: 1 } as const;
  return { words, block, title, likeness: alike, ...nothing, ...whole, score };
}

/** Enough of the table to take the block for it, if nothing speaks against. */
export function isStrong(match: Match): boolean {
  const { words, block, coverage, purity, named, likeness: alike, versionsFit, sides } = match;
  if (versionsFit === 'no' || !sides || isOfUnits(block, words) || lacksAmounts(block)) return false;
  const titled = alike.named >= 0.75;
  if (words.table.kind === 'scores') return coverage >= 0.3;
  if (words.table.kind === 'pairs') return coverage === 1 || titled;
  // Of coded subjects some forms print the column of the total only; the title tells which table it is.
  const called = words.table.kind === 'statement' && titled && alike.like >= 0.75;
  const [total] = words.table.items;
  const least = total && named.includes(nameOf(total)) ? 0.5 : 0.65;
  if (called) return coverage >= least && purity >= 0.5;
  if (named.length < 2) return false;
  return (coverage >= 0.75 && purity >= 0.75) || (titled && coverage >= 0.65 && purity >= 0.5);
}

type Found = Pick<Match, 'named' | 'of' | 'labels' | 'sides' | 'understood' | 'columns' | 'unknown'>;

function items(block: Block, words: TableWords): Found {
  const labels = new Set(
    [...block.headings, ...block.rows].flatMap((label) => [label, withoutMeasure(label)]),
  );
  const named = new Set(words.hits(labels).map(nameOf));
  // What some forms leave out counts only where it is.
  const wanted = new Set(words.table.items.filter(({ optional }) => !optional).map(nameOf));
  for (const name of named) wanted.add(name);
  const unknown = block.columns.filter((label) => !words.knows(label));
  return {
    named: [...named],
    of: wanted.size,
    sides: words.table.sides.every(({ items }) => mostly(items, named)),
    labels: [...labels].filter((label) => words.knows(label)).length,
    understood: block.columns.length - unknown.length,
    columns: block.columns.length,
    unknown,
  };
}

function mostly(items: readonly Item[], named: ReadonlySet<string>): boolean {
  const wanted = items.filter(({ optional }) => !optional).map(nameOf);
  return wanted.filter((name) => named.has(name)).length * 2 >= wanted.length;
}

function nameOf({ concept, version }: Item): string {
  return version === null ? concept : `${concept}[${version}]`;
}

const withoutMeasure = (label: string): string => label.replace(/\((?:单位:)?(?:亿元|万元|千元|元)\)$/, '');

/** The indicators that the rows name. A project's own form has the same headings, but not these. */
function scoreItems(block: Block, pack: Pack): Found | null {
  const has = (list: readonly string[]): boolean => list.some((label) => block.headings.has(label));
  if (!has(SCORE_HEADINGS.indicator) || !has(SCORE_HEADINGS.score)) return null;
  const asked = pack.indicators.filter(({ own }) => !own);
  const named = asked.filter(({ path, synonyms }) =>
    [path[2], ...synonyms].some((name) => block.rows.has(normalLabel(name))),
  );
  const known: readonly string[] = [...SCORE_HEADINGS.score, ...SCORE_HEADINGS.others];
  const unknown = block.columns.filter((label) => !known.includes(label));
  return {
    named: named.map(({ path }) => path[2]),
    of: asked.length,
    sides: true,
    labels: named.length,
    understood: block.columns.length - unknown.length,
    columns: block.columns.length,
    unknown,
  };
}

/** A line just above counts for itself; the name of the sheet only where there is none. */
function bestTitle(block: Block, words: TableWords): { title: Title | null; alike: Likeness } {
  const lines = block.titles.length > 0 ? block.titles : block.sections.filter(({ cell }) => cell === null);
  let best: { title: Title | null; alike: Likeness } = { title: null, alike: { named: 0, like: 0 } };
  for (const title of lines) {
    const alike = likeness(title.text, words.table);
    if (alike.named + alike.like > best.alike.named + best.alike.like) best = { title, alike };
  }
  return best;
}

function versionsOf(block: Block, words: TableWords): Version[] {
  const found = new Set<Version>();
  for (const label of [...block.headings, ...block.rows]) {
    const version = words.versionOf(label);
    if (version !== null) found.add(version);
  }
  return [...found];
}

function fits({ table }: TableWords, versions: readonly Version[]): Match['versionsFit'] {
  if (table.kind === 'pairs' || table.kind === 'scores') return 'yes';
  const amounts = versions.filter((version): boolean => version !== '增减');
  if (table.kind === 'statement')
    return amounts.length === 0 || amounts.some((version) => version === table.version) ? 'yes' : 'no';
  if (table.version === null) return amounts.length >= 2 ? 'yes' : 'no';
  if (amounts.length === 0 || (amounts.length === 1 && amounts[0] === table.version)) return 'yes';
  return amounts.includes(table.version) ? 'others-too' : 'no';
}
