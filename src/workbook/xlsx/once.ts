// Whether a number comes twice: rows of a sheet and cells of a row, which nearly always ascend.

export class Once {
  private highest = -1;
  private ascending: number[] = [];
  /** All so far, from the first on that does not ascend. */
  private all: Set<number> | null = null;

  /** False for one that was there before. */
  take(number: number): boolean {
    if (number > this.highest) {
      this.highest = number;
      if (this.all) this.all.add(number);
      else this.ascending.push(number);
      return true;
    }
    this.all ??= new Set(this.ascending);
    if (this.all.has(number)) return false;
    this.all.add(number);
    return true;
  }

  clear(): void {
    this.highest = -1;
    this.ascending.length = 0;
    this.all = null;
  }
}
