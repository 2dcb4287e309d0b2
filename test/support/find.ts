// A visible workbook in, what the search says of a table out.
import { type Found, search, searchAreas } from '../../src/audit/found';
import { areaAddress } from '../../src/model/address';
import type { Message } from '../../src/model/message';
import type { Search } from '../../src/find/find';
import type { Pack } from '../../src/packs';
import { type BookOptions, grid, placedBook, type Snapshots } from './specimen';

/** Sheets as they stand, from A1, by name; none of them has a defined name. */
export function bare(sheets: Readonly<Record<string, string>>, options: BookOptions = {}): Snapshots {
  const placed = Object.entries(sheets).map(([sheet, text]) => ({
    name: sheet,
    sheet,
    row: 0,
    column: 0,
    grid: grid(text),
  }));
  const whole = placedBook(placed, options);
  const index = { ...whole.index, names: options.names ?? [] };
  return { index, snapshot: (wanted) => ({ ...whole.snapshot(() => wanted(index)), names: index.names }) };
}

export function find(sheets: Readonly<Record<string, string>>, pack: Pack, options: BookOptions = {}): Found {
  return search(bare(sheets, options).snapshot(searchAreas), pack);
}

export function searchOf({ searches }: Found, table: string): Search {
  const found = searches.find((one) => one.table.name === table);
  if (!found) throw new Error(`${table} has a name and is not searched for`);
  return found;
}

const joined = (list: readonly Message[]): string => list.map(({ zh }) => zh).join('；');

/** One line for the standing, one for each candidate with its doubts, one for each that was left aside. */
export function told(found: Found, table: string): string[] {
  const { standing, candidates, leftAside } = searchOf(found, table);
  return [
    standing,
    ...candidates.map(({ area, evidence, doubts }) =>
      [areaAddress(area), joined(evidence), ...(doubts.length > 0 ? [`疑点：${joined(doubts)}`] : [])].join(
        ' ',
      ),
    ),
    ...leftAside.map(({ zh }) => zh),
  ];
}
