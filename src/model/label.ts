// Labels (表头、项目名) as people type them, brought to one form in which they can be compared (design.md section 3).
import type { Measure } from './fact';

// ①…⑳, ⑴…⒇, ⒈…⒛ stand before an item's name and are no part of it; NFKC would turn them into bare digits.
const CIRCLED = /^[\s\u3000]*[\u2460-\u249B\u24EA\u3220-\u3229]+[\s\u3000]*/;
const SPACES = /[\s\u200B-\u200D\uFEFF]+/g;
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
  let label = text.replace(CIRCLED, '').normalize('NFKC').replace(SPACES, '').replace(QUOTES, '');
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
