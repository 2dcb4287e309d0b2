// Tables of labels with their value beside them (部门基本概况) have no headings: they are where their labels are.
import type { Area } from '../model/sheet';
import { type Block, covers } from './blocks';
import { range } from './headings';
import type { TableWords } from './lexicon';
import { canBeTitle, isNote } from './lines';
import { sectionsAbove } from './captions';
import type { Title } from './titles';
import type { Filled, SheetView } from './view';

/** `blocks`: the other tables of the sheet, which are left out. */
export function pairBlocks(view: SheetView, words: TableWords, blocks: readonly Block[]): Block[] {
  const isTaken = (cell: Filled): boolean => blocks.some(({ area }) => covers(area, cell));
  const labels = view.rows.flatMap((row) =>
    view.cells(row).filter((cell) => words.isItem(cell.label) && hasValue(view, cell) && !isTaken(cell)),
  );
  const found: Block[] = [];
  for (const label of labels) {
    if (found.some(({ area }) => covers(area, label))) continue;
    found.push(around(view, words, label, isTaken));
  }
  return found;
}

/** A number in the next cell, or room for one; a word there makes it a heading. */
function hasValue(view: SheetView, { row, right }: Filled): boolean {
  const next = view.at(row, right + 1);
  return next === null || next.amount || /\d/.test(next.text);
}

function around(
  view: SheetView,
  words: TableWords,
  label: Filled,
  isTaken: (cell: Filled) => boolean,
): Block {
  const isOurs = (row: number): boolean => {
    const cells = view.cells(row).filter((cell) => !isTaken(cell));
    const [first] = cells;
    if (!first) return false;
    const known = cells.some((cell) => words.isItem(cell.label) || words.table.ignored.includes(cell.label));
    return known || (cells.length > 1 && !isNote(first.text));
  };
  let top = label.row;
  while (top > 0 && isOurs(top - 1)) top--;
  let bottom = label.row;
  while (isOurs(bottom + 1)) bottom++;
  const { left, right } = columnsAround(view, words, label, top, bottom);
  const area: Area = { sheet: view.name, top, left, bottom, right };
  const cells = range(top, bottom).flatMap((row) => view.within(row, left, right));
  const title = titleAbove(view, top, left, right);
  return {
    area,
    heading: null,
    titles: title ? [title] : [],
    sections: [
      ...sectionsAbove(view, title?.cell?.row ?? top, isTaken),
      { text: view.name, sheet: view.name, cell: null },
    ],
    headings: new Set(),
    rows: new Set(cells.filter((cell) => hasValue(view, cell)).map((cell) => cell.label)),
    columns: [],
    amounts: cells.filter(({ amount }) => amount).length,
    goesOn: null,
  };
}

/** Up to a column that is blank in all of these rows; the place of a value may be blank. */
function columnsAround(
  view: SheetView,
  words: TableWords,
  label: Filled,
  top: number,
  bottom: number,
): { left: number; right: number } {
  const rows = range(top, bottom);
  const isUsed = (column: number): boolean => rows.some((row) => view.at(row, column) !== null);
  let left = label.column;
  while (left > 0 && isUsed(left - 1)) left--;
  let right = label.right + 1;
  while (isUsed(right + 1)) right++;
  const last = rows.some((row) => words.isItem(view.at(row, right)?.label ?? ''));
  if (last) right++;
  return { left, right };
}

function titleAbove(view: SheetView, top: number, left: number, right: number): Title | null {
  for (let row = top - 1; row >= Math.max(0, top - 3); row--) {
    const [only, ...others] = view.within(row, left, right);
    if (!only) continue;
    if (others.length > 0 || only.amount || !canBeTitle(only.text)) return null;
    return { text: only.text, sheet: view.name, cell: { row, column: only.column } };
  }
  return null;
}
