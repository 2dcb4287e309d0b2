// How sets of the same size are put in order: likelier ones first. Order only; none is called right because of it.
import { tenTo } from '../../model/amount';
import type { Solution } from './values';
import type { System } from './system';

/** Each with its reason; higher is less likely. */
const WEIGHTS = {
  /** A formula that merely adds up is right as long as its inputs are: look at the inputs first. */
  formula: 40,
  /** A cell confirmed by ties that hold today would break them, were it not for the other cells of the set. */
  confirmedByTie: 3,
  /** A tie that stays inexact after the change speaks against the values. */
  inexactTie: 4,
  /** Income and expenditure are not negative; only 结余 and 增减 may be. */
  negative: 100,
  /** A known slip of the hand explains the change. */
  slip: -5,
} as const;

/** Lower is likelier. `slips`: how many cells a usual slip explains; `signed`: concepts that may be negative by nature. */
export function costOf(
  system: System,
  set: readonly number[],
  solution: Solution,
  slips: number,
  signed: (concept: string) => boolean,
): number {
  let cost = WEIGHTS.inexactTie * (solution.touched - solution.exact.length) + WEIGHTS.slip * slips;
  set.forEach((variable, i) => {
    const { operand, equations, value } = system.variables[variable] as System['variables'][number];
    if (operand.formula) cost += WEIGHTS.formula;
    cost += WEIGHTS.confirmedByTie * equations.filter((index) => !system.equations[index]?.broken).length;
    const turned = (solution.values[i] ?? 0n) < 0n && value >= 0n;
    if (turned && operand.version !== '增减' && !signed(operand.concept)) cost += WEIGHTS.negative;
  });
  return cost;
}

/** A value of the system in a cell's own measure, as decimal text. */
export function textOf(value: bigint, scale: number, power: number): string {
  const places = scale + power;
  const sign = value < 0n ? '-' : '';
  const size = value < 0n ? -value : value;
  const whole = size / tenTo(places);
  const part = (size % tenTo(places)).toString().padStart(places, '0').replace(/0+$/, '');
  return part === '' ? `${sign}${whole.toString()}` : `${sign}${whole.toString()}.${part}`;
}
