// How far down a table goes: its rows, blank ones between them, headings repeated on a new page; up to a note or the next title.
import type { Captions } from './captions';
import type { Heading } from './headings';
import type { Lexicon } from './lexicon';
import { isNote, isPage, saysNoData, soundsLikeTitle } from './lines';
import type { Filled, SheetView } from './view';

/** A heading with the lines above it. */
export interface Headed {
  readonly heading: Heading;
  readonly captions: Captions;
}

export interface Extent {
  readonly bottom: number;
  /** Headings below that are this table's own, repeated. */
  readonly repeated: readonly Headed[];
  /** A row further down that looks like one more of this table; null where there is none. */
  readonly goesOn: number | null;
  readonly amounts: number;
}

/** Rows that may be blank inside a table. */
const BLANK_ROWS = 3;
/** 2010601 行政运行: a code and its name in one cell. */
const SUBJECT = /^\d{3}(?:\s*\d{2}){0,3}\s*[^\d\s.,、]/;
/** As long as the name of a unit may be that has no amounts. */
const LONGEST_NAME = 20;

/** `below`: other headings of the sheet that share columns with it, from the top. */
export function extentOf(
  view: SheetView,
  lexicon: Lexicon,
  { heading }: Headed,
  below: readonly Headed[],
): Extent {
  const walk = new Walk(view, lexicon, heading);
  const rest = [...below];
  const repeated: Headed[] = [];
  const result = (goesOn: number | null): Extent => {
    const { bottom, amounts } = walk;
    // An empty form whose one row has no name: the row is there, though nothing is on it yet.
    const room = heading.stubs.size === 0 && walk.isEmpty;
    const row = room && view.isBlank(bottom + 1, heading.left, heading.right) ? 1 : 0;
    return { bottom: bottom + row, repeated, goesOn, amounts };
  };
  for (let row = heading.bottom + 1; row <= view.lastRow; row++) {
    const next = rest[0];
    if (next && row >= next.captions.top) {
      if (!isRepeated(view, heading, next)) return result(null);
      repeated.push(next);
      rest.shift();
      row = next.heading.bottom;
      walk.again(row);
      continue;
    }
    const kind = walk.look(row);
    if (kind === 'end') return result(null);
    if (kind === 'more') return result(row);
  }
  return result(null);
}

/** The same headings once more without a title of their own, or under one that says 续表. */
function isRepeated(view: SheetView, heading: Heading, { heading: other, captions }: Headed): boolean {
  if (heading.left !== other.left || heading.right !== other.right) return false;
  if (captions.titles.some(({ text }) => !text.includes('续'))) return false;
  return words(view, heading) === words(view, other);
}

function words(view: SheetView, { top, bottom, left, right }: Heading): string {
  const said: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const { label, column } of view.within(row, left, right)) said.push(`${column}:${label}`);
  }
  return said.join('|');
}

class Walk {
  bottom: number;
  amounts = 0;
  private filledRows = 0;
  private blanks = 0;
  /** A note, a foreign line or too many blank rows have closed the table. */
  private closed = false;
  private readonly units = new Set<string>();

  constructor(
    private readonly view: SheetView,
    private readonly lexicon: Lexicon,
    private readonly heading: Heading,
  ) {
    this.bottom = heading.bottom;
  }

  again(bottom: number): void {
    this.bottom = bottom;
    this.closed = false;
    this.blanks = 0;
  }

  /** end: something else begins; more: the table is closed, but here is another row of its kind. */
  look(row: number): 'on' | 'end' | 'more' {
    const { left, right } = this.heading;
    const cells = this.view.within(row, left, right);
    if (cells.length === 0 && this.view.isBlank(row, left, right)) {
      this.blanks++;
      if (this.blanks > BLANK_ROWS) this.closed = true;
      return 'on';
    }
    if (this.headsOther(cells) || cells.some(({ label }) => this.lexicon.isPairLabel(label))) return 'end';
    if (this.closed) return this.isKnownRow(cells) ? 'more' : 'on';
    const kind = this.kindOf(row, cells);
    if (kind === 'page' || kind === 'perhaps') return 'on';
    if (kind === 'foreign' || (this.blanks > 0 && !this.continues(row, cells))) {
      this.closed = true;
      // In an empty form a unit that the pack does not know looks like any other word.
      const perhaps = kind === 'row' && this.filledRows === 0;
      return perhaps || this.isKnownRow(cells) ? 'more' : 'on';
    }
    this.take(row, cells);
    return 'on';
  }

