// An old file is read by a library, in a thread with a limit to its memory and time: a file made to harm costs no more than that.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { OldWorkbook } from '../workbook/old-workbook';
import { WorkbookError } from '../workbook/port';
import type { OldAnswer, OldFile } from './old-thread';

/** Built from old-thread.ts, beside this program. */
const PROGRAM = 'old.js';
const MOST_MEGABYTES = 768;
const LONGEST_MS = 60_000;

/** Throws a WorkbookError. */
export async function openOld(file: OldFile, fileName: string): Promise<OldWorkbook> {
  const thread = new Worker(join(__dirname, PROGRAM), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const timer = setTimeout(() => void thread.terminate(), LONGEST_MS);
  try {
    const answer = await new Promise<OldAnswer>((answered, failed) => {
      thread.on('message', answered).on('error', failed);
      thread.on('exit', () => {
        failed(new WorkbookError('damaged'));
      });
    });
    if ('trouble' in answer) throw new WorkbookError(answer.trouble, answer.detail);
    return new OldWorkbook(answer.contents, fileName);
  } catch (cause) {
    // No sound file of the size that is read needs so much.
    const { code } = cause as NodeJS.ErrnoException;
    throw code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookError('damaged', '', { cause }) : cause;
  } finally {
    clearTimeout(timer);
  }
}
