// What a cell says: an amount, nothing (未填), or something that is not a number (design.md section 3, Numbers).
import { Amount } from '../model/amount';
import { MEASURE_POWER, type Measure } from '../model/fact';
import { isCellError, type Scalar, UNCALCULATED } from '../model/sheet';

export type Reading =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'date' }
  | { readonly kind: 'uncalculated' }
  | { readonly kind: 'error'; readonly error: string };

/** How a table counts: its measure, null for people and points, and the decimals it declares. */
export interface Counting {
  readonly measure: Measure | null;
  readonly decimals: number;
}

const BLANK: Reading = { kind: 'blank' };
const UNREADABLE: Reading = { kind: 'unreadable' };
// Marks that stand for “none”: design.md section 3.
const NOT_REPORTED = /^(?:-+|—+|―+|─+|\/+|无)$/;
const NUMBER =
  /^(\()?([+-])?([¥￥])?([+-])?(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(%|亿元|万元|千元|元|分|人|名|个)?(\))?$/;
// 12.3① and 12.3² would become 12.31 and 12.32 by NFKC: a mark is no digit of the amount.
const MARKS = /[\u00B2\u00B3\u00B9\u2070-\u209C\u2460-\u24FF]/;
// What is meant for a number, well formed or not (1,23.4); a date (2020.3.5) is none.
const NUMERIC = /^(?!\d{4}\.\d{1,2}\.\d{1,2}$)[(+-]*[¥￥]?[\d.,]*\d[\d.,]*[)%亿万千元分人名个]*$/;
const DATE_FORMAT = /[ymd]/i;

/** A number with this format is a date or a time, not an amount. */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return DATE_FORMAT.test(bare) && !/[#0?]/.test(bare);
}

export function readAmount(value: Scalar, format: string | null, counting: Counting): Reading {
  if (value === null) return BLANK;
  if (typeof value === 'number') {
    if (isDateFormat(format)) return { kind: 'date' };
    return { kind: 'amount', amount: fitted(fromDouble(value), counting) };
  }
  if (typeof value === 'string') return readText(value, counting);
  if (isCellError(value)) {
    return value.error === UNCALCULATED.error
      ? { kind: 'uncalculated' }
      : { kind: 'error', error: value.error };
  }
  return UNREADABLE;
}

/** Text without its widths, spaces and kinds of minus. */
function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\uFEFF]/g, '')
    .replace(/[−–‐]/g, '-');
}

/** Text that is, or was meant to be, a number. */
export function looksNumeric(text: string): boolean {
  return NUMERIC.test(bareText(text));
}

function readText(text: string, counting: Counting): Reading {
  const bare = bareText(text);
  if (bare === '' || NOT_REPORTED.test(bare)) return BLANK;
  const match = NUMBER.exec(bare);
  if (!match || MARKS.test(text)) return UNREADABLE;
  const [, open, sign, currency, innerSign, whole = '', part = '', suffix, close] = match;
  if (whole.length + part.length === 0 || (open === undefined) !== (close === undefined)) return UNREADABLE;
  if (sign && innerSign) return UNREADABLE;
  const negative = (open ? 1 : 0) + (sign === '-' || innerSign === '-' ? 1 : 0);
  if (negative > 1) return UNREADABLE;
  let amount = Amount.of(`${whole.replaceAll(',', '')}.${part}`);
  if (suffix === '%') amount = amount.shifted(-2);
  else if (suffix && suffix in MEASURE_POWER) {
    // 12.3万元 in a table of 元 is 123,000: an exact shift, whatever the table's own measure.
    if (counting.measure === null) return UNREADABLE;
    amount = amount.shifted(MEASURE_POWER[suffix as Measure] - MEASURE_POWER[counting.measure]);
  } else if (
    suffix === '分'
      ? counting.measure !== null || currency !== undefined
      : suffix !== undefined && counting.measure !== null
  ) {
    return UNREADABLE;
  }
  return { kind: 'amount', amount: fitted(negative ? amount.negated() : amount, counting) };
}

/** The shortest decimal of 15 digits: what the staff typed, without the noise of the binary number that stores it. */
export function fromDouble(value: number): Amount {
  // Nearly every amount: in 分 it is a whole number so small that its double is told apart from every neighbour's.
  const hundredths = Math.round(value * 100);
  if (hundredths / 100 === value && Math.abs(hundredths) < 1e14) {
    return new Amount(BigInt(hundredths), 2).trimmed(0);
  }
  const text = value.toPrecision(15);
  const [digits = '0', exponent] = text.split('e');
  const amount = Amount.of(digits.replace('+', ''));
  return (exponent === undefined ? amount : amount.shifted(Number(exponent))).withDecimals(0).trimmed(0);
}

/** At least the declared decimals, more where the value shows more, but nothing finer than a 分 (0.01 元). */
function fitted(amount: Amount, counting: Counting): Amount {
  const shown = amount.trimmed(0).withDecimals(counting.decimals);
  if (counting.measure === null) return shown;
  const finest = Math.max(MEASURE_POWER[counting.measure] + 2, counting.decimals);
  return shown.decimals <= finest ? shown : shown.roundedTo(finest);
}
