// Reads a workbook for the pack (规则包) that was chosen for it, or that it asks for: in one reading, but where that pack is fetched first.
import type { Pack } from '../model/pack';
import type { AreasWanted, ReadingCourse, Snapshot } from '../model/sheet';
import { packAtHand, packById, withAccounts, withAccountsAtHand } from '../packs';
import { WorkbookError } from '../model/trouble';
import { type Base, hasOwnRules, wantedAreas } from './first';
import { type PackWanted, packWanted } from './pack-for';

interface Readable {
  snapshot(wanted: AreasWanted, course?: ReadingCourse): Promise<Snapshot>;
}

/** `chosen`: the id of a shipped pack; null: as the workbook remembers, else what its names are of. Throws `unknown-pack` for an id of none. */
export async function readWorkbook(
  workbook: Readable,
  chosen: string | null,
  course?: ReadingCourse,
): Promise<Base> {
  const found: { wanted: PackWanted | null; pack: Pack | null } = { wanted: null, pack: null };
  const snapshot = await workbook.snapshot((index) => {
    found.wanted = packWanted(index, chosen);
    found.pack = atHand(found.wanted);
    return found.pack ? wantedAreas(found.pack)(index) : [];
  }, course);
  if (found.pack) return withParts(snapshot, found.pack);
  const pack = await fetched(found.wanted ?? packWanted(snapshot, chosen));
  return withParts(await workbook.snapshot(wantedAreas(pack), course), pack);
}

function atHand({ id, accounts }: PackWanted): Pack | null {
  const pack = packAtHand(id);
  return pack && accounts ? withAccountsAtHand(pack) : pack;
}

async function fetched({ id, accounts }: PackWanted): Promise<Pack> {
  const pack = await packById(id);
  if (!pack) throw new WorkbookError('unknown-pack', id);
  return accounts ? withAccounts(pack) : pack;
}

/** What only some workbooks need is fetched only for them. */
async function withParts(snapshot: Snapshot, pack: Pack): Promise<Base> {
  const statements = pack.tables.some(({ kind }) => kind === 'statement')
    ? (await import('../read/read-statement')).readStatement
    : null;
  const own = hasOwnRules(snapshot) ? (await import('./effective')).effectivePack(snapshot, pack) : null;
  return { snapshot, pack, own, statements };
}
