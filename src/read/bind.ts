// From the workbook's defined names to the areas of the standard tables (design.md section 3).
import { areaAddress, parseArea, parseAreas, sameArea } from '../model/address';
import type { Problem } from '../model/message';
import type { Area, NameEntry, WorkbookIndex } from '../model/sheet';
import type { Pack, TableDefinition } from '../model/pack';
import * as problems from './problems';

/** Title and 单位 caption may stand within so many rows above a table. */
const CAPTION_ROWS = 3;

export interface Binding {
  readonly table: TableDefinition;
  /** The name as the workbook spells it; null where there is none. */
  readonly name: string | null;
  /** The named range; null where there is none that can be read. */
  readonly area: Area | null;
  /** What has to be read: the range and the rows above it. */
  readonly reading: Area | null;
  readonly hidden: boolean;
  readonly problem: Problem | null;
}

/** One binding for each table of the pack, in its order. */
export function bind(index: WorkbookIndex, pack: Pick<Pack, 'tables'>): Binding[] {
  const names = new Map<string, NameEntry[]>();
  for (const entry of index.names) {
    const key = nameKey(entry.name);
    const list = names.get(key);
    if (list) list.push(entry);
    else names.set(key, [entry]);
  }
  return pack.tables.map((table) => {
    const found = [table.name, table.alias].flatMap((name) => names.get(nameKey(name)) ?? []);
    return bindTable(table, found, index);
  });
}

/** Whether the workbook defines any of these names. */
export function definesAny(index: WorkbookIndex, names: readonly string[]): boolean {
  const keys = new Set(names.map(nameKey));
  return index.names.some(({ name }) => keys.has(nameKey(name)));
}

/** Excel does not tell names apart by case or width. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function bindTable(table: TableDefinition, found: readonly NameEntry[], index: WorkbookIndex): Binding {
  const first = found[0];
  const unbound = { table, name: first?.name ?? null, area: null, reading: null, hidden: false };
  if (!first) return { ...unbound, problem: null };
  const areas = found.map((entry) => parseArea(entry.refersTo));
  const broken = found.find((_, i) => areas[i] === null);
  if (broken) return { ...unbound, problem: brokenName(broken) };
  const area = areas[0] as Area;
  const other = found.findIndex((_, i) => !sameArea(areas[i] as Area, area));
  if (other > 0) {
    return {
      ...unbound,
      problem: problems.ambiguousName(table.name, areaAddress(area), areaAddress(areas[other] as Area)),
    };
  }
  const sheet = index.sheets.find((s) => s.name === area.sheet);
  if (!sheet) return { ...unbound, problem: problems.brokenName(first.name, first.refersTo) };
  const hidden = sheet.visibility !== 'visible';
  return {
    table,
    name: first.name,
    area,
    reading: { ...area, top: Math.max(0, area.top - CAPTION_ROWS) },
    hidden,
    problem: hidden ? problems.hiddenSheet(first.name, area.sheet) : null,
  };
}

function brokenName(entry: NameEntry): Problem {
  if (entry.refersTo.includes('#REF!')) return problems.brokenName(entry.name, entry.refersTo);
  const parts = parseAreas(entry.refersTo);
  if (parts && parts.length > 1) return problems.multiAreaName(entry.name, entry.refersTo);
  return problems.computedName(entry.name, entry.refersTo);
}
