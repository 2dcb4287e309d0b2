// The records of a BIFF8 stream (.xls), looked through before the library sees them: what a workbook says of itself is taken
// down, and every record that no cell and no name needs is put out of action, so that comments and drawings cannot do harm.
import type { SheetEntry } from '../../model/sheet';
import { WorkbookError } from '../port';
import { isSound } from './shape';

const [BOF, EOF, BOUND_SHEET, NAME, PROTECT, CALC_MODE, DATE_1904, PASSWORD_NEEDED] = [
  0x809, 0x0a, 0x85, 0x18, 0x12, 0x0d, 0x22, 0x2f,
] as const;
const [FORMULA, SHARED, ARRAY, CONTINUE] = [0x06, 0x4bc, 0x221, 0x3c] as const;
/** Of which the cells and names are made: codepage, links, formats, strings, cells, formulas, merged areas. */
const NEEDED = new Set([
  ...[BOF, EOF, BOUND_SHEET, NAME, DATE_1904, FORMULA, SHARED, ARRAY],
  ...[0x42, 0x1ae, 0x17, 0x23, 0x41e, 0xe0, 0xfc, CONTINUE, 0x200],
  ...[0x203, 0x27e, 0xbd, 0xfd, 0x204, 0xd6, 0x205, 0x207, 0xe5],
]);
/** A kind that the library passes over (page breaks). */
const PASSED_OVER = 0x1a;
const BIFF8 = 0x600;

export interface Records {
  /** Of the same length: the workbook says at which byte a sheet begins. */
  readonly stream: Uint8Array;
  readonly sheets: readonly SheetEntry[];
  /** Of each name in the order of the file. */
  readonly hiddenNames: readonly boolean[];
  readonly structureProtected: boolean;
  readonly calculation: 'automatic' | 'manual';
}

/** `most`: how much text the formulas may come to. Throws a WorkbookError for what is not BIFF8, or locked, or cut off. */
export function lookThrough(bytes: Uint8Array, most: number): Records {
  const stream = bytes.slice();
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const bound: { name: string; at: number; visibility: SheetEntry['visibility'] }[] = [];
  const hiddenNames: boolean[] = [];
  const protectedAt = new Set<number>();
  let calculation: Records['calculation'] = 'automatic';
  let [depth, begin, formulas, longest] = [0, 0, 0, 0];
  for (let at = 0; at + 4 <= stream.length;) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const [data, next] = [at + 4, at + 4 + length];
    if (depth === 0 && kind !== BOF) break; // what is left over at the end
    const continued = next + 2 <= stream.length && view.getUint16(next, true) === CONTINUE;
    if (next > stream.length || !isSound(view, kind, data, length, continued))
      throw new WorkbookError('damaged');
    if (kind === BOF) {
      if (view.getUint16(data, true) !== BIFF8) throw new WorkbookError('legacy-format', 'biff');
      if (depth++ === 0) begin = at;
    } else if (kind === EOF) depth--;
    else if (kind === PASSWORD_NEEDED) throw new WorkbookError('encrypted');
    else if (depth === 1) {
      if (kind === BOUND_SHEET) bound.push(boundSheet(view, data, next));
      else if (kind === NAME) hiddenNames.push((view.getUint16(data, true) & 1) !== 0);
      else if (kind === PROTECT && view.getUint16(data, true) !== 0) protectedAt.add(begin);
      else if (kind === CALC_MODE && view.getUint16(data, true) === 0) calculation = 'manual';
      if (kind === FORMULA) formulas++;
      if (kind === SHARED || kind === ARRAY) longest = Math.max(longest, length);
    }
    // Within a sheet's chart there are cells too, which are not the sheet's.
    const inside = depth > 1 && kind !== BOF && kind !== EOF && kind !== CONTINUE;
    if (!NEEDED.has(kind) || inside) view.setUint16(at, PASSED_OVER, true);
    at = next;
  }
  if (depth !== 0) throw new WorkbookError('damaged');
  // A shared formula is written out at each of its cells: a small file could fill the memory.
  if (formulas * longest > 20 * most) throw new WorkbookError('too-big-file');
  return {
    stream,
    sheets: bound.map(({ name, visibility, at }) => ({ name, visibility, protected: protectedAt.has(at) })),
    hiddenNames,
    structureProtected: protectedAt.has(0),
    calculation,
  };
}

function boundSheet(view: DataView, at: number, end: number) {
  const [length, wide] = [view.getUint8(at + 6), (view.getUint8(at + 7) & 1) !== 0];
  if (at + 8 + length * (wide ? 2 : 1) > end) throw new WorkbookError('damaged');
  const codes = Array.from({ length }, (_, i) =>
    wide ? view.getUint16(at + 8 + 2 * i, true) : view.getUint8(at + 8 + i),
  );
  const hidden = view.getUint8(at + 4) & 3;
  const visibility: SheetEntry['visibility'] =
    hidden === 0 ? 'visible' : hidden === 1 ? 'hidden' : 'veryHidden';
  return { name: String.fromCharCode(...codes), at: view.getUint32(at, true), visibility };
}
