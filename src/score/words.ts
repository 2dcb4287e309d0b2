// Words that several rules use to say what a ratio earns.
import type { Amount } from '../model/amount';
import type { Message } from '../model/message';
import type { Ratio } from '../model/ratio';

export interface Scored {
  readonly points: Amount;
  /** What the rule says of this ratio: `≤100%，得满分 5 分`. */
  readonly why: Message;
}

/** To two decimals, but never so that it looks like the limit beside it: 89.9999% is not 90%. */
export function percent(ratio: Ratio): string {
  const short = ratio.toPercent();
  return short.includes('.') ? short : ratio.toPercent(6);
}

/** `≤100%，得满分 5 分`, `>10% ≤20%，得 3 分`. */
export function earned(range: string, points: Amount, full: Amount): Scored {
  // After `= 0%` another `=0%` would read like a slip.
  const zh = range.replace('=', '等于 ');
  const n = points.toString();
  return points.equals(full)
    ? { points, why: { zh: `${zh}，得满分 ${n} 分`, en: `${range}: full marks ${n}` } }
    : { points, why: { zh: `${zh}，得 ${n} 分`, en: `${range}: ${n} points` } };
}
