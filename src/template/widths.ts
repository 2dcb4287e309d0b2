// How wide the columns of a sheet are: amounts alike, words as far as they need, long ones over several lines.
import type { Form } from './form';

/** 1,234,567,890.12 */
const AMOUNT = 14;
const NARROWEST = 9;
const WIDEST = 34;
/** Where staff write an explanation. */
const SENTENCE = 40;
const MARGIN = 2;

export function widthsOf(forms: readonly Form[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...forms.map((form) => widthOf(form, column))),
  );
}

function widthOf(form: Form, column: number): number {
  if (column >= form.columns) return NARROWEST;
  const amounts = form.slots.some((slot) => slot.column === column);
  const inner = form.cells.filter(
    (cell) =>
      cell.column === column &&
      !form.merges.some((m) => m.top === cell.row && m.left === column && m.right > column),
  );
  const words = inner.filter(({ row }) => row >= form.headingRows);
  const longest = (cells: typeof inner, most: number): number =>
    Math.min(
      most,
      Math.max(0, ...cells.map(({ value }) => (typeof value === 'string' ? lengthOf(value) : 0))) + MARGIN,
    );
  // Headings may take two lines.
  const heading =
    Math.ceil(
      longest(
        inner.filter(({ row }) => row < form.headingRows),
        2 * AMOUNT,
      ) / 2,
    ) + MARGIN;
  return Math.max(NARROWEST, amounts ? AMOUNT : longest(words, WIDEST), heading, written(form, column));
}

/** Columns in which staff write words. */
function written(form: Form, column: number): number {
  const own = form.cells.filter(
    (cell) => cell.column === column && cell.style === 'input' && cell.value === null,
  );
  if (own.length === 0) return 0;
  const last = column === form.columns - 1;
  return last ? SENTENCE : NARROWEST;
}

/** Chinese characters are two digits wide. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
