// One planted case: what the search answers against what was planted, and against the oracle.
import { Amount } from '../../src/model/amount';
import type { Correction } from '../../src/model/correction';
import { localise } from '../../src/reconcile/localise/localise';
import { claimsOf, signed } from './claims';
import { type Equation, type Ties, tiesOf } from './equations';
import { bestValues, MOST, smallestSets } from './oracle';
import type { Planted } from './plant';
import { touchedBy } from './repair';
import { placeKey } from './sheet';
import { brokenOf, type Change, verdictOf } from './verdict';

export interface Assessed {
  /** Ties that the slips break. */
  readonly broken: number;
  /** The oracle's smallest sets; empty where none has up to three cells. */
  readonly sets: number;
  /** The cells changed are the only smallest set. */
  readonly repairable: boolean;
  /** … and what stood there before is what makes most ties exact, alone. */
  readonly determined: boolean;
  /** The search names just these cells, for certain. */
  readonly rightCells: boolean;
  /** … and what stood there before. */
  readonly rightValues: boolean;
  /** The search's smallest sets for each of its groups are the oracle's for these ties. */
  readonly agrees: boolean;
  /** … and, those of its groups put together, the oracle's for the whole book; null where that has none. */
  readonly agreesWhole: boolean | null;
  /** Cells named for certain that were not changed. */
  readonly wrong: readonly Wrong[];
  /** Answers with values that leave a tie broken, or break one. */
  readonly unmended: readonly Correction[];
  readonly answers: readonly Correction[];
  readonly milliseconds: number;
}

interface Wrong {
  readonly answer: Correction;
  /** No other set of this size does for the ties it mends, nor for the whole book: no search by fewest cells could tell. */
  readonly inevitable: boolean;
}

export function assess({ tables, changed }: Planted): Assessed {
  const claims = claimsOf(tables);
  const start = performance.now();
  const answers = localise(claims, signed);
  const milliseconds = performance.now() - start;
  const ties = tiesOf(claims);
  const broken = brokenOf(ties);
  const keys = ties.cells.map(({ key }) => key);
  const sets = smallestSets(ties, broken);
  const planted = setOf([...changed.keys()].map((key) => keys.indexOf(key)));
  const [only] = sets;
  const repairable = sets.length === 1 && only !== undefined && setOf(only) === planted;
  const determined = repairable && isOriginal(ties, only, broken, changed);
  const certain = answers.filter(({ unique }) => unique);
  const named = certain.flatMap(({ cells }) => cells);
  const rightCells = named.length === changed.size && named.every(({ cell }) => changed.has(placeKey(cell)));
  return {
    broken: broken.length,
    sets: sets.length,
    repairable,
    determined,
    rightCells,
    rightValues:
      rightCells &&
      named.every(({ cell, suggested }) => Number(suggested) === Number(changed.get(placeKey(cell))!.right)),
    agrees: groupsOf(answers).every((group) =>
      sameSets(ties, group, smallestSets(ties, targetsOf(ties, group[0]!))),
    ),
    agreesWhole: sets.length === 0 && broken.length > 0 ? null : sameSets(ties, answers, sets),
    wrong: certain
      .filter(({ cells }) => cells.some(({ cell }) => !changed.has(placeKey(cell))))
      .map((answer) => ({ answer, inevitable: isInevitable(ties, answer, sets) })),
    unmended: answers.filter((answer) => answer.cells.length > 0 && !mends(ties, answer)),
    answers,
    milliseconds,
  };
}

const setOf = (cells: readonly number[]): string => [...cells].sort((a, b) => a - b).join();

function isOriginal(
  ties: Ties,
  set: readonly number[],
  broken: readonly Equation[],
  changed: Planted['changed'],
): boolean {
  const best = bestValues(ties, set, broken);
  if (!best?.only) return false;
  return set.every((index, i) => {
    const { key } = ties.cells[index]!;
    return best.change.values[i] === inUnits(ties, index, changed.get(key)!.right);
  });
}

/** Decimal text in a cell's own measure → units of the ties. */
function inUnits({ cells, scale }: Ties, index: number, text: string): number {
  const power = Math.round(Math.log10(cells[index]!.declared)) + 2 - scale;
  return Number(Amount.of(text).withDecimals(2).shifted(power).scaledTo(scale));
}

export function changeOf(ties: Ties, { cells }: Correction): Change {
  const set = cells.map(({ cell }) => ties.cells.findIndex(({ key }) => key === placeKey(cell)));
  return { set, values: cells.map(({ suggested }, i) => inUnits(ties, set[i]!, suggested)) };
}

const targetsOf = (ties: Ties, { repairs }: Correction): Equation[] =>
  ties.equations.filter(({ id }) => repairs.includes(id));

function mends(ties: Ties, answer: Correction): boolean {
  const change = changeOf(ties, answer);
  return touchedBy(ties, change.set, targetsOf(ties, answer)).every(
    (equation) => verdictOf(ties, equation, change) !== 'broken',
  );
}

/** Answers for the same ties, by the ties. */
export function groupsOf(answers: readonly Correction[]): Correction[][] {
  const groups = new Map<string, Correction[]>();
  for (const answer of answers) {
    const key = answer.repairs.join();
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()];
}

/** One set of each group, in every combination, are the oracle's sets; where that has none, no small one is answered. */
function sameSets(ties: Ties, answers: readonly Correction[], sets: readonly number[][]): boolean {
  if (sets.length === 0) return answers.every(({ cells }) => cells.length === 0 || cells.length > MOST);
  const groups = groupsOf(answers).map((group) => group.map((answer) => changeOf(ties, answer).set));
  // Compared by number first: a product of many long lists is not to be written out.
  if (groups.reduce((product, { length }) => product * length, 1) !== sets.length) return false;
  const combined = groups.reduce<number[][]>(
    (all, group) => all.flatMap((set) => group.map((more) => [...set, ...more])),
    [[]],
  );
  const known = new Set(sets.map(setOf));
  return combined.every((set) => known.has(setOf(set)));
}

function isInevitable(ties: Ties, answer: Correction, sets: readonly number[][]): boolean {
  const { set } = changeOf(ties, answer);
  const group = smallestSets(ties, targetsOf(ties, answer));
  const alone = group.length === 1 && setOf(group[0]!) === setOf(set);
  return alone && sets.every((other) => set.every((cell) => other.includes(cell)));
}
