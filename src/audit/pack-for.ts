// The pack a workbook is read by: the one chosen, the one it remembers, or the default; and 部门决算公开 where it has those tables.
import type { Pack } from '../model/pack';
import type { WorkbookIndex } from '../model/sheet';
import { ACCOUNTS, ACCOUNTS_NAMES, DEFAULT_PACK, packById, withAccounts } from '../packs';
import { definesAny } from '../read/bind';
import { rememberedPack } from '../summary/remembered-pack';

export interface PackWanted {
  readonly id: string;
  /** With the tables of 部门决算公开 beside its own. */
  readonly accounts: boolean;
}

/** `chosen`: an id; null: as the workbook remembers, else what its names are of. */
export function packWanted(index: WorkbookIndex, chosen: string | null): PackWanted {
  const accounts = hasAccounts(index);
  const id = chosen ?? rememberedPack(index);
  if (id !== null) return { id, accounts: accounts && id !== ACCOUNTS };
  const names = DEFAULT_PACK.tables.flatMap(({ name, alias }) => [name, alias]);
  if (accounts && !definesAny(index, names)) return { id: ACCOUNTS, accounts: false };
  return { id: DEFAULT_PACK.id, accounts };
}

const hasAccounts = (index: WorkbookIndex): boolean => definesAny(index, ACCOUNTS_NAMES);

/** `unknown`: the remembered id, where it is of no pack that comes with Gouji. Nothing else may then be scored by. */
export type PackFound = { readonly pack: Pack } | { readonly unknown: string };

/** `named`: a pack in any case, of the user's own perhaps. */
export async function packFor(index: WorkbookIndex, named: Pack | null = null): Promise<PackFound> {
  const wanted = packWanted(index, named?.id ?? null);
  const pack = named ?? (await packById(wanted.id));
  if (!pack) return { unknown: wanted.id };
  return { pack: wanted.accounts ? await withAccounts(pack) : pack };
}
