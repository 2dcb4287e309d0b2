// Heights of rows with text over several lines. Excel works them out while it is used, but not for merged cells, and
// not every program does when it opens or prints a file.
import type { Area, CellDraft, SheetDraft } from '../../model/sheet';
import { LOOKS } from '../looks';

/** Points by which a line is taller than its letters. */
const LINE = 1.4;
/** Width of a column where none is given, in characters. */
const STANDARD_WIDTH = 8.43;

/** The height in points of each row of a laid-out sheet that needs more than one line. */
export function rowHeights(draft: SheetDraft): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  if (!draft.layout) return heights;
  // A sheet may have thousands of each.
  const merges = new Map(draft.layout.merges.map((area) => [`${area.top},${area.left}`, area]));
  for (const cell of draft.cells) {
    const height = heightOf(cell, draft.layout.widths, merges.get(`${cell.row},${cell.column}`));
    if (height > (heights.get(cell.row) ?? 0)) heights.set(cell.row, height);
  }
  return heights;
}

function heightOf(
  { row, column, value, style }: CellDraft,
  widths: readonly number[],
  merge: Area | undefined,
): number {
  const look = style === undefined ? null : LOOKS[style];
  if (!look?.wrap || typeof value !== 'string') return 0;
  if (merge && merge.bottom > row) return 0;
  let room = 0;
  for (let i = column; i <= (merge?.right ?? column); i++) room += widths[i] ?? STANDARD_WIDTH;
  // A column's width counts digits of 11 points, with a little air beside the text.
  const perLine = Math.max(1, ((room - 1) * 11) / look.size);
  const lines = value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
  return lines > 1 ? Math.ceil(lines * look.size * LINE) : 0;
}

/** Chinese characters are two digits wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1.1), 0);
}
