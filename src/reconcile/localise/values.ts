// What the cells of a set should hold: solved from the ties they take part in, each then checked.
import { coefficientIn, type State } from './rows';
import type { Equation, System, Variable } from './system';
import { Trial, type Tried } from './trial';
import type { Work } from './work';

export interface Solution {
  /** Variables, in order. */
  readonly cells: readonly number[];
  /** By position in `cells`, in the system's units. */
  readonly values: readonly bigint[];
  /** Ties touched that hold exactly with these values. */
  readonly exact: readonly Equation[];
  /** Ties touched. */
  readonly touched: number;
}

/** Null where no values make every touched tie hold: the set only seemed to explain the group. */
export function* solve(system: System, state: State, work: Work): Generator<undefined, Solution | null> {
  const set = new FreeSet(system, state);
  const { variables, trial } = set;
  // Every cell is put into every tie it touches, a few times over.
  if (work.spend(trial.size + variables.length ** 2)) yield;
  let best = improved(trial, trial.of(set.substituted(variables.map(({ place }) => place))));
  if (best.exact.length < trial.size) {
    // Amounts finer than the table's last place, where other cells show such.
    const fine = set.substituted(variables.map(() => trial.finest));
    best = better(best, improved(trial, trial.of(fine)));
  }
  if (best.failing > 0) {
    const held = yield* set.searched(work);
    if (!held) return null;
    best = improved(trial, held);
  }
  const order = variables.map(({ index }, i) => ({ index, value: best.values[i] as bigint }));
  order.sort((a, b) => a.index - b.index);
  return {
    cells: order.map(({ index }) => index),
    values: order.map(({ value }) => value),
    exact: best.exact,
    touched: trial.size,
  };
}

function better(a: Tried, b: Tried): Tried {
  return b.failing < a.failing || (b.failing === a.failing && b.exact.length > a.exact.length) ? b : a;
}

/** Where rounding leaves room, the values that make most ties exact: a cell is moved, those tied to it follow. */
function improved(trial: Trial, start: Tried): Tried {
  let best = start;
  // Each round makes one more tie hold or be exact, or is the last.
  for (;;) {
    if (best.exact.length === trial.size) return best;
    const before = best;
    before.values.forEach((_, i) => {
      for (const moved of trial.moves(before, i)) {
        let followed = moved;
        before.values.forEach((_other, j) => {
          if (j === i) return;
          for (const other of trial.moves(followed, j)) followed = better(followed, other);
        });
        best = better(best, followed);
      }
    });
    if (best === before) return best;
  }
}

/** The free cells with the rows that say what each should be, given those freed after it. */
class FreeSet {
  readonly variables: readonly Variable[];
  readonly trial: Trial;
  /** By cell: how each cell stands in its own pivot; those freed before it, out of which it has not been taken, are not asked for. */
  private readonly coefficients: readonly (readonly bigint[])[];

  constructor(
    system: System,
    private readonly state: State,
  ) {
    this.variables = state.freed.map(({ variable }) => system.variable(variable));
    this.trial = new Trial(system, this.variables, [...state.group, ...state.touched]);
    const uses = this.variables.map(({ index }) => system.usesOf(index));
    this.coefficients = state.freed.map(({ pivot }) => uses.map((use) => BigInt(coefficientIn(pivot, use))));
  }

  /** Back through the pivots, each value a multiple of its place. */
  substituted(places: readonly bigint[]): bigint[] {
    const values = this.variables.map(({ value }) => value);
    for (let i = values.length - 1; i >= 0; i--) values[i] = this.solved(i, values, places[i] as bigint);
    return values;
  }

  /** What its pivot makes of a cell, given the values of the cells freed after it. */
  private solved(i: number, values: readonly bigint[], place: bigint): bigint {
    const row = this.coefficients[i] as readonly bigint[];
    let sum = (this.state.freed[i] as State['freed'][number]).pivot.residual;
    for (let j = i + 1; j < values.length; j++)
      sum += (row[j] as bigint) * ((values[j] as bigint) - (this.variables[j] as Variable).value);
    const own = row[i] as bigint;
    return rounded((this.variables[i] as Variable).value * own - sum, own, place);
  }

  /** All values, in places of the tables, that rounding in the pivots leaves open; null where none makes all ties hold. */
  *searched(work: Work): Generator<undefined, Tried | null> {
    const values = this.variables.map(({ value }) => value);
    return yield* this.from(values.length - 1, values, work);
  }

  private *from(i: number, values: bigint[], work: Work): Generator<undefined, Tried | null> {
    if (work.spend(1 + this.trial.size)) yield;
    if (i < 0) {
      const tried = this.trial.of([...values]);
      return tried.failing === 0 ? tried : null;
    }
    const { place } = this.variables[i] as Variable;
    const own = abs(this.coefficients[i]?.[i] as bigint);
    const middle = this.solved(i, values, place);
    const reach = (this.state.freed[i] as State['freed'][number]).pivot.widest / (own * place) + 1n;
    for (let step = 0n; step <= reach; step++) {
      for (const by of step === 0n ? [0n] : [step, -step]) {
        values[i] = middle + by * place;
        if (this.trial.failsFrom(i, values)) continue;
        const found = yield* this.from(i - 1, values, work);
        if (found) return found;
      }
    }
    return null;
  }
}

/** A whole number of `unit`s nearest to numerator ÷ denominator. */
function rounded(numerator: bigint, denominator: bigint, unit: bigint): bigint {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const step = d * unit;
  const half = (2n * abs(n) + step) / (2n * step);
  return (n < 0n ? -half : half) * unit;
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}
