// The figures of many planted cases: counted, and printed as rows of a table.
import type { Assessed } from './assess';

export class Tally {
  planted = 0;
  unbroken = 0;
  repairable = 0;
  rightCells = 0;
  determined = 0;
  rightValues = 0;
  withinRounding = 0;
  wrong = 0;
  avoidable = 0;
  unmended = 0;
  agree = 0;
  agreeWhole = 0;
  private readonly times: number[] = [];

  constructor(readonly name: string) {}

  add(one: Assessed): void {
    this.planted++;
    if (one.broken === 0) this.unbroken++;
    if (one.repairable) this.repairable++;
    if (one.repairable && one.rightCells) this.rightCells++;
    if (one.determined) this.determined++;
    if (one.determined && one.rightValues) this.rightValues++;
    if (one.repairable && one.rightCells && !one.rightValues && one.unmended.length === 0)
      this.withinRounding++;
    this.wrong += one.wrong.length;
    this.avoidable += one.wrong.filter(({ inevitable }) => !inevitable).length;
    this.unmended += one.unmended.length;
    if (one.agrees) this.agree++;
    if (one.agreesWhole !== false) this.agreeWhole++;
    this.times.push(one.milliseconds);
  }

  static readonly HEADINGS = [
    'slips × units',
    'planted',
    'no tie broken',
    'only smallest set',
    'cells right',
    'values fixed too',
    'values right',
    'other value within 尾差',
    'wrong cell for certain (avoidable)',
    'does not mend',
    'all smallest sets found',
    '… of the whole book',
    'ms median',
    'ms worst',
  ];

  cells(): string[] {
    return [
      this.name,
      String(this.planted),
      String(this.unbroken),
      String(this.repairable),
      share(this.rightCells, this.repairable),
      String(this.determined),
      share(this.rightValues, this.determined),
      String(this.withinRounding),
      `${this.wrong} (${this.avoidable})`,
      String(this.unmended),
      share(this.agree, this.planted),
      share(this.agreeWhole, this.planted),
      milliseconds(this.quantile(0.5)),
      milliseconds(this.quantile(1)),
    ];
  }

  private quantile(part: number): number {
    const sorted = [...this.times].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  }
}

/** Rounded down: 100 % is all of them. */
function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  return part === whole ? '100 %' : `${(Math.floor((1000 * part) / whole) / 10).toFixed(1)} %`;
}

const milliseconds = (n: number): string => n.toFixed(n < 10 ? 1 : 0);

export const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
