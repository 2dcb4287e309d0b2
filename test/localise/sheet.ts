// Specimen tables as cells that can be read and overtyped.
import type { Tables } from './claims';

/** A cell as the workbook has it: each table has a sheet of its own, two rows from the top. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const ROWS_ABOVE = 2;

export const placeKey = ({ sheet, row, column }: Place): string => `${sheet}\t${row}\t${column}`;

export class Sheets {
  private readonly rows: Map<string, string[][]>;

  constructor(tables: Tables) {
    this.rows = new Map(
      Object.entries(tables).map(([name, text]) => [
        name,
        text.split('\n').map((line) =>
          line
            .trim()
            .replace(/^\||\|$/g, '')
            .split('|')
            .map((cell) => cell.trim()),
        ),
      ]),
    );
  }

  get({ sheet, row, column }: Place): string | undefined {
    return this.rows.get(sheet)?.[row - ROWS_ABOVE]?.[column];
  }

  set(place: Place, text: string): void {
    const cells = this.rows.get(place.sheet)?.[place.row - ROWS_ABOVE];
    if (cells?.[place.column] === undefined) throw new RangeError(`no cell ${placeKey(place)}`);
    cells[place.column] = text;
  }

  /** Every cell that holds an amount of two decimals. */
  amounts(): Place[] {
    return [...this.rows].flatMap(([sheet, rows]) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((text, column) => (isAmount(text) ? [{ sheet, row: row + ROWS_ABOVE, column }] : [])),
      ),
    );
  }

  tables(): Tables {
    return Object.fromEntries(
      [...this.rows].map(([name, rows]) => [
        name,
        rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
      ]),
    );
  }
}

export const isAmount = (text: string | undefined): text is string => /^-?\d+\.\d\d$/.test(text ?? '');
