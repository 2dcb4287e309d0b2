// So many points off for each step past a target (每超过一个百分点扣 0.5 分), never below 0.
import { Amount } from '../model/amount';
import type { Rule } from '../model/pack';
import { Ratio } from '../model/ratio';
import { exactAward, within } from './awards';
import { earned, percent, type Scored } from './words';

type Linear = Extract<Rule, { kind: 'linear' }>;

const ZERO = Ratio.of(Amount.zero);

/** Nothing is gained on the other side of the target. */
export function linear(rule: Linear, ratio: Ratio, full: Amount): Scored {
  const past = ratio.minus(rule.target);
  const wrong = rule.side === 'either' || (rule.side === 'above' ? 1 : -1) === past.compare(ZERO);
  const distance = wrong ? past.absolute() : ZERO;
  const steps = stepsIn(distance, rule.step, rule.mode);
  if (steps.isZero) return atTarget(rule, distance, full);
  const left = Ratio.of(full).minus(exactAward(rule.award, full).times(steps));
  const points = within(left.toAmount(2).trimmed(), full);
  const [side, wayEn] = past.compare(ZERO) > 0 ? ['高于', 'above'] : ['低于', 'below'];
  const [target, step] = [rule.target.toPercent(), rule.step.toPercent()];
  const lost = full.minus(points).toString();
  return {
    points,
    why: {
      zh: `${side} ${target} 共 ${percent(distance)}，计 ${steps.toString(2)} 个 ${step}，扣 ${lost} 分，得 ${points.toString()} 分`,
      en: `${percent(distance)} ${wayEn} ${target}, ${steps.toString(2)} × ${step}: −${lost}, ${points.toString()} points`,
    },
  };
}

function atTarget(rule: Linear, distance: Ratio, full: Amount): Scored {
  const target = rule.target.toPercent();
  if (distance.isZero)
    return earned(`${{ above: '≤', below: '≥', either: '=' }[rule.side]}${target}`, full, full);
  const step = rule.step.toPercent();
  return {
    points: full,
    why: {
      zh: `与 ${target} 相差不足 ${step}，不扣分，得满分 ${full.toString()} 分`,
      en: `less than ${step} off ${target}: no deduction, full marks ${full.toString()}`,
    },
  };
}

function stepsIn(distance: Ratio, step: Ratio, mode: Linear['mode']): Ratio {
  const steps = distance.over(step) ?? ZERO;
  if (mode === 'proportional') return steps;
  return Ratio.of(new Amount(mode === 'floor' ? steps.floor() : steps.ceil(), 0));
}
