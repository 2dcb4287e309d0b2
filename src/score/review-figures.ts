// Every figure that a computation may rightly mention: the formula's inputs, its parts and ratio, the rule's limits, the points.
import { Amount } from '../model/amount';
import { MEASURE_POWER } from '../model/fact';
import type { Facts } from '../model/facts';
import type { Formula } from '../model/formula';
import type { Award, Rule } from '../model/pack';
import { Ratio } from '../model/ratio';
import type { IndicatorScore } from '../model/scorecard';
import { exactAward } from './awards';
import { evaluate, inputsOf, powerOf } from './evaluate';

export interface Figures {
  /** In 元, or counts. */
  readonly amounts: readonly Ratio[];
  /** As fractions of 1. */
  readonly ratios: readonly Ratio[];
  /** The rule's, and how far the ratio is from them. */
  readonly limits: readonly Ratio[];
  readonly points: readonly Ratio[];
  /** Of the measures in which an amount without one may be meant. */
  readonly powers: readonly number[];
}

const ONE = Ratio.of(Amount.whole(1));
const HUNDRED = Amount.whole(100);

export function figuresOf(
  { full, score, claimed }: IndicatorScore,
  ratio: Ratio,
  formulas: readonly Formula[],
  rule: Rule,
  facts: Facts,
): Figures {
  const each = formulas.map((formula) => ({ formula, inputs: inputsOf(formula, facts) }));
  // Each by its own inputs: one alternative may lack what the other has.
  const values = each.flatMap(({ formula, inputs }) =>
    partsOf(formula).flatMap((part) => {
      const outcome = evaluate(part, inputs);
      return outcome.kind === 'ratio' ? [outcome.ratio] : [];
    }),
  );
  const cells = each.flatMap(({ inputs }) => inputs).flatMap((input) => input.cells);
  const amounts = cells.flatMap(({ amount, measure }) =>
    amount ? Ratio.of(amount.shifted(powerOf(measure))) : [],
  );
  const limits = limitsOf(rule);
  const measures = cells.flatMap(({ measure }) => (measure === null ? [] : MEASURE_POWER[measure]));
  return {
    amounts: [...amounts, ...values],
    ratios: [...values, ratio, ratio.minus(ONE)],
    limits: [...limits, ...limits.map((limit) => ratio.minus(limit))],
    points: [full, score, claimed, HUNDRED]
      .flatMap((points) => (points ? Ratio.of(points) : []))
      .concat(awardsOf(rule).map((award) => exactAward(award, full))),
    powers: [...new Set([0, ...measures, ...(measures.length > 0 ? [MEASURE_POWER['万元']] : [])])],
  };
}

function partsOf(formula: Formula): Formula[] {
  if (formula.kind === 'negate') return [formula, ...partsOf(formula.of)];
  if (formula.kind === 'operation') return [formula, ...partsOf(formula.left), ...partsOf(formula.right)];
  return [formula];
}

function limitsOf(rule: Rule): Ratio[] {
  switch (rule.kind) {
    case 'threshold':
      return [rule.from, rule.to].flatMap((limit) => limit ?? []);
    case 'linear':
      return [rule.target, rule.step];
    case 'proportional':
      return [rule.target, rule.zeroBelow].flatMap((limit) => limit ?? []);
    case 'bands':
      return rule.bands.flatMap(({ from, to }) => [from, to].flatMap((limit) => limit ?? []));
    case 'either':
      return rule.alternatives.flatMap((alternative) => limitsOf(alternative.rule));
    default:
      return [];
  }
}

function awardsOf(rule: Rule): Award[] {
  if (rule.kind === 'linear') return [rule.award];
  if (rule.kind === 'bands') return rule.bands.map(({ award }) => award);
  return rule.kind === 'either' ? rule.alternatives.flatMap((alternative) => awardsOf(alternative.rule)) : [];
}
