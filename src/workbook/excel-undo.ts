// Taking back a write that was done: a look whether anybody has edited its cells since, then one request to restore them.
import { told, eventsBack, type Written } from './excel-apply';
import { callExcel, type ExcelAccess, ExcelFailure } from './excel-call';
import { patiently } from './excel-patience';
import { allTraces, progressOf, queueRestore } from './excel-restore';
import { lookAtAll } from './excel-undo-look';
import { WorkbookError } from './port';

/** A write of several parts is taken back part by part, the last first. */
export async function undoWrite(access: ExcelAccess, parts: readonly Written[]): Promise<void> {
  const gone = await lookAtAll(access, parts);
  const [last, ...earlier] = [...parts].reverse();
  if (last) await restorePart(access, last, gone, false);
  for (const part of earlier) await restorePart(access, part, gone, true);
}

/** `begun`: other parts are taken back already. */
async function restorePart(
  access: ExcelAccess,
  part: Written,
  gone: ReadonlySet<string>,
  begun: boolean,
): Promise<void> {
  const traces = allTraces(part.draft).filter((trace) => !gone.has(trace));
  try {
    const restore = (): Promise<void> =>
      callExcel(async (context) => {
        queueRestore(context, part, { traces, denied: false }, access.supports);
        await context.sync();
      }, access.timeout);
    await (begun ? patiently(access, restore) : restore());
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    if (!begun && progressOf(error) === 'none') throw told(error);
    await eventsBack(access);
    // Cells that are restored already will be no hindrance the next time.
    throw new WorkbookError('not-restored', error.detail || error.code, { cause: error });
  }
}
