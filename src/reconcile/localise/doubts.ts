// What the search could not see, and without which a single answer is not certain: unread cells, conditions in question.
import type { Message } from '../../model/message';
import type { Group } from './groups';
import type { System } from './system';

/** Why a set of a group is not certain although it is the only one; null where nothing speaks against it. */
export type Doubts = (group: Group, cells: readonly number[]) => Message | null;

export function doubtsOf(system: System, groups: readonly Group[]): Doubts {
  const conditions = system.conditionsAmong(new Set(groups.flatMap(suspects)));
  return (group, cells) =>
    unread(system, cells) ?? (conditions ? conditional(system, group, conditions) : null);
}

/** Cells that may be wrong: those of a group's sets, or of all its ties where it has none. */
function suspects({ sets, broken }: Group): number[] {
  return sets.length > 0
    ? sets.flatMap(({ cells }) => cells)
    : broken.flatMap(({ terms }) => terms.map(({ variable }) => variable));
}

/** A tie with a cell that cannot be read might confirm what stands there now. */
function unread(system: System, cells: readonly number[]): Message | null {
  for (const cell of cells) {
    const concept = system.unreadBeside(cell);
    if (concept !== null)
      return {
        zh: `与它有关的“${concept}”读不出数，改好后再核对才能确定`,
        en: `“${concept}”, which it is tied to, cannot be read: only a check after that is mended can tell`,
      };
  }
  return null;
}

/** A tie that applies only under a condition, where an amount in the condition may itself be wrong. */
function conditional(system: System, { broken }: Group, conditions: ReadonlySet<number>): Message | null {
  for (const variable of new Set(broken.flatMap(({ terms }) => terms.map((term) => term.variable)))) {
    for (const { equation } of system.usesOf(variable)) {
      const given = equation.claim.given?.find((cell) => conditions.has(system.index.idAt(cell) ?? -1));
      if (!given) continue;
      return {
        zh: `“${equation.claim.sentence}”只在一定条件下成立，而条件里的数本身可能有错`,
        en: `“${equation.claim.sentence}” holds only under a condition whose own amounts may be wrong`,
      };
    }
  }
  return null;
}
