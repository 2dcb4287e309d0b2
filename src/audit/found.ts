// Tables that no name binds, looked for on the sheets: by which pack, what has to be read for that, and what was found.
import { areaAddress } from '../model/address';
import type { Pack } from '../model/pack';
import { type Area, LAST_ROW, type NameEntry, type Snapshot, type WorkbookIndex } from '../model/sheet';
import { DEFAULT_PACK, packById, withAccounts } from '../packs';
import { type Candidate, findTables, type Search } from '../find/find';
import { bind } from '../read/bind';
import { bindLastYear } from '../read/last-year';
import { ownAreas } from '../summary/own';
import { rememberedPack } from '../summary/remembered-pack';
import type { PackFound } from './pack-for';

export type { Candidate, Search };

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

export const NOTHING_SOUGHT: Found = { searches: [], names: [], hidden: [] };

/** The pack whose tables are looked for: the one chosen or remembered, else the default; and always those of 部门决算公开. */
export async function packSought(index: WorkbookIndex, named: Pack | null): Promise<PackFound> {
  const id = rememberedPack(index);
  const pack = named ?? (id === null ? DEFAULT_PACK : await packById(id));
  return pack ? { pack: await withAccounts(pack) } : { unknown: id ?? '' };
}

/** Some table of the pack that the workbook is read by has no name. */
export function lacksNames(index: WorkbookIndex, pack: Pack): boolean {
  return bind(index, pack).some(({ name }) => name === null);
}

/** The used ranges of all visible sheets but Gouji's own. */
export function searchAreas(index: WorkbookIndex): Area[] {
  const own = ownAreas(index).filter(({ bottom }) => bottom === LAST_ROW);
  return index.sheets
    .filter(({ name, visibility }) => visibility === 'visible' && !own.some(({ sheet }) => sheet === name))
    .map(({ name }): Area => ({ sheet: name, top: 0, left: 0, bottom: LAST_ROW, right: COLUMNS - 1 }));
}

/** The snapshot must have been taken with `searchAreas`. */
export function search(snapshot: Snapshot, pack: Pack): Found {
  const bound = new Map(
    bind(snapshot, pack).flatMap(({ table, name, area }) =>
      name === null ? [] : [[table.name, area] as const],
    ),
  );
  // Last year's tables look just like this year's.
  for (const { table, area } of bindLastYear(snapshot, pack)) bound.set(table.name, area);
  // The user's own 绩效评价汇总 has the headings of 指标评分.
  ownAreas(snapshot).forEach((area, i) => {
    if (area.bottom < LAST_ROW) bound.set(`own ${i}`, area);
  });
  const searches = findTables({ sheets: snapshot.blocks.filter((block) => block !== null), bound }, pack);
  const names = searches.flatMap(({ table, standing, candidates: [first] }) =>
    standing === 'certain' && first ? [nameFor(table.name, first.area)] : [],
  );
  const hidden = snapshot.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name);
  return { searches, names, hidden };
}

export function nameFor(table: string, area: Area): NameEntry {
  return { name: table, scope: null, refersTo: `=${areaAddress(area, true)}`, visible: true };
}

/** The index (or snapshot) as if what was found had its names already. */
export function withFound<T extends WorkbookIndex>(index: T, { names }: Found): T {
  return names.length === 0 ? index : { ...index, names: [...index.names, ...names] };
}
