// Labels (表头、项目名) as people type them, brought to one form in which they can be compared (design.md section 3).
import type { Measure } from './fact';

// ①…⑳ stand before an item's name; NFKC alone would melt them into it as bare digits.
const CIRCLED = /[\u2460-\u2473\u24EA]/g;
// Marks of direction are as unseen as a space without width, and would turn round what is told beside a name.
const SPACES = /[\s\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/g;
const QUOTES = /["'“”‘’「」『』]/g;
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]+[、.]|[(〔][一二三四五六七八九十\d]+[)〕]、?|\d{1,2}[、.)](?!\d))/;
const AMONG = /^其中[:,]?/;
const MEASURED = /\((?:单位:)?(亿元|万元|千元|元)\)$/;

/**
 * NFKC, without spaces, quotes, leading enumerators (一、 （1） 1. ①), 其中 and trailing colons. Empty for a label that
 * says nothing of its own (其中：).
 */
export function normalLabel(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  const label = normalise(text);
  // Tables repeat their labels, and departments their tables; what only one of them says is not kept for ever.
  if (text.length > LONGEST_KEPT) return label;
  if (normalised.size >= MOST_KEPT) normalised.clear();
  normalised.set(text, label);
  return label;
}

const normalised = new Map<string, string>();
const MOST_KEPT = 4096;
const LONGEST_KEPT = 64;

function normalise(text: string): string {
  let label = text
    .replace(CIRCLED, (digit) => `(${digit})`)
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(QUOTES, '');
  for (let before = ''; before !== label;) {
    before = label;
    label = label.replace(ENUMERATOR, '').replace(AMONG, '').replace(/:+$/, '');
  }
  return label;
}

/** A label that names its own measure: 支出合计（元）. */
export function splitMeasure(label: string): { label: string; measure: Measure | null } {
  const match = MEASURED.exec(label);
  if (!match) return { label, measure: null };
  return { label: label.slice(0, match.index), measure: match[1] as Measure };
}
