// Adopts a correction (采用): reads the workbook anew, and writes only what would still be suggested.
import { firstAudit } from '../audit/first';
import { readWorkbook } from '../audit/reading';
import { addressOf, isSameCell } from '../model/address';
import type { CorrectedCell, Correction } from '../model/correction';
import type { ReadingCourse } from '../model/sheet';
import { type CellEdit, type Change, type LiveWorkbook, WorkbookError } from '../workbook/port';
import { corrected } from './correcting';

/** A correction that was written. */
export interface Adopted {
  readonly cells: readonly CorrectedCell[];
  /** What `undo` takes. */
  readonly change: Change;
}

/** Refused with `changed-meanwhile`, the cells named, where the tables have changed so that this is no longer suggested. */
export async function adoptIn(
  workbook: LiveWorkbook,
  chosen: string | null,
  cells: readonly CorrectedCell[],
  writing: () => void,
  course: ReadingCourse = {},
): Promise<Adopted> {
  const base = await readWorkbook(workbook, chosen, course);
  const { corrections } = await corrected(firstAudit(base));
  if (!corrections.some((correction) => suggests(correction, cells)))
    throw new WorkbookError('changed-meanwhile', cells.map(({ cell }) => addressOf(cell)).join(', '));
  course.signal?.throwIfAborted();
  writing();
  return { cells, change: await workbook.write(cells.map(editOf), base.snapshot) };
}

function suggests(correction: Correction, cells: readonly CorrectedCell[]): boolean {
  return cells.every((cell) =>
    correction.cells.some(
      (other) =>
        isSameCell(other.cell, cell.cell) &&
        other.amount === cell.amount &&
        other.suggested === cell.suggested &&
        !other.formula,
    ),
  );
}

/** A number as if typed: it has at most the fifteen digits that a cell keeps. */
function editOf({ cell, suggested }: CorrectedCell): CellEdit {
  return { cell, value: Number(suggested) };
}
