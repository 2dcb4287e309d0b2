// What the search may spend: so much for a workbook, in steps, so that nothing else has to wait for it.

/** Stated bound for a workbook, counted in rows of equations looked at. */
export const MOST_WORK = 300_000;
/** And for looking at two groups together, which only ever makes an answer less certain. */
export const MOST_JOINT_WORK = 50_000;

/** Steps of what costs no work of the search, counted in addends looked at. */
export class Pace {
  private looked = 0;

  /** True where a step is over: whoever runs it may do something else. */
  isOver(addends: number): boolean {
    this.looked += addends;
    if (this.looked < ADDENDS_A_STEP) return false;
    this.looked = 0;
    return true;
  }
}

const ADDENDS_A_STEP = 500;
const ROWS_A_STEP = 200;

/** Nothing is left to spend. */
export class Spent extends Error {}

export class Work {
  private sinceStep = 0;

  constructor(private left: number) {}

  /** True where a step is over. Throws `Spent` where nothing is left. */
  spend(rows: number): boolean {
    this.left -= rows;
    if (this.left < 0) throw new Spent();
    this.sinceStep += rows;
    if (this.sinceStep < ROWS_A_STEP) return false;
    this.sinceStep = 0;
    return true;
  }
}
