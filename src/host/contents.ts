// Everything the workbook in memory holds, as plain data.
import type { WorkbookContents } from '../model/sheet';
import type { MemoryWorkbook } from './memory-workbook';
import { sheetContents } from './sheet-contents';

/** Everything the workbook holds, as data: in the order of the rows, so that two of them can be compared. */
export function contentsOf(workbook: MemoryWorkbook): WorkbookContents {
  const { name, calculation, readOnly, structureProtected } = workbook;
  return {
    workbook: name,
    calculation,
    readOnly,
    ...(structureProtected ? { structureProtected } : {}),
    sheets: workbook.sheets.map(sheetContents),
    names: workbook.names.all.map((entry) => ({
      name: entry.name,
      scope: entry.scope?.name ?? null,
      refersTo: entry.refersTo,
      visible: entry.visible,
    })),
  };
}
