// Tables that have nothing to report may be printed without headings: a title, and 本表无数据 under it.
import type { Area } from '../model/sheet';
import { type Block, covers } from './blocks';
import { sectionsAbove, titleAbove } from './captions';
import { saysNoData } from './lines';
import type { Filled, SheetView } from './view';

/** `blocks`: the tables of the sheet, which say it in a row of theirs. */
export function emptyBlocks(view: SheetView, blocks: readonly Block[]): Block[] {
  const isTaken = (cell: Filled): boolean => blocks.some(({ area }) => covers(area, cell));
  return view.rows.flatMap((row) =>
    view
      .cells(row)
      .filter((cell) => saysNoData(cell.text) && !isTaken(cell))
      .map((cell) => blockOf(view, cell, isTaken)),
  );
}

function blockOf(view: SheetView, cell: Filled, isTaken: (cell: Filled) => boolean): Block {
  const { row, column, right, bottom } = cell;
  const area: Area = { sheet: view.name, top: row, left: column, bottom, right };
  const title = titleAbove(view, row, column, right);
  return {
    area,
    heading: null,
    saysNothing: true,
    titles: title ? [title] : [],
    sections: [
      ...sectionsAbove(view, title?.cell?.row ?? row, isTaken),
      { text: view.name, sheet: view.name, cell: null },
    ],
    headings: new Set(),
    rows: new Set(),
    columns: [],
    amounts: 0,
    goesOn: null,
  };
}
