// A 评分办法 as it is typed, brought to one form: widths, spaces and kinds of sign; and the numbers and words it is made of.
// Every character remembers where it was written, so that what is not understood can be quoted as it stands.
import { Amount } from '../model/amount';

export interface Typed {
  readonly text: string;
  /** The part of the original from one position to another. */
  readonly quote: (from: number, to: number) => string;
}

const SIGNS: Readonly<Record<string, string>> = {
  '−': '-',
  '≦': '≤',
  '⩽': '≤',
  '≧': '≥',
  '⩾': '≥',
  '–': '~',
  '—': '~',
  '―': '~',
  '～': '~',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
};
const CIRCLED = /[\u2460-\u2473]/;
/** Spaces and quotation marks say nothing. */
const INVISIBLE = /[\t\r\f\v \u00A0\u3000\u200B-\u200D\uFEFF"'“”‘’「」『』]/;

export function typed(original: string): Typed {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const meant = CIRCLED.test(character) ? character : (SIGNS[character] ?? character.normalize('NFKC'));
    if (!INVISIBLE.test(character)) {
      places.push(...Array<number>(meant.length).fill(at));
      text += meant;
    }
    at += character.length;
  }
  places.push(original.length);
  // <= and >= are two characters, like the one they stand for.
  const signs = text.replace(/<=|=</g, '≤ ').replace(/>=/g, '≥ ');
  const kept = Array.from({ length: signs.length }, (_, i) => i).filter((i) => signs[i] !== ' ');
  const place = (i: number): number => places[kept[i] ?? text.length] ?? original.length;
  return {
    text: signs.replaceAll(' ', ''),
    quote: (from, to) => original.slice(place(from), place(to)).trim(),
  };
}

/** A number in digits or, up to 99, in words; 半. */
export const NUMBER = String.raw`(?:\d+(?:\.\d+)?|半|[一二两三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九])`;

const DIGITS = '零一二三四五六七八九';

export function numberOf(text: string): Amount {
  if (/^\d/.test(text)) return Amount.of(text).trimmed(0);
  if (text === '半') return Amount.of('0.5');
  const digit = (word: string): number => (word === '两' ? 2 : DIGITS.indexOf(word));
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return Amount.whole((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)));
}

/** What is not understood, as it was typed. */
export class WordingError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'WordingError';
  }
}
