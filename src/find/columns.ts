// How wide a heading is: the columns around its first word in which something is shown, up to where another table begins beside it.
import type { Lexicon } from './lexicon';
import type { Filled, SheetView } from './view';

export interface Columns {
  readonly left: number;
  readonly right: number;
}

/** `above`: headings found so far. */
export function columnsOf(
  view: SheetView,
  lexicon: Lexicon,
  anchor: Filled,
  bottom: number,
  above: readonly Columns[],
): Columns {
  const rows = range(anchor.row, bottom);
  const isShown = (column: number): boolean => rows.some((row) => view.at(row, column) !== null);
  const begins = (column: number): boolean => {
    const cell = view.at(anchor.row, column);
    return cell?.column === column && lexicon.beginsTable(cell.label);
  };
  let left = anchor.column;
  while (left > 0 && isShown(left - 1)) {
    left--;
    if (begins(left)) break;
  }
  if (left > 0 && begins(left) && isOrdinal(view, lexicon, anchor.row, left - 1)) left--;
  let begun = range(left, anchor.column).some(begins);
  let right = anchor.column;
  for (;;) {
    if (!isShown(right + 1)) {
      const beyond = bridged(view, lexicon, { left, right }, rows, isShown, begins, above);
      if (beyond === null) break;
      right = beyond;
      continue;
    }
    if (begins(right + 1) && begun) {
      if (isOrdinal(view, lexicon, anchor.row, right) && right > anchor.column) right--;
      break;
    }
    begun ||= begins(right + 1);
    right++;
  }
  return { left, right };
}

function isOrdinal(view: SheetView, lexicon: Lexicon, row: number, column: number): boolean {
  return lexicon.roleOf(view.at(row, column)?.label ?? '') === 'ordinal';
}

/** The column beyond one without a heading, if what follows belongs to the same table; else null. */
function bridged(
  view: SheetView,
  lexicon: Lexicon,
  { left, right }: Columns,
  rows: readonly number[],
  isShown: (column: number) => boolean,
  begins: (column: number) => boolean,
  above: readonly Columns[],
): number | null {
  const from = right + 2;
  let to = from;
  while (isShown(to)) to++;
  // Beside a table there may be another one, under headings of its own. What lies above this one as well has ended there.
  const beside = above.filter((other) => other.left > right || other.right < left);
  if (to === from || beside.some((other) => other.left < to && other.right >= from)) return null;
  if (rows.some((row) => view.within(row, from, to - 1).some(({ amount }) => amount))) return null;
  const labels = (a: number, b: number): string[] =>
    rows.flatMap((row) => view.within(row, a, b).map(({ label }) => label));
  const beyond = labels(from, to - 1);
  if (range(from, to - 1).some(begins) || beyond.some((label) => lexicon.roleOf(label) !== null)) return null;
  return lexicon.belongTogether(labels(left, right), beyond) ? from : null;
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
