// Laying out a sheet of Gouji's in Excel: looks of the cells and merges; widths and the page are in excel-page.ts.
import { areaName } from '../model/address';
import type { SheetDraft, SheetLayout } from '../model/sheet';
import { type CellPlace, type Rectangle, rectangles } from '../model/rectangles';
import { setsUp, setUp } from './excel-page';
import { type BorderLook, borderLine, EDGES, type Edge, type Look, LOOKS, PLAIN_LOOK } from './looks';

type Supports = (version: string) => boolean;
/** What has a format to set: one range, or several at once. */
type Formatted = Excel.Range | Excel.RangeAreas;

/** Queues the looks of a sheet whose contents have been queued. */
export function layOutSheet(
  context: Excel.RequestContext,
  draft: SheetDraft,
  layout: SheetLayout,
  supports: Supports,
): void {
  const sheet = context.workbook.worksheets.getItem(draft.sheet);
  if (draft.clear.length > 0) plain(sheet, draft.clear, supports);
  for (const [style, cells] of grouped(draft.cells, ({ style }) => style)) {
    for (const range of rangesOf(sheet, rectangles(cells), supports)) dress(range, LOOKS[style]);
  }
  for (const [border, cells] of grouped(draft.cells, ({ style }) => style && LOOKS[style].border)) {
    if (border !== 'none') frame(sheet, rectangles(cells), border, supports);
  }
  for (const area of layout.merges) sheet.getRange(areaName(area)).merge();
  // A sheet that was filled before keeps the widths and the page its readers have given it since.
  if (setsUp(draft)) setUp(sheet, draft.create, layout, supports);
}

/** Takes the looks off areas; their number formats stay. */
export function plain(sheet: Excel.Worksheet, areas: readonly Rectangle[], supports: Supports): void {
  for (const range of rangesOf(sheet, areas, supports)) dress(range, PLAIN_LOOK);
  frame(sheet, areas, 'none', supports);
}

function grouped<T extends CellPlace, K>(cells: readonly T[], key: (cell: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const cell of cells) {
    const of = key(cell);
    if (of === undefined) continue;
    const group = groups.get(of);
    if (group) group.push(cell);
    else groups.set(of, [cell]);
  }
  return groups;
}

// An address of several areas may have some eight thousand characters.
const LONGEST_ADDRESS = 8_000;

export function rangesOf(
  sheet: Excel.Worksheet,
  areas: readonly Rectangle[],
  supports: Supports,
): Formatted[] {
  const names = areas.map((area) => areaName({ sheet: '', ...area }));
  if (names.length < 2 || !supports('1.9')) return names.map((name) => sheet.getRange(name));
  const addresses: string[] = [];
  for (const name of names) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + name.length < LONGEST_ADDRESS)
      addresses[addresses.length - 1] = `${last},${name}`;
    else addresses.push(name);
  }
  return addresses.map((address) => sheet.getRanges(address));
}

const ALIGNMENTS = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;

function dress({ format }: Formatted, look: Look): void {
  const { font, fill } = format;
  font.bold = look.bold;
  font.italic = look.italic;
  font.underline = look.underline ? 'Single' : 'None';
  font.size = look.size;
  font.color = look.color ?? '#000000';
  if (look.fill === null) fill.clear();
  else fill.color = look.fill;
  format.wrapText = look.wrap;
  format.horizontalAlignment = ALIGNMENTS[look.align];
  format.verticalAlignment = look === PLAIN_LOOK ? 'Bottom' : 'Center';
}

type BorderIndex =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

const OUTER: Readonly<Record<Edge, BorderIndex>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

// Inner lines are asked only of areas that have some: Excel refuses them for a single row or column.
function frame(
  sheet: Excel.Worksheet,
  areas: readonly Rectangle[],
  border: BorderLook,
  supports: Supports,
): void {
  for (const range of rangesOf(sheet, areas, supports)) {
    for (const edge of EDGES) draw(range, OUTER[edge], border, edge);
  }
  const tall = areas.filter(({ top, bottom }) => bottom > top);
  const wide = areas.filter(({ left, right }) => right > left);
  for (const range of rangesOf(sheet, tall, supports)) draw(range, 'InsideHorizontal', border, 'top');
  for (const range of rangesOf(sheet, wide, supports)) draw(range, 'InsideVertical', border, 'left');
}

function draw({ format }: Formatted, index: BorderIndex, look: BorderLook, edge: Edge): void {
  const border = format.borders.getItem(index);
  const line = borderLine(look, edge);
  border.style = line ? 'Continuous' : 'None';
  if (!line) return;
  border.weight = line.weight === 'medium' ? 'Medium' : 'Thin';
  border.color = line.color;
}
