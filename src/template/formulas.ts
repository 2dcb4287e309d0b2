// How the numbers of a table that follow from others are computed, as formulas that stay blank while nothing is entered.
import { cellName } from '../model/address';
import type { Place } from './form';

/** Blank, not 0, where nothing is entered: an empty table reports nothing. */
const total = (cells: string): string => unlessBlank(cells, `SUM(${cells})`);

export const difference = (a: Place, b: Place): string => {
  const [left, right] = [cellName(a.row, a.column), cellName(b.row, b.column)];
  return unlessBlank(`${left},${right}`, `SUM(${left})-SUM(${right})`);
};

export const sum = (places: readonly Place[]): string => total(runs(places).join(','));

/** Of rows that staff name by codes, the sum of the 类 alone (three digits): the others are parts of them. */
export function sumOfClasses(places: readonly Place[], codeColumn: number): string {
  const [top, bottom, column] = [places[0]?.row ?? 0, places.at(-1)?.row ?? 0, places[0]?.column ?? 0];
  const range = (at: number): string => `${cellName(top, at)}:${cellName(bottom, at)}`;
  const amounts = range(column);
  return unlessBlank(amounts, `SUMPRODUCT(--(LEN(${range(codeColumn)})=3),${amounts})`);
}

const unlessBlank = (cells: string, formula: string): string => `=IF(COUNT(${cells})=0,"",${formula})`;

/** B5:F5 for neighbours in a row or a column, else each by itself. */
function runs(places: readonly Place[]): string[] {
  const found: { first: Place; last: Place }[] = [];
  for (const place of places) {
    const run = found.at(-1);
    if (run && continues(run, place)) run.last = place;
    else found.push({ first: place, last: place });
  }
  return found.map(({ first, last }) => {
    const name = cellName(first.row, first.column);
    return first === last ? name : `${name}:${cellName(last.row, last.column)}`;
  });
}

function continues({ first, last }: { first: Place; last: Place }, next: Place): boolean {
  const inRow = next.row === last.row && first.row === last.row && next.column === last.column + 1;
  const inColumn = next.column === last.column && first.column === last.column && next.row === last.row + 1;
  return inRow || inColumn;
}
