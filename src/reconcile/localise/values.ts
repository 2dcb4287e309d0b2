// What the cells of a set should hold: solved from the ties they take part in, each then checked.
import { abs, eliminate, rowsOf } from './elimination';
import type { Equation, System } from './system';

export interface Solution {
  /** By position in the set, in the system's units. */
  readonly values: readonly bigint[];
  /** Ties touched that hold exactly with these values. */
  readonly exact: readonly Equation[];
  /** Ties touched. */
  readonly touched: number;
}

/** Null where no values make every touched tie hold: the set only seemed to explain the group. */
export function solve(system: System, set: readonly number[], broken: readonly Equation[]): Solution | null {
  const values = substituted(system, set, broken);
  if (!values) return null;
  const touched = touchedBy(system, set, broken);
  const start = checked(system, set, values, touched);
  const best = improved(system, set, touched, start);
  return best.failing === 0 ? { values: best.values, exact: best.exact, touched: touched.length } : null;
}

/** Where rounding leaves room, the values that make most ties exact: a cell is moved, those tied to it follow. */
function improved(system: System, set: readonly number[], touched: readonly Equation[], start: Tried): Tried {
  let best = start;
  // Each round makes one more tie exact, or is the last.
  for (;;) {
    const before = best;
    set.forEach((_, i) => {
      for (const moved of movesOf(system, set, before, i, touched)) {
        let followed = moved;
        set.forEach((_other, j) => {
          if (j === i) return;
          for (const other of movesOf(system, set, followed, j, touched))
            if (better(other, followed)) followed = other;
        });
        if (better(followed, best)) best = followed;
      }
    });
    if (best === before) return best;
  }
}

/** One cell put to each value that makes one of its ties exact. */
function movesOf(
  system: System,
  set: readonly number[],
  from: Tried,
  i: number,
  touched: readonly Equation[],
): Tried[] {
  return candidates(system, set, from.values, i, touched)
    .filter((candidate) => candidate !== from.values[i])
    .map((candidate) =>
      checked(
        system,
        set,
        from.values.map((value, at) => (at === i ? candidate : value)),
        touched,
      ),
    );
}

/** Back through the pivots: each free cell from its row, in whole units of its own last place. */
function substituted(system: System, set: readonly number[], broken: readonly Equation[]): bigint[] | null {
  const { pivots } = eliminate(rowsOf(system, set, broken), set.length);
  const values = set.map((variable) => system.variables[variable]?.value ?? 0n);
  for (let i = set.length - 1; i >= 0; i--) {
    const row = pivots[i];
    if (!row) return null; // nothing says what it should be: the set is larger than it need be
    let sum = row.constant;
    for (let j = i + 1; j < set.length; j++) sum += (row.free[j] ?? 0n) * (values[j] ?? 0n);
    values[i] = rounded(-sum, row.free[i] ?? 1n, unitOf(system, set[i] ?? 0));
  }
  return values;
}

/** A whole number of `unit`s nearest to numerator ÷ denominator. */
function rounded(numerator: bigint, denominator: bigint, unit: bigint): bigint {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const step = d * unit;
  const half = (2n * abs(n) + step) / (2n * step);
  return (n < 0n ? -half : half) * unit;
}

/** The last place of a cell: twice the room that rounding has in it. */
function unitOf(system: System, variable: number): bigint {
  const { room, operand } = system.variables[variable] as System['variables'][number];
  return room === 0n ? 1n : (2n * room) / BigInt(operand.roundings);
}

export function touchedBy(system: System, set: readonly number[], broken: readonly Equation[]): Equation[] {
  const indices = new Set<number>(broken.map(({ index }) => index));
  for (const variable of set)
    for (const index of system.variables[variable]?.equations ?? []) indices.add(index);
  return [...indices].map((index) => system.equations[index] as Equation);
}

interface Tried extends Omit<Solution, 'touched'> {
  readonly failing: number;
}

function better(a: Tried, b: Tried): boolean {
  return a.failing < b.failing || (a.failing === b.failing && a.exact.length > b.exact.length);
}

function checked(
  system: System,
  set: readonly number[],
  values: readonly bigint[],
  touched: readonly Equation[],
): Tried {
  const exact: Equation[] = [];
  let failing = 0;
  for (const equation of touched) {
    const { residual, slack } = residualWith(system, set, values, equation.terms);
    if (residual === 0n) exact.push(equation);
    else if (abs(residual) > slack) failing++;
  }
  return { values, exact, failing };
}

function residualWith(
  system: System,
  set: readonly number[],
  values: readonly bigint[],
  terms: Equation['terms'],
): { residual: bigint; slack: bigint } {
  let residual = 0n;
  let slack = 0n;
  for (const { variable, coefficient } of terms) {
    const { value, room, blank } = system.variables[variable] as System['variables'][number];
    const at = set.indexOf(variable);
    residual += coefficient * (at < 0 ? value : (values[at] ?? 0n));
    if (!blank || at >= 0) slack += abs(coefficient) * room;
  }
  return { residual, slack };
}

/** The values of one cell that make one of its ties exact, the others left as they are. */
function candidates(
  system: System,
  set: readonly number[],
  values: readonly bigint[],
  i: number,
  touched: readonly Equation[],
): bigint[] {
  const found = new Set<bigint>();
  for (const { terms } of touched) {
    const own = terms.find(({ variable }) => variable === set[i]);
    if (!own) continue;
    const { residual } = residualWith(system, set, values, terms);
    const move = -residual;
    if (move % own.coefficient === 0n) found.add((values[i] ?? 0n) + move / own.coefficient);
  }
  return [...found];
}
