// What a rule awards, as points of an indicator: exactly, and as it is given (within 0 … full, shares to two decimals).
import { Amount } from '../model/amount';
import type { Award } from '../model/pack';
import { Ratio } from '../model/ratio';

export function exactAward(award: Award, full: Amount): Ratio {
  return 'points' in award ? Ratio.of(award.points) : award.share.times(Ratio.of(full));
}

export function awarded(award: Award, full: Amount): Amount {
  return within('points' in award ? award.points : exactAward(award, full).toAmount(2).trimmed(), full);
}

/** Never less than 0, never more than full. */
export function within(points: Amount, full: Amount): Amount {
  if (points.sign < 0) return Amount.zero;
  return points.compare(full) > 0 ? full : points;
}
