// What the two ribbon buttons do, whatever workbook they are given. Each answers with what is to be said.
import { audit, plan, readWorkbook } from '../audit';
import type { Language } from '../model/message';
import { tally } from '../model/tally';
import type { LiveWorkbook } from '../workbook/port';
import {
  type Announcement,
  filledAnnouncement,
  troubleAnnouncement,
  verdictAnnouncement,
} from './announcement';

type Command = (workbook: LiveWorkbook, language: Language) => Promise<Announcement>;

/** Says how the workbook stands. */
export const check: Command = orTrouble(async (workbook, language) => {
  const { snapshot, pack } = await readWorkbook(workbook, null);
  return verdictAnnouncement(audit(snapshot, pack), language);
});

/** Fills the summary, leads to it and says what was written. */
export const fill: Command = orTrouble(async (workbook, language) => {
  const { snapshot, pack } = await readWorkbook(workbook, null);
  const result = audit(snapshot, pack);
  if (tally(result).tables === 0) return verdictAnnouncement(result, language); // a summary of nothing helps nobody
  const filled = plan(snapshot, result, pack);
  await workbook.apply(filled.draft, snapshot);
  // Written is written: where the sheet cannot be shown, it is still said.
  await workbook.select({ sheet: filled.sheet, top: 0, left: 0, bottom: 0, right: 0 }).catch(() => undefined);
  return filledAnnouncement(result, filled, language);
});

function orTrouble(command: Command): Command {
  return async (workbook, language) => {
    try {
      return await command(workbook, language);
    } catch (thrown) {
      return troubleAnnouncement(thrown, language);
    }
  };
}
