// A program of its own (old.js): reads one old file in a thread that may be stopped, and answers with what is in it.
import { parentPort, workerData } from 'node:worker_threads';
import { readOld } from '../workbook/old/open';
import type { OldContents } from '../workbook/old-workbook';
import { WorkbookError, type WorkbookTrouble } from '../workbook/port';

export interface OldFile {
  readonly bytes: Uint8Array;
  readonly kind: 'xls' | 'xlsb';
}
export type OldAnswer =
  { readonly contents: OldContents } | { readonly trouble: WorkbookTrouble; readonly detail: string };

function answer({ bytes, kind }: OldFile): OldAnswer {
  try {
    return { contents: readOld(bytes, kind) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { trouble: error.trouble, detail: error.detail };
  }
}

parentPort?.postMessage(answer(workerData as OldFile));
