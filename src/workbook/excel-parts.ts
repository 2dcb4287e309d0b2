// Reading more than one answer of Excel takes: the cells in parts, then once more to see that all are of one state.
import { areaAddress } from '../model/address';
import type { Area, CellBlock, ReadingCourse } from '../model/sheet';
import { addressList } from './excel-list';
import { callExcel, type ExcelAccess, ExcelFailure } from './excel-call';
import { askExtents, refuseTooMany } from './excel-extents';
import {
  askAllMerges,
  askPieces,
  askValues,
  blocksOf,
  editedSince,
  partsOf,
  type Piece,
  type Told,
} from './excel-pieces';
import { isWhole, type Pending } from './excel-read';
import { cellsIn, slices } from './excel-runs';
import { WorkbookError } from './port';

interface ReadingInParts {
  /** As wanted; null: on a sheet that is not there. */
  readonly areas: readonly (Area | null)[];
  readonly withMerges: boolean;
  readonly course: ReadingCourse;
  /** Asks in the last request whether the tables are still where they were; throws where not. */
  readonly askAgain: (context: Excel.RequestContext) => Pending<void>;
}

/**
 * The blocks as one reading would have given them. As no two requests are of one moment, everything is looked at a second
 * time: what is then as before was so all together when the first look ended. Else `changed-meanwhile`, the cells named.
 */
export async function readInParts(
  access: ExcelAccess,
  { areas, withMerges, course, askAgain }: ReadingInParts,
): Promise<(CellBlock | null)[]> {
  refuseTooMany(areas.map((area) => (area && isWhole(area) ? null : area)));
  const askAround = (context: Excel.RequestContext): Pending<Around> => {
    const extents = askExtents(context, areas);
    const merges = withMerges ? askAllMerges(context, areas) : () => areas.map(() => null);
    return () => ({ extents: extents(), merges: merges() });
  };
  const around = await ask(access, askAround);
  const { extents } = around;
  refuseTooMany(extents);

  const parts = partsOf(extents, access.limits.part);
  const again = partsOf(extents, access.limits.again);
  let done = 0;
  const next = (): void => {
    course.signal?.throwIfAborted();
    course.progress?.(done, parts.length + again.length);
    done += 1;
  };
  const told: Told[] = [];
  for (const part of parts) {
    next();
    told.push(...(await inHalves(part, (some) => ask(access, (context) => askPieces(context, some)))));
  }
  for (const part of again) {
    next();
    const now = await inHalves(part, (some) => ask(access, (context) => askValues(context, some)));
    refuseChanged(editedSince(told, extents, now));
  }
  course.signal?.throwIfAborted();
  await ask(access, (context) => {
    const [places, asked] = [askAgain(context), askAround(context)];
    return () => {
      places();
      refuseChanged(differing(around, asked(), areas));
    };
  });
  return blocksOf(extents, around.merges, told);
}

/** What there is besides the cells: how far whole columns are used, and merged areas. */
interface Around {
  readonly extents: readonly (Area | null)[];
  readonly merges: readonly (readonly Area[] | null)[];
}

function differing(before: Around, now: Around, areas: readonly (Area | null)[]): string[] {
  const of = ({ extents, merges }: Around, i: number): string => JSON.stringify([extents[i], merges[i]]);
  return areas.flatMap((area, i) => (area && of(before, i) !== of(now, i) ? [areaAddress(area)] : []));
}

function refuseChanged(addresses: readonly string[]): void {
  if (addresses.length > 0) throw new WorkbookError('changed-meanwhile', addressList(addresses));
}

function ask<T>(access: ExcelAccess, queue: (context: Excel.RequestContext) => Pending<T>): Promise<T> {
  return callExcel(async (context) => {
    const answer = queue(context);
    await context.sync();
    return answer();
  }, access.timeout);
}

/** An answer that is too large for Excel on the web all the same is asked for in halves, down to single rows. */
async function inHalves<T>(
  part: readonly Piece[],
  ask: (part: readonly Piece[]) => Promise<T[]>,
): Promise<T[]> {
  try {
    return await ask(part);
  } catch (error) {
    const halves = slices(part, Math.ceil(part.reduce((sum, piece) => sum + cellsIn(piece), 0) / 2));
    if (!(error instanceof ExcelFailure) || error.code !== ANSWER_TOO_LARGE || halves.length < 2) throw error;
    const answers: T[] = [];
    for (const half of halves) answers.push(...(await inHalves(half, ask)));
    return answers;
  }
}

const ANSWER_TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';
