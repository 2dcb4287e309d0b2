// The numbers of a pack's data: points, ratios, and awards, which are so many points or a share of the full points.
import { Amount } from '../model/amount';
import type { Award } from '../model/pack';
import { Ratio } from '../model/ratio';
import type { Data } from './fault';

export const amount = (data: Data): Amount => data.parsed((text) => Amount.of(text), Amount.zero);
export const ratio = (data: Data): Ratio => data.parsed((text) => Ratio.parse(text), Ratio.of(Amount.zero));

/** What is divided by: a step or a target of nothing would give everybody full marks. */
export function aboveZero(data: Data): Ratio {
  const value = ratio(data);
  if (!data.absent && value.numerator <= 0n) data.fault('应大于 0', 'should be above 0');
  return value;
}

/** `3`, or `60%` of the indicator's full points. */
export function award(data: Data): Award {
  const parse = (text: string): Award =>
    text.endsWith('%') ? { share: Ratio.parse(text) } : { points: Amount.of(text) };
  return data.parsed(parse, { points: Amount.zero });
}
