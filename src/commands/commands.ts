// The ribbon's function file: 核对 and 填写评分表 without the pane. The same page is the dialog in which they speak.
import type { Language } from '../model/message';
import { ExcelWorkbook } from '../workbook/excel';
import { announcementIn } from './announcement';
import { announce, showAnnouncement } from './dialog';
import { check, fill } from './jobs';

function command(job: typeof check): (event: Office.AddinCommands.Event) => void {
  const run = async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      await announce(await job(new ExcelWorkbook(), displayLanguage()));
    } catch {
      // The dialog could not be shown; there is no other place to say so.
    } finally {
      event.completed(); // or Excel takes the command for hanging
    }
  };
  return (event) => void run(event);
}

function displayLanguage(): Language {
  return /^(?!zh)./i.test(Office.context.displayLanguage) ? 'en' : 'zh';
}

async function start(): Promise<void> {
  const announcement = announcementIn(window.location.hash);
  if (!announcement) {
    // Before Office is ready: from then on it runs the button that this page was loaded for.
    Office.actions.associate('check', command(check));
    Office.actions.associate('fill', command(fill));
  }
  await Office.onReady();
  if (announcement) showAnnouncement(announcement);
}

void start();
