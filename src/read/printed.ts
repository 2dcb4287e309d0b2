// A table of the workbook as it is to be printed: every cell as text, amounts exact, merged cells as one.
import type { PrintedCell, PrintedTable } from '../model/document';
import { type Area, type CellBlock, isCellError, type Scalar } from '../model/sheet';
import { fromDouble, isDateFormat, looksNumeric } from './amounts';
import { dateText } from './date-text';

/** `headRows`: how many rows of the area are headings. Null where nothing stands in it. */
export function printed(block: CellBlock, area: Area, headRows: number): PrintedTable | null {
  const used = usedPart(block, area);
  if (!used) return null;
  const covered = new Set<string>();
  const merges = new Map<string, Area>();
  for (const merge of block.merges ?? []) {
    const part = within(merge, used);
    if (!part) continue;
    merges.set(`${part.top},${part.left}`, part);
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) covered.add(`${row},${column}`);
    covered.delete(`${part.top},${part.left}`);
  }
  const rows = span(used.top, used.bottom).map((row) =>
    span(used.left, used.right)
      .filter((column) => !covered.has(`${row},${column}`))
      .map((column) => cellAt(row, column)),
  );
  return { columns: used.right - used.left + 1, headRows: Math.min(headRows, rows.length - 1), rows };

  function cellAt(row: number, column: number): PrintedCell {
    const { bottom, right } = merges.get(`${row},${column}`) ?? { bottom: row, right: column };
    const [r, c] = [row - block.area.top, column - block.area.left];
    const value = block.values[r]?.[c] ?? null;
    const format = block.formats[r]?.[c] ?? null;
    const late = block.from1904 === true && typeof value === 'number' && isDateFormat(format);
    const text = cellText(late ? value + FROM_1900_TO_1904 : value, format);
    const isAmount = typeof value === 'number' || looksNumeric(text);
    return { text, isAmount, across: right - column + 1, down: bottom - row + 1 };
  }
}

/** The days between the two first days from which workbooks count. */
const FROM_1900_TO_1904 = 1462;

const DECIMALS = /0\.(0+)/;

/** All digits of a number that the format would round away are kept: a report states amounts exactly. */
function cellText(value: Scalar, format: string | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isCellError(value)) return value.error === 'uncalculated' ? '（公式未计算）' : value.error;
  if (isDateFormat(format)) return dateText(value);
  const isShare = format?.includes('%') ?? false;
  const atLeast = DECIMALS.exec(format ?? '')?.[1]?.length ?? 0;
  const amount = fromDouble(value);
  const shown = (isShare ? amount.shifted(2) : amount).trimmed(0).withDecimals(atLeast);
  const text = shown.toFixed();
  return `${(format ?? '').includes('#,##0') ? grouped(text) : text}${isShare ? '%' : ''}`;
}

function grouped(text: string): string {
  const [whole = '', part] = text.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? parted : `${parted}.${part}`;
}

/** The area without blank rows and columns at its end: a name may stand for whole columns. */
function usedPart(block: CellBlock, area: Area): Area | null {
  let [bottom, right] = [-1, -1];
  const last = {
    bottom: Math.min(area.bottom, block.area.bottom),
    right: Math.min(area.right, block.area.right),
  };
  for (let row = area.top; row <= last.bottom; row++) {
    const values = block.values[row - block.area.top] ?? [];
    for (let column = area.left; column <= last.right; column++) {
      const value = values[column - block.area.left] ?? null;
      if (value === null || value === '') continue;
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  for (const merge of block.merges ?? []) {
    if (merge.top > bottom || merge.left > right || merge.bottom < area.top || merge.right < area.left)
      continue;
    bottom = Math.max(bottom, Math.min(merge.bottom, last.bottom));
    right = Math.max(right, Math.min(merge.right, last.right));
  }
  return bottom < 0 ? null : { ...area, bottom, right };
}

function within(merge: Area, area: Area): Area | null {
  const part = {
    sheet: area.sheet,
    top: Math.max(merge.top, area.top),
    left: Math.max(merge.left, area.left),
    bottom: Math.min(merge.bottom, area.bottom),
    right: Math.min(merge.right, area.right),
  };
  return part.top <= part.bottom && part.left <= part.right ? part : null;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
