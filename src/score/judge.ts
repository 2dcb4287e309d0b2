// A measure and its rule, by themselves: what the facts or the 完成值 give, or why they give nothing.
import type { Amount } from '../model/amount';
import type { Facts } from '../model/facts';
import type { Formula } from '../model/formula';
import type { Message } from '../model/message';
import type { Alternative, Rule } from '../model/pack';
import type { Ratio } from '../model/ratio';
import type { Input } from '../model/scorecard';
import type { EnteredValue } from '../model/scores';
import { type ByValue, category, checklist, count } from './by-value';
import { evaluate, inputsOf } from './evaluate';
import { inNumbers } from './in-numbers';
import { applyRule, type RatioRule } from './rules';
import { asInput, ratioIn, saysNotApplicable } from './stated';
import { percent, type Scored } from './words';

export interface Judged {
  readonly kind: 'scored' | 'not-applicable' | 'zero-denominator' | 'unknown';
  readonly points: Amount | null;
  /** How it came to its points, or why there are none. */
  readonly why: Message;
  readonly ratio: Ratio | null;
  readonly inputs: readonly Input[];
  /** The formula that counted, as worded. */
  readonly wording: string | null;
}

/** A measure, its rule, and what they are looked at with. */
export interface Case {
  readonly rule: Rule;
  readonly formula: Formula | null;
  readonly wording: string | null;
  readonly full: Amount;
  readonly value: EnteredValue | null;
  readonly facts: Facts;
}

export const TO_BE_ENTERED: Message = {
  zh: '由人评分，尚未填写得分',
  en: 'to be scored by a person; no score entered yet',
};

export function judge(of: Case): Judged {
  const judged = judgeByRule(of);
  // What can be computed is; the word of staff counts where it cannot.
  if (judged.kind !== 'unknown' || of.rule.kind === 'entered' || !saysNotApplicable(of.value)) return judged;
  const said = of.value.text;
  return {
    ...judged,
    kind: 'not-applicable',
    why: { zh: `完成值填“${said}”`, en: `the 完成值 says ${said}` },
  };
}

function judgeByRule(of: Case): Judged {
  const { rule, full, value, facts, wording } = of;
  switch (rule.kind) {
    case 'entered':
      return unknown(of, [], TO_BE_ENTERED);
    case 'category':
      return byValue(category(rule, full, value, facts), wording);
    case 'checklist':
      return byValue(checklist(rule, full, value), wording);
    case 'count':
      return byValue(count(rule, full, value), wording);
    case 'either':
      return better(rule.alternatives, of);
    default:
      return of.formula ? byFormula(rule, of.formula, of) : byStatedRatio(rule, of);
  }
}

function unknown({ wording }: Case, inputs: readonly Input[], why: Message): Judged {
  return { kind: 'unknown', points: null, why, ratio: null, inputs, wording };
}

function byValue(found: ByValue, wording: string | null): Judged {
  const { scored, inputs } = found;
  return scored
    ? { kind: 'scored', points: scored.points, why: scored.why, ratio: null, inputs, wording }
    : { kind: 'unknown', points: null, why: found.why, ratio: null, inputs, wording };
}

function byFormula(rule: RatioRule, formula: Formula, of: Case): Judged {
  const inputs = inputsOf(formula, of.facts);
  const outcome = evaluate(formula, inputs);
  if (outcome.kind === 'ratio') {
    const numbers = `${inNumbers(formula, inputs)} = ${percent(outcome.ratio)}`;
    return byRatio(applyRule(rule, outcome.ratio, of.full), outcome.ratio, numbers, inputs, of);
  }
  const none = { points: null, ratio: null, inputs, wording: of.wording };
  switch (outcome.kind) {
    case 'missing': {
      const names = outcome.missing.join('、');
      return unknown(of, inputs, {
        zh: `缺 ${names}，无法计算`,
        en: `cannot be computed: ${names} not reported`,
      });
    }
    case 'not-applicable':
      return { ...none, kind: 'not-applicable', why: { zh: '分子分母都为 0', en: '0 ÷ 0' } };
    case 'zero-denominator':
      return { ...none, kind: 'zero-denominator', why: { zh: '分母为 0', en: 'the denominator is 0' } };
  }
}

function byStatedRatio(rule: RatioRule, of: Case): Judged {
  const stated = ratioIn(of.value);
  const inputs = asInput(of.value);
  if (stated.kind !== 'understood') return unknown(of, inputs, stated.why);
  const said = `完成值 ${percent(stated.is)}`;
  return byRatio(applyRule(rule, stated.is, of.full), stated.is, said, inputs, of);
}

function byRatio(
  scored: Scored | null,
  ratio: Ratio,
  numbers: string,
  inputs: readonly Input[],
  { wording }: Case,
): Judged {
  if (scored)
    return {
      kind: 'scored',
      points: scored.points,
      why: { zh: `${numbers}，${scored.why.zh}`, en: `${numbers}; ${scored.why.en}` },
      ratio,
      inputs,
      wording,
    };
  const value = percent(ratio);
  const why = { zh: `${value} 不在任何评分档内`, en: `${value} is in none of the bands` };
  return { kind: 'unknown', points: null, why, ratio, inputs, wording };
}

/** The better of those that can be computed; which it is, and why not the others, is said. */
function better(alternatives: readonly Alternative[], of: Case): Judged {
  const judged = alternatives.map(({ name, rule, formula, wording }) => ({
    name,
    ...judge({ ...of, rule, formula, wording }),
  }));
  const inputs = judged
    .flatMap((each) => each.inputs)
    .filter((input, i, all) => all.findIndex(({ name }) => name === input.name) === i);
  const scored = judged.flatMap((each) => (each.points ? { of: each, points: each.points } : []));
  const best = scored.find((each) => scored.every(({ points }) => each.points.compare(points) >= 0))?.of;
  const told = (each: (typeof judged)[number]): Message => ({
    zh: `${each.name}：${each.why.zh}`,
    en: `${each.name}: ${each.why.en}`,
  });
  const join = (parts: readonly Message[]): Message => ({
    zh: parts.map(({ zh }) => zh).join('；'),
    en: parts.map(({ en }) => en).join('; '),
  });
  if (best) {
    const { zh, en } = join([best, ...judged.filter((each) => each !== best)].map(told));
    return {
      ...best,
      inputs,
      wording: best.wording ?? of.wording,
      why: { zh: `取 ${zh}`, en: `takes ${en}` },
    };
  }
  const none = { points: null, ratio: null, inputs, wording: of.wording, why: join(judged.map(told)) };
  if (judged.every(({ kind }) => kind === 'not-applicable')) return { ...none, kind: 'not-applicable' };
  const divided = judged.every(({ kind }) => kind === 'not-applicable' || kind === 'zero-denominator');
  return { ...none, kind: divided ? 'zero-denominator' : 'unknown' };
}
