// What a file may come to before it is refused. A file of some kilobytes can ask for gigabytes; those of departments stay a hundred
// times below these limits, and a file at any of them is still read with half a gigabyte of memory.
import { WorkbookError } from '../port';

const MEGABYTE = 1024 * 1024;

/** All parts of the zip together, pictures too. */
export const MOST_UNPACKED = 512 * MEGABYTE;
/** The parts that are read, together. */
export const MOST_TEXT = 128 * MEGABYTE;
export const MOST_PARTS = 65_535;
/** Of a part that is read as a tree; or under the root of a sheet. */
export const MOST_ELEMENTS = 250_000;
/** Cells that hold something or have a number format, of all sheets together; and strings that they share. */
export const MOST_CELLS = 2_000_000;
/** The letters of all formulas that are written out from a shared one. */
export const MOST_SHARED = 32 * MEGABYTE;
/** Places for the cells of all areas that are cut out at once. */
export const MOST_CUT = 24_000_000;
/** Rows times columns of one of them: each is looked at, be it blank. */
export const LARGEST_AREA = 300_000_000;
/** A cell's text in Excel. */
export const LONGEST_TEXT = 32_767;
/** The same as XML may write it, every letter as a reference. */
export const LONGEST_WRITTEN = 16 * LONGEST_TEXT;

/** So much there is for all; whatever would take more makes the file too big. */
export class Budget {
  constructor(private left: number) {}

  take(amount: number, part: string): void {
    this.left -= amount;
    if (this.left < 0) throw new WorkbookError('too-big-file', part);
  }
}
