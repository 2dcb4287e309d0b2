// An indicator's formula with its numbers put in: 7 ÷ 7, (0 + 402.03 + (402.03 - 402.03) - 0) ÷ (0 + 402.03).
import type { Amount } from '../model/amount';
import type { Formula } from '../model/formula';
import type { Input } from '../model/scorecard';
import { inputName, powerOf } from './evaluate';

const RANK = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const SIGN = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;

/** Blank inputs count 0 in a sum and are shown as such; tables in 元 and in 万元 are told in the measure of the coarser. */
export function inNumbers(formula: Formula, inputs: readonly Input[]): string {
  switch (formula.kind) {
    case 'number':
      return formula.value.toString();
    case 'concept': {
      const text = amountOf(inputName(formula), inputs)?.toString() ?? '0';
      return text.startsWith('-') ? `(${text})` : text;
    }
    case 'negate':
      return `-${bracketed(formula.of, 3, inputs)}`;
    case 'operation': {
      const rank = RANK[formula.operator];
      // a − (b − c) and a ÷ (b × c) need their brackets, a + (b − c) keeps those the pack has.
      const left = bracketed(formula.left, rank, inputs);
      return `${left} ${SIGN[formula.operator]} ${bracketed(formula.right, rank + 1, inputs)}`;
    }
  }
}

function amountOf(name: string, inputs: readonly Input[]): Amount | null {
  const input = inputs.find((candidate) => candidate.name === name);
  if (!input?.amount || input.measure === null) return input?.amount ?? null;
  const coarsest = Math.max(...inputs.map(({ measure }) => powerOf(measure)));
  return input.amount.shifted(powerOf(input.measure) - coarsest);
}

function bracketed(formula: Formula, rank: number, inputs: readonly Input[]): string {
  const text = inNumbers(formula, inputs);
  return formula.kind === 'operation' && RANK[formula.operator] < rank ? `(${text})` : text;
}
