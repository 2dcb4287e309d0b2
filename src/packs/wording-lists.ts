// 评分办法 that are lists: ①已制定制度1分；②合法合规1分, or ①…②…③…每项1分.
import { AWARD, type Given, givenBy, readAward } from './wording-awards';
import type { Cursor } from './wording-cursor';
import { readRange } from './wording-limits';
import { NUMBER, numberOf, WordingError } from './wording-text';

export interface List {
  readonly data: object;
  /** Each item as it was typed. */
  readonly quotes: readonly string[];
}

const NUMBERED = String.raw`[\u2460-\u2473]|\(\d{1,2}\)|\d{1,2}[、.](?!\d)`;
const END = /[;,。、\n]+$/;
const SEPARATORS = /[:：;；,，。、\s]+$/;

interface Item {
  readonly text: string;
  /** So much of the text as it was typed. */
  readonly typed: (length: number) => string;
  readonly quote: string;
}

/** Null where the text is no list. */
export function readChecklist(cursor: Cursor): List | null {
  const counted = readCounted(cursor);
  if (counted) return counted;
  cursor.take(String.raw`共?${NUMBER}(?:项|条|个)(?:要求|标准|内容|要点|条件)[:,;。]*`);
  if (!cursor.peek(NUMBERED)) {
    cursor.at = 0;
    return null;
  }
  const items: Item[] = [];
  for (let start = cursor.at; start < cursor.text.length; start = cursor.at) {
    cursor.take(NUMBERED);
    const from = cursor.at;
    // （1）≥90%得5分: numbered bands, not requirements.
    if (isBand(cursor)) {
      cursor.at = 0;
      return null;
    }
    cursor.at = from;
    while (cursor.at < cursor.text.length && !cursor.peek(NUMBERED)) cursor.at += 1;
    items.push({
      text: cursor.text.slice(from, cursor.at).replace(END, ''),
      typed: (length) => cursor.quote(from, from + length),
      quote: cursor.quote(start).replace(SEPARATORS, ''),
    });
  }
  const each = takeEach(items);
  const read = items.map((item, i) => readItem(item, i, each));
  return {
    data: { kind: 'checklist', items: read.map(({ name, given }) => ({ name, points: given.data })) },
    quotes: items.map(({ quote }) => quote),
  };
}

/** 三项要求各1分: the requirements themselves stand elsewhere. */
function readCounted(cursor: Cursor): List | null {
  const found = cursor.take(
    String.raw`共?(${NUMBER})(?:项|条|个)(?:要求|标准|内容|要点|条件)?,?(?:各|每项|每条)(?:得|计|记)?(${NUMBER})分[;。]*$`,
  );
  const items = found ? numberOf(found[1] ?? '').toNumber() : 0;
  if (!found || !Number.isInteger(items) || items < 1) return null;
  const points = numberOf(found[2] ?? '').toString();
  const data = Array.from({ length: items }, (_, i) => ({ name: `第${i + 1}项`, points }));
  return { data: { kind: 'checklist', items: data }, quotes: [] };
}

function isBand(cursor: Cursor): boolean {
  try {
    const range = readRange(cursor);
    return range !== null && readAward(cursor) !== null;
  } catch (error) {
    if (error instanceof WordingError) return false;
    throw error;
  }
}

/** 每项1分 at the end of the last item goes for all of them. */
function takeEach(items: Item[]): Given | null {
  const last = items.at(-1);
  const found = last && new RegExp(`[;,。、\\n]*(?:每项|各)(?:得|计|记)?(${NUMBER})分$`).exec(last.text);
  if (!last || !found) return null;
  items[items.length - 1] = { ...last, text: last.text.slice(0, found.index) };
  const points = numberOf(found[1] ?? '');
  return { data: points.toString(), points };
}

function readItem(
  { text, typed, quote }: Item,
  index: number,
  each: Given | null,
): { readonly name: string; readonly given: Given } {
  const found = new RegExp(`^(.*?)${AWARD}$`, 's').exec(text);
  if ((found === null) === (each === null) || text.includes('扣')) {
    throw new WordingError(`看不出“${quote}”得几分`, `it is not clear how many points “${quote}” gives`);
  }
  const name = typed((found?.[1] ?? text).length).replace(SEPARATORS, '');
  return {
    name: name === '' ? `第${index + 1}项` : name,
    given: found ? givenBy(found, 2) : (each as Given),
  };
}
