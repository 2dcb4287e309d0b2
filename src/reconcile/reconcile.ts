// Ties over facts → findings (勾稽核对), worst first within the order of the tables.
import type { Amount } from '../model/amount';
import type { Facts } from '../model/facts';
import type { Finding } from '../model/finding';
import type { Scorecard } from '../model/scorecard';
import type { ScoreSheet } from '../model/scores';
import type { Pack } from '../model/pack';
import { checkClaims } from './claims';
import { findingOf } from './finding';
import { checkTies } from './pack-ties';
import { checkPoints } from './points';
import { structuralClaims } from './structure';

/** The scorecard, where there is one, is compared with what staff claim. */
export function reconcile(
  facts: Facts,
  scores: ScoreSheet | null,
  card: Scorecard | null,
  pack: Pack,
): Finding[] {
  const scoreTable = pack.tables.find((table) => table.kind === 'scores')?.name ?? '';
  const { claims, skipped } = checkTies(facts, pack);
  return [
    ...[...claims, ...structuralClaims(facts)].flatMap((claim) => findingOf(claim) ?? []),
    ...skipped,
    ...(scores ? checkPoints(scores, scoreTable, pack.full, scoresByRow(card)) : []),
    ...(card ? checkClaims(card, scoreTable) : []),
  ];
}

/** A claimed sum counts what the rules give for an item that staff left blank. */
function scoresByRow(card: Scorecard | null): Map<number, Amount> {
  const scores = new Map<number, Amount>();
  for (const { labelCell, score } of card?.indicators ?? [])
    if (labelCell && score) scores.set(labelCell.row, score);
  return scores;
}
