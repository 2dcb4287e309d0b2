// A set of cells with values put in: which of the ties they touch then hold, exactly or within rounding.
import type { Equation, System, Variable } from './system';

export interface Tried {
  readonly values: readonly bigint[];
  /** By position in the touched ties. */
  readonly residuals: readonly bigint[];
  readonly exact: readonly Equation[];
  readonly failing: number;
}

interface Entry {
  readonly at: number;
  readonly coefficient: bigint;
}

export class Trial {
  private readonly columns: readonly (readonly Entry[])[];
  private readonly position: ReadonlyMap<number, number>;
  /** By free cell, in the order of freeing: the ties of which it is the first. */
  private readonly firstIn: readonly (readonly number[])[];
  private knownFinest: bigint | null = null;

  constructor(
    private readonly system: System,
    private readonly variables: readonly Variable[],
    private readonly equations: readonly Equation[],
  ) {
    const places = new Map(equations.map((equation, at) => [equation, at]));
    this.position = new Map(variables.map(({ index }, i) => [index, i]));
    this.columns = variables.map(({ index }) =>
      system.usesOf(index).map(({ equation, coefficient }) => ({
        at: places.get(equation) as number,
        coefficient: BigInt(coefficient),
      })),
    );
    const seen = new Set<number>();
    this.firstIn = this.columns.map((column) => {
      const first = column.map(({ at }) => at).filter((at) => !seen.has(at));
      for (const at of first) seen.add(at);
      return first;
    });
  }

  /** Ties touched. */
  get size(): number {
    return this.equations.length;
  }

  /** The last place that a value may have: that of the tables, or a finer one that a cell beside the free ones shows. */
  get finest(): bigint {
    return (this.knownFinest ??= this.finestShown());
  }

  private finestShown(): bigint {
    let least = (this.variables[0] as Variable).place;
    for (const { variable } of this.equations.flatMap(({ terms }) => terms)) {
      const { value, place } = this.system.variable(variable);
      const shown = this.position.has(variable) ? place : value;
      while (shown % least !== 0n) least /= 10n;
    }
    return least;
  }

  of(values: readonly bigint[]): Tried {
    const residuals = this.equations.map(({ residual }) => residual);
    values.forEach((value, i) => {
      this.move(residuals, i, value - (this.variables[i] as Variable).value);
    });
    return this.judged(values, residuals);
  }

  /** One cell put to each value that makes one of its ties exact, the others left as they are. */
  moves(from: Tried, i: number): Tried[] {
    const found = new Set<bigint>();
    for (const { at, coefficient } of this.columns[i] ?? []) {
      const residual = from.residuals[at] as bigint;
      // Half of the last place, say, is no amount: a tie with a factor is then left to rounding.
      if (residual !== 0n && residual % (coefficient * this.finest) === 0n)
        found.add(-residual / coefficient);
    }
    return [...found].map((by) => {
      const residuals = [...from.residuals];
      this.move(residuals, i, by);
      const values = from.values.map((value, j) => (j === i ? value + by : value));
      return this.judged(values, residuals);
    });
  }

  private move(residuals: bigint[], i: number, by: bigint): void {
    for (const { at, coefficient } of this.columns[i] ?? [])
      residuals[at] = (residuals[at] as bigint) + coefficient * by;
  }

  private judged(values: readonly bigint[], residuals: readonly bigint[]): Tried {
    const exact: Equation[] = [];
    let failing = 0;
    residuals.forEach((residual, at) => {
      const equation = this.equations[at] as Equation;
      if (residual === 0n) exact.push(equation);
      else if (!this.isWithin(equation, residual, values)) failing++;
    });
    return { values, residuals, exact, failing };
  }

  /** Ties that have no free cell before `i` and cannot hold with the values from `i` on. */
  failsFrom(i: number, values: readonly bigint[]): boolean {
    return (this.firstIn[i] ?? []).some((at) => {
      const equation = this.equations[at] as Equation;
      let { residual } = equation;
      for (let j = i; j < this.columns.length; j++) {
        const entry = this.columns[j]?.find((one) => one.at === at);
        if (entry)
          residual += entry.coefficient * ((values[j] as bigint) - (this.variables[j] as Variable).value);
      }
      return residual > equation.widest || -residual > equation.widest;
    });
  }

  private isWithin(
    { terms, widest, blankSides }: Equation,
    residual: bigint,
    values: readonly bigint[],
  ): boolean {
    const size = residual < 0n ? -residual : residual;
    if (size > widest) return false;
    // A side that stays blank calls for a zero on the other.
    if (blankSides.some((side) => !side.some((variable) => this.position.has(variable)))) return false;
    let room = 0n;
    for (const { variable, coefficient } of terms)
      room += this.roomOf(variable, values) * BigInt(Math.abs(coefficient));
    return size <= room;
  }

  /** Half the last place that the value shows; for a 增减 that is the difference of its two amounts, twice that. */
  private roomOf(index: number, values: readonly bigint[]): bigint {
    const { room, place, operand, parts } = this.system.variable(index);
    const value = this.valueOf(index, values);
    const isSame = !this.position.has(index);
    if (value === null || operand.exact) return 0n;
    if (isSame && !(parts && (this.position.has(parts.final) || this.position.has(parts.budget))))
      return room;
    let shown = isSame ? (2n * room) / BigInt(operand.roundings) : place;
    while (value % shown !== 0n) shown /= 10n;
    if (!parts) return shown / 2n;
    const [final, budget] = [this.valueOf(parts.final, values), this.valueOf(parts.budget, values)];
    return final !== null && budget !== null && final - budget === value ? shown : shown / 2n;
  }

  private valueOf(index: number, values: readonly bigint[]): bigint | null {
    const at = this.position.get(index);
    if (at !== undefined) return values[at] as bigint;
    const { value, blank } = this.system.variable(index);
    return blank ? null : value;
  }
}
