// Rules that look at no ratio: one of named cases (category), requirements met (checklist), instances counted (count).
import { Amount } from '../model/amount';
import type { Facts } from '../model/facts';
import type { Message } from '../model/message';
import type { Choice, Rule } from '../model/pack';
import { Ratio } from '../model/ratio';
import type { Input } from '../model/scorecard';
import type { EnteredValue } from '../model/scores';
import { awarded, exactAward, within } from './awards';
import { condition } from './condition';
import { asInput, choiceIn, countIn, itemsIn } from './stated';
import type { Scored } from './words';

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** What it earns, or why it cannot be told. */
export type ByValue = { readonly inputs: readonly Input[] } & (
  { readonly scored: Scored } | { readonly scored: null; readonly why: Message }
);

/**
 * The first case that holds of the facts; where none is told by facts, the one that staff name. A case that cannot be
 * told stops the search: it might be the one.
 */
export function category(
  rule: RuleOf<'category'>,
  full: Amount,
  value: EnteredValue | null,
  facts: Facts,
): ByValue {
  const inputs: Input[] = [];
  for (const choice of rule.choices) {
    if (!choice.when) continue;
    const found = condition(choice.when, facts);
    for (const input of found.inputs) if (!inputs.some(({ name }) => name === input.name)) inputs.push(input);
    if (found.holds) return { inputs, scored: chosen(choice, full) };
    if (found.holds === null) {
      const names = found.missing.join('、');
      return {
        inputs,
        scored: null,
        why: { zh: `缺 ${names}，无法计算`, en: `cannot be computed: ${names} not reported` },
      };
    }
  }
  const named = rule.choices.filter(({ when }) => when === null);
  if (named.length === 0)
    return {
      inputs,
      scored: null,
      why: { zh: '哪一种情况都不是，需由人评分', en: 'none of the cases holds: to be scored by a person' },
    };
  const stated = choiceIn(value, named);
  const all = [...inputs, ...asInput(value)];
  return stated.kind === 'understood'
    ? { inputs: all, scored: chosen(stated.is, full) }
    : { inputs: all, scored: null, why: stated.why };
}

function chosen({ name, award }: Choice, full: Amount): Scored {
  const points = awarded(award, full);
  const n = points.toString();
  return { points, why: { zh: `${name}，得 ${n} 分`, en: `${name}: ${n} points` } };
}

export function checklist(rule: RuleOf<'checklist'>, full: Amount, value: EnteredValue | null): ByValue {
  const stated = itemsIn(value, rule.items.length);
  const inputs = asInput(value);
  if (stated.kind !== 'understood') return { inputs, scored: null, why: stated.why };
  // Shares of an odd number of points add up before they are rounded: three thirds are the whole.
  const exact = stated.is
    .flatMap((n) => rule.items[n - 1]?.award ?? [])
    .map((award) => exactAward(award, full));
  const whole = exact
    .reduce((a, b) => a.plus(b), Ratio.of(Amount.zero))
    .toAmount(2)
    .trimmed();
  const points = within(whole, full);
  const marks = stated.is.map((n) => String.fromCodePoint(0x245f + n)).join('');
  if (exact.length === 0)
    return {
      inputs,
      scored: { points, why: { zh: '一项也不满足，得 0 分', en: 'none is met: 0 points' } },
    };
  const parts = exact.map((ratio) => ratio.toString(2));
  const said = parts.length === 1 ? '' : `${parts.join(' + ')} = `;
  const n = points.toString();
  const zh = said === '' ? `满足 ${marks}，得 ${n} 分` : `满足 ${marks}，${said}${n} 分`;
  return { inputs, scored: { points, why: { zh, en: `${marks} met: ${said}${n} points` } } };
}

export function count(rule: RuleOf<'count'>, full: Amount, value: EnteredValue | null): ByValue {
  const stated = countIn(value, rule.of);
  const inputs = asInput(value);
  if (stated.kind !== 'understood') return { inputs, scored: null, why: stated.why };
  const each = exactAward(rule.award, full);
  const all = each.times(Ratio.of(new Amount(stated.is, 0)));
  const off = rule.start === 'full';
  const reached = (off ? Ratio.of(full).minus(all) : all).toAmount(2).trimmed();
  const points = within(reached, full);
  const n = points.toString();
  const [counted, one] = [stated.is.toString(), each.toString(4)];
  if (stated.is === 0n) {
    const zh = off ? `0 ${rule.of}，不扣分，得满分 ${n} 分` : `0 ${rule.of}，得 0 分`;
    return { inputs, scored: { points, why: { zh, en: `0 ${rule.of}: ${n} points` } } };
  }
  const capped = points.equals(reached) ? '' : off ? '，扣完为止' : '，以满分为限';
  const why = {
    zh: `${counted} ${rule.of}，每${rule.of}${off ? '扣' : '得'} ${one} 分${capped}，得 ${n} 分`,
    en: `${counted} ${rule.of}, ${off ? '−' : '+'}${one} each: ${n} points`,
  };
  return { inputs, scored: { points, why } };
}
