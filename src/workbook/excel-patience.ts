// In the middle of a write: what Excel refuses for a moment is asked again, as it cannot be left half done.
import { type ExcelAccess, ExcelFailure } from './excel-call';

/** A cell is being edited, or too much was asked at once: nothing was done, and it passes. */
const PASSING: ReadonlySet<string> = new Set(['InvalidOperationInCellEditMode', 'ActivityLimitReached']);
/** A minute: whoever begins to type in the middle of a write soon ends. */
const TRIES = 60;

export async function patiently<T>(access: ExcelAccess, ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === TRIES || !(error instanceof ExcelFailure) || !PASSING.has(error.code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, access.pause));
    }
  }
}
