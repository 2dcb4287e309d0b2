// What a comparison comes to in numbers, and the one sentence of them.
import type { Comparison } from '../compare/compare';
import type { Message } from '../model/message';

export interface ChangeCounts {
  readonly resolved: number;
  readonly remaining: number;
  readonly appeared: number;
  readonly unconfirmed: number;
  /** Ties that held and are not checked any more. */
  readonly lapsed: number;
  readonly amounts: number;
}

export const NO_CHANGES: ChangeCounts = {
  resolved: 0,
  remaining: 0,
  appeared: 0,
  unconfirmed: 0,
  lapsed: 0,
  amounts: 0,
};

export function countsIn({ findings, amounts }: Pick<Comparison, 'findings' | 'amounts'>): ChangeCounts {
  const { resolved, remaining, appeared, unconfirmed, lapsed } = findings;
  return {
    resolved: resolved.length,
    remaining: remaining.length,
    appeared: appeared.length,
    unconfirmed: unconfirmed.length,
    lapsed: lapsed.length,
    amounts: amounts.length,
  };
}

export function plus(a: ChangeCounts, b: ChangeCounts): ChangeCounts {
  return {
    resolved: a.resolved + b.resolved,
    remaining: a.remaining + b.remaining,
    appeared: a.appeared + b.appeared,
    unconfirmed: a.unconfirmed + b.unconfirmed,
    lapsed: a.lapsed + b.lapsed,
    amounts: a.amounts + b.amounts,
  };
}

/** 改好 1 处，没有改好 0 处，新出现 0 处，无法确认 1 处；6 个数不同 */
export function changesSentence(counts: ChangeCounts): Message {
  const { resolved, remaining, appeared, unconfirmed, amounts } = counts;
  return {
    zh:
      `改好 ${resolved} 处，没有改好 ${remaining} 处，新出现 ${appeared} 处，` +
      `无法确认 ${unconfirmed} 处；${amounts} 个数不同`,
    en:
      `${resolved} resolved, ${remaining} remaining, ${appeared} new, ` +
      `${unconfirmed} that cannot be confirmed; ${amounts} amounts differ`,
  };
}
