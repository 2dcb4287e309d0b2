// Writing to a range: one value for all cells, or an array in its shape in which null leaves a cell as it is.
import { HostError } from './errors';
import type { HostRange } from './host-range';
import type { Session } from './members';
import type { Entry } from './memory-workbook';
import type { Json } from './protocol';
import { cellCount, columns, rows } from './rect';

/** `range.values = …`, `range.formulas = …`: what Excel would make of it as if typed. */
export function setInputs(range: HostRange, value: Json, session: Session): void {
  const entries: Entry[] = [];
  each(range, value, (row, column, entered) => {
    if (typeof entered === 'object')
      throw new HostError('InvalidArgument', 'A cell takes a number, text or a boolean.');
    entries.push({ row, column, entered });
  });
  session.workbook.enter(range.sheet, entries, 'add-in');
}

export function setFormats(range: HostRange, value: Json, session: Session): void {
  if (!Array.isArray(value)) {
    session.workbook.setFormat(range.sheet, range, numberFormat(value), 'add-in');
    return;
  }
  const formats = new Map<string, string | null>();
  each(range, value, (row, column, format) => formats.set(`${row} ${column}`, numberFormat(format)));
  session.workbook.alter(
    range.sheet,
    range,
    'looks',
    'add-in',
    (cell, row, column) => {
      const format = formats.get(`${row} ${column}`);
      return format === undefined ? cell : { ...cell, format };
    },
    false,
  );
}

function numberFormat(value: Json): string | null {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'A number format is text.');
  return value === 'General' || value === '' ? null : value;
}

function each(
  range: HostRange,
  value: Json,
  one: (row: number, column: number, value: NonNullable<Json>) => void,
): void {
  const { top, left } = range;
  if (!Array.isArray(value)) {
    if (value === null) return;
    if (cellCount(range) > 5_000_000) throw new HostError('RangeExceedsLimit', 'The range is too large.');
    for (let row = top; row <= range.bottom; row += 1) {
      for (let column = left; column <= range.right; column += 1) one(row, column, value);
    }
    return;
  }
  const [height, width] = [rows(range), columns(range)];
  if (value.length !== height || value.some((line) => !Array.isArray(line) || line.length !== width)) {
    throw new HostError('InvalidArgument', `The array is not ${height} rows of ${width} cells.`);
  }
  (value as readonly (readonly Json[])[]).forEach((line, r) =>
    line.forEach((cell, c) => {
      if (cell !== null) one(top + r, left + c, cell);
    }),
  );
}
