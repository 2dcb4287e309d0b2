// Addresses as Excel writes them: 收支!B5, 'My Sheet'!A1:C3, =收支!$A$3:$G$9.
import type { CellRef } from './fact';
import { type Area, LAST_COLUMN, LAST_ROW } from './sheet';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26. */
export function columnNumber(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n - 1;
}

// Excel leaves a name bare if it consists of letters (of any script), digits, _ and . , and cannot be read as a cell.
const BARE_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i;

export function quoteSheet(sheet: string): string {
  if (BARE_SHEET.test(sheet) && !LOOKS_LIKE_CELL.test(sheet)) return sheet;
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** B5 (or $B$5) for row 4, column 1. */
export function cellName(row: number, column: number, absolute = false): string {
  return absolute ? `$${columnName(column)}$${row + 1}` : `${columnName(column)}${row + 1}`;
}

export function cellAddress(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellName(row, column)}`;
}

export function addressOf({ sheet, row, column }: CellRef): string {
  return cellAddress(sheet, row, column);
}

export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** 收支!A3:G9; one cell is 收支!A3; a whole column 收支!A:G. */
export function areaAddress(area: Area, absolute = false): string {
  return `${quoteSheet(area.sheet)}!${areaName(area, absolute)}`;
}

/** The address without its sheet. */
export function areaName(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  if (area.top === 0 && area.bottom === LAST_ROW) {
    return `${dollar}${columnName(area.left)}:${dollar}${columnName(area.right)}`;
  }
  if (area.left === 0 && area.right === LAST_COLUMN) {
    return `${dollar}${area.top + 1}:${dollar}${area.bottom + 1}`;
  }
  const first = cellName(area.top, area.left, absolute);
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${cellName(area.bottom, area.right, absolute)}`;
}

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([^'!:,()\[\]#]+))!`;
const CELLS = new RegExp(`^=?${SHEET}\\$?([A-Za-z]{1,3})\\$?(\\d+)(?::\\$?([A-Za-z]{1,3})\\$?(\\d+))?$`);
const COLUMNS = new RegExp(`^=?${SHEET}\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})$`);
const ROWS = new RegExp(`^=?${SHEET}\\$?(\\d+):\\$?(\\d+)$`);

/** The one rectangle an address or a name's formula means; null for anything else (two areas, #REF!, a function, a constant). */
export function parseArea(address: string): Area | null {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, quoted, bare, column, row, column2 = column, row2 = row] = cells;
    return ordered(
      quoted,
      bare,
      Number(row) - 1,
      columnNumber(column as string),
      Number(row2) - 1,
      columnNumber(column2 as string),
    );
  }
  const columns = COLUMNS.exec(address);
  if (columns) {
    const [, quoted, bare, from, to] = columns;
    return ordered(quoted, bare, 0, columnNumber(from as string), LAST_ROW, columnNumber(to as string));
  }
  const rows = ROWS.exec(address);
  if (rows) {
    const [, quoted, bare, from, to] = rows;
    return ordered(quoted, bare, Number(from) - 1, 0, Number(to) - 1, LAST_COLUMN);
  }
  return null;
}

function ordered(
  quoted: string | undefined,
  bare: string | undefined,
  row: number,
  column: number,
  row2: number,
  column2: number,
): Area | null {
  if (Math.max(row, row2) > LAST_ROW || Math.max(column, column2) > LAST_COLUMN || Math.min(row, row2) < 0)
    return null;
  return {
    sheet: quoted === undefined ? (bare as string) : quoted.replaceAll("''", "'"),
    top: Math.min(row, row2),
    left: Math.min(column, column2),
    bottom: Math.max(row, row2),
    right: Math.max(column, column2),
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.top === b.top &&
    a.left === b.left &&
    a.bottom === b.bottom &&
    a.right === b.right
  );
}

/** Splits a multi-area reference (`=汇总!$E$3:$E$5,汇总!$G$7`) into its rectangles; null if a part is no plain area. */
export function parseAreas(refersTo: string): Area[] | null {
  const parts = refersTo.replace(/^=/, '').match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const areas = parts.map((part) => parseArea(part.trim()));
  return areas.every((area): area is Area => area !== null) && areas.length > 0 ? areas : null;
}
