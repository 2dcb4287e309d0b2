// The tables of a sheet as they stand there, whatever they are: an area, its titles, its headings and the labels of its rows.
import type { Area } from '../model/sheet';
import { type Captions, captionsOf, sectionsAbove } from './captions';
import { range } from './columns';
import { findHeadings, type Heading } from './headings';
import type { Lexicon } from './lexicon';
import { extentOf, type Headed } from './rows';
import type { Title } from './titles';
import type { Filled, SheetView } from './view';

export interface Block {
  readonly area: Area;
  readonly heading: Heading | null;
  /** It has no headings, only words that there is nothing to report. */
  readonly saysNothing: boolean;
  /** The lines just above it, nearest first. */
  readonly titles: readonly Title[];
  /** Titles further up on the sheet, nearest first, then the name of the sheet. */
  readonly sections: readonly Title[];
  /** All labels of its headings. */
  readonly headings: ReadonlySet<string>;
  /** The labels that name its rows. */
  readonly rows: ReadonlySet<string>;
  /** The innermost heading of each column that does not name rows. */
  readonly columns: readonly string[];
  /** How many cells hold amounts; none in an empty form. */
  readonly amounts: number;
  /** A row below it that may belong to it. */
  readonly goesOn: number | null;
}

export function blocksOf(view: SheetView, lexicon: Lexicon): Block[] {
  const headings = findHeadings(view, lexicon);
  const headed = headings.map((heading): Headed => ({
    heading,
    captions: captionsOf(view, lexicon, heading, headings),
  }));
  const repeated = new Set<Headed>();
  const found: (Headed & { area: Area; amounts: number; goesOn: number | null })[] = [];
  for (const one of headed) {
    if (repeated.has(one)) continue;
    const { heading } = one;
    const below = headed.filter(
      (other) => other !== one && other.heading.top > heading.bottom && overlap(other.heading, heading),
    );
    const extent = extentOf(view, lexicon, one, below);
    for (const again of extent.repeated) repeated.add(again);
    const { top, left, right } = heading;
    const area = { sheet: view.name, top, left, bottom: extent.bottom, right };
    if (heading.known) found.push({ ...one, area, amounts: extent.amounts, goesOn: extent.goesOn });
  }
  const isInTable = (cell: Filled): boolean => found.some(({ area }) => covers(area, cell));
  return found.map(({ heading, captions, area, amounts, goesOn }) => ({
    area,
    heading,
    saysNothing: false,
    titles: captions.titles,
    sections: sectionsOf(view, captions, isInTable),
    headings: labels(view, heading.top, heading.bottom, heading.left, heading.right),
    rows: rowLabels(view, heading, area),
    columns: innermost(view, heading),
    amounts,
    goesOn,
  }));
}

function sectionsOf(view: SheetView, captions: Captions, isInTable: (cell: Filled) => boolean): Title[] {
  return [...sectionsAbove(view, captions.top, isInTable), { text: view.name, sheet: view.name, cell: null }];
}

function overlap(a: Heading, b: Heading): boolean {
  return a.left <= b.right && b.left <= a.right;
}

export function covers(
  area: Area,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function labels(view: SheetView, top: number, bottom: number, left: number, right: number): Set<string> {
  const found = new Set<string>();
  for (const row of range(top, bottom)) {
    for (const { label } of view.within(row, left, right)) if (label !== '') found.add(label);
  }
  return found;
}

function rowLabels(view: SheetView, heading: Heading, area: Area): Set<string> {
  const found = new Set<string>();
  for (const row of range(heading.bottom + 1, area.bottom)) {
    for (const { column, label } of view.within(row, area.left, area.right)) {
      if (label !== '' && heading.stubs.has(column)) found.add(label);
    }
  }
  return found;
}

function innermost(view: SheetView, { top, bottom, left, right, stubs }: Heading): string[] {
  return range(left, right).flatMap((column) => {
    if (stubs.has(column)) return [];
    for (let row = bottom; row >= top; row--) {
      const label = view.at(row, column)?.label ?? '';
      if (label !== '') return [label];
    }
    return [];
  });
}
