// The code of a 科目 as tables print it: 2010601, 201 06 01, over three columns 类|款|项, or before the name in one cell.
import type { Grid } from './grid';

const CODE = /^\d{3}(?:\d{2}){0,3}$/;
const DIGITS = /^\d[\d\s]*$/;
/** 2010601, 201 06 01 or 2010601 行政运行: some rows of the table are coded subjects. */
const SOME_CODE = /^\d{3}(?:\s*\d{2}){0,3}(?![\d.,、])/;
const WITH_NAME = /^(\d{3}(?:\s*\d{2}){0,3})(?![\d.、])\s*(\D.*)$/;

export interface RowName {
  /** Digits that stand for a code, whether or not they are one; null where there are none. */
  readonly code: string | null;
  readonly name: string;
  /** Where the code (or else the name) stands. */
  readonly column: number | null;
}

/** Reads the names of a block's rows, downwards: 类 and 款 that are not repeated are those of the row above. */
export class RowNames {
  private parts: string[] = [];
  private readonly left: number;

  constructor(
    private readonly grid: Grid,
    private readonly columns: readonly number[],
    /** Whether digits can be codes here: a mere number beside an item is none. */
    private readonly coded: boolean,
  ) {
    this.left = columns[0] ?? 0;
  }

  at(row: number): RowName {
    const digits: string[] = [];
    let coded: number | null = null;
    let name = '';
    let at: number | null = null;
    for (const column of this.columns) {
      const text = this.textAt(row, column);
      if (this.coded && (DIGITS.test(text) || (text === '' && name === ''))) {
        digits.push(text.replace(/\s/g, ''));
        if (text !== '') coded ??= column;
      } else if (name === '' && text !== '') {
        name = text;
        at = column;
      }
    }
    const both = this.coded && digits.every((part) => part === '') ? WITH_NAME.exec(name) : null;
    if (both) return { code: (both[1] ?? '').replace(/\s/g, ''), name: both[2] ?? '', column: at };
    const code = this.codeOf(digits);
    return { code, name, column: coded ?? at };
  }

  private textAt(row: number, column: number): string {
    const merge = this.grid.mergeAt(row, column);
    // A name may be merged over the columns of its code, or from the block before; a code down the rows of its subjects.
    if (merge && merge.left !== column && (merge.left >= this.left || column !== this.left)) return '';
    return this.grid.text(merge?.top ?? row, merge?.left ?? column).normalize('NFKC');
  }

  private codeOf(digits: readonly string[]): string | null {
    const last = digits.reduce((at, part, i) => (part === '' ? at : i), -1);
    if (last < 0) return null;
    const whole = digits[last] ?? '';
    if (last === 0 || whole.length > 2) {
      this.parts = [whole];
      return whole;
    }
    const parts = digits.slice(0, last + 1).map((part, i) => {
      const said = part === '' ? (this.parts[i] ?? '') : part;
      return i === 0 ? said : said.padStart(2, '0');
    });
    this.parts = parts;
    return parts.join('');
  }
}

export function holdsCode(text: string): boolean {
  return SOME_CODE.test(text.normalize('NFKC').trim());
}

export function isCode(code: string): boolean {
  return CODE.test(code);
}
