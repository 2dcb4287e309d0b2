// The corrections (建议) of a first audit: which cells are wrong, and what they should hold.
import type { Correction } from '../model/correction';
import type { Pack } from '../model/pack';
import type { Claim } from '../reconcile/claim';
import { localising } from '../reconcile/localise/localise';

/** In steps of a few milliseconds, for a host that must not stand still. */
export function correcting(
  claims: readonly Claim[],
  pack: Pack,
): Generator<undefined, readonly Correction[], undefined> {
  return localising(claims, (concept) => pack.concepts.get(concept)?.signed ?? false);
}
