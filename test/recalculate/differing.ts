// What a recalculation changed: formula cells whose value is another than the one stored behind the formula.
import { cellAddress } from '../../src/model/address';
import { isCellError, type Scalar } from '../../src/model/sheet';
import { openXlsx } from '../../src/workbook/xlsx';

/** Formula cells whose recalculated value is another: address, formula, stored, recalculated. */
export function differing(before: Uint8Array, after: Uint8Array | undefined): string[] {
  const recalculatedBook = openXlsx(after ?? new Uint8Array(), 'after.xlsx').contents();
  const values = new Map<string, Scalar>();
  for (const sheet of recalculatedBook.sheets)
    for (const { row, column, value } of sheet.cells) values.set(cellAddress(sheet.name, row, column), value);
  const found: string[] = [];
  for (const sheet of openXlsx(before, 'before.xlsx').contents().sheets) {
    for (const { row, column, value, formula } of sheet.cells) {
      if (formula === null) continue;
      const address = cellAddress(sheet.name, row, column);
      const other = values.get(address) ?? null;
      if (!same(value, other)) found.push(`${address} ${formula}: ${shown(value)} → ${shown(other)}`);
    }
  }
  return found;
}

function same(stored: Scalar, other: Scalar): boolean {
  if (typeof stored !== 'number' || typeof other !== 'number') return stored === other;
  return Math.abs(stored - other) <= 1e-9 * Math.max(Math.abs(stored), Math.abs(other), 1e-6);
}

const shown = (value: Scalar): string => (isCellError(value) ? value.error : String(value));
