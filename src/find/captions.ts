// The lines above a heading: its title, its 单位 caption, and the titles further up that it stands under.
import type { Heading } from './headings';
import type { Lexicon } from './lexicon';
import { canBeTitle, isCaption, isNote, soundsLikeTitle } from './lines';
import { likeness, type Title } from './titles';
import type { Filled, SheetView } from './view';

export interface Captions {
  /** The first row that belongs to the table: of its title, its caption or its headings. */
  readonly top: number;
  /** Nearest first. */
  readonly titles: readonly Title[];
}

/** So many blank rows may lie between a table and its title. */
const BLANK_ROWS = 2;
const MOST_TITLES = 2;

/** `all`: every heading of the sheet; a line of the table above is no title of this one. */
export function captionsOf(
  view: SheetView,
  lexicon: Lexicon,
  heading: Heading,
  all: readonly Heading[],
): Captions {
  const { left, right } = heading;
  const titles: Title[] = [];
  let top = heading.top;
  let blanks = 0;
  for (let row = heading.top - 1; row >= 0 && blanks <= BLANK_ROWS; row--) {
    const own = view.within(row, left, right);
    // A title may begin to the left of its table, if nothing else stands on its row.
    const cells = own.length === 0 && view.cells(row).length === 1 ? view.cells(row) : own;
    if (cells.length === 0) {
      if (!view.isBlank(row, left, right)) break;
      blanks++;
      continue;
    }
    const others = cells.filter((cell) => !isCaptionLike(cell));
    if (others.length > 1) break;
    const [only] = others;
    if (only) {
      if (!isTitle(view, lexicon, only, heading) || isRowAbove(view, only, heading, all)) break;
      titles.push({ text: only.text, sheet: view.name, cell: { row, column: only.column } });
    }
    top = row;
    if (titles.length === MOST_TITLES) break;
  }
  return { top, titles };
}

function isCaptionLike(cell: Filled): boolean {
  return !cell.amount && (isCaption(cell.text) || isNote(cell.text));
}

/** A line alone on its row that is no row of the table above. */
function isTitle(view: SheetView, lexicon: Lexicon, cell: Filled, { left, right }: Heading): boolean {
  if (cell.amount || !canBeTitle(cell.text)) return false;
  const { row, column, label, text } = cell;
  const [first, last] = [Math.min(left, column), Math.max(right, cell.right)];
  if (row === 0 || view.isBlank(row - 1, first, last)) return true;
  if (lexicon.knows(label) || lexicon.isUnit(label)) return false;
  // In an empty form a unit's name, or a project's, stands alone on its row as well.
  if (cell.right > column && cell.right - column >= (right - left) / 2) return true;
  return soundsLikeTitle(text) || lexicon.pack.tables.some((table) => likeness(text, table).named === 1);
}

/** Further cells beside it, in the columns of the table above: 评价等次 with its 优. */
function isRowAbove(view: SheetView, cell: Filled, heading: Heading, all: readonly Heading[]): boolean {
  const above = all
    .filter((other) => other.bottom < cell.row && other.left <= cell.right && other.right >= cell.column)
    .sort((a, b) => b.bottom - a.bottom)[0];
  if (!above) return false;
  const between = all.some(
    (other) =>
      other !== heading &&
      other.top > above.bottom &&
      other.top <= cell.row &&
      other.left <= above.right &&
      other.right >= above.left,
  );
  const beside = view.within(cell.row, above.left, above.right).filter((other) => other !== cell);
  return !between && beside.some((other) => other.amount || !soundsLikeTitle(other.text));
}

/** Lines alone on their rows above a row, nearest first: the titles of a whole sheet or section. */
export function sectionsAbove(
  view: SheetView,
  row: number,
  isInTable: (cell: Filled) => boolean,
): readonly Title[] {
  return view.rows
    .filter((above) => above < row)
    .flatMap((above): Title[] => {
      const [only, ...others] = view.cells(above);
      if (!only || others.length > 0 || only.amount || !canBeTitle(only.text) || isInTable(only)) return [];
      return [{ text: only.text, sheet: view.name, cell: { row: above, column: only.column } }];
    })
    .reverse();
}

/** The title of what has no headings: the nearest line within three rows above it, captions passed over. */
export function titleAbove(view: SheetView, top: number, left: number, right: number): Title | null {
  for (let row = top - 1; row >= Math.max(0, top - 3); row--) {
    const [only, ...others] = view.within(row, left, right);
    if (!only || (others.length === 0 && isCaption(only.text))) continue;
    if (others.length > 0 || only.amount || !canBeTitle(only.text)) return null;
    return { text: only.text, sheet: view.name, cell: { row, column: only.column } };
  }
  return null;
}
