// The cells of one indicator, wherever they are written: ratio, score and 依据, with their formulas.
import { Amount } from '../model/amount';
import { conceptsOf, type Formula } from '../model/formula';
import type { Alternative, Indicator, Pack, Rule } from '../model/pack';
import type { IndicatorScore, Scorecard } from '../model/scorecard';
import type { CellDraft } from '../model/sheet';
import { inputName, ratioFormula, reference } from './live';
import { scoreFormula } from './live-rules';

/** Everything of a cell but where it is. */
export type Content = Omit<CellDraft, 'row' | 'column'>;

const RATIO_FORMAT = '0.00%';
/** Beside a total that lacks a score. */
export const PROVISIONAL = '有指标无法计算，总分是暂定的，不评等次';

/** What the indicator is scored by: its ratio, or the 完成值 that staff entered. Null where it has none. */
export function ratioContent(indicator: IndicatorScore, pack: Pack): Content | null {
  const found = pack.indicators.find(({ id }) => id === indicator.id);
  const stated = statedOf(indicator);
  if (indicator.exactRatio) {
    const plain: Content = { value: indicator.exactRatio.toAmount(15).toNumber(), format: RATIO_FORMAT };
    const formula = found && formulaOf(found, indicator);
    if (formula) return { ...plain, formula: `=${ratioFormula(formula, indicator.inputs)}` };
    return stated?.numeric ? { ...plain, formula: `=${stated.reference}` } : plain;
  }
  if (!stated || indicator.source !== 'computed') return null;
  return { value: stated.numeric ? stated.number : stated.text, formula: `=${stated.reference}` };
}

/** The formula that counted: the indicator's own, or that of the alternative taken. */
function formulaOf({ formula, rule }: Indicator, indicator: IndicatorScore): Formula | null {
  if (formula || rule.kind !== 'either') return formula;
  return rule.alternatives.find(({ wording }) => wording === indicator.formula)?.formula ?? null;
}

interface Stated {
  readonly reference: string;
  /** The cell holds a number: a formula may calculate with it. */
  readonly numeric: boolean;
  readonly number: number | null;
  readonly text: string;
}

function statedOf(indicator: IndicatorScore): Stated | null {
  const input = indicator.inputs.find(({ text }) => text !== undefined);
  const cell = input?.cells[0];
  if (input?.text === undefined || !cell) return null;
  const number = input.amount?.toNumber() ?? null;
  return { reference: reference(cell), numeric: cell.numeric, number, text: input.text };
}

/** `ratioCell`: the address of the ratio on the same sheet (or how it is computed); null where neither is written. */
export function scoreContent(indicator: IndicatorScore, ratioCell: string | null, pack: Pack): Content {
  const value = indicator.score?.toNumber() ?? null;
  const plain: Content = { value };
  if (indicator.source === 'computed' && value !== null) {
    const rule = pack.indicators.find(({ id }) => id === indicator.id)?.rule;
    const formula = rule && liveScore(rule, indicator, ratioCell);
    return formula ? { ...plain, formula: `=${formula}` } : plain;
  }
  if (indicator.source === 'entered' && indicator.claimedCell && indicator.claimedNumeric) {
    return { ...plain, formula: `=${reference(indicator.claimedCell)}` };
  }
  return plain;
}

/** Null where the score does not follow from one cell: by the pack's policy for 0 ÷ 0, from a list, from text. */
function liveScore(rule: Rule, indicator: IndicatorScore, ratioCell: string | null): string | null {
  const full = indicator.full.toString();
  const stated = statedOf(indicator);
  if (rule.kind === 'either') return indicator.exactRatio && better(rule.alternatives, indicator);
  if (ratioCell === null) return null;
  if (rule.kind === 'category') {
    const words = rule.choices.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    return stated && words.includes(stated.text) ? scoreFormula(rule, ratioCell, full) : null;
  }
  if (rule.kind === 'count') return stated?.numeric ? scoreFormula(rule, ratioCell, full) : null;
  return indicator.exactRatio && scoreFormula(rule, ratioCell, full);
}

/** The larger of the alternatives' scores; one that divides by 0 does not count. Null where not all of them can be said. */
function better(alternatives: readonly Alternative[], indicator: IndicatorScore): string | null {
  const stated = statedOf(indicator);
  const parts = alternatives.map(({ formula, rule }) => {
    const known = conceptsOf(formula ?? NUMBER).every((part) =>
      indicator.inputs.some(({ name, amount }) => name === inputName(part) && amount !== null),
    );
    if (!known) return null;
    const cell = formula
      ? `(${ratioFormula(formula, indicator.inputs)})`
      : stated?.numeric
        ? stated.reference
        : null;
    return cell === null ? null : scoreFormula(rule, cell, indicator.full.toString());
  });
  const said = parts.flatMap((part) => (part === null ? [] : `IFERROR(${part},0)`));
  return said.length === parts.length ? `MAX(${said.join(',')})` : null;
}

const NUMBER: Formula = { kind: 'number', value: Amount.zero };

/** 分值: the pack's, or that of 指标评分 where the pack leaves it to the sheet. What is left out counts nothing. */
export function fullContent(indicator: IndicatorScore, pack: Pack): Content {
  const { id, full, fullCell, fullNumeric, excluded } = indicator;
  if (excluded) return { value: null };
  const value = { value: full.toNumber() };
  const found = pack.indicators.find((candidate) => candidate.id === id);
  const stated = found?.points === null && fullCell !== null && fullNumeric === true;
  return stated ? { ...value, formula: `=${reference(fullCell)}` } : value;
}

/** What the grade is read from: the total, or what it would be out of the pack's full points. */
export function gradedTotal(card: Scorecard, pack: Pack, totalCell: string): string {
  return card.indicators.some(({ excluded }) => excluded)
    ? `${totalCell}*${pack.full.toString()}/${card.full.toString()}`
    : totalCell;
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
  if (indicator.excluded) return '不适用';
  return indicator.unverified ? '填报（未能核实）' : SOURCES[indicator.source];
}

/** 依据: the computation in words and numbers, what was claimed if that differs, and what a reviewer would ask. */
export function reasonText(indicator: IndicatorScore): string {
  const { claimed, score, explanation, remarks } = indicator;
  const differs = indicator.source === 'computed' && claimed && score && !claimed.equals(score);
  return [
    explanation.zh,
    ...(differs
      ? [
          `填报 ${claimed.toString()} 分，与按规则的 ${score.toString()} 分不一致，差 ${claimed.minus(score).toString()} 分`,
        ]
      : []),
    ...remarks.map(({ zh }) => `注意：${zh}`),
  ].join('；');
}
