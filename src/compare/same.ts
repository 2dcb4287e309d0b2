// Whether two amounts are the same, whatever the measure each was reported in: 1.06 万元 is 10600 元.
import type { Amount } from '../model/amount';
import { type Measure, MEASURE_POWER } from '../model/fact';

/** People and points have no measure: they are never the same as money. */
export function sameAmount(
  a: Amount | null,
  measureOfA: Measure | null,
  b: Amount | null,
  measureOfB: Measure | null,
): boolean {
  if (a === null || b === null) return a === b;
  return inMeasure(a, measureOfA, measureOfB)?.equals(b) ?? false;
}

/** Null where one of the two is money and the other is not. */
export function inMeasure(amount: Amount, from: Measure | null, to: Measure | null): Amount | null {
  if (from === null || to === null) return from === to ? amount : null;
  return amount.shifted(MEASURE_POWER[from] - MEASURE_POWER[to]);
}
