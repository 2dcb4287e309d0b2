// The pack a workbook asks for: the one it remembers, else the default.
import type { Pack } from '../model/pack';
import type { WorkbookIndex } from '../model/sheet';
import { DEFAULT_PACK, packById } from '../packs';
import { rememberedPack } from '../summary/remembered-pack';

/** `unknown`: the remembered id, where it is of no pack that comes with Gouji. Nothing else may then be scored by. */
export type PackFound = { readonly pack: Pack } | { readonly unknown: string };

export async function packFor(index: WorkbookIndex): Promise<PackFound> {
  const id = rememberedPack(index);
  if (id === null) return { pack: DEFAULT_PACK };
  const pack = await packById(id);
  return pack ? { pack } : { unknown: id };
}
