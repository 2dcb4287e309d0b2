// 完成值: what staff enter for a rule that looks at no table. It is understood exactly, or it is said what may stand there.
import { addressOf } from '../model/address';
import { Amount } from '../model/amount';
import { normalLabel } from '../model/label';
import type { Message } from '../model/message';
import type { Choice } from '../model/pack';
import { Ratio } from '../model/ratio';
import type { Input } from '../model/scorecard';
import type { EnteredValue } from '../model/scores';

export type Stated<T> =
  { readonly kind: 'understood'; readonly is: T } | { readonly kind: 'not'; readonly why: Message };

const NOT_APPLICABLE = ['不适用', '无此项', '不涉及'];
const NONE = ['无', '没有', '0', '都不满足', '均不满足'];
const ALL = ['全部', '全部满足', '全部符合', '全部达到', '都满足', '均满足'];

export function saysNotApplicable(value: EnteredValue | null): value is EnteredValue {
  return value !== null && NOT_APPLICABLE.includes(normalLabel(value.text));
}

/** The 完成值 among the numbers that a score was made of. */
export function asInput(value: EnteredValue | null): Input[] {
  if (value === null) return [];
  const { amount, numeric, text } = value;
  const cells = [{ ...value.cell, amount, measure: null, numeric: numeric && amount !== null }];
  return [{ name: '完成值', amount, measure: null, cells, reported: true, text }];
}

/** 95%, or 0.95 in a number cell. 95 without a sign might be either 95% or 9500%, and is not guessed at. */
export function ratioIn(value: EnteredValue | null): Stated<Ratio> {
  const text = plain(value);
  const wanted: Message = { zh: '比率，如 95%', en: 'a ratio such as 95%' };
  if (!value?.amount || !/^[\d.,%()+-]+$/.test(text)) return cannot(value, wanted);
  if (!text.includes('%') && value.amount.absolute().compare(LARGEST_BARE) > 0) {
    const [at, n] = [addressOf(value.cell), value.amount.toString()];
    return not(
      `${at} 的完成值 ${n} 没有百分号，分不清是 ${n}% 还是 ${n} 倍；应写成 ${n}% 这样，无法计算`,
      `cannot be computed: the 完成值 in ${at} is ${n} without a percent sign; write ${n}% if that is meant`,
    );
  }
  return { kind: 'understood', is: Ratio.of(value.amount) };
}

/** A ratio above 200% is rare; a percentage without its sign is not. */
const LARGEST_BARE = Amount.whole(2);

/** 2, 2例, 无. */
export function countIn(value: EnteredValue | null, of: string): Stated<bigint> {
  const text = plain(value);
  if (NONE.includes(text)) return { kind: 'understood', is: 0n };
  const unit = plainText(of);
  const digits = text.endsWith(unit) ? text.slice(0, text.length - unit.length) : text;
  if (/^\d+$/.test(digits)) return { kind: 'understood', is: BigInt(digits) };
  return cannot(value, {
    zh: `有几${of}（0、1、2 这样的整数）`,
    en: `a number of ${of}: a whole number, 0 or more`,
  });
}

/** The numbers of the requirements met, from 1: ①③, 1、3, 全部, 无. */
export function itemsIn(value: EnteredValue | null, items: number): Stated<readonly number[]> {
  const text = plain(value);
  if (NONE.includes(text)) return { kind: 'understood', is: [] };
  const every = Array.from({ length: items }, (_, i) => i + 1);
  if (ALL.includes(text)) return { kind: 'understood', is: every };
  const found = listed(textOf(value));
  const sound = found.every((n) => every.includes(n)) && new Set(found).size === found.length;
  if (sound && found.length > 0) return { kind: 'understood', is: [...found].sort((a, b) => a - b) };
  return cannot(value, {
    zh: `满足的要求的序号，如 ①②（共 ${items} 项），或全部、无`,
    en: `the numbers of the requirements met, such as ①② (there are ${items}), or 全部 or 无`,
  });
}

/** NaN for what is no number, so that nothing is passed over. */
function listed(text: string): number[] {
  return text
    .replace(/[\u2460-\u2473]/g, (circled) => ` ${circled.charCodeAt(0) - 0x245f} `)
    .normalize('NFKC')
    .replace(/^(?:满足|符合)/, '')
    .split(/[\s,、;/()和及与]/)
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : NaN));
}

/** One of the choices that staff may name. */
export function choiceIn(value: EnteredValue | null, choices: readonly Choice[]): Stated<Choice> {
  const text = normalLabel(textOf(value));
  const found = choices.find(({ name, synonyms }) =>
    [name, ...synonyms].some((n) => normalLabel(n) === text),
  );
  if (found) return { kind: 'understood', is: found };
  const names = choices.map(({ name }) => name).join('、');
  return cannot(value, { zh: `${names} 之一`, en: `one of ${names}` });
}

function textOf(value: EnteredValue | null): string {
  return value?.text ?? '';
}

function plain(value: EnteredValue | null): string {
  return plainText(textOf(value));
}

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\uFEFF]/g, '')
    .replace(/[−–‐]/g, '-');
}

const not = (zh: string, en: string): Stated<never> => ({ kind: 'not', why: { zh, en } });

function cannot(value: EnteredValue | null, wanted: Message): Stated<never> {
  if (value === null)
    return not(
      `缺 完成值（在指标评分的“完成值”一栏填${wanted.zh}），无法计算`,
      `cannot be computed: 指标评分 has no 完成值 for it; there should be ${wanted.en}`,
    );
  const at = addressOf(value.cell);
  if (value.text === '')
    return not(
      `缺 完成值（${at} 应填${wanted.zh}），无法计算`,
      `cannot be computed: the 完成值 in ${at} is blank; there should be ${wanted.en}`,
    );
  return not(
    `${at} 的完成值“${value.text}”看不懂，应填${wanted.zh}，无法计算`,
    `cannot be computed: the 完成值 in ${at} is “${value.text}”; there should be ${wanted.en}`,
  );
}
