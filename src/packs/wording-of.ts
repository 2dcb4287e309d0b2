// A rule in words, as a rubric would write it: what parseWording reads back.
import type { Amount } from '../model/amount';
import type { Award, Band, Rule } from '../model/pack';
import type { Ratio } from '../model/ratio';

const percent = (ratio: Ratio): string => ratio.toPercent(6);

/** `points`: the indicator's, null where they are left to the workbook. */
export function ruleInWords(rule: Rule, points: Amount | null): string {
  const full = points ? `得${points.toString()}分` : '得满分';
  switch (rule.kind) {
    case 'entered':
      return '人工评分';
    case 'threshold':
      return `${rule.from ? `≥${percent(rule.from)}` : `≤${percent(rule.to as Ratio)}`}${full}，否则不得分`;
    case 'linear':
      return linear(rule, full);
    case 'bands': {
      const bands = rule.bands.map((band) => `${bandInWords(band)}${gives(band.award)}`).join('；');
      return `${rule.absolute ? '按绝对值：' : ''}${bands}`;
    }
    case 'proportional': {
      const target = percent(rule.target);
      const way = target === '100%' ? '按完成比例得分' : `得分=分值×完成率÷${target}`;
      return `${way}，满分为止${rule.zeroBelow ? `；<${percent(rule.zeroBelow)}不得分` : ''}`;
    }
    case 'category':
      return rule.choices.map(({ name, award }) => `${name}${gives(award)}`).join('；');
    case 'checklist':
      return rule.items.map(({ name, award }, i) => `${numbered(i)}${name}${gives(award)}`).join('；');
    case 'count':
      return rule.start === 'full'
        ? `每一${rule.of}扣${amountOf(rule.award)}，扣完为止`
        : `每一${rule.of}得${amountOf(rule.award)}，满分为止`;
    case 'either':
      return rule.alternatives
        .map(({ name, rule: inner }) => `${name}：${ruleInWords(inner, points)}`)
        .join('；或者，');
  }
}

function linear(
  { target, side, step, award, mode }: Extract<Rule, { kind: 'linear' }>,
  full: string,
): string {
  const sign = { above: '≤', below: '≥', either: '=' }[side];
  const way = { above: '超过', below: '低于', either: '偏离' }[side];
  const size = percent(step).replace('%', '个百分点');
  const unfinished = { floor: '不扣分', ceil: `按${size}计算`, proportional: '按比例扣分' }[mode];
  return `${sign}${percent(target)}${full}；每${way}${size}扣${amountOf(award)}，扣完为止；不足${size}${unfinished}`;
}

function bandInWords({ from, fromClosed, to, toClosed }: Band): string {
  if (from && to) {
    if (from.compare(to) === 0) return `=${percent(from)}`;
    const mark = (closed: boolean): string => (closed ? '（含）' : '（不含）');
    return `${percent(from)}${mark(fromClosed)}—${percent(to)}${mark(toClosed)}`;
  }
  if (from) return `${fromClosed ? '≥' : '>'}${percent(from)}`;
  return to ? `${toClosed ? '≤' : '<'}${percent(to)}` : '';
}

function gives(award: Award): string {
  if ('share' in award && award.share.isZero) return '不得分';
  return `得${amountOf(award)}`;
}

function amountOf(award: Award): string {
  if ('points' in award) return `${award.points.toString()}分`;
  const share = percent(award.share);
  return share === '100%' ? '满分' : `满分的${share}`;
}

/** ① … ⑳, then (21). */
function numbered(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`;
}
