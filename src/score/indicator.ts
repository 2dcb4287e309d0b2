// One indicator's score: computed by its rule, else as entered, else 无法计算; with the numbers that led to it.
import { addressOf } from '../model/address';
import { Amount } from '../model/amount';
import type { Facts } from '../model/facts';
import type { Message } from '../model/message';
import type { Indicator } from '../model/pack';
import type { IndicatorScore } from '../model/scorecard';
import type { ScoreRow } from '../model/scores';
import { judge, type Judged, TO_BE_ENTERED } from './judge';

/** `row`: the indicator's line in 指标评分, if it has one. Null where nobody says what it is worth: it is not scored. */
export function scoreIndicator(
  indicator: Indicator,
  row: ScoreRow | null,
  facts: Facts,
): IndicatorScore | null {
  const full = indicator.points ?? row?.full?.amount ?? null;
  if (full !== null) return scoreOf(indicator, full, row, facts);
  return row && { ...baseOf(indicator, row, Amount.zero), explanation: noPoints(row) };
}

function scoreOf(indicator: Indicator, full: Amount, row: ScoreRow | null, facts: Facts): IndicatorScore {
  const base = baseOf(indicator, row, full);
  const { rule, formula, wording } = indicator;
  const judged = judge({ rule, formula, wording, full, value: row?.value ?? null, facts });
  const measured = {
    ...base,
    inputs: judged.inputs,
    ratio: judged.ratio?.toString() ?? null,
    exactRatio: judged.ratio,
    formula: judged.wording,
  };
  const settled = settle(indicator, judged, full);
  if (settled) return { ...measured, ...settled, source: 'computed' };
  if (rule.kind === 'entered') return { ...measured, ...byPerson(base.claimed, row) };
  const why = whyNot(judged);
  const { claimed } = base;
  if (!claimed) return { ...measured, explanation: why };
  const explanation = { zh: `${why.zh}，按填报得分`, en: `${why.en}; the entered score stands` };
  return { ...measured, score: claimed, source: 'entered', unverified: true, explanation };
}

function byPerson(
  claimed: Amount | null,
  row: ScoreRow | null,
): Pick<IndicatorScore, 'score' | 'source' | 'explanation'> {
  return claimed
    ? { score: claimed, source: 'entered', explanation: enteredBecause(row) }
    : { score: null, source: 'unavailable', explanation: TO_BE_ENTERED };
}

/** As long as nothing is known of its score. */
function baseOf(indicator: Pick<Indicator, 'id' | 'path' | 'wording'>, row: ScoreRow | null, full: Amount) {
  return {
    id: indicator.id,
    path: row ? ([row.path[0], row.path[1], indicator.path[2]] as const) : indicator.path,
    full,
    score: null,
    source: 'unavailable',
    unverified: false,
    excluded: false,
    ratio: null,
    exactRatio: null,
    formula: indicator.wording,
    inputs: [],
    labelCell: row?.labelCell ?? null,
    claimed: row?.score?.amount ?? null,
    claimedCell: row?.score?.cell ?? null,
    claimedNumeric: row?.score?.numeric ?? false,
    fullCell: row?.full?.amount ? row.full.cell : null,
    fullNumeric: row?.full?.numeric ?? false,
    statedFull: row?.full?.amount ?? null,
    reason: row?.reason ?? null,
    remarks: [],
  } as const;
}

/** What the rule, or the pack's policy for what does not apply, settles; null for what a person has to say. */
function settle(
  { notApplicable, zeroDenominator }: Indicator,
  { kind, points, why }: Judged,
  full: Amount,
): Pick<IndicatorScore, 'score' | 'excluded' | 'explanation'> | null {
  const because = (zh: string, en: string): Message => ({ zh: `${why.zh}，${zh}`, en: `${why.en}: ${en}` });
  const n = full.toString();
  if (kind === 'scored') return { score: points, excluded: false, explanation: why };
  if (kind === 'not-applicable' && notApplicable === 'full') {
    const explanation = because('不适用，按规则得满分', 'does not apply; full marks by the pack’s rule');
    return { score: full, excluded: false, explanation };
  }
  if (kind === 'not-applicable' && notApplicable === 'exclude') {
    const explanation = because(`不适用，${n} 分不计入满分`, `does not apply; its ${n} points are left out`);
    return { score: null, excluded: true, explanation };
  }
  if (kind === 'zero-denominator' && zeroDenominator === 'full')
    return {
      score: full,
      excluded: false,
      explanation: because('按规则得满分', 'full marks by the pack’s rule'),
    };
  if (kind === 'zero-denominator' && zeroDenominator === 'zero')
    return {
      score: Amount.zero,
      excluded: false,
      explanation: because('按规则不得分', 'no points by the pack’s rule'),
    };
  return null;
}

function whyNot({ kind, why }: Judged): Message {
  if (kind === 'unknown') return why;
  return { zh: `${why.zh}，需由人评分`, en: `${why.en}: to be scored by a person` };
}

function enteredBecause(row: ScoreRow | null): Message {
  return row?.reason ? { zh: row.reason, en: row.reason } : { zh: '填报得分', en: 'as entered' };
}

/** The pack leaves the points to the workbook, and the workbook has not said them. */
function noPoints(row: ScoreRow): Message {
  const at = addressOf(row.full?.cell ?? row.labelCell);
  return {
    zh: `没有分值，无法计算：请在 ${at} ${row.full ? '填写分值' : '的一行加上“分值”一栏'}`,
    en: `no full points, so no score: ${row.full ? `enter the 分值 in ${at}` : `add a 分值 column to the row of ${at}`}`,
  };
}

/** A line of 指标评分 that the pack does not know: an indicator of the department's own, scored by hand. */
export function enteredIndicator(row: ScoreRow): IndicatorScore {
  const own = { id: row.path.join('›'), path: row.path, wording: null };
  const base = baseOf(own, row, row.full?.amount ?? Amount.zero);
  return { ...base, ...byPerson(base.claimed, row) };
}
