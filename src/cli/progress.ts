// How far a check of many files has come, on a terminal: one line on standard error that is drawn over, and gone at the end.

/** As much of a stream as a bar needs. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const CELLS = 30;
/** To the start of the line, and what stands there is cleared. */
const CLEAR = '\r\u001b[K';

export class Progress {
  private done = 0;
  private readonly shown: boolean;

  /** Nothing is drawn where the screen is no terminal, nor for one file. */
  constructor(
    private readonly screen: Screen,
    private readonly files: number,
  ) {
    this.shown = screen.isTTY === true && files > 1;
    this.draw();
  }

  /** One more file is done. What is to be printed meanwhile is printed by `print`, so that the bar does not stand in it. */
  step(print: () => void): void {
    this.done++;
    if (this.shown) this.screen.write(CLEAR);
    print();
    if (this.done < this.files) this.draw();
  }

  private draw(): void {
    if (!this.shown) return;
    const full = Math.floor((CELLS * this.done) / this.files);
    const bar = '█'.repeat(full) + '░'.repeat(CELLS - full);
    const percent = Math.floor((100 * this.done) / this.files);
    this.screen.write(`${CLEAR}${bar} ${this.done}/${this.files} ${percent}%`);
  }
}
