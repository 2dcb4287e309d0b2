// How wide the columns of a sheet are: amounts alike, words as far as they need, long ones over several lines.
import type { CellDraft } from '../model/sheet';
import type { Form } from './form';

/** 12,345,678.90; and what is left where a table has many columns of amounts. */
const AMOUNT = 14;
const AMOUNT_OF_MANY = 11;
const MANY = 8;
const NARROWEST = 9;
const WIDEST = 34;
/** A heading of one line; longer ones take two. */
const HEADING = 20;
/** Where staff write a code, a name, an explanation. */
const CODE = 11;
const NAME = 26;
const SENTENCE = 40;
const MARGIN = 2;

export function widthsOf(forms: readonly Form[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.max(NARROWEST, ...forms.map((form) => new Columns(form).widthOf(column))),
  );
}

class Columns {
  private readonly amounts: ReadonlySet<number>;

  constructor(private readonly form: Form) {
    this.amounts = new Set(form.slots.map(({ column }) => column));
  }

  widthOf(column: number): number {
    const { form } = this;
    const cells = form.cells.filter((cell) => cell.column === column && !this.isSpread(cell));
    const heading = longest(cells.filter(({ row }) => row < form.headingRows));
    const many = this.amounts.size > MANY;
    const head = many || heading > HEADING ? Math.ceil(heading / 2) + MARGIN + 1 : heading;
    if (this.amounts.has(column)) return Math.max(many ? AMOUNT_OF_MANY : AMOUNT, head);
    const words = longest(cells.filter(({ row }) => row >= form.headingRows));
    return Math.max(head, Math.min(WIDEST, words), this.written(column, cells));
  }

  /** A word over several columns asks nothing of one of them. */
  private isSpread({ row, column }: CellDraft): boolean {
    return this.form.merges.some(
      (merge) => merge.top === row && merge.left === column && merge.right > column,
    );
  }

  /** Where staff write words: an explanation at the end, a name beside the amounts, else a code. */
  private written(column: number, cells: readonly CellDraft[]): number {
    if (!cells.some(({ style, value }) => style === 'input' && value === null)) return 0;
    if (column === this.form.columns - 1) return SENTENCE;
    return this.amounts.has(column + 1) ? NAME : CODE;
  }
}

function longest(cells: readonly CellDraft[]): number {
  const lengths = cells.map(({ value }) => (typeof value === 'string' ? lengthOf(value) : 0));
  return Math.max(0, ...lengths) + MARGIN;
}

/** Chinese characters are two digits wide. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
