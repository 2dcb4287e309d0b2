// 审核单 as sheets: one for a single file, or a page a department for all that were checked.
import { harmless } from './harmless';
import type { Area, CellDraft, SheetDraft } from '../model/sheet';
import { shortHash, SLIP_WIDTHS, slipBlock, type SlipStamp, type SlipSubject } from './slip-block';

const SHEET = '审核单';
const TITLE = '部门预决算审核单';
/** Excel has no room for more than 1,023 page breaks on a sheet. */
const MOST_PAGES = 1000;

/** Each begins a page of its own. */
export function slipSheets(subjects: readonly SlipSubject[], stamp: SlipStamp): SheetDraft[] {
  const sheets: SheetDraft[] = [];
  for (let from = 0; from < subjects.length; from += MOST_PAGES) {
    const name = from === 0 ? SHEET : `${SHEET}${from / MOST_PAGES + 1}`;
    sheets.push(slipSheet(name, subjects.slice(from, from + MOST_PAGES), stamp));
  }
  return harmless(sheets);
}

function slipSheet(sheet: string, subjects: readonly SlipSubject[], stamp: SlipStamp): SheetDraft {
  const right = SLIP_WIDTHS.length - 1;
  const cells: CellDraft[] = [{ row: 0, column: 0, value: TITLE, style: 'title' }];
  const merges: Area[] = [{ sheet, top: 0, left: 0, bottom: 0, right }];
  // Repeated on every page: the title, and which file it is where there is but one.
  const [only, ...others] = subjects;
  let row = 1;
  if (only?.slip && others.length === 0) {
    const value = `${only.file}　SHA-256 ${shortHash(only.slip.hash)}`;
    cells.push({ row, column: 0, value, style: 'caption' });
    merges.push({ sheet, top: row, left: 0, bottom: row, right });
    row++;
  }
  const frozenRows = row;
  const pages: number[] = [];
  for (const subject of subjects) {
    if (row > frozenRows) pages.push(row);
    const block = slipBlock(sheet, subject, stamp, row);
    for (const cell of block.cells) cells.push(cell);
    merges.push(...block.merges);
    row = block.next;
  }
  return {
    sheet,
    create: true,
    clear: [],
    cells,
    layout: { widths: SLIP_WIDTHS, merges, frozenRows, pages },
  };
}
