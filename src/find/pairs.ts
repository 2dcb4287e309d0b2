// Tables of labels with their value beside them (部门基本概况) have no headings: they are where their labels are.
import type { Area } from '../model/sheet';
import { type Block, covers } from './blocks';
import { range } from './columns';
import type { TableWords } from './lexicon';
import { sectionsAbove, titleAbove } from './captions';
import { isCaption, isNote } from './lines';
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
  const { left, right, top, bottom } = boxAround(view, words, label, isTaken);
  const area: Area = { sheet: view.name, top, left, bottom, right };
  const cells = range(top, bottom).flatMap((row) => view.within(row, left, right));
  const title = titleAbove(view, top, left, right);
  return {
    area,
    heading: null,
    saysNothing: false,
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

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From one label outwards: columns that are used in its rows, then rows of its kind in these columns, until nothing is added. */
function boxAround(
  view: SheetView,
  words: TableWords,
  label: Filled,
  isTaken: (cell: Filled) => boolean,
): Box {
  const isLabel = (cell: Filled): boolean =>
    words.isItem(cell.label) || words.table.ignored.includes(cell.label);
  const box = { left: label.column, right: label.right + 1, top: label.row, bottom: label.row };
  const isUsed = (column: number): boolean =>
    range(box.top, box.bottom).some((row) => {
      const before = column > 0 ? view.at(row, column - 1) : null;
      // The place of a value may be blank.
      return view.at(row, column) !== null || (before !== null && words.isItem(before.label));
    });
  const isOurs = (row: number): boolean => {
    const cells = view.within(row, box.left, box.right).filter((cell) => !isTaken(cell));
    const [first] = cells;
    if (!first || isNote(first.text) || cells.some(({ text }) => isCaption(text))) return false;
    return cells.some(isLabel) || cells.length > 1;
  };
  for (let before = ''; before !== JSON.stringify(box);) {
    before = JSON.stringify(box);
    while (box.left > 0 && isUsed(box.left - 1)) box.left--;
    while (isUsed(box.right + 1)) box.right++;
    while (box.top > 0 && isOurs(box.top - 1)) box.top--;
    while (isOurs(box.bottom + 1)) box.bottom++;
  }
  return box;
}
