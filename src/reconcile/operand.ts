// One number on one side of a tie, with the cell it came from: what findings are computed from.
import { Amount, tenTo } from '../model/amount';
import type { CellRef, Fact, Measure, Subject, Version } from '../model/fact';
import { MEASURE_POWER } from '../model/fact';
import type { Entry } from '../model/scores';

export interface Operand {
  /** By what it is multiplied on its side; absent: by 1. */
  readonly coefficient?: Amount;
  readonly concept: string;
  readonly table: string;
  readonly unit: string | null;
  readonly version: Version | null;
  readonly project: string | null;
  readonly subject: Subject | null;
  /** Null for a constant, or for an amount that has no cell at all. */
  readonly cell: CellRef | null;
  readonly amount: Amount | null;
  readonly measure: Measure | null;
  readonly exact: boolean;
  readonly roundings: number;
  readonly readable: boolean;
  /** The cell holds a formula. */
  readonly formula: boolean;
}

const ONE = Amount.whole(1);

export const coefficientOf = ({ coefficient }: Operand): Amount => coefficient ?? ONE;

/** A fact counted once is an operand as it stands: a check has hundreds of thousands. */
export function factOperand(fact: Fact, coefficient = ONE): Operand {
  return isOne(coefficient) ? fact : { ...fact, coefficient };
}

const isOne = ({ coefficient, decimals }: Amount): boolean => coefficient === 1n && decimals === 0;

/** Points and scores: counted, without unit, version or measure. */
export function entryOperand(entry: Pick<Entry, 'amount' | 'cell'>, concept: string, table: string): Operand {
  return { ...points(entry.amount, concept, table), cell: entry.cell };
}

/** A number that stands in no cell. */
export function points(amount: Amount | null, concept: string, table: string): Operand {
  return {
    concept,
    table,
    unit: null,
    version: null,
    project: null,
    subject: null,
    cell: null,
    amount,
    measure: null,
    exact: true,
    roundings: 0,
    readable: true,
    formula: false,
  };
}

/** A side summed up: null value where every cell of it is blank. In 元 (or in counts). */
export interface Sum {
  readonly value: Amount | null;
  /** Half the last place of every reported addend, added up: how far rounding may have moved the sum. */
  readonly slack: Amount;
}

export function sumUp(operands: readonly Operand[]): Sum {
  return { value: valueOf(operands), slack: slackOf(operands) };
}

/** The value of a `Sum`. On bare integers: a check does nothing as often as this. */
export function valueOf(operands: readonly Operand[]): Amount | null {
  let total: bigint | null = null;
  let decimals = 0;
  for (const { amount, measure, coefficient } of operands) {
    if (amount === null) continue;
    let addend = amount.coefficient;
    let places = measure === null ? amount.decimals : amount.decimals - MEASURE_POWER[measure];
    if (coefficient !== undefined) {
      addend *= coefficient.coefficient;
      places += coefficient.decimals;
    }
    if (total === null) {
      total = addend;
      decimals = places;
    } else if (places === decimals) total += addend;
    else if (places < decimals) total += addend * tenTo(decimals - places);
    else {
      total = total * tenTo(places - decimals) + addend;
      decimals = places;
    }
  }
  return total === null ? null : new Amount(total, decimals);
}

/** The slack of a `Sum`. */
function slackOf(operands: readonly Operand[]): Amount {
  let slack = Amount.zero;
  // Most amounts of a sum are counted alike: their last places are only numbered, and added up together.
  let alike = 0;
  let decimals = 0;
  for (const { amount, measure, coefficient, exact, roundings } of operands) {
    if (amount === null || exact) continue;
    const places = measure === null ? amount.decimals : amount.decimals - MEASURE_POWER[measure];
    if (coefficient !== undefined && !isOne(coefficient.absolute())) {
      slack = slack.plus(halfPlaces(roundings, places).times(coefficient.absolute()));
      continue;
    }
    if (places !== decimals && alike > 0) {
      slack = slack.plus(halfPlaces(alike, decimals));
      alike = 0;
    }
    decimals = places;
    alike += roundings;
  }
  return alike === 0 ? slack : slack.plus(halfPlaces(alike, decimals));
}

function halfPlaces(count: number, decimals: number): Amount {
  return new Amount(BigInt(5 * count), decimals + 1);
}
