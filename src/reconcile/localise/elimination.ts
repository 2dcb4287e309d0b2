// Exact elimination: with some cells free, which sums of equations still cannot hold, and what the free cells must be.
import type { Equation, System } from './system';

/** A sum of equations from which the free cells have fallen out. */
export interface Row {
  /** Coefficients of the free cells, by position in the set. */
  readonly free: bigint[];
  /** Coefficients of the other cells. */
  readonly others: Map<number, bigint>;
  /** What the other cells add up to. */
  constant: bigint;
  /** How far rounding may move it. */
  slack: bigint;
}

export interface Eliminated {
  /** For each free cell the row that determines it, or null where nothing does. */
  readonly pivots: readonly (Row | null)[];
  /** Rows without free cells: each must be zero, up to its slack. */
  readonly rest: readonly Row[];
}

/** Every equation that has a cell of the set in it, and every broken one of the group. */
export function rowsOf(system: System, set: readonly number[], broken: readonly Equation[]): Row[] {
  const used = new Set<number>(broken.map(({ index }) => index));
  for (const variable of set)
    for (const index of system.variables[variable]?.equations ?? []) used.add(index);
  const place = new Map(set.map((variable, i) => [variable, i]));
  return [...used].map((index) => {
    const equation = system.equations[index] as Equation;
    const row: Row = { free: set.map(() => 0n), others: new Map(), constant: 0n, slack: 0n };
    for (const { variable, coefficient } of equation.terms) {
      const { value, room, blank } = system.variables[variable] as System['variables'][number];
      const at = place.get(variable);
      const size = coefficient < 0n ? -coefficient : coefficient;
      if (at !== undefined) row.free[at] = coefficient;
      else {
        row.others.set(variable, coefficient);
        row.constant += coefficient * value;
      }
      // A blank that stays blank is not rounded; one that is filled in is.
      if (!blank || at !== undefined) row.slack += size * room;
    }
    return row;
  });
}

/** Gauss over the integers: rows are multiplied, never divided. */
export function eliminate(rows: readonly Row[], free: number): Eliminated {
  let left = [...rows];
  const pivots: (Row | null)[] = [];
  for (let column = 0; column < free; column++) {
    // The pivot with the least rounding in it says most exactly what the cell should be.
    let pivot: Row | null = null;
    for (const row of left) {
      if (row.free[column] !== 0n && (pivot === null || simpler(row, pivot))) pivot = row;
    }
    pivots.push(pivot);
    if (pivot === null) continue;
    const chosen = pivot;
    left = left.filter((row) => row !== chosen).map((row) => without(row, chosen, column));
  }
  return { pivots, rest: left };
}

function simpler(a: Row, b: Row): boolean {
  return a.slack < b.slack || (a.slack === b.slack && a.others.size < b.others.size);
}

function without(row: Row, pivot: Row, column: number): Row {
  const a = row.free[column] ?? 0n;
  if (a === 0n) return row;
  const b = pivot.free[column] ?? 1n;
  const divisor = gcd(abs(a), abs(b));
  const mine = b / divisor;
  const theirs = -a / divisor;
  const others = new Map<number, bigint>();
  for (const [variable, coefficient] of row.others) others.set(variable, coefficient * mine);
  for (const [variable, coefficient] of pivot.others) {
    const sum = (others.get(variable) ?? 0n) + coefficient * theirs;
    if (sum === 0n) others.delete(variable);
    else others.set(variable, sum);
  }
  return {
    free: row.free.map((coefficient, i) => coefficient * mine + (pivot.free[i] ?? 0n) * theirs),
    others,
    constant: row.constant * mine + pivot.constant * theirs,
    slack: row.slack * abs(mine) + pivot.slack * abs(theirs),
  };
}

export function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
