// The oracle's own view of the ties: whole numbers, and the cells that each verdict depends on.
// It shares nothing with src/reconcile/localise; design.md sections 3 and 4 are what it follows.
import { MEASURE_POWER } from '../../src/model/fact';
import type { Claim } from '../../src/reconcile/claim';
import { coefficientOf, type Operand } from '../../src/reconcile/operand';
import { placeKey } from './sheet';

export interface Cell {
  readonly index: number;
  readonly key: string;
  /** In 10^−scale 元; 0 where blank. */
  readonly value: number;
  readonly blank: boolean;
  /** The last place the table declares: two decimals of its measure. */
  readonly declared: number;
  /** What a value of this cell is a multiple of: the declared place, or a finer one where the cell shows one. */
  readonly step: number;
  /** A 增减 beside its 决算 and 年初预算 in the same table. */
  readonly change: { readonly final: number; readonly budget: number } | null;
  /** Ties whose verdict depends on it. */
  readonly equations: readonly number[];
}

export interface Term {
  readonly cell: number;
  readonly coefficient: number;
}

/** Left = right, both sides as they are stated. */
export interface Equation {
  readonly index: number;
  readonly id: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** What its verdict depends on: its own cells, and the 决算 and 年初预算 that say how a 增减 among them was rounded. */
  readonly cells: readonly number[];
}

export interface Ties {
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
  readonly scale: number;
}

const DECLARED = 2;
const power = ({ measure }: Operand): number => (measure === null ? 0 : MEASURE_POWER[measure]);

/** Sides that must be equal, over money in cells that can be read: the others constrain no repair. */
export function tiesOf(claims: readonly Claim[]): Ties {
  const binding = claims.filter(
    ({ kind, relation, left, right }) =>
      kind === '平衡' &&
      relation === '=' &&
      [...left, ...right].every(({ cell, measure, readable }) => cell && measure !== null && readable),
  );
  const operands = binding.flatMap(({ left, right }) => [...left, ...right]);
  const places = operands.map((operand) => (operand.amount?.decimals ?? DECLARED) - power(operand));
  // One place more than the finest amount has, so that half of its last place is whole.
  const scale = Math.max(0, ...places, ...operands.map((operand) => DECLARED - power(operand))) + 1;
  const cells = new Map<string, Cell & { readonly operand: Operand }>();
  const cellOf = (operand: Operand): number => {
    const key = placeKey(operand.cell!);
    const known = cells.get(key);
    if (known) return known.index;
    const declared = 10 ** (scale - DECLARED + power(operand));
    const { amount } = operand;
    const value = amount ? safe(amount.shifted(power(operand)).scaledTo(scale)) : 0;
    const shown = { value, blank: amount === null, declared, step: finest(value, declared) };
    cells.set(key, { index: cells.size, key, ...shown, change: null, equations: [], operand });
    return cells.size - 1;
  };
  const terms = (list: readonly Operand[]): Term[] =>
    list.map((operand) => ({
      cell: cellOf(operand),
      coefficient: Number(coefficientOf(operand).toString()),
    }));
  const stated = binding.map(({ id, left, right }) => ({ id, left: terms(left), right: terms(right) }));
  const list = withChanges([...cells.values()]);
  const equations = stated.map((tie, index): Equation => {
    const own = [...tie.left, ...tie.right].map(({ cell }) => cell);
    const parts = own.flatMap((cell) => Object.values(list[cell]!.change ?? {}));
    return { ...tie, index, cells: [...new Set([...own, ...parts])] };
  });
  for (const { index, cells: members } of equations)
    for (const cell of members) list[cell]!.equations.push(index);
  return { cells: list, equations, scale };
}

function withChanges(
  cells: readonly (Cell & { readonly operand: Operand })[],
): (Cell & { equations: number[] })[] {
  const meanings = new Map(cells.map(({ index, operand }) => [meaning(operand, operand.version), index]));
  return cells.map(({ operand, ...cell }) => {
    const final = meanings.get(meaning(operand, '决算'));
    const budget = meanings.get(meaning(operand, '年初预算'));
    const parted = operand.version === '增减' && final !== undefined && budget !== undefined;
    return { ...cell, change: parted ? { final, budget } : null, equations: [] };
  });
}

const meaning = ({ table, concept, unit, project }: Operand, version: Operand['version']): string =>
  [table, concept, unit, project, version].join('\t');

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`too large for the oracle: ${value}`);
  return number;
}

/** The last place a value shows, the declared one at least. */
export function finest(value: number, declared: number): number {
  let place = declared;
  while (value % place !== 0) place /= 10;
  return place;
}
