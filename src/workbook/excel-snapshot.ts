// A snapshot of Excel: the index in one request, all the cells asked for in the next; in parts where that would be too much.
import type { Area, AreasWanted, CellBlock, NameEntry, ReadingCourse, Snapshot } from '../model/sheet';
import { addressList } from './excel-list';
import { callExcel, type ExcelAccess, ExcelFailure } from './excel-call';
import { askCells, askIndex, type ExcelIndex, isWhole, type Pending, places } from './excel-read';
import { WorkbookError } from './port';

const inParts = () => import(/* webpackChunkName: "parts" */ './excel-parts');

interface Reading extends Snapshot {
  readonly ids: ReadonlyMap<string, string>;
  readonly areas: readonly Area[];
}

export async function readExcel(
  access: ExcelAccess,
  wanted: AreasWanted,
  course: ReadingCourse,
): Promise<Reading> {
  const withMerges = access.supports('1.13');
  try {
    return await readWith(access, wanted, course, withMerges);
  } catch (error) {
    // More than 512 merged areas in a range are not told; then do without them rather than without the table.
    if (!withMerges || !(error instanceof ExcelFailure) || !/getMergedAreas/i.test(error.location))
      throw error;
    return readWith(access, wanted, course, false);
  }
}

async function readWith(
  access: ExcelAccess,
  wanted: AreasWanted,
  course: ReadingCourse,
  withMerges: boolean,
): Promise<Reading> {
  const asked: { index: ExcelIndex | null; areas: readonly Area[] } = { index: null, areas: [] };
  let blocks: readonly (CellBlock | null)[] | null;
  try {
    blocks = await callExcel(async (context) => {
      const answer = askIndex(context, access.supports);
      await context.sync();
      const index = answer();
      asked.areas = wanted(index);
      asked.index = index;
      const there = areasThere(index, asked.areas);
      return size(there) > access.limits.atOnce
        ? null
        : await atOnce(context, access, index, there, withMerges);
    }, access.timeout);
  } catch (error) {
    // Whole columns that hold more than was to be expected, or longer texts.
    if (!(error instanceof ExcelFailure) || error.code !== 'ResponsePayloadSizeLimitExceeded') throw error;
    if (!asked.index) throw error;
    blocks = null;
  }
  const { index, areas } = asked;
  if (!index) throw new TypeError('A reading without its index.');
  if (blocks === null) {
    const { readInParts } = await inParts();
    const askAgain = (context: Excel.RequestContext) => askPlaces(context, access, index);
    blocks = await readInParts(access, { areas: areasThere(index, areas), withMerges, course, askAgain });
  }
  return { ...index, blocks, areas };
}

function areasThere({ sheets }: ExcelIndex, areas: readonly Area[]): (Area | null)[] {
  const known = new Set(sheets.map(({ name }) => name));
  return areas.map((area) => (known.has(area.sheet) ? area : null));
}

/** As far as it is known before they are read. */
function size(areas: readonly (Area | null)[]): number {
  return areas.reduce((sum, area) => {
    if (!area || isWhole(area)) return sum;
    return sum + (area.bottom - area.top + 1) * (area.right - area.left + 1);
  }, 0);
}

async function atOnce(
  context: Excel.RequestContext,
  access: ExcelAccess,
  index: ExcelIndex,
  areas: readonly (Area | null)[],
  withMerges: boolean,
): Promise<(CellBlock | null)[]> {
  if (areas.every((area) => area === null)) return areas.map(() => null);
  const pending = areas.map((area) => (area ? askCells(context, area, withMerges) : () => null));
  const where = askPlaces(context, access, index);
  await context.sync();
  where();
  return pending.map((answer) => answer());
}

/** A row inserted since the index was read has moved the tables: other cells than theirs were read. */
function askPlaces(context: Excel.RequestContext, access: ExcelAccess, index: ExcelIndex): Pending<void> {
  const asked = askIndex(context, access.supports);
  return () => {
    const now = asked();
    if (places(now) === places(index)) return;
    const gone = index.sheets.filter((sheet) => !now.sheets.some(({ name }) => name === sheet.name));
    const moved = index.names.filter((name) => !now.names.some((one) => isSame(one, name)));
    throw new WorkbookError('changed-meanwhile', addressList([...gone, ...moved].map(({ name }) => name)));
  };
}

const isSame = (a: NameEntry, b: NameEntry): boolean =>
  a.name === b.name && a.scope === b.scope && a.refersTo === b.refersTo;
