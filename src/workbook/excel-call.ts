// One conversation with Excel: bounded in time, its failures told as WorkbookErrors.
import { WorkbookError, type WorkbookTrouble } from './port';

/** How the adapter reaches Excel. */
export interface ExcelAccess {
  /** Whether a version of the ExcelApi requirement set is there. */
  readonly supports: (version: string) => boolean;
  /** Milliseconds after which a request counts as not answered: Office.js itself waits for ever (office-js #6150). */
  readonly timeout: number;
  readonly limits: Limits;
  /** Milliseconds before Excel is asked again where a cell is being edited in the middle of a write. */
  readonly pause: number;
}

/** How much goes into one request. Excel on the web refuses requests and answers of more than 5 MB. */
export interface Limits {
  /** Cells that are read in one request: some 30 bytes a cell, at the most 52. */
  readonly atOnce: number;
  /** Cells of one part where there are more: soon enough answered to be left in between. */
  readonly part: number;
  /** Cells of one part that is looked at again, values alone. */
  readonly again: number;
  /** Bytes of a write, as they are estimated before it: of its request or its answer, whichever is more. */
  readonly written: number;
}

export const LIMITS: Limits = { atOnce: 100_000, part: 50_000, again: 100_000, written: 2_500_000 };

/** A failure of Excel as it came, with how far the batch got (its traces). */
export class ExcelFailure extends WorkbookError {
  constructor(
    trouble: WorkbookTrouble,
    detail: string,
    /** Excel's code; `no-answer` where there was none. */
    readonly code: string,
    readonly location: string,
    readonly traces: readonly string[],
    cause: unknown,
  ) {
    super(trouble, detail, { cause });
  }
}

export const NO_ANSWER = 'no-answer';

/** Runs `work` in a context of its own, or within the one an event was registered in. Errors that are not Excel's pass as they are. */
export async function callExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  timeout: number,
  within?: Excel.RequestContext,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ExcelFailure('no-answer', '', NO_ANSWER, '', [], undefined)),
      timeout,
    );
  });
  try {
    return await Promise.race([within ? Excel.run(within, work) : Excel.run(work), late]);
  } catch (error) {
    throw failure(error);
  } finally {
    clearTimeout(timer);
  }
}

const TROUBLES: Readonly<Record<string, WorkbookTrouble>> = {
  InvalidOperationInCellEditMode: 'edit-mode',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  ActivityLimitReached: 'busy',
  InvalidOrTimedOutSession: 'lost-connection',
  ConnectionFailure: 'lost-connection',
  RequestAborted: 'lost-connection',
  ApiNotFound: 'unsupported-excel',
  // Something that was there when the index was read is there no more.
  ItemNotFound: 'changed-meanwhile',
  InvalidReference: 'changed-meanwhile',
};

function failure(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const location = error.debugInfo.errorLocation ?? '';
  const trouble = TROUBLES[error.code] ?? 'unknown';
  const detail = trouble === 'unknown' ? `${error.code}: ${error.message}` : location;
  return new ExcelFailure(trouble, detail, error.code, location, error.traceMessages, error);
}
