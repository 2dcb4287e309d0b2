// An indicator's formula over the facts: the exact ratio, or why there is none.
import { MEASURE_POWER, type Measure } from '../model/fact';
import type { Facts } from '../model/facts';
import { conceptsOf, type Formula } from '../model/formula';
import { Ratio } from '../model/ratio';
import { sum } from '../model/amount';
import type { Input } from '../model/scorecard';

export type Outcome =
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  /** Some input is not reported, or cannot be read. */
  | { readonly kind: 'missing'; readonly missing: readonly string[] }
  /** 0 ÷ 0: the indicator does not apply. */
  | { readonly kind: 'not-applicable' }
  /** x ÷ 0: for a person to judge. */
  | { readonly kind: 'zero-denominator' };

/** By which ten a measure is counted in 元; what has none is counted as it is. */
export function powerOf(measure: Measure | null): number {
  return measure === null ? 0 : MEASURE_POWER[measure];
}

/** Amounts in 元 (or counts), by input name. */
export type Inputs = readonly Input[];

export function inputName(part: { concept: string; version: string | null }): string {
  return part.version === null ? part.concept : `${part.concept}[${part.version}]`;
}

/** What the formula needs, each at its home, for the department as a whole. */
export function inputsOf(formula: Formula, facts: Facts): Input[] {
  return conceptsOf(formula).map((part) => {
    const found = facts.ofDepartment(part.concept, part.version);
    const readable = found.every((fact) => fact.readable);
    const measure = found[0]?.measure ?? null;
    // Units may report in different measures: an exact shift to the first one's.
    const amounts = found.flatMap(
      (fact) => fact.amount?.shifted(powerOf(fact.measure) - powerOf(measure)) ?? [],
    );
    return {
      name: inputName(part),
      amount: readable && amounts.length > 0 ? sum(amounts) : null,
      measure,
      cells: found.map((fact) => ({
        ...fact.cell,
        measure: fact.measure,
        numeric: fact.numeric,
        amount: fact.amount,
      })),
      reported: found.length > 0 && readable,
    };
  });
}

/** Ends the evaluation from within: a division by zero has no value to go on with. */
class Stop extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.kind);
  }
}

export function evaluate(formula: Formula, inputs: Inputs): Outcome {
  const missing = inputs.filter((input) => !input.reported).map((input) => input.name);
  if (missing.length > 0) return { kind: 'missing', missing };
  try {
    const ratio = valueOf(formula, inputs);
    const blank = inputs.filter((input) => input.amount === null).map((input) => input.name);
    return ratio ? { kind: 'ratio', ratio } : { kind: 'missing', missing: blank };
  } catch (stop) {
    if (stop instanceof Stop) return stop.outcome;
    throw stop;
  }
}

/** Null where nothing is reported: a blank is zero in a sum with something reported, and missing on its own. */
function valueOf(formula: Formula, inputs: Inputs): Ratio | null {
  switch (formula.kind) {
    case 'number':
      return Ratio.of(formula.value);
    case 'concept': {
      const input = inputs.find((candidate) => candidate.name === inputName(formula));
      return input?.amount ? Ratio.of(input.amount.shifted(powerOf(input.measure))) : null;
    }
    case 'negate':
      return valueOf(formula.of, inputs)?.negated() ?? null;
    case 'operation':
      return resultOf(formula, inputs);
  }
}

function resultOf(formula: Extract<Formula, { kind: 'operation' }>, inputs: Inputs): Ratio | null {
  const left = valueOf(formula.left, inputs);
  const right = valueOf(formula.right, inputs);
  switch (formula.operator) {
    case '+':
      return left && right ? left.plus(right) : (left ?? right);
    case '-':
      return left && right ? left.minus(right) : (left ?? right?.negated() ?? null);
    case '*':
      return left && right ? left.times(right) : null;
    case '/': {
      if (!left || !right) return null;
      const quotient = left.over(right);
      if (quotient === null) throw new Stop({ kind: left.isZero ? 'not-applicable' : 'zero-denominator' });
      return quotient;
    }
  }
}
