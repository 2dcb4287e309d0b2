// Limits as a 评分办法 writes them: ≥90%, 不超过100%, 80%（含）—90%, 90%（含）以上, 80%≤完成率<90%; and several of them with 且.
import type { Amount } from '../model/amount';
import type { Cursor } from './wording-cursor';
import { WordingError } from './wording-text';

/** Whether a limit belongs to its range; unsaid where the text leaves it to the range beside it. */
export type Closure = 'closed' | 'open' | 'unsaid';

export interface End {
  readonly at: Amount;
  readonly closure: Closure;
}

export interface Range {
  readonly from: End | null;
  readonly to: End | null;
  /** Just a number, no sign: 100% in `100%计满分`. */
  readonly bare: boolean;
}

const VALUE = String.raw`(-?\d+(?:\.\d+)?)(%)?`;
const MARK = String.raw`(\(不?含(?:本数)?\))?`;
const TO = String.raw`(?:[~至到]+|-)`;

const AT_LEAST = '≥|不低于|不少于|不小于|大于或?等于|高于或?等于|达到|达';
const AT_MOST = '≤|不超过|不高于|不大于|小于或?等于|低于或?等于|控制在';
const ABOVE = '>|超过|超出|大于|高于';
const BELOW = '<|低于|小于|少于|不足|不到|未达到';
const EQUAL = '=|等于';

const SIGNED = `(?:(${AT_LEAST})|(${AT_MOST})|(${ABOVE})|(${BELOW})|(${EQUAL}))${VALUE}${MARK}(及?以上|及?以下|以内)?`;
const BETWEEN = `${VALUE}${MARK}${TO}${VALUE}${MARK}(?:之间|区间|范围内)?`;
const CHAIN = `${VALUE}(≤|<)`;
const SIDED = `${VALUE}${MARK}(?:(及?以上)|(及?以下)|(以内))${MARK}`;
const BARE = VALUE;

/** One limit or several joined; null where there is none here. */
export function readRange(cursor: Cursor): Range | null {
  let range = readOne(cursor);
  while (range) {
    const start = cursor.at;
    cursor.take(',?(?:并且|而且|且|并|但)|,');
    const next: Range | null = readOne(cursor, true);
    const both = next && joined(range, next);
    if (!both) {
      cursor.at = start;
      break;
    }
    range = both;
  }
  if (range) cursor.take('的部分|的|时|者');
  return range;
}

function joined(a: Range, b: Range): Range | null {
  if (a.bare || b.bare || (a.from && b.from) || (a.to && b.to)) return null;
  return { from: a.from ?? b.from, to: a.to ?? b.to, bare: false };
}

function readOne(cursor: Cursor, signed = false): Range | null {
  const start = cursor.at;
  cursor.subject();
  const range = readSigned(cursor) ?? readSided(cursor) ?? (signed ? null : readBare(cursor));
  if (!range) cursor.at = start;
  return range;
}

const from = (at: Amount, closure: Closure): Range => ({ from: { at, closure }, to: null, bare: false });
const to = (at: Amount, closure: Closure): Range => ({ from: null, to: { at, closure }, bare: false });

function readSigned(cursor: Cursor): Range | null {
  const found = cursor.take(SIGNED);
  if (!found) return null;
  const [whole, least, most, above, below, , digits, percent, mark, side] = found;
  const at = cursor.value(digits, percent);
  const included = mark === undefined ? null : !mark.includes('不');
  const contradicts = (closed: boolean, sides: RegExp): boolean =>
    (included !== null && included !== closed) || (side !== undefined && !sides.test(side));
  if (least !== undefined) return contradicts(true, /以上/) ? odd(cursor, whole) : from(at, 'closed');
  if (most !== undefined) return contradicts(true, /以下|以内/) ? odd(cursor, whole) : to(at, 'closed');
  if (above !== undefined) return contradicts(false, /(?!)/) ? odd(cursor, whole) : from(at, 'open');
  if (below !== undefined) return contradicts(false, /(?!)/) ? odd(cursor, whole) : to(at, 'open');
  const end: End = { at, closure: 'closed' };
  return contradicts(true, /(?!)/) ? odd(cursor, whole) : { from: end, to: end, bare: false };
}

/** Of what has just been taken. */
function odd(cursor: Cursor, whole: string): never {
  const part = cursor.quote(cursor.at - whole.length);
  throw new WordingError(`“${part}”自相矛盾`, `“${part}” contradicts itself`);
}

function closureOf(mark: string | undefined): Closure {
  if (mark === undefined) return 'unsaid';
  return mark.includes('不') ? 'open' : 'closed';
}

function readSided(cursor: Cursor): Range | null {
  const between = cursor.take(BETWEEN);
  if (between) {
    const [, low, lowPercent, lowMark, high, highPercent, highMark] = between;
    // 80-90% means 80%-90%.
    return {
      from: { at: cursor.value(low, lowPercent ?? highPercent), closure: closureOf(lowMark) },
      to: { at: cursor.value(high, highPercent), closure: closureOf(highMark) },
      bare: false,
    };
  }
  const chain = readChain(cursor);
  if (chain) return chain;
  const sided = cursor.take(SIDED);
  if (!sided) return null;
  const [whole, digits, percent, before, above, below, within, after] = sided;
  if (before !== undefined && after !== undefined && before !== after) odd(cursor, whole);
  const at = cursor.value(digits, percent);
  const marked = closureOf(before ?? after);
  const closure = (above ?? below)?.startsWith('及') && marked === 'unsaid' ? 'closed' : marked;
  return above === undefined && (below !== undefined || within !== undefined)
    ? to(at, closure)
    : from(at, closure);
}

/** 80%≤完成率<90%. */
function readChain(cursor: Cursor): Range | null {
  const start = cursor.at;
  const low = cursor.take(CHAIN);
  const subject = low && (cursor.subject() || cursor.take('[xX]') !== null);
  const high = subject ? cursor.take(`(≤|<)${VALUE}`) : null;
  if (!low || !high) {
    cursor.at = start;
    return null;
  }
  const closure = (sign: string | undefined): Closure => (sign === '<' ? 'open' : 'closed');
  return {
    from: { at: cursor.value(low[1], low[2] ?? high[3]), closure: closure(low[3]) },
    to: { at: cursor.value(high[2], high[3]), closure: closure(high[1]) },
    bare: false,
  };
}

function readBare(cursor: Cursor): Range | null {
  const found = cursor.take(BARE);
  if (!found) return null;
  const end: End = { at: cursor.value(found[1], found[2]), closure: 'closed' };
  return { from: end, to: end, bare: true };
}
