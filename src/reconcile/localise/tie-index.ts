// All ties of a workbook by their cells, in one pass: what the search looks into as it comes to a cell.
import { type CellRef, type Measure, MEASURE_POWER } from '../../model/fact';
import type { Claim } from '../claim';
import { judge } from '../judge';
import { type Operand, sumUp } from '../operand';

const CLAIMS_A_STEP = 250;
/** Of a table in which nothing is filled in. */
const BLANK_DECIMALS = 2;

/** In steps. Only what must hold (平衡), is an equation over money, and can be read. */
export function* indexOf(claims: readonly Claim[]): Generator<undefined, TieIndex> {
  const index = new TieIndex();
  for (const [i, claim] of claims.entries()) {
    if (i % CLAIMS_A_STEP === CLAIMS_A_STEP - 1) yield;
    index.take(claim);
  }
  return index;
}

export class TieIndex {
  readonly claims: Claim[] = [];
  /** Numbers of the broken ties. */
  readonly broken: number[] = [];
  /** Every cell's first operand, by number. */
  readonly cells: Operand[] = [];
  private readonly byPlace = new Map<string, Map<number, number>>();
  private lastSheet: string | null = null;
  private lastPlaces = new Map<number, number>();
  // Ties by cell, as chains: the last entry of each cell, and for each entry its tie and the entry before it; −1 is none.
  private readonly lastEntry: number[] = [];
  private readonly entryTie: number[] = [];
  private readonly entryBefore: number[] = [];
  /** Cells beside which a tie could not be read, with the concept that could not. */
  readonly unread = new Map<number, string>();
  /** Cells on which it depends whether a tie applies. */
  readonly given = new Set<CellRef>();

  private places = 0;
  /** By table: the fewest decimals that any of its amounts shows. */
  private readonly decimals = new Map<string, number>();

  take(claim: Claim): void {
    const { left, right } = claim;
    if (claim.kind !== '平衡' || claim.relation !== '=') return;
    if (!isOverCells(left) || !isOverCells(right)) return;
    const unreadable = left.find(isUnreadable) ?? right.find(isUnreadable);
    if (unreadable) {
      for (const operand of [...left, ...right]) this.unread.set(this.idOf(operand), unreadable.concept);
      return;
    }
    const tie = this.claims.push(claim) - 1;
    for (const operand of left) this.enter(operand, tie);
    for (const operand of right) this.enter(operand, tie);
    if (claim.given) for (const cell of claim.given) this.given.add(cell);
    const verdict =
      claim.verdict === undefined ? judge(sumUp(left), '=', sumUp(right))?.verdict : claim.verdict;
    if (verdict === 'unbalanced' || verdict === 'incomplete') this.broken.push(tie);
  }

  private enter(operand: Operand, tie: number): void {
    const id = this.idOf(operand);
    const last = this.lastEntry[id] as number;
    if (this.entryTie[last] === tie) return;
    this.entryBefore.push(last);
    this.lastEntry[id] = this.entryTie.push(tie) - 1;
  }

  idOf(operand: Operand): number {
    const { sheet, row, column } = operand.cell as CellRef;
    if (sheet !== this.lastSheet) {
      this.lastSheet = sheet;
      this.lastPlaces = this.byPlace.get(sheet) ?? new Map<number, number>();
      this.byPlace.set(sheet, this.lastPlaces);
    }
    const place = placeOf(row, column);
    const known = this.lastPlaces.get(place);
    if (known !== undefined) return known;
    const id = this.cells.push(operand) - 1;
    this.lastPlaces.set(place, id);
    this.lastEntry.push(-1);
    this.count(operand);
    return id;
  }

  private count(operand: Operand): void {
    const { amount, table } = operand;
    const shown = amount ? amount.decimals : BLANK_DECIMALS;
    this.places = Math.max(this.places, shown - powerOf(operand));
    if (amount) this.decimals.set(table, Math.min(this.decimals.get(table) ?? shown, shown));
  }

  /** The numbers of a cell's ties. */
  tiesOf(cell: number): number[] {
    const ties: number[] = [];
    for (let entry = this.lastEntry[cell] as number; entry >= 0; entry = this.entryBefore[entry] as number)
      ties.push(this.entryTie[entry] as number);
    return ties.reverse();
  }

  /** Values are counted in 10^−scale 元: one place more than the finest amount, so that half a last place is whole. */
  get scale(): number {
    return this.places + 1;
  }

  decimalsOf(table: string): number {
    return this.decimals.get(table) ?? BLANK_DECIMALS;
  }

  idAt({ sheet, row, column }: CellRef): number | undefined {
    return this.byPlace.get(sheet)?.get(placeOf(row, column));
  }
}

function isOverCells(side: readonly Operand[]): boolean {
  for (const { measure, cell } of side) if (measure === null || cell === null) return false;
  return true;
}

const isUnreadable = ({ readable }: Operand): boolean => !readable;

/** Of an amount of money: none other is taken in. */
export function powerOf({ measure }: Operand): number {
  return MEASURE_POWER[measure as Measure];
}

// Excel has 16,384 columns.
function placeOf(row: number, column: number): number {
  return row * 16_384 + column;
}
