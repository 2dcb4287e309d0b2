// Exact elimination, one freed cell at a time: which sums of equations still cannot hold, and what fixes each freed cell.
import type { Equation, System, Use } from './system';

/** A sum of equations. The free cells have fallen out of it; out of a pivot only those freed earlier. */
export interface Row {
  readonly equations: readonly Equation[];
  readonly factors: readonly number[];
  /** What it comes to with the values that stand there now. */
  readonly residual: bigint;
  /** How far rounding may move it, whatever cells are changed. */
  readonly widest: bigint;
  /** The cells of which one must be free besides; null where rounding, or nothing at all, explains the residual. */
  readonly demands: readonly number[] | null;
}

interface Freed {
  readonly variable: number;
  /** The row that says what it should be. */
  readonly pivot: Row;
}

/** A set of free cells, in the order in which they were freed. */
export interface State {
  readonly group: ReadonlySet<Equation>;
  readonly freed: readonly Freed[];
  readonly rows: readonly Row[];
  /** Those that demand a cell, fewest cells first. */
  readonly conflicts: readonly Row[];
  /** Equations touched besides those of the group. */
  readonly touched: readonly Equation[];
  /** What it took, in rows looked at. */
  readonly work: number;
}

/** Nothing free yet: the broken ties of the group as they stand. */
export function startOf(system: System, broken: readonly Equation[]): State {
  const rows = broken.map((equation) => single(system, equation));
  return stateOf({ group: new Set(broken), freed: [], rows, touched: [], work: workOn(broken) });
}

function stateOf(state: Omit<State, 'conflicts'>): State {
  const free = state.freed.map(({ variable }) => variable);
  const conflicts = state.rows.filter(
    ({ demands }) => demands !== null && !free.some((variable) => demands.includes(variable)),
  );
  return { ...state, conflicts: conflicts.sort((a, b) => size(a) - size(b)) };
}

const size = ({ demands }: Row): number => demands?.length ?? 0;

/**
 * One more free cell. Null where nothing would say what it should be: what it does the other free cells can do
 * without it, so that no smallest set has all of them.
 */
export function freeing(system: System, state: State, variable: number): State | null {
  const uses = system.usesOf(variable);
  // An equation touched for the first time has no cell that was freed earlier: nothing is to be taken out of it.
  const touched = uses
    .map(({ equation }) => equation)
    .filter((equation) => !state.group.has(equation) && !state.touched.includes(equation));
  const rows = [...state.rows, ...touched.map((equation) => single(system, equation))];
  const coefficients = rows.map((row) => coefficientIn(row, uses));
  let at = -1;
  rows.forEach((row, i) => {
    if (coefficients[i] !== 0 && (at < 0 || simpler(row, rows[at] as Row))) at = i;
  });
  const pivot = rows[at];
  if (!pivot) return null;
  const own = coefficients[at] as number;
  const left: Row[] = [];
  let work = 1 + rows.length + workOn(touched);
  rows.forEach((row, i) => {
    const coefficient = coefficients[i] as number;
    if (coefficient === 0) left.push(row);
    else if (i !== at) {
      const reduced = without(system, row, coefficient, pivot, own);
      for (const { equations } of reduced) work += workOn(equations);
      left.push(...reduced);
    }
  });
  return stateOf({
    group: state.group,
    freed: [...state.freed, { variable, pivot }],
    rows: left,
    touched: [...state.touched, ...touched],
    work,
  });
}

/** A long equation is as much work as several rows, and a sum of equations as all of them. */
function workOn(equations: readonly Equation[]): number {
  return equations.reduce((sum, { terms }) => sum + 1 + (terms.length >> 3), 0);
}

function single(system: System, equation: Equation): Row {
  const { residual, widest, broken, terms } = equation;
  let demands: number[] | null = null;
  if (broken) {
    demands = terms.map(({ variable }) => variable);
    // A 增减 carries two roundings again once the amounts that it is the difference of are mended.
    if (residual <= widest && -residual <= widest) {
      const parts = demands.flatMap((variable) => system.variable(variable).parts ?? []);
      demands.push(...parts.flatMap(({ final, budget }) => [final, budget]));
    }
  }
  return { equations: [equation], factors: [1], residual, widest, demands };
}

export function coefficientIn({ equations, factors }: Row, uses: readonly Use[]): number {
  let sum = 0;
  for (const { equation, coefficient } of uses) {
    const at = equations.indexOf(equation);
    if (at >= 0) sum += coefficient * (factors[at] as number);
  }
  return sum;
}

/** The pivot with the least rounding in it says most exactly what the cell should be. */
function simpler(a: Row, b: Row): boolean {
  return a.widest < b.widest || (a.widest === b.widest && a.equations.length < b.equations.length);
}

/** Multiplied, never divided. None where the factors outgrow whole numbers: then the sum is not used to rule anything out. */
function without(system: System, row: Row, a: number, pivot: Row, b: number): Row[] {
  const divisor = gcd(Math.abs(a), Math.abs(b));
  const mine = b / divisor;
  const theirs = -a / divisor;
  const equations = [...row.equations];
  const factors = row.factors.map((factor) => factor * mine);
  pivot.equations.forEach((equation, i) => {
    const factor = (pivot.factors[i] as number) * theirs;
    const at = equations.indexOf(equation);
    if (at >= 0) factors[at] = (factors[at] as number) + factor;
    else factors[equations.push(equation) - 1] = factor;
  });
  if (!factors.every(Number.isSafeInteger)) return [];
  const residual = row.residual * BigInt(mine) + pivot.residual * BigInt(theirs);
  const widest = row.widest * BigInt(Math.abs(mine)) + pivot.widest * BigInt(Math.abs(theirs));
  const demands = demandsOf(system, equations, factors, residual, widest);
  return [{ equations, factors, residual, widest, demands }];
}

/** Of a sum of several equations. A cell that stays as it is has the room it has now; any other may have the widest. */
function demandsOf(
  system: System,
  equations: readonly Equation[],
  factors: readonly number[],
  residual: bigint,
  widest: bigint,
): readonly number[] | null {
  if (residual === 0n) return null;
  const net = new Map<number, number>();
  equations.forEach(({ terms }, i) => {
    const factor = factors[i] as number;
    for (const { variable, coefficient } of terms)
      net.set(variable, (net.get(variable) ?? 0) + factor * coefficient);
  });
  const cells: number[] = [];
  let room = widest;
  for (const [variable, coefficient] of net) {
    if (coefficient === 0) continue;
    cells.push(variable);
    const known = system.variable(variable);
    // That of a 增减 depends on cells besides.
    if (!known.parts) room -= (known.widest - known.room) * BigInt(Math.abs(coefficient));
  }
  return residual > room || -residual > room ? cells : null;
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
