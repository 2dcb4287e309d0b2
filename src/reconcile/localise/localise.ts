// Broken ties → corrections: which cells are wrong, what they should hold, and why (哪个单元格错了，应该是多少).
import type { Correction } from '../../model/correction';
import type { Claim } from '../claim';
import { correctionsOf } from './corrections';
import { doubtsOf } from './doubts';
import { groupsOf } from './groups';
import { System } from './system';
import { finished } from '../../model/steps';
import { indexOf } from './tie-index';
import { MOST_WORK, Work } from './work';

/** `signed`: concepts that may be negative by nature. */
export function localise(
  claims: readonly Claim[],
  signed: (concept: string) => boolean,
  mostWork = MOST_WORK,
): Correction[] {
  return finished(localising(claims, signed, mostWork));
}

/** Or not judged yet. */
function isBroken({ verdict, kind }: Claim): boolean {
  return kind === '平衡' && (verdict === undefined || verdict === 'unbalanced' || verdict === 'incomplete');
}

/** The same in steps of a few milliseconds, for a host that must not stand still. */
export function* localising(
  claims: readonly Claim[],
  signed: (concept: string) => boolean,
  mostWork = MOST_WORK,
): Generator<undefined, Correction[], undefined> {
  if (!claims.some(isBroken)) return [];
  const index = yield* indexOf(claims);
  const system = new System(index);
  const groups = yield* groupsOf(system, new Work(mostWork));
  const doubts = doubtsOf(system, groups);
  const corrections: Correction[] = [];
  for (const group of groups) corrections.push(...(yield* correctionsOf(system, group, signed, doubts)));
  return corrections;
}
