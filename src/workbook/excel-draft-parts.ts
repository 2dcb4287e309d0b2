// A draft that is too much for one request, cut between rows into drafts that are not. Pure.
import { type Rectangle, rectangles } from '../model/rectangles';
import type { CellDraft, SheetDraft, Snapshot, WorkbookDraft } from '../model/sheet';
import { blocksOn, cellIn, placesIn, touchedAreas } from './excel-touched';

/** What one request writes of a sheet. */
export interface SheetPart extends SheetDraft {
  /** An earlier part of this write has added the sheet: it needs no restoring, as it goes away with that one. */
  readonly fresh?: true;
}

export interface DraftPart extends WorkbookDraft {
  readonly sheets: readonly SheetPart[];
}

/** In the order in which they are to be written: sheets are added and names set by the first. */
export function partsOfDraft(draft: WorkbookDraft, before: Snapshot, most: number): readonly DraftPart[] {
  const bands = draft.sheets.flatMap((sheet) => bandsOf(sheet, before, most));
  const groups: Band[][] = [];
  let room = 0;
  for (const band of bands) {
    const last = groups.at(-1);
    if (last && band.bytes <= room) last.push(band);
    else groups.push([band]);
    room = (last && band.bytes <= room ? room : most) - band.bytes;
  }
  if (groups.length < 2) return [draft];
  const opening = { sheets: draft.sheets.filter(({ create }) => create).map(opened), names: draft.names };
  return [opening, ...groups.map((group) => ({ sheets: group.map(partOf), names: [] }))];
}

/** Rows of a sheet, first and last, and an estimate of what they take in a request or its answer. */
interface Band {
  readonly draft: SheetDraft;
  /** The sheet's first rows. */
  readonly first: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly bytes: number;
}

function bandsOf(draft: SheetDraft, before: Snapshot, most: number): Band[] {
  const rows = [...weights(draft, before)].sort(([a], [b]) => a - b);
  const merges = [
    ...(draft.layout?.merges ?? []),
    ...blocksOn(before, draft.sheet).flatMap((block) => block.merges ?? []),
  ];
  const bands: { -readonly [key in keyof Band]: Band[key] }[] = [];
  for (const [row, bytes] of rows) {
    const last = bands.at(-1);
    // Half of a merged area can be neither cleared nor written.
    const merged = last && merges.some(({ top, bottom }) => top <= last.bottom && bottom >= row);
    if (last && (merged || last.bytes + bytes <= most)) {
      last.bottom = row;
      last.bytes += bytes;
    } else bands.push({ draft, first: !last, top: row, bottom: row, bytes });
  }
  return bands;
}

/** By row: the larger of what is sent and what is answered, what stood there and what stands there now. */
function weights(draft: SheetDraft, before: Snapshot): Map<number, number> {
  const blocks = blocksOn(before, draft.sheet);
  const sent = new Map<number, number>();
  const told = new Map<number, number>();
  const add = (to: Map<number, number>, row: number, bytes: number): void => {
    to.set(row, (to.get(row) ?? 0) + bytes);
  };
  for (const cell of draft.cells) {
    const content = length(cell.formula ?? cell.value);
    add(sent, cell.row, content + (cell.format === undefined ? 0 : length(cell.format)));
    add(told, cell.row, content);
  }
  for (const { row, column } of touchedAreas(draft).flatMap(placesIn)) {
    const [input, format] = cellIn(blocks, row, column);
    add(told, row, draft.create ? length('') : 2 * length(input) + length(format));
  }
  return new Map([...told].map(([row, bytes]) => [row, Math.max(bytes, sent.get(row) ?? 0)]));
}

// With its comma. A character of Chinese is three bytes.
function length(content: string | number | boolean | null): number {
  const text = JSON.stringify(content ?? '');
  let bytes = text.length + 1;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) bytes += 2;
  return bytes;
}

/** A sheet as it is added: set up, and empty. */
function opened(draft: SheetDraft): SheetPart {
  const { layout } = draft;
  return { ...draft, clear: [], cells: [], ...(layout ? { layout: { ...layout, merges: [] } } : {}) };
}

function partOf({ draft, first, top, bottom }: Band): SheetPart {
  const { layout, create } = draft;
  const cells = draft.cells.filter(({ row }) => row >= top && row <= bottom);
  const within = <R extends Rectangle>(areas: readonly R[]): R[] =>
    areas
      .map((area) => ({ ...area, top: Math.max(area.top, top), bottom: Math.min(area.bottom, bottom) }))
      .filter((area) => area.top <= area.bottom);
  const clear = within(draft.clear);
  // Where there is nothing to clear the sheet would be set up once more.
  const settled = create || !first || draft.clear.length > 0;
  const own = layout !== undefined && settled && clear.length === 0;
  return {
    ...draft,
    create: false,
    cells,
    clear: own ? ownCells(draft.sheet, cells) : clear,
    ...(layout ? { layout: { ...layout, merges: within(layout.merges) } } : {}),
    ...(create ? { fresh: true } : {}),
  };
}

const ownCells = (sheet: string, cells: readonly CellDraft[]): SheetDraft['clear'] =>
  rectangles(cells).map((area) => ({ sheet, ...area }));
