// Broken ties → corrections: which cells are wrong, what they should hold, and why (哪个单元格错了，应该是多少).
import { MEASURE_POWER } from '../../model/fact';
import type { Correction } from '../../model/correction';
import type { Message } from '../../model/message';
import type { Claim } from '../finding';
import { reasonsFor } from './reasons';
import { type Found, MOST_CELLS, smallestSets, Work } from './search';
import { type Equation, type System, systemOf } from './system';
import { costOf, textOf } from './weights';

/** `signed`: concepts that may be negative by nature. */
export function localise(claims: readonly Claim[], signed: (concept: string) => boolean): Correction[] {
  const work = localising(claims, signed);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds, for a host that must not stand still. */
export function* localising(
  claims: readonly Claim[],
  signed: (concept: string) => boolean,
): Generator<undefined, Correction[], undefined> {
  const system = systemOf(claims);
  yield;
  const corrections: Correction[] = [];
  for (const group of groupsOf(system)) {
    corrections.push(...correctionsOf(system, group, signed));
    yield;
  }
  return corrections;
}

interface Group extends Found {
  readonly broken: readonly Equation[];
}

/**
 * Broken ties with a cell in common are one group; so are those that one group's smallest sets would repair along the way
 * (ties that hold today carry the change from one to the other).
 */
function groupsOf(system: System): Group[] {
  const work = new Work();
  const known = new Map<string, Group>();
  let groups: Equation[][] = bySharedCells(system.equations.filter(({ broken }) => broken));
  for (;;) {
    const solved = groups.map((broken): Group => {
      const key = broken.map(({ index }) => index).join();
      const group = known.get(key) ?? { broken, ...smallestSets(system, broken, work) };
      known.set(key, group);
      return group;
    });
    const merged = mergeTouched(system, solved);
    if (merged.length === groups.length) return solved;
    groups = merged;
  }
}

function bySharedCells(broken: readonly Equation[]): Equation[][] {
  const groups: { cells: Set<number>; members: Equation[] }[] = [];
  for (const equation of broken) {
    const cells = new Set(equation.terms.map(({ variable }) => variable));
    const near = groups.filter((group) => [...cells].some((cell) => group.cells.has(cell)));
    const members = [...near.flatMap((group) => group.members), equation];
    for (const group of near) {
      for (const cell of group.cells) cells.add(cell);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push({ cells, members });
  }
  return groups.map(({ members }) => members);
}

function mergeTouched(system: System, groups: readonly Group[]): Equation[][] {
  const home = new Map<number, number>();
  groups.forEach(({ broken }, i) => {
    for (const { index } of broken) home.set(index, i);
  });
  const joined = groups.map((_, i) => i);
  const root = (i: number): number => (joined[i] === i ? i : root(joined[i] ?? i));
  groups.forEach(({ sets }, i) => {
    for (const variable of new Set(sets.flatMap(({ cells }) => cells))) {
      for (const index of system.variables[variable]?.equations ?? []) {
        const other = home.get(index);
        if (other !== undefined) joined[root(other)] = root(i);
      }
    }
  });
  const merged = new Map<number, Equation[]>();
  groups.forEach(({ broken }, i) => {
    merged.set(root(i), [...(merged.get(root(i)) ?? []), ...broken]);
  });
  return [...merged.values()];
}

function correctionsOf(system: System, group: Group, signed: (concept: string) => boolean): Correction[] {
  const ranked = group.sets.map(({ cells: set, solution }) => {
    const reasons = reasonsFor(system, set, solution.values);
    const slips = reasons.slips.length + (reasons.whole ? set.length : 0);
    return { set, solution, reasons, cost: costOf(system, set, solution, slips, signed) };
  });
  if (ranked.length === 0) return [unexplained(group)];
  ranked.sort((a, b) => a.cost - b.cost);
  const unique = group.complete && ranked.length === 1;
  return ranked.map(({ set, solution, reasons }): Correction => {
    const mended = new Set(group.broken.map(({ index }) => index));
    const confirming = solution.exact.filter(({ index }) => !mended.has(index));
    return {
      cells: set.map((variable, i) => {
        const { cell, operand } = system.variables[variable] as System['variables'][number];
        const { concept, unit, version } = operand;
        const power = operand.measure === null ? 0 : MEASURE_POWER[operand.measure];
        const suggested = textOf(solution.values[i] ?? 0n, system.scale, power);
        return { cell, concept, unit, version, amount: operand.amount?.toString() ?? null, suggested };
      }),
      unique,
      reason: sentence([
        ...(reasons.whole ? [reasons.whole] : distinct(reasons.slips.map(({ slip }) => slip))),
        mends(group.broken.length, confirming.length),
        ...(unique ? [] : [group.complete ? ALTERNATIVES : NOT_ALL_FOUND]),
      ]),
      repairs: group.broken.map(({ claim }) => claim.id),
      confirms: confirming.map(({ claim }) => claim.id),
    };
  });
}

const ALTERNATIVES: Message = {
  zh: '还有别的改法同样只动这么多单元格，请核对原始凭证',
  en: 'other changes need no more cells than this one: compare with the vouchers',
};
const NOT_ALL_FOUND: Message = { zh: '没有找全所有改法', en: 'not all changes were looked at' };

function mends(broken: number, confirming: number): Message {
  const [zh, en] =
    confirming > 0
      ? [
          `，另有 ${confirming} 处关系印证`,
          `, and ${confirming} more ${confirming === 1 ? 'tie confirms' : 'ties confirm'} it`,
        ]
      : ['', ''];
  return {
    zh: `改后 ${broken} 处不平或缺数全部消除${zh}`,
    en: `it mends ${broken === 1 ? 'the one broken tie' : `all ${broken} broken ties`}${en}`,
  };
}

function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [message.zh, message])).values()];
}

function sentence(parts: readonly Message[]): Message {
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function unexplained(group: Group): Correction {
  const many = group.broken.length;
  const bound: Message = group.complete
    ? {
        zh: `改动 ${MOST_CELLS} 个单元格以内找不到`,
        en: `no change of up to ${MOST_CELLS} cells was found`,
      }
    : { zh: '到计算量上限为止，找不到', en: 'up to the work bound no change was found' };
  return {
    cells: [],
    unique: false,
    reason: {
      zh: `${bound.zh}能同时消除这 ${many} 处的改法，请逐项核对`,
      en: `${bound.en} that mends these ${many} ties together: check them one by one`,
    },
    repairs: group.broken.map(({ claim }) => claim.id),
    confirms: [],
  };
}
