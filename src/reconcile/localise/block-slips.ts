// Slips that cells beside one another explain: a neighbour copied, two cells exchanged, a block one row off.
import { subjectLabel } from '../../model/fact';
import type { Message } from '../../model/message';
import type { System, Variable } from './system';
import { nameOf } from './text';
import type { Wrong } from './wrong';

const BESIDE: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];

/** A cell that holds what its neighbour holds. */
export function copySlip(system: System, { variable }: Wrong): Message | null {
  // Nor is a blank: it counts as 0.
  if (variable.value === 0n) return null;
  for (const [down, right] of BESIDE) {
    const other = system.beside(variable, down, right);
    if (other?.value !== variable.value) continue;
    const name = nameOf(other, variable.cell.sheet);
    // Beside it is another concept, another version of the same, another subject, or another unit.
    const what = keyOf(other).find((part, i) => part !== keyOf(variable)[i]) ?? other.operand.concept;
    return {
      zh: `抄了相邻单元格 ${name}“${what}”的数`,
      en: `the neighbouring cell ${name} “${what}” was copied`,
    };
  }
  return null;
}

const keyOf = ({ operand: { concept, version, subject, unit } }: Variable): (string | null)[] => [
  concept,
  version,
  subjectLabel(subject),
  unit,
];

/** One slip that explains the set as a whole. */
export function blockSlip(system: System, wrong: readonly Wrong[]): Message | null {
  return exchanged(wrong) ?? oneRowOff(system, wrong);
}

function exchanged(wrong: readonly Wrong[]): Message | null {
  const [a, b, ...others] = wrong;
  if (!a || !b || others.length > 0 || a.right !== b.variable.value || b.right !== a.variable.value)
    return null;
  const [one, other] = [nameOf(a.variable, a.variable.cell.sheet), nameOf(b.variable, a.variable.cell.sheet)];
  return { zh: `${one} 与 ${other} 两格的数填反了`, en: `${one} and ${other} are exchanged` };
}

/** What stands in cells of the set belongs one row further down, or up: in a blank of the set, or two of them at least. */
function oneRowOff(system: System, wrong: readonly Wrong[]): Message | null {
  const right = new Map(wrong.map((one) => [one.variable.index, one.right]));
  for (const step of [1, -1]) {
    const moved = wrong.flatMap(({ variable }) => {
      const place = system.beside(variable, step, 0);
      const filled = place && variable.value !== 0n;
      return filled && right.get(place.index) === variable.value ? [{ from: variable, to: place }] : [];
    });
    const said = moved.find(({ to }) => to.blank) ?? (moved.length > 1 ? moved[0] : undefined);
    if (!said) continue;
    const { from, to } = said;
    const twin = twinOf(system, to, from.value);
    const [belongs, stands] = [to.operand.concept, from.operand.concept];
    const [zh, en] = twin
      ? [`${twin} 一块的数抄到${from.operand.unit as string}时错了一行`, `the block of ${twin} was copied`]
      : ['填错了一行', 'entered'];
    return {
      zh: `${zh}：“${belongs}”的数填到了“${stands}”`,
      en: `${en} one row off: the amount of “${belongs}” stands in “${stands}”`,
    };
  }
  return null;
}

/** Another unit, whose cell of the same concept and version holds this amount. */
function twinOf(system: System, { operand }: Variable, value: bigint): string | null {
  for (const [index, other] of system.index.cells.entries()) {
    if (
      other.concept !== operand.concept ||
      other.version !== operand.version ||
      other.subject?.code !== operand.subject?.code ||
      other.table !== operand.table
    )
      continue;
    if (other.unit !== operand.unit && system.variable(index).value === value) return other.unit;
  }
  return null;
}
