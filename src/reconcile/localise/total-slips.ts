// Slips of a total: an addend left out or counted twice, a number typed in and not kept up.
import { subjectLabel } from '../../model/fact';
import type { Message } from '../../model/message';
import type { Equation, System } from './system';
import { nameOf } from './text';
import type { Wrong } from './wrong';

export function totalSlip(system: System, { variable, right }: Wrong): Message | null {
  const totals = system
    .usesOf(variable.index)
    .map(({ equation }) => equation)
    .filter(
      ({ claim, terms }) => claim.left.length === 1 && terms.length > 2 && isLeft(terms, variable.index),
    );
  for (const { terms } of totals) {
    for (const { variable: index } of terms.slice(1)) {
      const addend = system.variable(index);
      const name = nameOf(addend, variable.cell.sheet);
      const { concept, unit, subject } = addend.operand;
      // Of a sum over units, or over subjects, all addends have one concept: the unit or the subject tells them apart.
      const apart = concept === variable.operand.concept ? (subjectLabel(subject) ?? unit) : null;
      const what = apart ?? concept;
      if (addend.value === right - variable.value)
        return { zh: `合计里漏加了 ${name}“${what}”`, en: `the total leaves out ${name} “${what}”` };
      if (addend.value === variable.value - right)
        return { zh: `合计里多加了一遍 ${name}“${what}”`, en: `the total counts ${name} “${what}” twice` };
    }
  }
  if (totals.length === 0 || variable.operand.formula) return null;
  return {
    zh: '合计是手填的数，不是公式，可能没有随明细更新',
    en: 'the total is typed in, not a formula, and may not have been kept up with its parts',
  };
}

function isLeft(terms: Equation['terms'], variable: number): boolean {
  return terms[0]?.variable === variable;
}
