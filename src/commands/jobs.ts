// What the two ribbon buttons do, whatever workbook they are given. Each answers with what is to be said, or null.
import { audit, plan, wantedAreas } from '../audit';
import type { Language } from '../model/message';
import type { Pack } from '../packs';
import type { LiveWorkbook } from '../workbook/port';
import { type Announcement, troubleAnnouncement, verdictAnnouncement } from './announcement';

type Command = (workbook: LiveWorkbook, pack: Pack, language: Language) => Promise<Announcement | null>;

/** Says how the workbook stands. */
export const check: Command = orTrouble(async (workbook, pack, language) => {
  const snapshot = await workbook.snapshot(wantedAreas(pack));
  return verdictAnnouncement(audit(snapshot, pack), language);
});

/** Fills the summary and leads to it; there is nothing to say then, for it is in front. */
export const fill: Command = orTrouble(async (workbook, pack) => {
  const snapshot = await workbook.snapshot(wantedAreas(pack));
  const { draft, sheet } = plan(snapshot, audit(snapshot, pack), pack);
  await workbook.apply(draft, snapshot);
  await workbook.select({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
  return null;
});

function orTrouble(command: Command): Command {
  return async (workbook, pack, language) => {
    try {
      return await command(workbook, pack, language);
    } catch (thrown) {
      return troubleAnnouncement(thrown, language);
    }
  };
}
