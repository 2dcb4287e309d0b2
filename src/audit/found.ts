// Tables that no name binds, looked for on the sheets: what has to be read for that, what was found, and what is said of it.
import { areaAddress } from '../model/address';
import type { Message, Problem } from '../model/message';
import type { Pack } from '../model/pack';
import {
  type Area,
  type AreasWanted,
  LAST_ROW,
  type NameEntry,
  type Snapshot,
  type WorkbookIndex,
} from '../model/sheet';
import { findTables, type Search } from '../find/find';
import { bind } from '../read/bind';
import { ownAreas } from '../summary/own';

export type { Candidate, Search } from '../find/find';

/** As many columns as a standard table may lie in. */
const COLUMNS = 256;

/** What was found for the tables that no name binds. Nothing is written for it. */
export interface Found {
  /** In the pack's order; empty where every table has its name. */
  readonly searches: readonly Search[];
  /** For what is certain: the name that says the same. */
  readonly names: readonly NameEntry[];
  /** Hidden sheets, which are not searched. */
  readonly hidden: readonly string[];
}

/** The used ranges of all visible sheets but Gouji's own; none where every table has a name. */
export function searchAreas(pack: Pack): AreasWanted {
  return (index) => {
    if (bind(index, pack).every(({ name }) => name !== null)) return [];
    const own = ownAreas(index).filter(({ bottom }) => bottom === LAST_ROW);
    return index.sheets
      .filter(({ name, visibility }) => visibility === 'visible' && !own.some(({ sheet }) => sheet === name))
      .map(({ name }): Area => ({ sheet: name, top: 0, left: 0, bottom: LAST_ROW, right: COLUMNS - 1 }));
  };
}

/** The snapshot must have been taken with the same pack's `searchAreas`. */
export function search(snapshot: Snapshot, pack: Pack): Found {
  const bound = new Map(
    bind(snapshot, pack).flatMap(({ table, name, area }) =>
      name === null ? [] : [[table.name, area] as const],
    ),
  );
  // The user's own 绩效评价汇总 has the headings of 指标评分.
  for (const area of ownAreas(snapshot)) if (area.bottom < LAST_ROW) bound.set('', area);
  const searches = findTables({ sheets: snapshot.blocks.filter((block) => block !== null), bound }, pack);
  const names = searches.flatMap(({ table, standing, candidates: [first] }) =>
    standing === 'certain' && first ? [nameOf(table.name, first.area)] : [],
  );
  const hidden = snapshot.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name);
  return { searches, names, hidden };
}

function nameOf(name: string, area: Area): NameEntry {
  return { name, scope: null, refersTo: `=${areaAddress(area, true)}`, visible: true };
}

/** The index (or snapshot) as if what was found had its names already. */
export function withFound<T extends WorkbookIndex>(index: T, { names }: Found): T {
  return names.length === 0 ? index : { ...index, names: [...index.names, ...names] };
}

/** Which range was taken for each table without a name, which was not and why, and what was not searched. */
export function foundNotes({ searches, hidden }: Found): Problem[] {
  const notes = searches.flatMap((one): Problem[] => {
    const [first] = one.candidates;
    if (!first) return [];
    const message = one.standing === 'certain' ? taken(one) : notTaken(one);
    return [{ level: 'note', name: one.table.name, address: areaAddress(first.area), message }];
  });
  const open = searches.some(({ standing }) => standing !== 'certain');
  return open && hidden.length > 0 ? [...notes, notSearched(hidden)] : notes;
}

/** Several reasons in one sentence. */
export function joined(reasons: readonly Message[]): Message {
  return { zh: reasons.map(({ zh }) => zh).join('；'), en: reasons.map(({ en }) => en).join('; ') };
}

function taken({ table: { name }, candidates: [first], leftAside }: Search): Message {
  const why = joined([...(first?.evidence ?? []), ...leftAside]);
  return {
    zh: `没有名称“${name}”，按标题和表头读了这个区域（${why.zh}）。核对无误后请为它定义名称。`,
    en: `There is no name “${name}”; this range was read by its title and headings (${why.en}). If it is right, define the name.`,
  };
}

function notTaken({ table: { name }, candidates }: Search): Message {
  const places = candidates.map(({ area, doubts }) => {
    const why = joined(doubts);
    return { zh: `${areaAddress(area)}（${why.zh}）`, en: `${areaAddress(area)} (${why.en})` };
  });
  const list = joined(places);
  return {
    zh: `没有名称“${name}”，像它的区域有疑问，没有读取：${list.zh}。请为正确的区域定义名称。`,
    en: `There is no name “${name}”, and what looks like it is doubtful and was not read: ${list.en}. Define the name for the right range.`,
  };
}

function notSearched(hidden: readonly string[]): Problem {
  const list = hidden.map((name) => `“${name}”`).join('、');
  return {
    level: 'note',
    name: null,
    address: null,
    message: {
      zh: `隐藏的工作表${list}没有搜索。里面如有标准表，请取消隐藏或定义名称。`,
      en: `The hidden sheets ${list} were not searched. If a standard table is on one, unhide it or define its name.`,
    },
  };
}
