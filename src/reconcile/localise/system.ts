// The equations of a workbook over its cells, in exact integers: what error localisation searches in (design.md section 6).
import { tenTo } from '../../model/amount';
import { type CellRef, type Measure, MEASURE_POWER } from '../../model/fact';
import type { Claim } from '../finding';
import type { Operand } from '../operand';

/** A cell that may be wrong. */
export interface Variable {
  readonly index: number;
  readonly cell: CellRef;
  readonly operand: Operand;
  /** In units of the system's last place; 0 where blank. */
  readonly value: bigint;
  readonly blank: boolean;
  /** Half the cell's own last place: what rounding may hide in it. */
  readonly room: bigint;
  /** Equations it takes part in. */
  readonly equations: number[];
}

/** Σ coefficient × value = 0, up to rounding. */
export interface Equation {
  readonly index: number;
  readonly claim: Claim;
  readonly terms: readonly { readonly variable: number; readonly coefficient: bigint }[];
  readonly broken: boolean;
}

export interface System {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
  /** Values are counted in 10^−scale 元. */
  readonly scale: number;
}

const cellKey = ({ sheet, row, column }: CellRef): string => `${sheet}\t${row}\t${column}`;

function power(measure: Measure | null): number {
  return measure === null ? 0 : MEASURE_POWER[measure];
}

/** Only what must hold (平衡), is an equation over money, and can be read. */
export function systemOf(claims: readonly Claim[]): System {
  const usable = claims.filter(
    ({ kind, relation, left, right }) =>
      kind === '平衡' &&
      relation === '=' &&
      [...left, ...right].every(
        ({ readable, measure, cell }) => readable && measure !== null && cell !== null,
      ),
  );
  let scale = 0;
  for (const { left, right } of usable) {
    for (const { amount, measure } of [...left, ...right]) {
      if (amount) scale = Math.max(scale, amount.decimals - power(measure));
    }
  }
  // One place more, so that half a last place is whole too.
  scale += 1;
  const variables = new Map<string, Variable>();
  const list: Variable[] = [];
  const equations = usable.map((claim, index) => {
    const terms = new Map<number, bigint>();
    const sides = [
      ...claim.left.map((operand) => ({ operand, sign: 1n })),
      ...claim.right.map((operand) => ({ operand, sign: -1n })),
    ];
    const decimals = Math.max(0, ...sides.map(({ operand }) => operand.coefficient.decimals));
    for (const { operand, sign } of sides) {
      const variable = variableOf(operand, scale, variables);
      if (variable.index === list.length) list.push(variable);
      const coefficient = sign * operand.coefficient.scaledTo(decimals);
      terms.set(variable.index, (terms.get(variable.index) ?? 0n) + coefficient);
      if (!variable.equations.includes(index)) variable.equations.push(index);
    }
    const parts = [...terms].map(([variable, coefficient]) => ({ variable, coefficient }));
    return { index, claim, terms: parts, broken: isBroken(claim, parts, list) };
  });
  return { variables: list, equations, scale };
}

/** 不平 or 缺数, as `judge` has it, in this system's integers. */
function isBroken(claim: Claim, terms: Equation['terms'], variables: readonly Variable[]): boolean {
  let residual = 0n;
  let slack = 0n;
  for (const { variable, coefficient } of terms) {
    const { value, room, blank } = variables[variable] as Variable;
    residual += coefficient * value;
    if (!blank) slack += (coefficient < 0n ? -coefficient : coefficient) * room;
  }
  if (residual === 0n) return false;
  const reported = (side: readonly Operand[]): boolean => side.some(({ amount }) => amount !== null);
  const missing = !reported(claim.left) || !reported(claim.right);
  return missing || residual > slack || -residual > slack;
}

function variableOf(operand: Operand, scale: number, variables: Map<string, Variable>): Variable {
  const cell = operand.cell as CellRef;
  const key = cellKey(cell);
  const known = variables.get(key);
  if (known) return known;
  const shift = power(operand.measure);
  const amount = operand.amount?.shifted(shift) ?? null;
  const decimals = amount ? amount.decimals : 2 - shift;
  const variable: Variable = {
    index: variables.size,
    cell,
    operand,
    value: amount ? amount.scaledTo(scale) : 0n,
    blank: amount === null,
    // The scale has a place to spare, so 10^(scale − decimals) is even.
    room: operand.exact ? 0n : (tenTo(scale - decimals) / 2n) * BigInt(operand.roundings),
    equations: [],
  };
  variables.set(key, variable);
  return variable;
}
