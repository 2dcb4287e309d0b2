// How wide a table's columns are: an amount is never broken, and what is left goes to those with the longest texts.
import type { DocumentTable } from '../model/document';
import { CELL_MARGIN, TEXT_WIDTH } from './looks';
import { textOf } from './runs';

/** In Latin letters: more than this no text asks for, less no column has. */
const [WIDEST, NARROWEST] = [24, 4];

interface Wanted {
  /** What must not be broken, in letters: the longest amount or word. */
  readonly least: number;
  /** The longest text. */
  readonly most: number;
}

/** `letter`: a letter's width. All together are as wide as the page's text. */
export function columnWidths(table: DocumentTable, letter: number): number[] {
  const wanted = wantedBy(table);
  const least = wanted.map(({ least: letters }) => letters * letter + 2 * CELL_MARGIN);
  const more = wanted.map(({ least: from, most }) => (most - from) * letter);
  const left = TEXT_WIDTH - total(least);
  // Too much for the page: all of them give in alike. Nothing asked for: the room is shared alike.
  const shares = left < 0 ? least : total(more) > 0 ? more : least;
  const widths = least.map((width, i) => Math.floor(width + (left * (shares[i] ?? 0)) / total(shares)));
  return widths.map((width, i) => (i === 0 ? width + TEXT_WIDTH - total(widths) : width));
}

/** Only what stands in one column alone tells how wide that is. */
function wantedBy({ columns, rows }: DocumentTable): Wanted[] {
  const wanted: Wanted[] = Array.from({ length: columns }, () => ({ least: NARROWEST, most: NARROWEST }));
  // For how many more rows a column is covered from above.
  const covered = Array.from({ length: columns }, () => 0);
  for (const row of rows) {
    let column = 0;
    for (const { runs, across, down } of row) {
      while ((covered[column] ?? 0) > 0) column++;
      const before = wanted[column];
      if (across === 1 && before) {
        const text = textOf(runs);
        const most = Math.min(Math.max(before.most, ...text.split('\n').map(lettersOf)), WIDEST);
        const words = (text.match(UNBROKEN) ?? []).map(({ length }) => length);
        const least = Math.min(Math.max(before.least, ...words), WIDEST);
        wanted[column] = { least, most: Math.max(least, most) };
      }
      for (let i = column; i < column + across; i++) covered[i] = down;
      column += across;
    }
    for (let i = 0; i < columns; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
  }
  return wanted;
}

const UNBROKEN = /[\d.,%A-Za-z-]+/g;

/** A Chinese sign is as wide as two letters. */
function lettersOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign > '\u00FF' ? 2 : 1), 0);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
