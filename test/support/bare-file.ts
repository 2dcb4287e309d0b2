// Visible sheets without names as a workbook in memory, and as the bytes of an .xlsx file.
import { type CellDraft, isCellError, type SheetDraft, type WorkbookContents } from '../../src/model/sheet';
import { blankXlsx } from '../../src/workbook/xlsx';
import { grid } from './specimen';

export function contentsOf(sheets: Readonly<Record<string, string>>): WorkbookContents {
  return {
    workbook: 'bare.xlsx',
    calculation: 'automatic',
    readOnly: false,
    names: [],
    sheets: Object.entries(sheets).map(([name, text]) => {
      const { cells, merges } = grid(text);
      return {
        name,
        visibility: 'visible',
        protected: false,
        merges: merges.map((merge) => ({ ...merge, sheet: name })),
        widths: new Map(),
        cells: cells.flatMap((row, r) =>
          row.flatMap(({ value, formula }, column) =>
            value === null ? [] : [{ row: r, column, value, formula, format: null }],
          ),
        ),
      };
    }),
  };
}

export async function fileOf(sheets: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const book = blankXlsx('bare.xlsx');
  const drafts = contentsOf(sheets).sheets.map(({ name, cells, merges }): SheetDraft => ({
    sheet: name,
    create: true,
    clear: [],
    cells: cells.map(({ row, column, value, formula }): CellDraft => {
      const plain = isCellError(value) || typeof value === 'boolean' ? null : value;
      return { row, column, value: plain, ...(formula === null ? {} : { formula }) };
    }),
    layout: { widths: [], merges, frozenRows: 0 },
  }));
  await book.apply({ sheets: drafts, names: [] });
  return book.bytes();
}
