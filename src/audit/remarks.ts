// What a reviewer would ask about the scores of a first audit.
import type { Facts } from '../model/facts';
import type { Pack } from '../model/pack';
import type { Scorecard } from '../model/scorecard';
import { reviewed } from '../score/review';

export function withRemarks(card: Scorecard | null, facts: Facts, pack: Pack): Scorecard | null {
  return card && reviewed(card, facts, pack);
}
