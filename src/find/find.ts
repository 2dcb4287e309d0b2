// Finding tables: in a workbook without defined names, the sheets are searched for the pack's tables by title and headings.
import type { Pack } from '../model/pack';
import type { Area, CellBlock } from '../model/sheet';
import { type Block, blocksOf } from './blocks';
import { decide, type Search } from './decide';
import { Lexicon } from './lexicon';
import { match } from './match';
import { emptyBlocks } from './nothing';
import { pairBlocks } from './pairs';
import { likeness, yearIn } from './titles';
import { SheetView } from './view';

export type { Candidate, Search } from './decide';

export interface Sought {
  /** The used ranges of the sheets to be searched. */
  readonly sheets: readonly CellBlock[];
  /** What the workbook's names mean already: by table, with the area that is not searched again. */
  readonly bound: ReadonlyMap<string, Area | null>;
}

/** One search for each table of the pack that no name binds, in the pack's order. */
export function findTables({ sheets, bound }: Sought, pack: Pack): Search[] {
  const wanted = pack.tables.filter(({ name }) => !bound.has(name));
  if (wanted.length === 0) return [];
  const lexicon = new Lexicon(pack);
  const named = [...bound.values()].filter((area) => area !== null);
  const stated: number[] = [];
  const matches = sheets.flatMap((sheet) => {
    const view = new SheetView(sheet);
    const blocks = allBlocks(view, lexicon).filter(({ area }) => !named.some((other) => meet(area, other)));
    if (blocks.length === 0) stated.push(...yearsOn(view, pack));
    return blocks.flatMap((block) => lexicon.tables.flatMap((words) => match(block, words, pack) ?? []));
  });
  return decide(matches, wanted, stated, pack);
}

function allBlocks(view: SheetView, lexicon: Lexicon): Block[] {
  const blocks = blocksOf(view, lexicon);
  const pairs = lexicon.tables.filter(({ table }) => table.kind === 'pairs');
  return [
    ...blocks,
    ...pairs.flatMap((words) => pairBlocks(view, words, blocks)),
    ...emptyBlocks(view, blocks),
  ];
}

function meet(a: Area, b: Area): boolean {
  const rows = a.top <= b.bottom && b.top <= a.bottom;
  return a.sheet === b.sheet && rows && a.left <= b.right && b.left <= a.right;
}

/** The years (2019年度) that a sheet without tables speaks of: a cover. The date on it is mostly of the year after. */
function yearsOn(view: SheetView, pack: Pack): number[] {
  const lines = view.rows.flatMap((row) => view.cells(row).map(({ text }) => text));
  // The sheet of a table that has nothing to report is no cover.
  const isTitle = (text: string): boolean => pack.tables.some((table) => likeness(text, table).like >= 0.75);
  return lines.flatMap((text) => (text.includes('年度') && !isTitle(text) ? (yearIn(text) ?? []) : []));
}
