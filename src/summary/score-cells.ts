// The cells of one indicator, wherever they are written: ratio, score and 依据, with their formulas.
import type { IndicatorScore, Scorecard } from '../model/scorecard';
import type { CellDraft } from '../model/sheet';
import type { Pack } from '../model/pack';
import { ratioFormula, reference, scoreFormula } from './live';

/** Everything of a cell but where it is. */
export type Content = Omit<CellDraft, 'row' | 'column'>;

const RATIO_FORMAT = '0.00%';
/** Beside a total that lacks a score. */
export const PROVISIONAL = '有指标无法计算，总分是暂定的，不评等次';

/** Null where the indicator has no ratio. */
export function ratioContent(indicator: IndicatorScore, pack: Pack): Content | null {
  const formula = pack.indicators.find(({ id }) => id === indicator.id)?.formula;
  if (!indicator.exactRatio || !formula) return null;
  return {
    value: indicator.exactRatio.toAmount(15).toNumber(),
    formula: `=${ratioFormula(formula, indicator.inputs)}`,
    format: RATIO_FORMAT,
  };
}

/** `ratioCell`: the address of the ratio on the same sheet; null where it is not written. */
export function scoreContent(indicator: IndicatorScore, ratioCell: string | null, pack: Pack): Content {
  const value = indicator.score?.toNumber() ?? null;
  const plain: Content = { value };
  if (indicator.source === 'computed' && indicator.exactRatio && ratioCell !== null) {
    const rule = pack.indicators.find(({ id }) => id === indicator.id)?.rule;
    const formula = rule && scoreFormula(rule, ratioCell, indicator.full.toString());
    return formula ? { ...plain, formula: `=${formula}` } : plain;
  }
  if (indicator.source === 'entered' && indicator.claimedCell && indicator.claimedNumeric) {
    return { ...plain, formula: `=${reference(indicator.claimedCell)}` };
  }
  return plain;
}

/** The indicators of a section (`投入`, `投入›目标设定`), or of the whole (empty). */
export function membersOf(card: Scorecard, section: string): IndicatorScore[] {
  return card.indicators.filter(({ path: [first, second] }) =>
    ['', first, `${first}›${second}`].includes(section),
  );
}

/** Whether there is anything to add up: a sum of nothing is not 0 points. */
export function isScored(card: Scorecard, section: string): boolean {
  return membersOf(card, section).some(({ score }) => score !== null);
}

const SOURCES = { computed: '计算', entered: '填报', unavailable: '无法计算' } as const;

export function sourceName(indicator: IndicatorScore): string {
  return indicator.unverified ? '填报（未能核实）' : SOURCES[indicator.source];
}

/** 依据: the computation in words and numbers, and what was claimed if that differs. */
export function reasonText(indicator: IndicatorScore): string {
  const { claimed, score, explanation } = indicator;
  const differs = indicator.source === 'computed' && claimed && score && !claimed.equals(score);
  return differs ? `${explanation.zh}；填报 ${claimed.toString()} 分，不一致` : explanation.zh;
}
