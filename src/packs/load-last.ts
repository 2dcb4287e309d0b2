// Reads which amounts of last year's book (上年) those of this year's must agree with.
import type { LastYearAmount } from '../model/pack';
import type { Data } from './fault';
import { type ConceptResolver, parseFormula } from './language';

const NONE: LastYearAmount = { concept: '', version: '决算' };

/** 上年三公经费: 三公经费合计[年初预算]; without a version 决算 is meant. */
export function loadLast(data: Data, resolve: ConceptResolver): Map<string, LastYearAmount> {
  const last = new Map<string, LastYearAmount>();
  for (const [name, of] of data.entries()) {
    const concept = resolve(name);
    if (concept === null) of.fault('没有这个科目', 'no such concept');
    const formula = of.parsed((text) => parseFormula(text, resolve), null);
    const amount = formula?.kind === 'concept' ? formula : null;
    if (formula && !amount)
      of.fault('应为一个科目，可以带口径', 'should be one concept, with a version perhaps');
    last.set(concept ?? '', amount ? { concept: amount.concept, version: amount.version ?? '决算' } : NONE);
  }
  return last;
}
