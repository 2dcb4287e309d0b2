// Broken ties → corrections: which cells are wrong, what they should hold, and why (哪个单元格错了，应该是多少).
import type { Correction } from '../../model/correction';
import type { Claim } from '../finding';
import { correctionsOf } from './corrections';
import { doubtsOf } from './doubts';
import { groupsOf } from './groups';
import { System } from './system';
import { indexOf } from './tie-index';

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
  const index = yield* indexOf(claims);
  if (index.broken.length === 0) return [];
  const system = new System(index);
  const groups = yield* groupsOf(system);
  const doubts = doubtsOf(system, groups);
  const corrections: Correction[] = [];
  for (const group of groups) corrections.push(...(yield* correctionsOf(system, group, signed, doubts)));
  return corrections;
}
