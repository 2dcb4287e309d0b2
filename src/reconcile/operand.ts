// One number on one side of a tie, with the cell it came from: what findings are computed from.
import { Amount } from '../model/amount';
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

const HALF = Amount.of('0.5');

export function sumUp(operands: readonly Operand[]): Sum {
  let value: Amount | null = null;
  let slack = Amount.zero;
  // Most amounts of a sum are counted alike: their last places are only numbered, and added up together.
  let alike = { decimals: 0, halves: 0 };
  const addUp = (): void => {
    if (alike.halves > 0) slack = slack.plus(halfPlaces(alike.halves, alike.decimals));
  };
  for (const { amount, measure, coefficient = ONE, exact, roundings } of operands) {
    if (amount === null) continue;
    const inYuan = measure === null ? amount : amount.shifted(MEASURE_POWER[measure]);
    const once = isOne(coefficient);
    const addend = once ? inYuan : inYuan.times(coefficient);
    value = value ? value.plus(addend) : addend;
    if (exact) continue;
    if (!once) slack = slack.plus(halfPlaces(roundings, inYuan.decimals).times(coefficient.absolute()));
    else if (alike.decimals === inYuan.decimals) alike.halves += roundings;
    else {
      addUp();
      alike = { decimals: inYuan.decimals, halves: roundings };
    }
  }
  addUp();
  return { value, slack };
}

function halfPlaces(count: number, decimals: number): Amount {
  return new Amount(BigInt(count), decimals).times(HALF);
}
