// The oracle's own verdict on a tie, for any values of its cells: design.md section 4, as judge.ts has it.
import { type Cell, type Equation, finest, type Term, type Ties } from './equations';

/** Some cells changed: their values by position. A changed cell is reported, whatever it was before. */
export interface Change {
  readonly set: readonly number[];
  readonly values: readonly number[];
}

const NOTHING: Change = { set: [], values: [] };

export type Verdict = 'exact' | 'within' | 'broken';

/** As a reader would judge the tie after the change: judge.ts and design.md section 4. */
export function verdictOf({ cells }: Ties, { left, right }: Equation, change: Change): Verdict {
  const [a, b] = [sideOf(cells, left, change), sideOf(cells, right, change)];
  const difference = a.sum - b.sum;
  if (difference === 0) return 'exact';
  if (!a.reported || !b.reported) return 'broken'; // 缺数
  return Math.abs(difference) <= a.room + b.room ? 'within' : 'broken';
}

function sideOf(
  cells: readonly Cell[],
  terms: readonly Term[],
  change: Change,
): { sum: number; room: number; reported: boolean } {
  let [sum, room, reported] = [0, 0, false];
  for (const term of terms) {
    const value = valueOf(cells, term.cell, change);
    if (value === null) continue;
    reported = true;
    sum += term.coefficient * value;
    room += Math.abs(term.coefficient) * roomOf(cells, term.cell, value, change);
  }
  return { sum, room, reported };
}

function valueOf(cells: readonly Cell[], index: number, { set, values }: Change): number | null {
  const at = set.indexOf(index);
  if (at >= 0) return values[at]!;
  const { blank, value } = cells[index]!;
  return blank ? null : value;
}

/** Half the last place the value shows; twice that for a 增减 that is the difference of its two amounts. */
function roomOf(cells: readonly Cell[], index: number, value: number, change: Change): number {
  const { declared, change: parts } = cells[index]!;
  const half = finest(value, declared) / 2;
  if (!parts) return half;
  const final = valueOf(cells, parts.final, change);
  const budget = valueOf(cells, parts.budget, change);
  return final !== null && budget !== null && final - budget === value ? 2 * half : half;
}

export function brokenOf(ties: Ties): Equation[] {
  return ties.equations.filter((equation) => verdictOf(ties, equation, NOTHING) === 'broken');
}
