// What is shown of a scorecard: what a person has still to score, what could not be verified, claims that differ. Pure.
import type { Amount } from '../model/amount';
import type { CellRef } from '../model/fact';
import type { IndicatorScore, Input } from '../model/scorecard';

/** Without a score: of no use until a person has scored it, or filled in what its formula needs. */
export function toScore(indicators: readonly IndicatorScore[]): IndicatorScore[] {
  return indicators.filter(({ score, excluded }) => score === null && !excluded);
}

/** The entered score stands because the formula's inputs are not there. */
export function toVerify(indicators: readonly IndicatorScore[]): IndicatorScore[] {
  return indicators.filter(({ unverified, score }) => unverified && score !== null);
}

/** Inputs without an amount: what is missing. */
export function lacking({ inputs }: IndicatorScore): Input[] {
  return inputs.filter(({ amount }) => amount === null);
}

/** Where the score is to be entered: beside the indicator's name where the cell itself is not known. */
export function scoreCell({ claimedCell, labelCell }: IndicatorScore): CellRef | null {
  return claimedCell ?? labelCell;
}

/** Claimed − computed, where there are both and they differ. */
export function claimDifference({ source, score, claimed }: IndicatorScore): Amount | null {
  if (source !== 'computed' || !score || !claimed || claimed.equals(score)) return null;
  return claimed.minus(score);
}
