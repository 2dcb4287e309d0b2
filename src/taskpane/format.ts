// Numbers as accountants write them: thousands separators, the reported decimals, a true minus sign.
import type { Amount } from '../model/amount';

const MINUS = '−';

/** 1,234,567.80 with all the decimals it was reported with; −21.98 for what is negative. */
export function money(amount: Amount): string {
  return groupDigits(amount.toFixed().replace('-', MINUS));
}

/** +21.98, −21.98 or 0.00: a difference always shows its direction. */
export function signedMoney(amount: Amount): string {
  return amount.sign > 0 ? `+${money(amount)}` : money(amount);
}

/** Points and scores: 9.5, without trailing zeros. */
export function points(amount: Amount): string {
  return groupDigits(amount.toString().replace('-', MINUS));
}

/** A count: 3,078. */
export function count(number: number): string {
  return groupDigits(String(number));
}

/** Puts thousands separators into every number of a text: `1402.03 + 308` → `1,402.03 + 308`. Decimals stay as they are. */
export function groupDigits(text: string): string {
  return text.replace(/(?<![\d.,])\d{4,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** An exact ratio (`0.9`) as a percentage (`90%`), by moving the point: no binary arithmetic. */
export function percent(ratio: string): string {
  const negative = ratio.startsWith('-');
  const [whole = '0', part = ''] = ratio.replace('-', '').split('.');
  const digits = whole + part.padEnd(2, '0').slice(0, 2);
  const rest = part.slice(2).replace(/0+$/, '');
  const shown = digits.replace(/^0+(?=\d)/, '');
  return `${negative ? MINUS : ''}${groupDigits(shown)}${rest ? `.${rest}` : ''}%`;
}
