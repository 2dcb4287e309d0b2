// A 评分办法 as a row of phrases, each understood by itself; what is no phrase is quoted and refused.
import type { Amount } from '../model/amount';
import { AWARD, type Given, givenBy, readAddition, readAward, readDeduction } from './wording-awards';
import type { Cursor } from './wording-cursor';
import { type Range, readRange } from './wording-limits';
import { NUMBER, numberOf, WordingError } from './wording-text';

type Side = 'above' | 'below' | 'either';

type Said =
  /** ≥90%得5分 */
  | { readonly kind: 'band'; readonly range: Range; readonly given: Given }
  /** （超过100%的，）每超过1个百分点扣0.5分 */
  | {
      readonly kind: 'step';
      readonly beyond: Range | null;
      readonly side: Side;
      readonly step: Amount;
      readonly given: Given;
    }
  /** 不足1个百分点不扣分 */
  | { readonly kind: 'mode'; readonly mode: 'floor' | 'ceil' | 'proportional'; readonly step: Amount }
  /** 每出现一例不符合扣1分 */
  | { readonly kind: 'count'; readonly of: string; readonly start: 'full' | 'zero'; readonly given: Given }
  /** 得分=分值×完成率（÷95%） */
  | { readonly kind: 'proportional'; readonly beyond: Range | null; readonly target: Amount | null }
  /** 否则不得分 */
  | { readonly kind: 'rest'; readonly given: Given }
  /** 无结余3分 */
  | { readonly kind: 'case'; readonly name: string; readonly given: Given }
  /** 满分为止, 最高5分 */
  | { readonly kind: 'cap'; readonly points: Amount | null }
  /** 按绝对值 */
  | { readonly kind: 'absolute' }
  /** 不适用的不计入 */
  | { readonly kind: 'excluded' }
  /** 扣完为止; 五项要求: says nothing that is not so anyhow. */
  | { readonly kind: 'until' };

export type Phrase = Said & { readonly quote: string };

/** Throws a WordingError. */
export function phrasesOf(cursor: Cursor): Phrase[] {
  const phrases: Phrase[] = [];
  for (;;) {
    cursor.take(String.raw`(?:[;,。、\n\u2460-\u2473]|\(\d{1,2}\))+`);
    if (cursor.finished) return phrases;
    const start = cursor.at;
    const said = readers.reduce<Said | null>((found, read) => {
      if (found) return found;
      cursor.at = start;
      return read(cursor);
    }, null);
    if (!said) {
      cursor.at = start;
      const part = cursor.rest();
      throw new WordingError(`看不懂“${part}”`, `“${part}” is not understood`);
    }
    phrases.push({ ...said, quote: cursor.quote(start) });
  }
}

const PERCENT = '(?:%|个?百分点)';
/** 不扣, 按比例扣, 按1个百分点计算. */
const MODE = `不足(${NUMBER})${PERCENT}(?:的|部分)*,?(?:(不扣分?|不计)|(按比例(?:扣分?|计算扣分)?(?![得计给]))|按(${NUMBER})${PERCENT}(?:计算|计|扣分|算)?)`;
const UNTIL = String.raw`(?:直至|直到)?扣完(?:本项|该项|此项)?(?:分值|分数|得分|分)?为止|扣至0分(?:为止)?|最低(?:为|得)?0分|不(?:计|得|出现)负分|共?${NUMBER}(?:项|条|个)(?:要求|标准|内容|要点|条件)`;
const CAP = `(?:得|加|计)?(?:到|至)?满分为止|最高(?:不超过|得|为|计)?(?:满分|(${NUMBER})分)|(?:最多|上限)(?:得|为)?(?:满分|(${NUMBER})分)`;
const REST = `(?:否则|其余|其他|其它)(?:情况|情形)?${AWARD}`;
// What hedges is not said; digits, signs and 每…扣… belong to phrases of other kinds.
const CASE = `(?![^;。\\n]*?(?:酌情|视情|左右|大约|比例|适当))([^;。\\n\\d%≤≥<>=扣每×÷+→]+?)${AWARD}(?=[;。,、\\n]|$)`;
const BOTH_WAYS =
  '(?:超过|超出|高于|增加|高)(?:/|或者?|、)(?:低于|不足|减少|降低|低)(?:\\(偏离\\))?|(?:低于|不足|减少|降低|低)(?:/|或者?|、)(?:超过|超出|高于|增加|高)(?:\\(偏离\\))?|(?:上下)?(?:偏离|偏差|相差|浮动)';
