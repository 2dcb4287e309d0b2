// One indicator's score: computed by its rule, else as entered, else 无法计算; with the numbers that led to it.
import { Amount } from '../model/amount';
import { Facts } from '../model/facts';
import type { Message } from '../model/message';
import type { Ratio } from '../model/ratio';
import type { IndicatorScore } from '../model/scorecard';
import type { ScoreRow } from '../model/scores';
import type { Indicator } from '../model/pack';
import { evaluate, inputsOf, type Outcome } from './evaluate';
import { inNumbers } from './in-numbers';
import { applyRule, percent } from './rules';

/** `row`: the indicator's line in 指标评分, if it has one. */
export function scoreIndicator(indicator: Indicator, row: ScoreRow | null, facts: Facts): IndicatorScore {
  const claimed = row?.score?.amount ?? null;
  const base = {
    id: indicator.id,
    path: row ? ([row.path[0], row.path[1], indicator.path[2]] as const) : indicator.path,
    full: indicator.points,
    formula: indicator.wording,
    labelCell: row?.labelCell ?? null,
    claimed,
    claimedCell: row?.score?.cell ?? null,
    claimedNumeric: row?.score?.numeric ?? false,
    fullCell: row?.full?.amount ? row.full.cell : null,
    statedFull: row?.full?.amount ?? null,
    reason: row?.reason ?? null,
  };
  if (!indicator.formula) {
    const entered = { ...base, ratio: null, exactRatio: null, inputs: [], unverified: false };
    return claimed
      ? { ...entered, score: claimed, source: 'entered', explanation: enteredBecause(row) }
      : { ...entered, score: null, source: 'unavailable', explanation: TO_BE_ENTERED };
  }
  const inputs = inputsOf(indicator.formula, facts);
  const outcome = evaluate(indicator.formula, inputs);
  const ratio = outcome.kind === 'ratio' ? outcome.ratio : null;
  const withInputs = { ...base, inputs, ratio: ratio?.toString() ?? null, exactRatio: ratio };
  const scored = ratio && applyRule(indicator.rule, ratio, indicator.points);
  if (ratio && scored) {
    const numbers = `${inNumbers(indicator.formula, inputs)} = ${percent(ratio)}`;
    const explanation = { zh: `${numbers}，${scored.why.zh}`, en: `${numbers}; ${scored.why.en}` };
    return { ...withInputs, score: scored.points, source: 'computed', unverified: false, explanation };
  }
  if (outcome.kind === 'not-applicable' && indicator.notApplicable === 'full') {
    return {
      ...withInputs,
      score: indicator.points,
      source: 'computed',
      unverified: false,
      explanation: DOES_NOT_APPLY,
    };
  }
  const why = whyNot(outcome, ratio);
  if (claimed) {
    const explanation = { zh: `${why.zh}，按填报得分`, en: `${why.en}; the entered score stands` };
    return { ...withInputs, score: claimed, source: 'entered', unverified: true, explanation };
  }
  return { ...withInputs, score: null, source: 'unavailable', unverified: false, explanation: why };
}

/** A line of 指标评分 that the pack does not know: an indicator of the department's own, scored by hand. */
export function enteredIndicator(row: ScoreRow): IndicatorScore {
  const full = row.full?.amount ?? null;
  return scoreIndicator(
    {
      id: row.path.join('›'),
      path: row.path,
      synonyms: [],
      points: full ?? Amount.zero,
      wording: null,
      formula: null,
      rule: { kind: 'entered' },
      notApplicable: 'entered',
      own: true,
    },
    row,
    NO_FACTS,
  );
}

const NO_FACTS = new Facts([]);
const TO_BE_ENTERED: Message = {
  zh: '由人评分，尚未填写得分',
  en: 'to be scored by a person; no score entered yet',
};
const DOES_NOT_APPLY: Message = {
  zh: '分子分母都为 0，不适用，按规则得满分',
  en: '0 ÷ 0: does not apply; full marks by the pack’s rule',
};

function enteredBecause(row: ScoreRow | null): Message {
  return row?.reason ? { zh: row.reason, en: row.reason } : { zh: '填报得分', en: 'as entered' };
}

function whyNot(outcome: Outcome, ratio: Ratio | null): Message {
  switch (outcome.kind) {
    case 'missing': {
      const names = outcome.missing.join('、');
      return { zh: `缺 ${names}，无法计算`, en: `cannot be computed: ${names} not reported` };
    }
    case 'not-applicable':
      return { zh: '分子分母都为 0，需由人评分', en: '0 ÷ 0: to be scored by a person' };
    case 'zero-denominator':
      return { zh: '分母为 0，需由人评分', en: 'the denominator is 0: to be scored by a person' };
    case 'ratio': {
      const value = ratio ? percent(ratio) : '';
      return { zh: `${value} 不在任何评分档内`, en: `${value} is in none of the bands` };
    }
  }
}
