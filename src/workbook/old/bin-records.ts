// The records of a part of an .xlsb: a kind and a length of one to four bytes each, then the data.
import { WorkbookError } from '../port';

export interface BinRecord {
  readonly kind: number;
  readonly data: Uint8Array;
}

interface PlacedRecord extends BinRecord {
  readonly start: number;
  readonly end: number;
}

export function recordsOf(bytes: Uint8Array): PlacedRecord[] {
  const records: PlacedRecord[] = [];
  let at = 0;
  const number = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most; i++) {
      const byte = bytes[at++];
      if (byte === undefined) throw new WorkbookError('damaged');
      value += (byte & 0x7f) << (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const start = at;
    const kind = number(2);
    const length = number(4);
    if (at + length > bytes.length) throw new WorkbookError('damaged');
    records.push({ kind, data: bytes.subarray(at, at + length), start, end: at + length });
    at += length;
  }
  return records;
}

const [ARRAY, SHARED] = [0x1aa, 0x1ab];
const isFormula = (kind: number): boolean => kind >= 0x08 && kind <= 0x0b;
/** Of a sheet: rows, cells, formulas, merged areas, and what brackets them and what later versions added. */
const NEEDED = new Set([
  ...Array.from({ length: 0x13 }, (_, i) => i),
  ...[0x3e, ARRAY, SHARED, 0x81, 0x82, 0x91, 0x92, 0x94, 0xb0, 0xb1, 0xb2, 0x23, 0x24, 0x25, 0x26],
]);

/** A sheet's part without what no cell needs: a link or comment may be said to cover a million cells. */
export function keepRecords(bytes: Uint8Array, most: number): Uint8Array {
  const records = recordsOf(bytes).filter(({ kind }) => NEEDED.has(kind));
  const longest = records.reduce(
    (length, { kind, data }) => (kind === ARRAY || kind === SHARED ? Math.max(length, data.length) : length),
    0,
  );
  // A shared formula is written out at each of its cells: a small file could fill the memory.
  if (records.filter(({ kind }) => isFormula(kind)).length * longest > 20 * most)
    throw new WorkbookError('too-big-file');
  const kept = new Uint8Array(records.reduce((sum, { start, end }) => sum + end - start, 0));
  let at = 0;
  for (const { start, end } of records) {
    kept.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return kept;
}
