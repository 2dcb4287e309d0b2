// What is said of tables that no name binds: which range was taken for each, which was not and why, and what was not searched.
import { areaAddress } from '../model/address';
import type { Message, Problem } from '../model/message';
import type { Search } from '../find/find';
import type { Found } from './found';

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

/** A fill goes by the ranges that were found, and defines no name; null where every table had its own. */
export function fillNote({ names }: Found): Message | null {
  if (names.length === 0) return null;
  const list = names.map(({ name }) => name);
  return {
    zh: `没有名称的表（${list.join('、')}）按找到的区域填写，没有为它们定义名称；要定义请用 gouji bind。`,
    en: `The tables without names (${list.join(', ')}) were taken where they were found, and no name was defined for them; gouji bind does that.`,
  };
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
  return { level: 'note', name: null, address: null, message: hiddenSheets(list) };
}

const hiddenSheets = (list: string): Message => ({
  zh: `隐藏的工作表${list}没有搜索。里面如有标准表，请取消隐藏或定义名称。`,
  en: `The hidden sheets ${list} were not searched. If a standard table is on one, unhide it or define its name.`,
});
