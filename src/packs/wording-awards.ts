// What a 评分办法 gives or takes away: 得5分, 计满分, →4, 不得分, 满分的60%; 扣0.5分, 扣满分的10%.
import type { Amount } from '../model/amount';
import type { Cursor } from './wording-cursor';
import { NUMBER, numberOf } from './wording-text';

export interface Given {
  /** As a pack's data has it: `5`, `60%`. */
  readonly data: string;
  /** So many points, where the text says so; 满分 alone does not. */
  readonly points: Amount | null;
}

const FULL: Given = { data: '100%', points: null };
const NOTHING: Given = { data: '0%', points: null };

const GIVES = String.raw`(?:的)?,?可?(?:得分为|得分:|得|计|记|给|打|为|→|->|:)*`;
const WHOLE = '(?:满分|分值|权重分?)';
const POINTS = `(${NUMBER})分(?!值)`;
const SHARE = String.raw`${WHOLE}的(\d+(?:\.\d+)?)%`;
/** For patterns that must not run into what follows. */
export const AWARD = `${GIVES}(?:不[得计给记]分|${SHARE}|(?:满分|全分)(?:\\(?${POINTS}\\)?)?|${POINTS})`;

export function readAward(cursor: Cursor): Given | null {
  const found = cursor.take(AWARD);
  if (found) return givenBy(found);
  // After an arrow 分 is often left out.
  const bare = cursor.take(String.raw`(?:→|->|:)(\d+(?:\.\d+)?)(?![\d.%分~(-])`);
  return bare ? inPoints(bare[1]) : null;
}

/** The last groups of a match that ends with AWARD. */
export function givenBy(found: RegExpExecArray, first = 1): Given {
  const [share, whole, points] = found.slice(first);
  if (share !== undefined) return { data: `${share}%`, points: null };
  if (whole !== undefined) return { data: '100%', points: numberOf(whole) };
  if (points !== undefined) return inPoints(points);
  return /不[得计给记]分$/.test(found[0]) ? NOTHING : FULL;
}

function inPoints(text = '0'): Given {
  const points = numberOf(text);
  return { data: points.toString(), points };
}

const OFF = String.raw`(?:的)?,?(?:扣减|扣除|倒扣|扣|减)`;
/** One group for points, one for a share. */
const AMOUNT = String.raw`(?:${POINTS}|${WHOLE}的(\d+(?:\.\d+)?)%)`;

export const readDeduction = (cursor: Cursor): Given | null => readChange(cursor, OFF);
export const readAddition = (cursor: Cursor): Given | null =>
  readChange(cursor, String.raw`(?:的)?,?(?:加|得|计)`);

function readChange(cursor: Cursor, verb: string): Given | null {
  const found = cursor.take(`${verb}${AMOUNT}`);
  if (!found) return null;
  return found[1] === undefined ? { data: `${found[2]}%`, points: null } : inPoints(found[1]);
}
