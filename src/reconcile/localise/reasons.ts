// Why a set of cells is thought to be wrong: the slips that explain it, in words, each with the cell it belongs to.
import type { Message } from '../../model/message';
import { blockSlip, copySlip } from './block-slips';
import { typingSlip } from './slips';
import type { System } from './system';
import { nameOf, textIn } from './text';
import { totalSlip } from './total-slips';
import type { Solution } from './values';
import type { Wrong } from './wrong';

export interface Reasons {
  readonly messages: readonly Message[];
  /** How many cells of the set a usual slip explains. */
  readonly explained: number;
}

export function reasonsFor(system: System, { cells, values }: Solution): Reasons {
  const wrong = cells.map((index, i): Wrong => ({
    variable: system.variable(index),
    right: values[i] ?? 0n,
  }));
  const whole = blockSlip(system, wrong);
  if (whole) return { messages: [whole], explained: wrong.length };
  const sheets = new Set(wrong.map(({ variable }) => variable.cell.sheet));
  const sheet = sheets.size === 1 ? ([...sheets][0] ?? null) : null;
  const slips = new Map<string, { slip: Message; cells: string[] }>();
  let explained = 0;
  for (const one of wrong) {
    const slip = slipOf(system, one);
    if (!slip) continue;
    explained++;
    const same = slips.get(slip.zh) ?? { slip, cells: [] };
    same.cells.push(nameOf(one.variable, sheet));
    slips.set(slip.zh, same);
  }
  const messages = [...slips.values()].map(({ slip, cells: names }) =>
    wrong.length === 1
      ? slip
      : { zh: `${names.join('、')}：${slip.zh}`, en: `${names.join(', ')}: ${slip.en}` },
  );
  return { messages, explained };
}

function slipOf(system: System, wrong: Wrong): Message | null {
  const { variable, right } = wrong;
  const text = (value: bigint): string => textIn(system, variable, value);
  const stands = variable.blank ? null : text(variable.value);
  return (
    typingSlip(stands, text(right), variable.operand.measure) ??
    copySlip(system, wrong) ??
    totalSlip(system, wrong)
  );
}