  private take(row: number, cells: readonly Filled[]): void {
    const amounts = this.isNumbering(cells) ? 0 : this.amountsOf(cells).length;
    if (amounts > 0) this.filledRows++;
    this.amounts += amounts;
    this.blanks = 0;
    this.bottom = row;
    for (const cell of cells) {
      if (this.heading.stubs.get(cell.column) === 'unit' && cell.label !== '') this.units.add(cell.label);
      this.bottom = Math.max(this.bottom, Math.min(cell.bottom, this.view.lastRow));
    }
  }

  get isEmpty(): boolean {
    return this.filledRows === 0;
  }

  /** 栏次 1 2 3 …: the row that numbers the columns. */
  private isNumbering(cells: readonly Filled[]): boolean {
    const numbers = cells.filter(({ column }) => !this.heading.stubs.has(column));
    return numbers.length > 1 && numbers.every(({ ordinal }, i) => ordinal === i + 1);
  }

  private get scores(): boolean {
    return [...this.heading.stubs.values()].some((role) => role.startsWith('scores'));
  }

  private amountsOf(cells: readonly Filled[]): readonly Filled[] {
    return cells.filter(
      (cell) => !this.heading.stubs.has(cell.column) && (cell.amount || isMisspelt(cell.text)),
    );
  }

  private kindOf(row: number, cells: readonly Filled[]): 'row' | 'foreign' | 'page' | 'perhaps' {
    const [first] = cells;
    if (!first) return 'row';
    const amounts = this.amountsOf(cells).length;
    const known = this.isKnown(cells);
    if (!first.amount && isNote(first.text) && (amounts === 0 || /[:：]/.test(first.text))) return 'foreign';
    if (cells.length === 1 && this.blanks > 0 && (first.amount || isPage(first.text))) return 'page';
    if (cells.length === 1 && isPage(first.text)) return 'page';
    if (amounts > 0 || known || this.scores) return 'row';
    if (cells.length === 1 && saysNoData(first.text)) return 'row';
    if (this.heading.stubs.has(first.column) && SUBJECT.test(first.text)) return 'row';
    const lastStub = Math.max(...this.heading.stubs.keys());
    if (first.right > lastStub || cells.some((cell) => cell.column > lastStub)) return 'foreign';
    if (cells.length > 1) return 'row';
    // A line of words: a unit that reports nothing, or the title of something else.
    if (soundsLikeTitle(first.text) || first.text.length > LONGEST_NAME || /[，。；：:;]/.test(first.text))
      return 'perhaps';
    return this.view.isBlank(row, this.heading.left, first.column - 1) || first.column === this.heading.left
      ? 'row'
      : 'perhaps';
  }

  /** The row's own label is one the pack knows, or a unit that the table has had. */
  private isKnown(cells: readonly Filled[]): boolean {
    return cells.some(
      ({ column, label }) =>
        this.heading.stubs.has(column) &&
        label !== '' &&
        (this.lexicon.knows(label) || this.lexicon.isUnit(label) || this.units.has(label)),
    );
  }

  /** Words across the columns of amounts: the headings of a table that the pack does not know. */
  private headsOther(cells: readonly Filled[]): boolean {
    if (this.scores || this.isKnown(cells) || this.amountsOf(cells).length > 0) return false;
    const words = cells.filter(({ column, label }) => label !== '' && !this.heading.stubs.has(column));
    return words.length >= 2 && !cells.some(({ text }) => /[:：]/.test(text));
  }

  private isKnownRow(cells: readonly Filled[]): boolean {
    return this.isKnown(cells) && this.amountsOf(cells).length > 0;
  }

  /** After blank rows: a row as full as those above, or with a label that is known. */
  private continues(row: number, cells: readonly Filled[]): boolean {
    if (this.isKnown(cells)) return true;
    const labelled = [...this.heading.stubs.keys()].some((column) => this.view.at(row, column)?.label);
    if (this.scores) return labelled && cells.length > 1;
    const usual = this.filledRows === 0 ? 1 : this.amounts / this.filledRows;
    return labelled && this.amountsOf(cells).length >= Math.max(1, usual / 2);
  }
}

/** Meant for an amount, though none: 约16. */
function isMisspelt(text: string): boolean {
  return text.length <= 12 && /\d/.test(text.normalize('NFKC'));
}
