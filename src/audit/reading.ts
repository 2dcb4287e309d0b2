// Reads a workbook for the pack (规则包) that was chosen for it, or that it remembers: in one reading, but where that pack is fetched first.
import type { Pack } from '../model/pack';
import type { AreasWanted, Snapshot } from '../model/sheet';
import { DEFAULT_PACK, packAtHand, packById } from '../packs';
import { WorkbookError } from '../model/trouble';
import { rememberedPack } from '../summary/remembered-pack';
import type { EffectivePack } from './effective';
import { hasOwnRules, wantedAreas } from './first';

interface Readable {
  snapshot(wanted: AreasWanted): Promise<Snapshot>;
}

export interface Read {
  readonly snapshot: Snapshot;
  /** Without the workbook's own rules, as the audit takes it. */
  readonly pack: Pack;
  /** With them; null where the workbook has none. */
  readonly own: EffectivePack | null;
}

/** `chosen`: the id of a shipped pack; null: as the workbook remembers, else the default. Throws `unknown-pack` for an id of none. */
export async function readWorkbook(workbook: Readable, chosen: string | null): Promise<Read> {
  let id = DEFAULT_PACK.id;
  const found: { pack: Pack | null } = { pack: null };
  const snapshot = await workbook.snapshot((index) => {
    id = chosen ?? rememberedPack(index) ?? DEFAULT_PACK.id;
    found.pack = packAtHand(id);
    return found.pack ? wantedAreas(found.pack)(index) : [];
  });
  if (found.pack) return withOwn(snapshot, found.pack);
  const pack = await packById(id);
  if (!pack) throw new WorkbookError('unknown-pack', id);
  return withOwn(await workbook.snapshot(wantedAreas(pack)), pack);
}

/** The reader of such rules is fetched only where there are any. */
async function withOwn(snapshot: Snapshot, pack: Pack): Promise<Read> {
  if (!hasOwnRules(snapshot)) return { snapshot, pack, own: null };
  const { effectivePack } = await import('./effective');
  return { snapshot, pack, own: effectivePack(snapshot, pack) };
}