const STEP = `每再?(?:(${BOTH_WAYS})|(超过|超出|超|高于|高出|高|增加|增长|上升)|(低于|低|降低|下降|减少|少))(${NUMBER})${PERCENT}`;
const COUNTED = '(例|项|次|起|笔|条|件|处|份|天|日|人|户|家|篇|个(?!百分)[一-龥]{0,8}?)';
const COUNT = `每(?:出现|发现|发生|存在|有|少|缺少|缺失|缺|漏报|漏|违反|逾期|未完成|完成|新增|增加)?(${NUMBER})?${COUNTED}`;
/** What was wrong with each: it makes no difference to what is counted. */
const WRONG = '(?:未|不|没|违|超|逾|缺|错|有)[一-龥]*?(?=的?,?(?:扣|减|得|加|计))';

const readers: readonly ((cursor: Cursor) => Said | null)[] = [
  (cursor) => cursor.take(UNTIL) && { kind: 'until' },
  (cursor) => {
    const found = cursor.take(CAP);
    const points = found?.[1] ?? found?.[2];
    return found && { kind: 'cap', points: points === undefined ? null : numberOf(points) };
  },
  (cursor) => cursor.take(String.raw`\(?(?:按|取)绝对值(?:计算|计)?\)?:?`) && { kind: 'absolute' },
  (cursor) =>
    cursor.take('(?:不适用|不涉及)(?:的|时)?,?(?:不计入|剔除|不参与评分)(?:总分|满分)?') && {
      kind: 'excluded',
    },
  (cursor) => {
    const found = cursor.take(REST);
    return found && { kind: 'rest', given: givenBy(found) };
  },
  readMode,
  readProportional,
  readStep,
  readCount,
  (cursor) => {
    const range = readRange(cursor);
    const given = range && readAward(cursor);
    return given && { kind: 'band', range, given };
  },
  (cursor) => {
    const start = cursor.at;
    const found = cursor.take(CASE);
    if (!found) return null;
    const name = cursor.quote(start, start + (found[1] ?? '').length).replace(/^[:：]|[:：]$/g, '');
    return { kind: 'case', name, given: givenBy(found, 2) };
  },
];

function readMode(cursor: Cursor): Said | null {
  const found = cursor.take(MODE);
  if (!found) return null;
  const [whole, of = '', floor, proportional, as] = found;
  const step = numberOf(of).shifted(-2);
  if (as !== undefined && !numberOf(as).shifted(-2).equals(step))
    throw new WordingError(`“${whole}”前后不一`, `“${whole}” names two different steps`);
  const mode = floor !== undefined ? 'floor' : proportional !== undefined ? 'proportional' : 'ceil';
  return { kind: 'mode', mode, step };
}

function readProportional(cursor: Cursor): Said | null {
  const beyond = readRange(cursor);
  if (beyond) cursor.take(',');
  const ratio = `${cursor.subjectPattern}(?:÷(\\d+(?:\\.\\d+)?)%)?`;
  const whole = '(?:本项)?(?:分值|权重|满分|标准分)';
  const found = cursor.take(
    `(?:本项)?得分=(?:${whole}[×*]${ratio}|${ratio}[×*]${whole})|(?:其余|其他|之间)?的?按照?(?:实际|完成|实际完成)?(?:的)?(?:比例|比率|${cursor.subjectPattern})(?:计算|折算|换算)?(?:得分|计分|给分)`,
  );
  if (!found) return null;
  const target = found[1] ?? found[2];
  return { kind: 'proportional', beyond, target: target === undefined ? null : numberOf(target).shifted(-2) };
}

function readStep(cursor: Cursor): Said | null {
  const beyond = readRange(cursor);
  if (beyond) cursor.take(',');
  const found = cursor.take(STEP);
  const given = found && readDeduction(cursor);
  if (!given) return null;
  const [, both, above, , of = ''] = found;
  const side = both !== undefined ? 'either' : above !== undefined ? 'above' : 'below';
  return { kind: 'step', beyond, side, step: numberOf(of).shifted(-2), given };
}

function readCount(cursor: Cursor): Said | null {
  const found = cursor.take(`${COUNT}(?:${WRONG})?(?=的?,?(?:扣|减|得|加|计))`);
  if (!found) return null;
  const [whole, how = '一', of = ''] = found;
  const off = readDeduction(cursor);
  const given = off ?? readAddition(cursor);
  if (!given) return null;
  if (numberOf(how).toString() !== '1')
    throw new WordingError(`“${whole}”只能逐${of}计`, `“${whole}”: only one at a time can be counted`);
  return { kind: 'count', of, start: off ? 'full' : 'zero', given };
}
