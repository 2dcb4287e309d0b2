// What the ranges and awards of a 评分办法 say when they are put together: targets, the side on which points are lost, all or nothing.
import type { Given } from './wording-awards';
import { percentOf } from './wording-bands';
import type { End, Range } from './wording-limits';

export const isFull = ({ data }: Given): boolean => data === '100%';
export const isNothing = ({ data }: Given): boolean => data === '0%' || data === '0';

/** The one number of a range with one limit, or of a point. */
export function targetOf({ from, to }: Range): End | null {
  if (from && to) return from.at.equals(to.at) ? from : null;
  return from ?? to;
}

/** On which side of its limit points are lost; null for a point, which says neither. */
export function sideOf({ from, to }: Range): 'above' | 'below' | null {
  if (from && to) return null;
  return from ? 'below' : 'above';
}

/** 超过100%的，每超过…: the same limit once more, if it is said at all. */
export function begins(beyond: Range | null, target: End, side: string): boolean {
  if (!beyond) return true;
  const end = targetOf(beyond);
  if (!end?.at.equals(target.at) || side === 'either') return false;
  return beyond.bare || sideOf(beyond) === (side === 'above' ? 'below' : 'above');
}

/** 以上 and 以下 include what they name. */
export function thresholdOf(range: Range): object | null {
  const end = targetOf(range);
  const side = sideOf(range);
  if (!end || !side || end.closure === 'open') return null;
  return side === 'below' ? { from: percentOf(end.at) } : { to: percentOf(end.at) };
}
