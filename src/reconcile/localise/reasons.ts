// Why a set of cells is thought to be wrong: the slips that explain it, in words.
import type { Fact } from '../../model/fact';
import { MEASURE_POWER } from '../../model/fact';
import { type Slip, typingSlip } from './slips';
import type { System, Variable } from './system';
import { textOf } from './weights';

export interface Reasons {
  /** One for each cell that a usual slip explains. */
  readonly slips: readonly { readonly variable: number; readonly slip: Slip }[];
  /** One slip that explains the set as a whole. */
  readonly whole: Slip | null;
}

export function reasonsFor(system: System, set: readonly number[], values: readonly bigint[]): Reasons {
  const near = new Neighbours(system);
  const slips = set.flatMap((variable, i) => {
    const value = values[i] ?? 0n;
    const slip = slipOf(system, variable, value, near);
    return slip ? [{ variable, slip }] : [];
  });
  return { slips, whole: oneRowOff(system, set, values, near) };
}

function slipOf(system: System, variable: number, right: bigint, near: Neighbours): Slip | null {
  const known = system.variables[variable] as Variable;
  const power = known.operand.measure === null ? 0 : MEASURE_POWER[known.operand.measure];
  const text = (value: bigint): string => textOf(value, system.scale, power);
  const typed = typingSlip(known.blank ? null : text(known.value), text(right));
  if (typed) return typed;
  const copied = near
    .of(known)
    .find((other) => !other.blank && other.value === known.value && known.value !== 0n);
  if (copied) return { zh: '抄了相邻单元格的数', en: 'a neighbouring cell was copied' };
  return missingAddend(system, known, right) ?? staleTotal(system, known);
}

/** The total lacks exactly one of its addends. */
function missingAddend(system: System, known: Variable, right: bigint): Slip | null {
  for (const index of known.equations) {
    const equation = system.equations[index];
    if (equation?.claim.left.length !== 1 || equation.terms[0]?.variable !== known.index) continue;
    const addend = equation.terms
      .slice(1)
      .find(({ variable }) => system.variables[variable]?.value === right - known.value);
    const concept = addend && system.variables[addend.variable]?.operand;
    if (concept)
      return { zh: `合计里漏加了“${concept.concept}”`, en: `the total leaves out “${concept.concept}”` };
  }
  return null;
}

/** A total typed as a number, not kept up when its parts changed. */
function staleTotal(system: System, known: Variable): Slip | null {
  const total = known.equations.some((index) => {
    const equation = system.equations[index];
    return (
      equation !== undefined && equation.claim.right.length > 1 && equation.terms[0]?.variable === known.index
    );
  });
  if (!total || known.operand.formula) return null;
  return {
    zh: '合计是手填的数，没有随明细更新',
    en: 'the total is typed in and was not kept up with its parts',
  };
}

/** What one cell of the set should hold stands in the row above or below it, in another cell of the set. */
function oneRowOff(
  system: System,
  set: readonly number[],
  values: readonly bigint[],
  near: Neighbours,
): Slip | null {
  const right = new Map(set.map((variable, i) => [variable, values[i] ?? 0n]));
  for (const variable of set) {
    const known = system.variables[variable] as Variable;
    if (known.blank || known.value === 0n) continue;
    for (const step of [1, -1]) {
      const other = near.at(known, step, 0);
      if (!other || right.get(other.index) !== known.value || !other.blank) continue;
      const from = twin(system, other, known.value);
      const block = from ? `${from.unit} 一块的数抄到${known.operand.unit ?? ''}时错了一行` : '数错填了一行';
      return {
        zh: `${block}：“${other.operand.concept}”的数填到了“${known.operand.concept}”`,
        en: `${from ? `the block of ${from.unit} was copied` : 'entered'} one row off: the amount of “${other.operand.concept}” stands in “${known.operand.concept}”`,
      };
    }
  }
  return null;
}

/** Another unit's cell of the same concept and version that holds this amount. */
function twin(system: System, cell: Variable, value: bigint): Pick<Fact, 'unit'> | null {
  const found = system.variables.find(
    ({ operand, value: other }) =>
      other === value &&
      operand.concept === cell.operand.concept &&
      operand.version === cell.operand.version &&
      operand.table === cell.operand.table &&
      operand.unit !== cell.operand.unit,
  );
  return found?.operand.unit ? { unit: found.operand.unit } : null;
}

/** Cells by where they stand. */
class Neighbours {
  private readonly byPlace = new Map<string, Variable>();

  constructor(system: System) {
    for (const variable of system.variables) {
      const { sheet, row, column } = variable.cell;
      this.byPlace.set(`${sheet}\t${row}\t${column}`, variable);
    }
  }

  at({ cell: { sheet, row, column } }: Variable, down: number, right: number): Variable | undefined {
    return this.byPlace.get(`${sheet}\t${row + down}\t${column + right}`);
  }

  of(variable: Variable): Variable[] {
    return [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ].flatMap(([down = 0, right = 0]) => this.at(variable, down, right) ?? []);
  }
}
