// An indicator's formula with its numbers put in: 7 ÷ 7, (0 + 402.03 + 0 - 0) ÷ (0 + 402.03 + 0).
import type { Formula } from '../model/formula';
import type { Input } from '../model/scorecard';
import { inputName } from './evaluate';

const RANK = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const SIGN = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;

/** Blank inputs count 0 in a sum and are shown as such. */
export function inNumbers(formula: Formula, inputs: readonly Input[]): string {
  switch (formula.kind) {
    case 'number':
      return formula.value.toString();
    case 'concept': {
      const amount = inputs.find((input) => input.name === inputName(formula))?.amount;
      const text = amount?.toString() ?? '0';
      return text.startsWith('-') ? `(${text})` : text;
    }
    case 'negate':
      return `-${bracketed(formula.of, 3, inputs)}`;
    case 'operation': {
      const rank = RANK[formula.operator];
      // a − (b − c) and a ÷ (b × c) keep their brackets.
      const inner = formula.operator === '-' || formula.operator === '/' ? rank + 1 : rank;
      const left = bracketed(formula.left, rank, inputs);
      return `${left} ${SIGN[formula.operator]} ${bracketed(formula.right, inner, inputs)}`;
    }
  }
}

function bracketed(formula: Formula, rank: number, inputs: readonly Input[]): string {
  const text = inNumbers(formula, inputs);
  return formula.kind === 'operation' && RANK[formula.operator] < rank ? `(${text})` : text;
}
