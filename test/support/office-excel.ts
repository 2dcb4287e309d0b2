// The Excel adapter over Microsoft's Office.js and our host, for its tests.
import { contentsOf } from '../../src/host/contents';
import type { ExcelHost, HostOptions } from '../../src/host/host';
import type { MemoryOptions } from '../../src/host/memory-workbook';
import { parseArea } from '../../src/model/address';
import type { Snapshot, WorkbookContents, WorkbookDraft } from '../../src/model/sheet';
import type { ExcelAccess } from '../../src/workbook/excel-call';
import { ExcelWorkbook } from '../../src/workbook/excel';
import { WorkbookError } from '../../src/workbook/port';
import { area } from './office-book';
import { excelWith } from './office';

export interface Fixture {
  readonly host: ExcelHost;
  readonly excel: ExcelWorkbook;
  /** Reads these areas. */
  readonly read: (...addresses: string[]) => Promise<Snapshot>;
  /** Reads the areas of all names that are one area. */
  readonly readNames: () => Promise<Snapshot>;
  readonly contents: () => WorkbookContents;
}

export function excelOver(
  contents: WorkbookContents,
  options: HostOptions & MemoryOptions & Partial<Pick<ExcelAccess, 'timeout' | 'limits' | 'pause'>> = {},
): Fixture {
  const host = excelWith(contents, options);
  const excel = new ExcelWorkbook({
    supports: (version) => host.supports(version),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.pause === undefined ? {} : { pause: options.pause }),
  });
  return {
    host,
    excel,
    read: (...addresses) => excel.snapshot(() => addresses.map(area)),
    readNames: () =>
      excel.snapshot(({ names }) =>
        names.map(({ refersTo }) => parseArea(refersTo)).filter((found) => found !== null),
      ),
    contents: () => contentsOf(host.workbook),
  };
}

/** The trouble a promise is rejected with, and its detail. */
export async function trouble(promise: Promise<unknown>): Promise<readonly [string, string]> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`No WorkbookError: ${String(error)}`);
  return [error.trouble, error.detail];
}

export const draftOf = (...sheets: WorkbookDraft['sheets'][number][]): WorkbookDraft => ({
  sheets,
  names: [],
});
