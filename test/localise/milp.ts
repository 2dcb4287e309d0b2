// The same question put to HiGHS: the fewest cells to change, as a mixed-integer programme.
//
// Each cell may move by a whole number d of its last places if its switch z is on: −M·z ≤ d ≤ M·z; each tie lies within
// its rounding; Σ z is least. The bounds are the widest that any values allow and the solver is a float's, so it may
// answer a set that repairs nothing. Each answer is therefore tried exactly, and a set that fails is cut off together
// with all its subsets (some cell outside it must change) and the programme solved again: what comes back is a repair,
// and nothing smaller was possible even under the wider bounds.
import loadHighs, { type LegacyHighs } from 'highs';
import { type Equation, type Ties } from './equations';
import { formOf, repairs } from './repair';
import { brokenOf } from './verdict';

const MOST_CUTS = 50;
const MOST_SECONDS = 5;

export type Solver = LegacyHighs;
export const loadSolver = (): Promise<Solver> => loadHighs();

/** A set of the fewest cells whose change makes every tie hold; null where the solver gives none. */
export function fewestCells(solver: Solver, ties: Ties): number[] | null {
  const near = connected(ties);
  const cuts: number[][] = [];
  while (cuts.length <= MOST_CUTS) {
    const columns = solved(solver, programme(ties, near, cuts));
    if (!columns) return null;
    const set = near.cells.filter((cell) => (columns[`z${cell}`]?.Primal ?? 0) > 0.5);
    if (!repairs(ties, set, brokenOf(ties)).next().done) return set;
    cuts.push(set);
  }
  return null;
}

/** Presolve now and then runs on for ever: then without. */
function solved(
  solver: Solver,
  problem: string,
): Readonly<Record<string, { readonly Primal: number }>> | null {
  for (const presolve of ['on', 'off'] as const) {
    const options = { presolve, mip_rel_gap: 0, output_flag: false, time_limit: MOST_SECONDS };
    const { Status: status, Columns: columns } = solver.solve(problem, options);
    if (status === 'Optimal') return columns;
  }
  return null;
}

/**
 * How far a cell need move, in last places: coefficients are small, so no further than all that is amiss, a few times
 * over. Above a million or so a solver in floats begins to give wrong optima.
 */
export function reach(ties: Ties): number {
  const amiss = brokenOf(ties).map((equation) => formOf(ties, equation, []));
  const least = Math.min(...ties.cells.map(({ step }) => step));
  return Math.ceil((4 * amiss.reduce((all, { lo, hi }) => all + Math.max(lo, -hi) + hi - lo, 0)) / least);
}

interface Near {
  readonly cells: readonly number[];
  readonly equations: readonly Equation[];
}

/** What hangs together with a broken tie: nothing else need change. */
function connected(ties: Ties): Near {
  const equations = new Set(brokenOf(ties));
  const cells = new Set<number>();
  // A set grows while it is gone through.
  for (const equation of equations) {
    for (const cell of equation.cells) {
      if (cells.has(cell)) continue;
      cells.add(cell);
      for (const index of ties.cells[cell]!.equations) equations.add(ties.equations[index]!);
    }
  }
  return { cells: [...cells], equations: [...equations] };
}

function programme(ties: Ties, { cells, equations }: Near, cuts: readonly number[][]): string {
  const most = reach(ties);
  const lines = ['Minimize', ` fewest: ${sum(cells.map((cell) => [1, `z${cell}`]))}`, 'Subject To'];
  for (const equation of equations) lines.push(...within(ties, equation));
  for (const cell of cells)
    lines.push(` d${cell} - ${most} z${cell} <= 0`, ` d${cell} + ${most} z${cell} >= 0`);
  for (const cut of cuts) {
    const others = cells.filter((cell) => !cut.includes(cell));
    lines.push(` ${sum(others.map((cell) => [1, `z${cell}`]))} >= 1`);
  }
  lines.push('Bounds', ...cells.map((cell) => ` -${most} <= d${cell} <= ${most}`));
  lines.push('General', ` ${cells.map((cell) => `d${cell}`).join(' ')}`);
  lines.push('Binary', ` ${cells.map((cell) => `z${cell}`).join(' ')}`, 'End');
  return lines.join('\n');
}

/** The tie as two rows: the moves and the room of blanks that are filled in on the left, the rest on the right. */
function within(ties: Ties, equation: Equation): string[] {
  const own = [...new Set([...equation.left, ...equation.right].map(({ cell }) => cell))];
  const { a } = formOf(ties, equation, own);
  let constant = 0;
  let fixed = 0;
  const opened = new Map<number, number>();
  const sides = [equation.left, equation.right];
  sides.forEach((side, i) => {
    for (const { cell: index, coefficient } of side) {
      const cell = ties.cells[index]!;
      constant += (i === 0 ? coefficient : -coefficient) * cell.value;
      const room = (Math.abs(coefficient) * cell.declared * (cell.change ? 2 : 1)) / 2;
      if (cell.blank) opened.set(index, (opened.get(index) ?? 0) + room);
      else fixed += room;
    }
  });
  // Counted in the coarsest last place of its cells: small coefficients keep the solver's numbers apart from its tolerances.
  const unit = Math.max(...own.map((cell) => ties.cells[cell]!.step));
  const moves = own.map((cell, i): [number, string] => [a[i]! / unit, `d${cell}`]);
  const blank = (side: Equation['left']): boolean => side.every(({ cell }) => ties.cells[cell]!.blank);
  const all = fixed + [...opened.values()].reduce((x, y) => x + y, 0);
  const rows = [room([...opened], fixed)];
  // A side that is blank throughout leaves no room until one of its cells is filled in.
  for (const side of sides)
    if (blank(side))
      rows.push(
        room(
          [...new Set(side.map(({ cell }) => cell))].map((cell) => [cell, all]),
          0,
        ),
      );
  return rows.flat();

  function room(switches: readonly (readonly [number, number])[], always: number): string[] {
    const minus = switches.map(([cell, by]): [number, string] => [-by / unit, `z${cell}`]);
    const plus = switches.map(([cell, by]): [number, string] => [by / unit, `z${cell}`]);
    return [
      ` ${sum([...moves, ...minus])} <= ${(always - constant) / unit}`,
      ` ${sum([...moves, ...plus])} >= ${(-always - constant) / unit}`,
    ];
  }
}

function sum(terms: readonly (readonly [number, string])[]): string {
  return terms
    .filter(([coefficient]) => coefficient !== 0)
    .map(([coefficient, name]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`)
    .join(' ');
}
