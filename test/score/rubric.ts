// Small rubrics and workbooks for the tests of scores: a rule as its data, and tables scored by the pack.
import { audit, wantedAreas } from '../../src/audit';
import { Amount } from '../../src/model/amount';
import { Ratio } from '../../src/model/ratio';
import type { IndicatorScore, Scorecard } from '../../src/model/scorecard';
import { DEFAULT_PACK, type Pack } from '../../src/packs';
import { loadPack } from '../../src/packs/load-checked';
import { applyRule, isRatioRule, type RatioRule } from '../../src/score/rules';
import { book } from '../support/specimen';

/** A pack of one indicator, 甲 ÷ 乙, worth so many points. */
export function onePack(rule: object, points: number, more: object = {}): Pack {
  return loadPack({
    id: 'specimen',
    title: 'specimen',
    concepts: { 甲: [], 乙: [], 丙: [] },
    versions: {},
    stubs: { unit: ['单位'] },
    allUnits: ['合计'],
    tables: [
      { name: '数', alias: 'Numbers', version: '决算', items: ['甲', '乙', '丙'] },
      { name: '又数', alias: 'More', version: '决算', items: ['甲', '乙', '丙'] },
      { name: '指标评分', alias: 'IndicatorScores', kind: 'scores' },
    ],
    full: points,
    grades: [{ name: '优', from: 0 }],
    indicators: [
      { id: '比率', path: ['投入', '配置', '比率'], points, formula: '甲[决算] ÷ 乙[决算]', rule, ...more },
    ],
  });
}

/** A rule over a ratio, as its data for an indicator of so many points. */
export function ruleOf(rule: object, points: number): RatioRule {
  const loaded = onePack(rule, points).indicators[0]?.rule;
  if (!loaded || !isRatioRule(loaded)) throw new Error(`${JSON.stringify(rule)} looks at no ratio`);
  return loaded;
}

/** The table's first column is a ratio, the second the points it earns; answers with what the rule gives instead. */
export function scoredBy(rule: RatioRule, full: number, table: string): [string, string | null][] {
  return lines(table).map(([ratio = '']) => [
    ratio,
    applyRule(rule, Ratio.parse(ratio), Amount.whole(full))?.points.toString() ?? null,
  ]);
}

/** The rows of a table without its heading, as text. */
export function lines(table: string): string[][] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(1)
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** Tables, each on a sheet of its own, scored. */
export function scorecard(tables: Readonly<Record<string, string>>, pack: Pack = DEFAULT_PACK): Scorecard {
  const card = audit(book(tables).snapshot(wantedAreas(pack)), pack).scorecard;
  if (!card) throw new Error('the pack has no indicators');
  return card;
}

export function indicator(card: Scorecard, id: string): IndicatorScore {
  const found = card.indicators.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no indicator ${id}: ${card.indicators.map((i) => i.id).join(', ')}`);
  return found;
}

/** What an accountant would read: score, where it comes from, and why. */
export function said({ score, source, unverified, explanation }: IndicatorScore): string {
  const from = { computed: '计算', entered: unverified ? '填报，未能核实' : '填报', unavailable: '无法计算' };
  return `${score?.toString() ?? '—'}（${from[source]}）${explanation.zh}`;
}

/** 指标评分 with one line for the indicator of `onePack`: what staff put into it. */
export function scoreSheet({ value = '', score = '', full = '' }): Readonly<Record<string, string>> {
  return {
    指标评分: `| 一级指标 | 二级指标 | 三级指标 | 分值 | 完成值 | 得分 |
               | 投入     | 配置     | 比率     | ${full} | ${value} | ${score} |`,
  };
}

/** What is said of an indicator without a formula, by the 完成值 (指标评分!E4) that staff entered. */
export function byValue(rule: object, points: number, value: string, score = ''): string {
  const pack = onePack(rule, points, { formula: undefined });
  return said(indicator(scorecard(scoreSheet({ value, score }), pack), '比率'));
}

/** The table's first column is a 完成值, the second the points it earns; answers with what a workbook with it gives. */
export function earnedBy(rule: object, points: number, table: string): string[][] {
  const pack = onePack(rule, points, { formula: undefined });
  return lines(table).map(([value = '']) => {
    const { score } = indicator(scorecard(scoreSheet({ value }), pack), '比率');
    return [value, score?.toString() ?? '—'];
  });
}
