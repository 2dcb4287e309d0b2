// Reads a 评分办法 as a pack would have its rule, and says it again in one form.
import type { Rule } from '../../src/model/pack';
import { Amount } from '../../src/model/amount';
import { Data, type PackFault } from '../../src/packs/fault';
import { loadRule } from '../../src/packs/load-rules';
import { parseWording, type Worded, WordingError } from '../../src/packs/wording';
import { ruleInWords } from '../../src/packs/wording-of';

const worded = (text: string, names: readonly string[] = ['预算完成率']): Worded =>
  parseWording(text, { names, rate: names.some((name) => name.endsWith('率')) });

export function ruleOf(text: string): Rule {
  const faults: PackFault[] = [];
  const rule = loadRule(new Data(worded(text).data, 'rule', faults), () => null);
  if (!rule || faults.length > 0) throw new Error(faults.map(({ zh }) => zh).join('\n'));
  return rule;
}

/** In the words of ruleInWords, and what the text says besides: （分值 5）, （不适用得满分）. */
export function understood(text: string): string {
  const { full, notApplicable } = worded(text);
  const points = full.map((stated) => `（分值 ${stated.points.toString()}）`).join('');
  const na = { full: '（不适用得满分）', exclude: '（不适用不计入）' };
  return ruleInWords(ruleOf(text), null) + points + (notApplicable ? na[notApplicable] : '');
}

export const inWords = (rule: Rule, points: string | null = null): string =>
  ruleInWords(rule, points === null ? null : Amount.of(points));

/** What is said of a text that is not understood. */
export function refusal(text: string, names?: readonly string[]): string {
  try {
    worded(text, names);
  } catch (error) {
    if (error instanceof WordingError) return error.zh;
    throw error;
  }
  return '';
}
