// Ties over facts → findings (勾稽核对), worst first within the order of the tables.
import type { Facts } from '../model/facts';
import type { Finding } from '../model/finding';
import type { Scorecard } from '../model/scorecard';
import type { ScoreSheet } from '../model/scores';
import type { Pack } from '../model/pack';
import { checkClaims } from './claims';
import type { Claim } from './claim';
import { findingOf } from './finding';
import { lastYearClaims } from './last-year';
import { checkTies } from './pack-ties';
import { checkPoints } from './points';
import { structuralClaims } from './structure';

export interface Reconciled {
  readonly findings: readonly Finding[];
  /** The ties over amounts, broken or not: what error localisation looks for the wrong cells in. */
  readonly claims: readonly Claim[];
}

/** The scorecard, where there is one, is compared with what staff claim; `last`: last year's book. */
export function reconcile(
  facts: Facts,
  scores: ScoreSheet | null,
  card: Scorecard | null,
  pack: Pack,
  last: Facts | null = null,
): Reconciled {
  const scoreTable = pack.tables.find((table) => table.kind === 'scores')?.name ?? '';
  const { claims: stated, skipped } = checkTies(facts, pack);
  const judged: Finding[] = [];
  const carried = last ? lastYearClaims(facts, last, pack) : [];
  const claims = [...stated, ...structuralClaims(facts), ...carried];
  for (const claim of claims) {
    const finding = findingOf(claim);
    if (finding) judged.push(finding);
    claim.verdict = finding?.verdict ?? null;
  }
  const findings = [
    ...judged,
    ...skipped,
    ...(scores ? checkPoints(scores, scoreTable, pack.full, card) : []),
    ...(card ? checkClaims(card, scoreTable, pack) : []),
  ];
  return { findings, claims };
}
