// The equations of a workbook over its cells, in exact integers: what error localisation searches in (design.md section 6).
// Equations and variables are made when the search comes to them.
import { tenTo } from '../../model/amount';
import type { CellRef } from '../../model/fact';
import type { Claim } from '../claim';
import { coefficientOf, type Operand } from '../operand';
import { powerOf, type TieIndex } from './tie-index';

/** A cell that may be wrong. */
export interface Variable {
  readonly index: number;
  readonly cell: CellRef;
  readonly operand: Operand;
  /** In units of the system's last place; 0 where blank. */
  readonly value: bigint;
  readonly blank: boolean;
  /** Half the last place that the cell shows now: what rounding may hide in it. Nothing in a blank. */
  readonly room: bigint;
  /** The most that rounding may hide in it, changed or not. */
  readonly widest: bigint;
  /** The last place that its table declares: what a corrected amount is a multiple of, unless a finer one is exact. */
  readonly place: bigint;
  /** Of a 增减: the cells it is the difference of. It then carries the roundings of both. */
  readonly parts: { readonly final: number; readonly budget: number } | null;
}

interface Term {
  readonly variable: number;
  readonly coefficient: number;
}

/** Σ coefficient × value = 0, up to rounding. */
export interface Equation {
  readonly index: number;
  readonly claim: Claim;
  readonly terms: readonly Term[];
  /** What the sum comes to with the values that stand there now. */
  readonly residual: bigint;
  /** How far rounding may move it, whatever cells are changed: an upper bound. */
  readonly widest: bigint;
  /** Cells of a side of which none is filled in. Unless one of them is, the other side must be exactly zero. */
  readonly blankSides: readonly (readonly number[])[];
  readonly broken: boolean;
  /** Something is reported, and it holds today. */
  readonly holds: boolean;
}

/** An equation that a cell takes part in, and how. */
export interface Use {
  readonly equation: Equation;
  readonly coefficient: number;
}

export class System {
  private readonly variables: Variable[] = [];
  private readonly equations: Equation[] = [];
  private readonly used: Use[][] = [];
  private readonly brokenTies: ReadonlySet<number>;

  constructor(readonly index: TieIndex) {
    this.brokenTies = new Set(index.broken);
  }

  get scale(): number {
    return this.index.scale;
  }

  variable(id: number): Variable {
    return (this.variables[id] ??= this.made(id));
  }

  private made(id: number): Variable {
    const operand = this.index.cells[id] as Operand;
    const { scale } = this;
    const power = powerOf(operand);
    const { amount, exact, roundings } = operand;
    const lastPlace = (shown: number): bigint => tenTo(scale - shown + power);
    const place = exact ? 1n : lastPlace(this.index.decimalsOf(operand.table));
    const parts = this.partsOf(id);
    const room = amount && !exact ? (lastPlace(amount.decimals) / 2n) * BigInt(roundings) : 0n;
    const changed = exact ? 0n : (place / 2n) * (parts ? 2n : 1n);
    return {
      index: id,
      cell: operand.cell as CellRef,
      operand,
      value: amount ? amount.shifted(power).scaledTo(scale) : 0n,
      blank: amount === null,
      room,
      widest: room > changed ? room : changed,
      place,
      parts,
    };
  }

  private partsOf(id: number): Variable['parts'] {
    if ((this.index.cells[id] as Operand).version !== '增减') return null;
    for (const tie of this.index.tiesOf(id)) {
      const { left, right } = this.index.claims[tie] as Claim;
      const [final, budget] = right;
      if (
        left.length === 1 &&
        right.length === 2 &&
        final &&
        budget &&
        isChange(left[0] as Operand, final, budget)
      )
        return { final: this.index.idOf(final), budget: this.index.idOf(budget) };
    }
    return null;
  }

  equation(index: number): Equation {
    return (this.equations[index] ??= this.stated(index));
  }

  private stated(index: number): Equation {
    const claim = this.index.claims[index] as Claim;
    const decimals = Math.max(mostDecimals(claim.left), mostDecimals(claim.right));
    const coefficients = new Map<number, number>();
    const blankSides: number[][] = [];
    for (const side of [claim.left, claim.right]) {
      const cells = side.map((operand) => this.index.idOf(operand));
      if (side.every(({ amount }) => amount === null)) blankSides.push(cells);
      side.forEach((operand, i) => {
        const coefficient = coefficientOf(operand);
        const scaled = Number(coefficient.scaledTo(decimals));
        const id = cells[i] as number;
        coefficients.set(id, (coefficients.get(id) ?? 0) + (side === claim.left ? scaled : -scaled));
      });
    }
    const terms: Term[] = [];
    let residual = 0n;
    let widest = 0n;
    for (const [variable, coefficient] of coefficients) {
      // A cell that stands on both sides and falls out.
      if (coefficient === 0) continue;
      terms.push({ variable, coefficient });
      const known = this.variable(variable);
      residual += coefficient === 1 ? known.value : BigInt(coefficient) * known.value;
      widest += BigInt(Math.abs(coefficient)) * known.widest;
    }
    const broken = this.brokenTies.has(index);
    const holds = !broken && blankSides.length < 2;
    return { index, claim, terms, residual, widest, blankSides, broken, holds };
  }

  usesOf(variable: number): readonly Use[] {
    return (this.used[variable] ??= this.index.tiesOf(variable).flatMap((index) => {
      const equation = this.equation(index);
      const term = equation.terms.find((part) => part.variable === variable);
      return term ? [{ equation, coefficient: term.coefficient }] : [];
    }));
  }

  /** The concept whose cell could not be read and left a tie of this cell unchecked; null where all were read. */
  unreadBeside(variable: number): string | null {
    return this.index.unread.get(variable) ?? null;
  }

  /** Those of the cells on which it depends whether a tie applies; null where there are none. */
  conditionsAmong(cells: ReadonlySet<number>): ReadonlySet<number> | null {
    const found = [...this.index.given].flatMap((cell) => {
      const id = this.index.idAt(cell);
      return id !== undefined && cells.has(id) ? [id] : [];
    });
    return found.length > 0 ? new Set(found) : null;
  }

  /** The cell some rows below and columns to the right of another; undefined where no tie knows it. */
  beside({ cell: { sheet, row, column } }: Variable, down: number, right: number): Variable | undefined {
    const id = this.index.idAt({ sheet, row: row + down, column: column + right });
    return id === undefined ? undefined : this.variable(id);
  }
}

/** 增减 = 决算 − 年初预算, of one table. */
function isChange({ concept, table }: Operand, final: Operand, budget: Operand): boolean {
  const alike = [final, budget].every((part) => part.concept === concept && part.table === table);
  return alike && final.version === '决算' && budget.version === '年初预算';
}

function mostDecimals(side: readonly Operand[]): number {
  let decimals = 0;
  for (const operand of side) decimals = Math.max(decimals, coefficientOf(operand).decimals);
  return decimals;
}
