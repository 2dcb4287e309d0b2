// Which workbook of one folder belongs to which of another: by its path in the folder; .xls and .xlsx of one name are one hand-in.
import { sep } from 'node:path';
import type { Message } from '../model/message';
import { byCodePoint, identity, type Input } from './inputs';

export interface Pair {
  readonly place: string;
  /** Null where that folder has none. */
  readonly old: string | null;
  readonly now: string | null;
  /** Why they cannot be put side by side. */
  readonly trouble: Message | null;
}

/** What the two are called: 上次 and 这次, 上年 and 今年. */
export interface Sides {
  readonly old: Message;
  readonly now: Message;
}

type Side = 'old' | 'now';
type Both = Readonly<Record<Side, readonly Input[]>>;

/** Every input of both is in just one pair; in the order of their places. */
export function pairsOf(both: Both, sides: Sides): Pair[] {
  const groups = new Map<string, Record<Side, Input[]>>();
  for (const side of ['old', 'now'] as const) {
    for (const input of both[side]) {
      if (input.trouble) continue;
      const name = stem(input);
      const group = groups.get(name) ?? { old: [], now: [] };
      group[side].push(input);
      groups.set(name, group);
    }
  }
  const pairs = [
    ...[...groups.values()].flatMap((group) => inGroup(group, sides)),
    ...both.old.filter(({ trouble }) => trouble).map((one) => alone('old', one, one.trouble)),
    ...both.now.filter(({ trouble }) => trouble).map((one) => alone('now', one, one.trouble)),
  ];
  return pairs
    .map((pair) => orClosed(pair, both))
    .sort((a, b) => byCodePoint(a.place, b.place) || (a.now === null ? -1 : 1));
}

/** All of one name, whatever their formats: the same name with the same, else the only one with the only one. */
function inGroup({ old, now }: Both, sides: Sides): Pair[] {
  if (old.length === 0 || now.length === 0) {
    return [...old.map((one) => alone('old', one, null)), ...now.map((one) => alone('now', one, null))];
  }
  const [first, ...others] = old;
  if (first && others.length === 0 && now.length === 1) return now.map((one) => together(first, one, sides));
  const like = (list: readonly Input[], one: Input): readonly Input[] =>
    list.filter((other) => spelled(other) === spelled(one));
  const isSure = (one: Input): boolean => like(old, one).length === 1 && like(now, one).length === 1;
  const trouble = severalOf({ old, now }, sides);
  return [
    ...now.map((one) => {
      const [same] = isSure(one) ? like(old, one) : [];
      return same ? together(same, one, sides) : alone('now', one, trouble);
    }),
    ...old.filter((one) => !isSure(one)).map((one) => alone('old', one, trouble)),
  ];
}

function together({ file: old }: Input, { file: now, place }: Input, sides: Sides): Pair {
  return { place, old, now, trouble: identity(old) === identity(now) ? itself(old, sides) : null };
}

/** A file beside itself. */
export function itself(file: string, sides: Sides): Message {
  return {
    zh: `${sides.old.zh}的工作簿 ${file} 就是这一份，不能与自己相比。请检查写的是哪个文件或文件夹。`,
    en: `The workbook of ${sides.old.en}, ${file}, is this very file. Check which file or folder is named.`,
  };
}

function alone(side: Side, { file, place }: Input, trouble: Message | null): Pair {
  return { place, old: null, now: null, [side]: file, trouble };
}

function severalOf(group: Both, sides: Sides): Message {
  const list = (side: Side): string => group[side].map(({ file }) => file).join('、');
  return {
    zh: `同名的不止一份（${sides.old.zh}：${list('old')}；${sides.now.zh}：${list('now')}），看不出这一份该与哪一份相比。请各只留一份。`,
    en: `There are several of this name (${sides.old.en}: ${list('old')}; ${sides.now.en}: ${list('now')}): which belongs to this one cannot be told. Leave one of each.`,
  };
}

/** What is alone only because the other side's folder could not be opened is not missing there. */
function orClosed(pair: Pair, both: Both): Pair {
  if (pair.trouble || (pair.old !== null && pair.now !== null)) return pair;
  const other = pair.old === null ? both.old : both.now;
  const closed = other.find(({ place, trouble }) => trouble && pair.place.startsWith(`${place}${sep}`));
  if (!closed) return pair;
  const trouble = {
    zh: `不知道 ${closed.file} 里有没有与它对应的：文件夹打不开。请检查权限。`,
    en: `Whether ${closed.file} has what belongs to it is not known: the folder cannot be opened. See to its permissions.`,
  };
  return { ...pair, trouble };
}

/** A macOS spells the same name otherwise than a Windows. */
const normal = ({ place }: Input): string => place.normalize('NFC');
const stem = (input: Input): string => normal(input).replace(/\.[^.]*$/, '');
const spelled = (input: Input): string => normal(input).replace(/\.[^.]*$/, (end) => end.toLowerCase());
