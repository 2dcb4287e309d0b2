// Scoring rules (评分办法): an exact ratio → points, always within 0 … full, and why (design.md section 7).
import { Amount } from '../model/amount';
import type { Message } from '../model/message';
import { Ratio } from '../model/ratio';
import type { Band, Rule } from '../model/pack';

export interface Scored {
  readonly points: Amount;
  /** What the rule says of this ratio: `≤100%，得满分 5 分`. */
  readonly why: Message;
}

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** To two decimals, but never so that it looks like the limit beside it: 89.9999% is not 90%. */
export function percent(ratio: Ratio): string {
  const short = ratio.toPercent();
  const looksRound = !short.includes('.') && ratio.compare(Ratio.parse(short)) !== 0;
  return looksRound ? ratio.toPercent(6) : short;
}

/** Null for what a person has to enter. */
export function applyRule(rule: Rule, ratio: Ratio, full: Amount): Scored | null {
  switch (rule.kind) {
    case 'entered':
      return null;
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

/** At or above: full marks; below: none. */
function threshold(rule: RuleOf<'threshold'>, ratio: Ratio, full: Amount): Scored {
  const from = rule.from.toPercent();
  return ratio.compare(rule.from) >= 0
    ? { points: full, why: fullMarks(`≥${from}`, full) }
    : { points: Amount.zero, why: { zh: `低于 ${from}，不得分`, en: `below ${from}: no points` } };
}

/** So many points for each complete step past the target; nothing gained on the other side of it. */
function linear(rule: RuleOf<'linear'>, ratio: Ratio, full: Amount): Scored {
  const past = ratio.minus(rule.target);
  const wrong = rule.side === 'either' || (rule.side === 'above' ? 1 : -1) === past.compare(ZERO);
  const distance = wrong ? past.absolute() : ZERO;
  const steps = stepsIn(distance, rule.step, rule.mode);
  const target = rule.target.toPercent();
  if (steps.isZero) {
    const sign = { above: '≤', below: '≥', either: '=' }[rule.side];
    if (distance.isZero) return { points: full, why: fullMarks(`${sign}${target}`, full) };
    const step = rule.step.toPercent();
    return {
      points: full,
      why: {
        zh: `与 ${target} 相差不足 ${step}，不扣分，得满分 ${full.toString()} 分`,
        en: `less than ${step} off ${target}: no deduction, full marks ${full.toString()}`,
      },
    };
  }
  const deduction = Ratio.of(rule.points).times(steps);
  const left = Ratio.of(full).minus(deduction);
  const points = left.compare(ZERO) <= 0 ? Amount.zero : left.toAmount(2).trimmed();
  const [side, wayEn] = past.compare(ZERO) > 0 ? ['高于', 'above'] : ['低于', 'below'];
  const lost = full.minus(points).toString();
  return {
    points,
    why: {
      zh: `${side} ${target} 共 ${percent(distance)}，计 ${steps.toString(2)} 个 ${rule.step.toPercent()}，扣 ${lost} 分，得 ${points.toString()} 分`,
      en: `${percent(distance)} ${wayEn} ${target}, ${steps.toString(2)} × ${rule.step.toPercent()}: −${lost}, ${points.toString()} points`,
    },
  };
}

const ZERO = Ratio.of(Amount.zero);

function stepsIn(distance: Ratio, step: Ratio, mode: RuleOf<'linear'>['mode']): Ratio {
  const steps = distance.over(step) ?? ZERO;
  if (mode === 'proportional') return steps;
  return Ratio.of(new Amount(mode === 'floor' ? steps.floor() : steps.ceil(), 0));
}

function bands(rule: RuleOf<'bands'>, signed: Ratio, full: Amount): Scored | null {
  const ratio = rule.absolute ? signed.absolute() : signed;
  const band = rule.bands.find((candidate) => contains(candidate, ratio));
  if (!band) return null;
  const points = band.points.compare(full) > 0 ? full : band.points;
  const range = bandText(band);
  return points.equals(full)
    ? { points, why: fullMarks(range, full) }
    : {
        points,
        why: {
          zh: `${inWords(range)}，得 ${points.toString()} 分`,
          en: `${range}: ${points.toString()} points`,
        },
      };
}

function contains(band: Band, ratio: Ratio): boolean {
  const above = band.from === null ? 1 : ratio.compare(band.from);
  const below = band.to === null ? -1 : ratio.compare(band.to);
  return (above > 0 || (above === 0 && band.fromClosed)) && (below < 0 || (below === 0 && band.toClosed));
}

function bandText({ from, fromClosed, to, toClosed }: Band): string {
  if (from && to && from.compare(to) === 0) return `=${from.toPercent()}`;
  const low = from ? `${fromClosed ? '≥' : '>'}${from.toPercent()}` : '';
  const high = to ? `${toClosed ? '≤' : '<'}${to.toPercent()}` : '';
  return [low, high].filter((part) => part !== '').join(' ');
}

/** Full × ratio ÷ target, no more than full; to two decimals. */
function proportional(rule: RuleOf<'proportional'>, ratio: Ratio, full: Amount): Scored {
  const part = ratio.over(rule.target);
  if (part === null || part.compare(ONE) >= 0)
    return { points: full, why: fullMarks(`≥${rule.target.toPercent()}`, full) };
  const points = part.compare(ZERO) <= 0 ? Amount.zero : part.times(Ratio.of(full)).toAmount(2).trimmed();
  return {
    points,
    why: {
      zh: `按比例：${full.toString()} × ${percent(part)}，得 ${points.toString()} 分`,
      en: `in proportion: ${full.toString()} × ${percent(part)} = ${points.toString()} points`,
    },
  };
}

const ONE = Ratio.of(Amount.whole(1));

function fullMarks(range: string, full: Amount): Message {
  return {
    zh: `${inWords(range)}，得满分 ${full.toString()} 分`,
    en: `${range}: full marks ${full.toString()}`,
  };
}

/** After `= 0%` another `=0%` would read like a slip. */
function inWords(range: string): string {
  return range.replace(/^=/, '等于 ');
}
