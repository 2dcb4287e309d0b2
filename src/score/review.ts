// What a reviewer would ask about each indicator. Nothing of it changes a score, a verdict or an exit status.
import { addressOf } from '../model/address';
import type { Facts } from '../model/facts';
import type { Formula } from '../model/formula';
import type { Message } from '../model/message';
import type { Indicator, Pack, Rule } from '../model/pack';
import type { IndicatorScore, Scorecard } from '../model/scorecard';
import { missingData } from './review-missing';
import { overWhole } from './review-over';
import { saidOtherwise } from './review-said';
import { differentUnits } from './review-units';

/** 得分 above 分值, and what is claimed against the rules, are findings of their own (reconcile/claims) and not said again. */
export function reviewed(card: Scorecard, facts: Facts, pack: Pack): Scorecard {
  const names = card.indicators.map(({ path }) => path[2]);
  return {
    ...card,
    indicators: card.indicators.map((score): IndicatorScore => {
      const indicator = pack.indicators.find(({ id }) => id === score.id) ?? null;
      const found = [missingReason(score, indicator), ...ofData(score, indicator)];
      return { ...score, remarks: found.flatMap((message) => message ?? []) };
    }),
  };

  function ofData(score: IndicatorScore, indicator: Indicator | null): (Message | null)[] {
    if (!indicator) return [missingData(score, null, [], facts, pack)];
    const formulas = formulasOf(indicator);
    return [
      missingData(score, indicator, formulas, facts, pack),
      overWhole(score, ruleThatCounted(indicator, score)),
      ...formulas.map((formula) => differentUnits(formula, facts)),
      saidOtherwise({ score, names, formulas, rule: indicator.rule, facts, pack }),
    ];
  }
}

/** The indicator's own, or those of its alternatives. */
function formulasOf({ formula, rule }: Indicator): Formula[] {
  const others = rule.kind === 'either' ? rule.alternatives.map((each) => each.formula) : [];
  return [formula, ...others].flatMap((each) => each ?? []);
}

function ruleThatCounted({ rule }: Indicator, { formula }: IndicatorScore): Rule {
  if (rule.kind !== 'either') return rule;
  return rule.alternatives.find(({ wording }) => wording === formula)?.rule ?? rule;
}

/** Points off by a person's judgement need a word why. */
function missingReason(score: IndicatorScore, indicator: Indicator | null): Message | null {
  const { source, full, claimed, reason, labelCell } = score;
  const wanted = indicator?.reasonRequired ?? true;
  if (!wanted || source !== 'entered' || !claimed || !labelCell) return null;
  if (reason !== null || claimed.compare(full) >= 0) return null;
  const [n, all, at] = [claimed.toString(), full.toString(), addressOf(labelCell)];
  return {
    zh: `得 ${n} 分，低于分值 ${all} 分，没有写扣分的原因：请在 ${at} 一行的“说明”写明`,
    en: `${n} points of ${all} without a reason: say why in the 说明 of the row of ${at}`,
  };
}
