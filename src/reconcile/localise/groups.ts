// Broken ties that have one cause: those with a cell in common, and those that one group's smallest sets would touch too.
import { type Found, smallestSets } from './search';
import type { Equation, System } from './system';
import { MOST_JOINT_WORK, Pace, Work } from './work';

export interface Group extends Found {
  readonly broken: readonly Equation[];
}

/** In steps: every group gets a slice in turn, so that one that cannot be explained does not keep the others waiting. */
export function* groupsOf(system: System, work: Work): Generator<undefined, Group[]> {
  const solver = new Solver(system, work);
  let groups = yield* bySharedCells(system);
  for (;;) {
    const solved = yield* solver.solve(groups);
    const touching = joined(solved, yield* touches(system, solved));
    const merged = touching.length < groups.length ? touching : yield* solver.jointly(solved);
    if (!merged) return solved;
    groups = merged;
  }
}

class Solver {
  private readonly jointWork = new Work(MOST_JOINT_WORK);
  private readonly known = new Map<string, Group>();
  /** Pairs that were looked at together. */
  private readonly tried = new Set<string>();

  constructor(
    private readonly system: System,
    private readonly work: Work,
  ) {}

  *solve(groups: readonly (readonly Equation[])[]): Generator<undefined, Group[]> {
    const open = groups
      .filter((broken) => !this.known.has(keyOf(broken)))
      .map((broken) => ({ broken, work: smallestSets(this.system, broken, this.work) }));
    for (let active = open; active.length > 0;) {
      const still: typeof open = [];
      for (const one of active) {
        const step = one.work.next();
        if (step.done) this.known.set(keyOf(one.broken), { broken: one.broken, ...step.value });
        else still.push(one);
        yield;
      }
      active = still;
    }
    return groups.map((broken) => this.known.get(keyOf(broken)) as Group);
  }

  /**
   * Two groups that need a cell each may also be mended by as many cells that belong to neither alone, because a tie that
   * holds today carries the change across. Then neither group's answer is the only one. Null where there are no such two.
   */
  *jointly(groups: readonly Group[]): Generator<undefined, Equation[][] | null> {
    for (const [i, a] of groups.entries()) {
      for (const b of groups.slice(i + 1)) {
        const most = sizeOf(a) + sizeOf(b);
        if (sizeOf(a) === 0 || sizeOf(b) === 0 || most > MOST_JOINT_CELLS) continue;
        const broken = inOrder([...a.broken, ...b.broken]);
        const key = keyOf(broken);
        if (this.tried.has(key)) continue;
        this.tried.add(key);
        const found = yield* smallestSets(this.system, broken, this.jointWork, most);
        if (found.bound === 'work') return null;
        if (found.sets.length > 0) this.known.set(key, { broken, ...found });
        if (found.bound !== 'sets' && !isBoth(found, a, b)) return joined(groups, [[i, groups.indexOf(b)]]);
      }
    }
    return null;
  }
}

/** Larger groups are not looked at together: their answers seldom are the only ones anyway. */
const MOST_JOINT_CELLS = 4;

const sizeOf = ({ sets }: Found): number => sets[0]?.cells.length ?? 0;

/** Every set is one of the one group with one of the other. (If there are none at all, rounding lets no two go together.) */
function isBoth(found: Found, a: Group, b: Group): boolean {
  if (found.sets.length === 0) return false;
  const of = (group: Group): Set<string> => new Set(group.sets.map(({ cells }) => cells.join()));
  const [ofA, ofB] = [of(a), of(b)];
  const cellsOfA = new Set(a.sets.flatMap(({ cells }) => cells));
  return found.sets.every(({ cells }) => {
    const [one, other] = [
      cells.filter((cell) => cellsOfA.has(cell)),
      cells.filter((cell) => !cellsOfA.has(cell)),
    ];
    return ofA.has(one.join()) && ofB.has(other.join());
  });
}

const keyOf = (broken: readonly Equation[]): string => broken.map(({ index }) => index).join();

const inOrder = (equations: Equation[]): Equation[] => equations.sort((a, b) => a.index - b.index);

function* bySharedCells(system: System): Generator<undefined, Equation[][]> {
  const pace = new Pace();
  const broken: Equation[] = [];
  const first = new Map<number, number>();
  const pairs: [number, number][] = [];
  for (const [i, index] of system.index.broken.entries()) {
    const equation = system.equation(index);
    if (pace.isOver(equation.terms.length)) yield;
    broken.push(equation);
    for (const { variable } of equation.terms) {
      const other = first.get(variable);
      if (other === undefined) first.set(variable, i);
      else pairs.push([other, i]);
    }
  }
  return joined(
    broken.map((equation) => ({ broken: [equation] })),
    pairs,
  );
}

/** Groups of which one's smallest sets have a cell in the other's broken ties; each with itself as well. */
function* touches(
  system: System,
  groups: readonly Group[],
): Generator<undefined, (readonly [number, number])[]> {
  const home = new Map<Equation, number>();
  groups.forEach(({ broken }, i) => {
    for (const equation of broken) home.set(equation, i);
  });
  const pairs: [number, number][] = [];
  const pace = new Pace();
  for (const [i, { sets }] of groups.entries()) {
    for (const variable of new Set(sets.flatMap(({ cells }) => cells))) {
      for (const { equation } of system.usesOf(variable)) {
        if (pace.isOver(equation.terms.length)) yield;
        const other = home.get(equation);
        if (other !== undefined) pairs.push([i, other]);
      }
    }
  }
  return pairs;
}

/** Groups put together by pairs, in the order of each one's first. */
function joined(
  groups: readonly { readonly broken: readonly Equation[] }[],
  pairs: readonly (readonly [number, number])[],
): Equation[][] {
  const parent = groups.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  for (const [a, b] of pairs) {
    const [first, second] = [root(a), root(b)];
    parent[Math.max(first, second)] = Math.min(first, second);
  }
  const members = new Map<number, Equation[]>();
  groups.forEach(({ broken }, i) => {
    members.set(root(i), [...(members.get(root(i)) ?? []), ...broken]);
  });
  return [...members.values()].map(inOrder);
}
