// Departments that add up, and slips planted into them: seeded, so that a case can be had again by its seed.
import { cellsOfTotals, type Total } from './totals';
import { generate, random } from '../support/generate';
import { claimsOf, type Tables } from './claims';
import { isAmount, type Place, placeKey, Sheets } from './sheet';
import { TYPING } from './slips';

export interface Base {
  readonly tables: Tables;
  readonly amounts: readonly Place[];
  readonly totals: readonly Total[];
}

interface Changed {
  readonly place: Place;
  readonly right: string;
  readonly wrong: string;
}

export interface Planted {
  readonly tables: Tables;
  /** By cell; two for an exchange. */
  readonly changed: ReadonlyMap<string, Changed>;
  /** Slips, by name. */
  readonly kinds: readonly string[];
}

export function baseOf(seed: number, units: number, rounded: boolean): Base {
  const tables = generate({ seed, units, rounded });
  return { tables, amounts: new Sheets(tables).amounts(), totals: cellsOfTotals(claimsOf(tables)) };
}

type Edit = readonly { readonly place: Place; readonly text: string }[];
type Chance = () => number;
type Kind = (sheets: Sheets, base: Base, next: Chance, where: Place) => Edit | null;

const choose = <T>(list: readonly T[], next: Chance): T => list[Math.floor(next() * list.length)]!;

function neighbour(sheets: Sheets, { sheet, row, column }: Place, next: Chance): Place | null {
  const [down, across] = choose(
    [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
    ] as const,
    next,
  );
  const place = { sheet, row: row + down, column: column + across };
  return isAmount(sheets.get(place)) ? place : null;
}

/** In hundredths: the amounts of consistent books have two decimals. */
const hundredths = (text: string): number => Math.round(Number(text) * 100);

/** A total of the table the slip falls in, typed by hand and off by `change`. */
const total =
  (change: (addend: number, next: Chance) => number): Kind =>
  (sheets, { totals }, next, where) => {
    const there = totals.filter(({ place }) => place.sheet === where.sheet);
    if (there.length === 0) return null;
    const { place, addends } = choose(there, next);
    const stands = sheets.get(place);
    const addend = sheets.get(choose(addends, next));
    if (!isAmount(stands) || !isAmount(addend)) return null;
    const text = ((hundredths(stands) + change(hundredths(addend), next)) / 100).toFixed(2);
    return [{ place, text }];
  };

const KINDS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(
    Object.entries(TYPING).map(([name, slip]): [string, Kind] => [
      name,
      (sheets, _base, next, place) => {
        const text = slip(sheets.get(place)!, next);
        return text === null ? null : [{ place, text }];
      },
    ]),
  ),
  "neighbour's value copied": (sheets, _base, next, place) => {
    const other = neighbour(sheets, place, next);
    return other && [{ place, text: sheets.get(other)! }];
  },
  'two cells exchanged': (sheets, _base, next, place) => {
    const other = neighbour(sheets, place, next);
    return (
      other && [
        { place, text: sheets.get(other)! },
        { place: other, text: sheets.get(place)! },
      ]
    );
  },
  'missing addend': total((addend) => -addend),
  // One of the parts has been something else when the total was typed.
  'stale total': total((addend, next) => Math.round(addend * (next() - 0.5))),
};

/** Plants as many slips as asked for, into cells of their own; at most `most` cells are changed. */
export function plant(base: Base, seed: number, slips: number, most = 3): Planted {
  const next = random(seed);
  const sheets = new Sheets(base.tables);
  const changed = new Map<string, Changed>();
  const kinds: string[] = [];
  // Half of the time the slips of a case fall into one table.
  const near = next() < 0.5;
  while (kinds.length < slips) {
    const first = [...changed.values()][0]?.place.sheet;
    const amounts = base.amounts.filter(({ sheet }) => !near || first === undefined || sheet === first);
    const where = choose(amounts, next);
    const [kind, make] = choose(Object.entries(KINDS), next);
    if (!isAmount(sheets.get(where))) continue;
    const edit = make(sheets, base, next, where);
    if (!edit || changed.size + edit.length > most - (slips - kinds.length - 1)) continue;
    if (edit.some(({ place, text }) => !isChange(sheets, changed, place, text))) continue;
    for (const { place, text } of edit) {
      changed.set(placeKey(place), { place, right: sheets.get(place)!, wrong: text });
      sheets.set(place, text);
    }
    kinds.push(kind);
  }
  return { tables: sheets.tables(), changed, kinds };
}

function isChange(
  sheets: Sheets,
  changed: ReadonlyMap<string, Changed>,
  place: Place,
  text: string,
): boolean {
  return !changed.has(placeKey(place)) && Number(text) !== Number(sheets.get(place));
}
