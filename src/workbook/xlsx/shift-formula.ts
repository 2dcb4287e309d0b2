// A shared formula as it reads in another of its cells: relative references moved, all else as it is.
import { columnName, columnNumber } from '../../model/address';
import { LAST_COLUMN, LAST_ROW } from '../../model/sheet';

// In this order: text, quoted sheet names and bracketed parts are stepped over; then whatever may be a reference; then
// any other word or number, whole, so that no reference is seen inside it. A word before `(` or `!` is no reference.
// A quote or bracket that is never closed goes to the end: else it would be looked for anew from every place.
const TOKENS = new RegExp(
  [
    '"(?:[^"]|"")*(?:"|$)',
    "'(?:[^']|'')*(?:'!?|$)",
    '\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]?',
    '(?<cell>\\$?[A-Za-z]{1,3}\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(!\\\\])',
    '(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})(?![\\p{L}\\p{N}_.(!\\\\])',
    '(?<rows>\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.!])',
    '[\\p{L}\\p{N}_.$\\\\?]+',
  ].join('|'),
  'gu',
);

/** Translates a formula by so many rows and columns. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { cell?: string; columns?: string; rows?: string };
    if (groups.cell !== undefined) {
      const [, column = '', row = ''] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(token) ?? [];
      return joined([shiftColumn(column, columns), shiftRow(row, rows)], '');
    }
    if (groups.columns !== undefined)
      return joined(
        token.split(':').map((part) => shiftColumn(part, columns)),
        ':',
      );
    if (groups.rows !== undefined)
      return joined(
        token.split(':').map((part) => shiftRow(part, rows)),
        ':',
      );
    return token;
  });
}

function joined(parts: readonly (string | null)[], by: string): string {
  return parts.includes(null) ? '#REF!' : parts.join(by);
}

function shiftColumn(column: string, by: number): string | null {
  if (column.startsWith('$')) return column;
  const moved = columnNumber(column) + by;
  return moved < 0 || moved > LAST_COLUMN ? null : columnName(moved);
}

function shiftRow(row: string, by: number): string | null {
  if (row.startsWith('$')) return row;
  const moved = Number(row) - 1 + by;
  return moved < 0 || moved > LAST_ROW ? null : String(moved + 1);
}
