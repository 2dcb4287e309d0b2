// The packs that come with Gouji. The default is read at once; the others' data is fetched, and read, when one is asked for.
import type { Pack } from '../model/pack';
import type { Library } from './compose';
import departmentTables from './department-tables.yaml';
import { readPack } from './load';
import { grow, plain } from './located';
import { merge } from './merge';
import wanzhou from './wanzhou-2019.yaml';

export type { Pack } from '../model/pack';

/** A shipped file's data by its name: a pack's id, or the name of a part. */
type PackData = Readonly<Record<string, unknown>>;

export interface ShippedPack {
  readonly id: string;
  readonly title: string;
}

/** 部门决算公开. */
export const ACCOUNTS = 'final-accounts';
/** The defined names of its tables: a workbook is known by them before the pack is fetched. */
export const ACCOUNTS_NAMES: readonly string[] = [
  ...['收入支出决算总表', '收入决算表', '支出决算表', '财政拨款收入支出决算总表'],
  ...['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款基本支出决算表', '财政拨款三公经费支出决算表'],
  ...['政府性基金预算财政拨款收入支出决算表', '国有资本经营预算财政拨款收入支出决算表'],
  ...['FinalAccounts', 'FinalIncome', 'FinalExpenditure', 'FiscalAccounts', 'GeneralBudgetExpenditure'],
  ...['GeneralBudgetBasic', 'FiscalThreePublic', 'GovernmentFund', 'StateCapital'],
];

/** The default first. */
export const PACKS: readonly ShippedPack[] = [
  { id: 'wanzhou-2019', title: '重庆市万州区部门整体支出绩效评价（2019 年度）' },
  { id: 'mof-2013', title: '财预〔2013〕53号 部门整体支出绩效评价共性指标体系框架' },
  { id: 'yueyang-2013', title: '湖南省岳阳市部门整体支出绩效评价（依共性指标体系框架）' },
  { id: ACCOUNTS, title: '部门决算公开（九张表）' },
];

const FIRST: PackData = { 'department-tables': departmentTables, 'wanzhou-2019': wanzhou };

/** The files that packs may be made from. */
function libraryOf(data: PackData): Library {
  return {
    names: Object.keys(data),
    find: (name) => (Object.hasOwn(data, name) ? { name, data: data[name] } : null),
  };
}

/** Put together here, without all that other packs need, and not checked: its test does that. This loads before anything is shown. */
function defaultPack(): Pack {
  const own = { ...(wanzhou as Record<string, unknown>) };
  delete own['includes'];
  const whole = merge(grow(departmentTables, 'department-tables'), grow(own, 'wanzhou-2019'), []);
  return readPack(plain(whole), () => undefined);
}

export const DEFAULT_PACK: Pack = defaultPack();

/** All the files that come with Gouji, for a pack of somebody's own to be made from. */
export async function shippedLibrary(): Promise<Library> {
  const { OTHER_PACKS } = await import('./other-packs');
  return libraryOf({ ...FIRST, ...OTHER_PACKS });
}

const opened = new Map<string, Promise<Pack>>();
const atHand = new Map([[DEFAULT_PACK.id, DEFAULT_PACK]]);

/** A shipped pack that has been read already; null otherwise. */
export function packAtHand(id: string): Pack | null {
  return atHand.get(id) ?? null;
}

/** A shipped pack, read when it is first asked for; null for an id that is none. */
export async function packById(id: string): Promise<Pack | null> {
  if (id === DEFAULT_PACK.id) return DEFAULT_PACK;
  if (!PACKS.some((pack) => pack.id === id)) return null;
  const opening = opened.get(id) ?? open(id);
  opened.set(id, opening);
  try {
    const pack = await opening;
    atHand.set(id, pack);
    return pack;
  } catch (error) {
    opened.delete(id); // it could not be fetched: another time it may
    throw error;
  }
}

async function open(id: string): Promise<Pack> {
  const [library, { openPack }] = await Promise.all([shippedLibrary(), import('./open')]);
  const source = library.find(id, id);
  if (!source) throw new Error(`No data for the pack ${id}`);
  return openPack(source, library);
}

const together = new Map<Pack, Pack>();

/** A pack with the tables of 部门决算公开 beside its own, put together already; null otherwise. */
export function withAccountsAtHand(pack: Pack): Pack | null {
  return together.get(pack) ?? null;
}

export async function withAccounts(pack: Pack): Promise<Pack> {
  const [accounts, { BETWEEN_SETS }, { combine }] = await Promise.all([
    packById(ACCOUNTS),
    import('./other-packs'),
    import('./combine'),
  ]);
  const whole = together.get(pack) ?? combine(pack, accounts ?? pack, BETWEEN_SETS);
  together.set(pack, whole);
  return whole;
}
