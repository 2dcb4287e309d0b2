// What stands where a draft is about to be written: asked in the same request as the write, just before it.
import { areaName, cellAddress } from '../model/address';
import type { Rectangle } from '../model/rectangles';
import type { Area, CellBlock, SheetDraft, Snapshot } from '../model/sheet';
import { callExcel, type ExcelAccess } from './excel-call';
import { type CellInput, cellMatrices, type Matrix } from './excel-cells';
import type { DraftPart, SheetPart } from './excel-draft-parts';
import { askLooks, type DressedCell, MOST_DRESSED } from './excel-looks';
import { askSetUp, setsUp } from './excel-page';
import type { Pending } from './excel-read';
import { CellMap, slices } from './excel-runs';
import { blocksOn, cellIn, meet, placesIn, touchedAreas } from './excel-touched';

type Supports = (version: string) => boolean;

/** One sheet that was there before the write. */
export interface SheetRecord {
  readonly draft: SheetPart;
  /** All that is written, emptied or merged. */
  readonly areas: readonly Rectangle[];
  readonly inputs: CellMap<CellInput>;
  readonly formats: CellMap<string>;
  readonly merges: readonly Area[];
  /** Null where they are not known: an Excel before 1.9, or no answer. */
  readonly looks: readonly DressedCell[] | null;
  /** Puts back widths, frozen rows and page; null where the write leaves them alone. */
  readonly setUp: ((sheet: Excel.Worksheet) => void) | null;
}

/** The part of the looks that is too much for the request of the write is read before it. */
export async function readLooksAhead(
  access: ExcelAccess,
  draft: DraftPart,
): Promise<Map<SheetDraft, readonly DressedCell[]>> {
  const found = new Map<SheetDraft, readonly DressedCell[]>();
  for (const sheet of draft.sheets.filter((candidate) => isDressed(candidate, access.supports))) {
    const parts = slices(touchedAreas(sheet), MOST_DRESSED);
    if (parts.length < 2) continue;
    const looks: DressedCell[] = [];
    for (const part of parts) looks.push(...(await readLooks(access, sheet.sheet, part)));
    found.set(sheet, looks);
  }
  return found;
}

function readLooks(
  access: ExcelAccess,
  sheet: string,
  areas: readonly Rectangle[],
): Promise<readonly DressedCell[]> {
  return callExcel(async (context) => {
    const asked = askLooks(context.workbook.worksheets.getItem(sheet), areas);
    await context.sync();
    return asked();
  }, access.timeout);
}

const isDressed = ({ create, fresh, layout }: SheetPart, supports: Supports): boolean =>
  !create && !fresh && layout !== undefined && supports('1.9');

/** Asks what stands on the sheets that are there; `ahead` are looks that were read already. */
export function askRecord(
  context: Excel.RequestContext,
  draft: DraftPart,
  before: Snapshot,
  ahead: ReadonlyMap<SheetDraft, readonly DressedCell[]>,
  supports: Supports,
): Pending<readonly SheetRecord[]> {
  const pending = draft.sheets
    .filter(({ create }) => !create)
    .map((sheet): Pending<SheetRecord> => {
      const on = context.workbook.worksheets.getItem(sheet.sheet);
      const areas = touchedAreas(sheet);
      const ranges = areas.map((area) =>
        on.getRange(areaName({ sheet: '', ...area })).load(sheet.fresh ? ['values'] : EVERYTHING),
      );
      const known = ahead.get(sheet);
      const looks = known || !isDressed(sheet, supports) ? null : askLooks(on, areas);
      const setUp = sheet.layout && setsUp(sheet) ? askSetUp(on, sheet.layout, supports) : null;
      return () => {
        const blocks = areas.map((area, i): CellBlock => {
          const range = ranges[i] as Excel.Range;
          const { values } = range;
          // Nothing can stand there yet, unless somebody was very quick.
          const told = sheet.fresh ? [values, values, []] : [values, range.formulas, range.numberFormat];
          return {
            area: { sheet: '', ...area },
            merges: null,
            ...cellMatrices(...(told as unknown as Told)),
          };
        });
        const looksBefore = known ?? looks?.() ?? null;
        return { ...recordOf(sheet, areas, blocks, before), looks: looksBefore, setUp: setUp?.() ?? null };
      };
    });
  return () => pending.map((answer) => answer());
}

const EVERYTHING = ['values', 'formulas', 'numberFormat'];

type Told = readonly [Matrix, Matrix, Matrix];

/** The same from the snapshot: what there is where the write was not answered. */
export function recordFrom(draft: DraftPart, before: Snapshot): SheetRecord[] {
  return draft.sheets
    .filter(({ create }) => !create)
    .map((sheet) => recordOf(sheet, touchedAreas(sheet), blocksOn(before, sheet.sheet), before));
}

function recordOf(
  draft: SheetDraft,
  areas: readonly Rectangle[],
  blocks: readonly CellBlock[],
  before: Snapshot,
): SheetRecord {
  const inputs = new CellMap<CellInput>();
  const formats = new CellMap<string>();
  for (const { row, column } of areas.flatMap(placesIn)) {
    const [input, format] = cellIn(blocks, row, column);
    inputs.set(row, column, input);
    formats.set(row, column, format);
  }
  const all = blocksOn(before, draft.sheet).flatMap(({ merges }) => merges ?? []);
  const merges = draft.layout ? all.filter((merge) => areas.some((area) => meet(area, merge))) : [];
  return { draft, areas, inputs, formats, merges, looks: null, setUp: null };
}

/** Addresses of the cells that do not hold what the snapshot said. */
export function changedSince(records: readonly SheetRecord[], before: Snapshot): string[] {
  return records.flatMap(({ draft, areas, inputs }) => {
    const blocks = blocksOn(before, draft.sheet);
    return areas
      .flatMap(placesIn)
      .filter(({ row, column }) => inputs.get(row, column) !== cellIn(blocks, row, column)[0])
      .map(({ row, column }) => cellAddress(draft.sheet, row, column));
  });
}
