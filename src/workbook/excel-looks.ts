// The looks of cells as Excel tells them, remembered before Gouji dresses a sheet anew, and put back cell by cell.
import { areaName } from '../model/address';
import { type CellPlace, type Rectangle, rectangles } from '../model/rectangles';
import { plain, rangesOf } from './excel-layout';
import type { Pending } from './excel-read';

type Supports = (version: string) => boolean;

/** Only what Gouji sets; a cell's font and its diagonals, say, are never touched. */
const ASKED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, underline: true, size: true, color: true },
    fill: { color: true, pattern: true, patternColor: true },
    borders: { style: true, weight: true, color: true },
    wrapText: true,
    horizontalAlignment: true,
    verticalAlignment: true,
  },
};

/** One answer takes some 500 bytes a cell, and Excel on the web refuses one of more than 5 MB. */
export const MOST_DRESSED = 6_000;

export interface DressedCell extends CellPlace {
  readonly looks: Dress;
  readonly borders: Excel.CellBorderCollection;
}

interface Dress {
  readonly font: Excel.CellPropertiesFont;
  readonly fill: Excel.CellPropertiesFill;
  readonly alignment: Excel.Interfaces.RangeFormatUpdateData;
}

/** Asks how the cells of some areas look (ExcelApi 1.9). */
export function askLooks(
  sheet: Excel.Worksheet,
  areas: readonly Rectangle[],
): Pending<readonly DressedCell[]> {
  const asked = areas.map((area) => ({
    area,
    answer: sheet.getRange(areaName({ sheet: '', ...area })).getCellProperties(ASKED),
  }));
  return () =>
    asked.flatMap(({ area, answer }) =>
      answer.value.flatMap((line, r) =>
        line.map(({ format: { font = {}, fill = {}, borders = {}, ...alignment } = {} }, c) => {
          const looks = { font, fill, alignment };
          return { row: area.top + r, column: area.left + c, looks, borders };
        }),
      ),
    );
}

/** Queues that the areas look as they did. Cells that looked alike are dressed together. */
export function restoreLooks(
  sheet: Excel.Worksheet,
  areas: readonly Rectangle[],
  dressed: readonly DressedCell[],
  supports: Supports,
): void {
  plain(sheet, areas, supports);
  for (const cells of alike(dressed, ({ looks }) => looks)) {
    for (const range of rangesOf(sheet, rectangles(cells), supports)) dress(range.format, cells[0].looks);
  }
  for (const cells of alike(dressed, ({ borders }) => borders))
    frame(sheet, cells, cells[0].borders, supports);
}

function alike(
  dressed: readonly DressedCell[],
  part: (cell: DressedCell) => object,
): readonly (readonly [DressedCell, ...DressedCell[]])[] {
  const groups = new Map<string, [DressedCell, ...DressedCell[]]>();
  for (const cell of dressed) {
    const key = JSON.stringify(part(cell));
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()];
}

function dress(format: Excel.RangeFormat, { font, fill, alignment }: Dress): void {
  // Null where the characters of one cell differ: those looks have gone with the text.
  format.font.set(present(font));
  // No fill reads as white, which would hide the grid lines.
  if (!fill.pattern || fill.pattern === 'None') format.fill.clear();
  else {
    format.fill.color = fill.color ?? '#FFFFFF';
    if (fill.pattern !== 'Solid') format.fill.set(present(fill));
  }
  format.set(present(alignment));
}

function present<T extends object>(properties: T): T {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]: [string, unknown]) => value !== null && value !== undefined,
    ),
  ) as T;
}

const EDGES = [
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
] as const;

// The lines between cells of one group are the edges of both, so they are drawn where top is as bottom and left as right;
// else each row, or each column, is framed by itself.
function frame(
  sheet: Excel.Worksheet,
  cells: readonly CellPlace[],
  borders: Excel.CellBorderCollection,
  supports: Supports,
): void {
  const { top, bottom, left, right } = borders;
  const areas = rectangles(cells).flatMap((area) =>
    byColumn(same(left, right), same(top, bottom) ? [area] : rowsOf(area)),
  );
  for (const range of rangesOf(sheet, areas, supports)) {
    for (const [edge, index] of EDGES) draw(range.format, index, borders[edge]);
  }
  const tall = areas.filter((area) => area.bottom > area.top);
  const wide = areas.filter((area) => area.right > area.left);
  for (const range of rangesOf(sheet, tall, supports)) draw(range.format, 'InsideHorizontal', top);
  for (const range of rangesOf(sheet, wide, supports)) draw(range.format, 'InsideVertical', left);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const rowsOf = (area: Rectangle): Rectangle[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, i) => {
    const row = area.top + i;
    return { ...area, top: row, bottom: row };
  });

function byColumn(together: boolean, areas: readonly Rectangle[]): readonly Rectangle[] {
  if (together) return areas;
  return areas.flatMap((area) =>
    Array.from({ length: area.right - area.left + 1 }, (_, i) => {
      const column = area.left + i;
      return { ...area, left: column, right: column };
    }),
  );
}

function draw(
  format: Excel.RangeFormat,
  index: (typeof EDGES)[number][1] | 'InsideHorizontal' | 'InsideVertical',
  line: Excel.CellBorder | undefined,
): void {
  // All lines have been taken away before.
  if (!line?.style || line.style === 'None') return;
  const border = format.borders.getItem(index);
  border.style = line.style;
  border.weight = line.weight ?? 'Thin';
  border.color = line.color ?? '#000000';
}
