// A table as another hand would have typed it: spaces and widths of words, amounts as text.
import { type Hand, pick } from './hand';

const AMOUNT = /^-?\d+\.\d\d$/;

/** Codes, marks of merged cells and captions stay as they are. */
export function respelt(table: string, hand: Hand): string {
  return table
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => ` ${respeltCell(cell.trim(), hand)} `)
        .join('|'),
    )
    .join('\n');
}

function respeltCell(text: string, { next }: Hand): string {
  if (AMOUNT.test(text)) {
    const grouped = text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
    return next() < 0.5
      ? text
      : `'${pick([text, grouped, fullWidth(grouped), `¥${grouped}`.replace('¥-', '-¥')], next)}`;
  }
  if (!/^[\u4E00-\u9FFF（）()]{2,}$/.test(text)) return text;
  if (next() < 0.3) return [...text].join(pick([' ', '　', '\u00A0'], next));
  return next() < 0.3 ? text.replaceAll('(', '（').replaceAll(')', '）') : text;
}

export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
