// How sets of the same size are put in order: likelier ones first. Order only; none is called right because of it.
import type { Message } from '../../model/message';
import type { System } from './system';
import type { Solution } from './values';

interface Weight {
  /** Added for each cell, tie or slip it applies to; higher is less likely. */
  readonly weight: number;
  readonly because: Message;
}

export const WEIGHTS = {
  negative: {
    weight: 100,
    because: {
      zh: '除结余、增减外，收支金额不会是负数',
      en: 'income and expenditure are not negative; only 结余 and 增减 may be',
    },
  },
  formula: {
    weight: 40,
    because: {
      zh: '公式只是把明细加起来，明细对了它就对：先怀疑手填的数',
      en: 'a formula that merely adds up is right as long as its inputs are: they are suspected first',
    },
  },
  inexact: {
    weight: 4,
    because: {
      zh: '改后仍有尾差的关系，说明改的数不一定对',
      en: 'a tie that still needs rounding after the change speaks against the values',
    },
  },
  confirmed: {
    weight: 3,
    because: {
      zh: '现在平的关系印证着这个单元格的数，改它就要连带改别的',
      en: 'a tie that holds today confirms the cell as it is',
    },
  },
  slip: {
    weight: -5,
    because: {
      zh: '常见的笔误正好能说明为什么会错成现在的数',
      en: 'a usual slip of the hand explains what stands there now',
    },
  },
} as const satisfies Record<string, Weight>;

/** Lower is likelier. `slips`: how many cells a usual slip explains; `signed`: concepts that may be negative by nature. */
export function costOf(
  system: System,
  { cells, values, touched, exact }: Solution,
  slips: number,
  signed: (concept: string) => boolean,
): number {
  let cost = WEIGHTS.inexact.weight * (touched - exact.length) + WEIGHTS.slip.weight * slips;
  cells.forEach((variable, i) => {
    const { operand, value } = system.variable(variable);
    if (operand.formula) cost += WEIGHTS.formula.weight;
    const holding = system.usesOf(variable).filter(({ equation }) => equation.holds).length;
    cost += WEIGHTS.confirmed.weight * holding;
    const turned = (values[i] ?? 0n) < 0n && value >= 0n;
    if (turned && operand.version !== '增减' && !signed(operand.concept)) cost += WEIGHTS.negative.weight;
  });
  return cost;
}
