// Scoring rules over a ratio (评分办法): exactly → points, always within 0 … full, and why (design.md section 7).
import { Amount } from '../model/amount';
import type { Band, Rule } from '../model/pack';
import { Ratio } from '../model/ratio';
import { awarded, within } from './awards';
import { linear } from './linear';
import { earned, percent, type Scored } from './words';

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
/** A rule that looks at a ratio, a formula's or as entered. */
export type RatioRule = RuleOf<'threshold' | 'linear' | 'bands' | 'proportional'>;

export function isRatioRule(rule: Rule): rule is RatioRule {
  return ['threshold', 'linear', 'bands', 'proportional'].includes(rule.kind);
}

/** Null where the ratio falls into none of the bands. */
export function applyRule(rule: RatioRule, ratio: Ratio, full: Amount): Scored | null {
  switch (rule.kind) {
    case 'threshold':
      return threshold(rule, ratio, full);
    case 'linear':
      return linear(rule, ratio, full);
    case 'bands':
      return bands(rule, ratio, full);
    case 'proportional':
      return proportional(rule, ratio, full);
  }
}

/** From, or up to, the limit: full marks; beyond it none. */
function threshold({ from, to }: RuleOf<'threshold'>, ratio: Ratio, full: Amount): Scored {
  if (from && ratio.compare(from) < 0) return nothing('低于', 'below', from);
  if (to && ratio.compare(to) > 0) return nothing('高于', 'above', to);
  return earned(rangeText({ from, fromClosed: true, to, toClosed: true }), full, full);
}

function nothing(zh: string, en: string, limit: Ratio): Scored {
  const at = limit.toPercent();
  return { points: Amount.zero, why: { zh: `${zh} ${at}，不得分`, en: `${en} ${at}: no points` } };
}

function bands(rule: RuleOf<'bands'>, signed: Ratio, full: Amount): Scored | null {
  const ratio = rule.absolute ? signed.absolute() : signed;
  const band = rule.bands.find((candidate) => contains(candidate, ratio));
  return band ? earned(rangeText(band), awarded(band.award, full), full) : null;
}

function contains(band: Band, ratio: Ratio): boolean {
  const above = band.from === null ? 1 : ratio.compare(band.from);
  const below = band.to === null ? -1 : ratio.compare(band.to);
  return (above > 0 || (above === 0 && band.fromClosed)) && (below < 0 || (below === 0 && band.toClosed));
}

function rangeText({ from, fromClosed, to, toClosed }: Omit<Band, 'award'>): string {
  if (from && to && from.compare(to) === 0) return `=${from.toPercent()}`;
  const low = from ? `${fromClosed ? '≥' : '>'}${from.toPercent()}` : '';
  const high = to ? `${toClosed ? '≤' : '<'}${to.toPercent()}` : '';
  return [low, high].filter((part) => part !== '').join(' ');
}

const ONE = Ratio.of(Amount.whole(1));

/** Full × ratio ÷ target, no more than full; to two decimals. Below a least ratio nothing at all. */
function proportional(rule: RuleOf<'proportional'>, ratio: Ratio, full: Amount): Scored {
  if (rule.zeroBelow && ratio.compare(rule.zeroBelow) < 0) return nothing('低于', 'below', rule.zeroBelow);
  const part = ratio.over(rule.target);
  if (part === null || part.compare(ONE) >= 0) return earned(`≥${rule.target.toPercent()}`, full, full);
  const points = within(part.times(Ratio.of(full)).toAmount(2).trimmed(), full);
  return {
    points,
    why: {
      zh: `按比例：${full.toString()} × ${percent(part)}，得 ${points.toString()} 分`,
      en: `in proportion: ${full.toString()} × ${percent(part)} = ${points.toString()} points`,
    },
  };
}
