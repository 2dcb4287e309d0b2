// Ties over facts → findings (勾稽核对), worst first within the order of the tables.
import type { Facts } from '../model/facts';
import type { Finding } from '../model/finding';
import type { Scorecard } from '../model/scorecard';
import type { ScoreSheet } from '../model/scores';
import type { Pack } from '../model/pack';
import { finished, type Steps } from '../model/steps';
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

/** A step for so many claims judged. */
const CLAIMS_A_STEP = 500;

type Input = readonly [
  facts: Facts,
  scores: ScoreSheet | null,
  card: Scorecard | null,
  pack: Pack,
  last?: Facts | null,
];

/** The scorecard, where there is one, is compared with what staff claim; `last`: last year's book. */
export function* reconciling(...[facts, scores, card, pack, last = null]: Input): Steps<Reconciled> {
  const scoreTable = pack.tables.find((table) => table.kind === 'scores')?.name ?? '';
  const { claims: stated, skipped } = yield* checkTies(facts, pack);
  const judged: Finding[] = [];
  const carried = last ? lastYearClaims(facts, last, pack) : [];
  const claims = [...stated, ...(yield* structuralClaims(facts)), ...carried];
  for (const [i, claim] of claims.entries()) {
    const finding = findingOf(claim);
    if (finding) judged.push(finding);
    claim.verdict = finding?.verdict ?? null;
    if (i % CLAIMS_A_STEP === CLAIMS_A_STEP - 1) yield;
  }
  const findings = [
    ...judged,
    ...skipped,
    ...(scores ? checkPoints(scores, scoreTable, pack.full, card) : []),
    ...(card ? checkClaims(card, scoreTable, pack) : []),
  ];
  return { findings, claims };
}

export const reconcile = (...input: Input): Reconciled => finished(reconciling(...input));
