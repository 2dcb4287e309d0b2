// Small rubrics and workbooks for the tests of scores: a rule as its data, and tables scored by the pack.
import { audit, wantedAreas } from '../../src/audit';
import { Amount } from '../../src/model/amount';
import { Ratio } from '../../src/model/ratio';
import type { IndicatorScore, Scorecard } from '../../src/model/scorecard';
import { DEFAULT_PACK, type Pack } from '../../src/packs';
import { loadPack } from '../../src/packs/load';
import type { Rule } from '../../src/model/pack';
import { applyRule } from '../../src/score/rules';
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
    grades: [{ name: '优', from: 0 }],
    indicators: [
      { id: '比率', path: ['投入', '配置', '比率'], points, formula: '甲[决算] ÷ 乙[决算]', rule, ...more },
    ],
  });
}

export function ruleOf(rule: object): Rule {
  return onePack(rule, 1).indicators[0]?.rule ?? { kind: 'entered' };
}

/** The table's first column is a ratio, the second the points it earns; answers with what the rule gives instead. */
export function scoredBy(rule: Rule, full: number, table: string): [string, string | null][] {
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
