// Taking back a write that was done: a look whether anybody has edited its cells since, then one request to restore them.
import { told, eventsBack, type Written } from './excel-apply';
import { callExcel, type ExcelAccess, ExcelFailure } from './excel-call';
import { patiently } from './excel-patience';
import { allTraces, progressOf, queueRestore } from './excel-restore';
import { lookAtAll } from './excel-undo-look';
import { WorkbookError } from './port';

/** How far it got: once it has begun, what is restored already is no hindrance to going over it again. */
export interface Undoing {
  begun: boolean;
}

/** A write of several parts is taken back part by part, the last first. What breaks off is gone over once more. */
export async function undoWrite(
  access: ExcelAccess,
  parts: readonly Written[],
  course: Undoing,
): Promise<void> {
  const started = course.begun;
  try {
    await takeBackAll(access, parts, course);
  } catch (error) {
    if (!course.begun) throw error;
    try {
      if (started) throw error;
      await takeBackAll(access, parts, course);
    } catch {
      await eventsBack(access);
      throw new WorkbookError('half-undone', '', { cause: error });
    }
  }
}

async function takeBackAll(access: ExcelAccess, parts: readonly Written[], course: Undoing): Promise<void> {
  const gone = await lookAtAll(access, parts, course.begun);
  for (const part of [...parts].reverse()) {
    const traces = allTraces(part.draft).filter((trace) => !gone.has(trace));
    const restore = (): Promise<void> => restorePart(access, part, traces);
    try {
      await (course.begun ? patiently(access, restore) : restore());
      course.begun = true;
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      if (!course.begun && progressOf(error) === 'none') throw told(error);
      course.begun = true;
      throw error;
    }
  }
}

function restorePart(access: ExcelAccess, part: Written, traces: readonly string[]): Promise<void> {
  return callExcel(async (context) => {
    queueRestore(context, part, { traces, denied: false }, access.supports);
    await context.sync();
  }, access.timeout);
}
