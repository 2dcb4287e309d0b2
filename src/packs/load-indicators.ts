// Reads the indicators of a pack's data, and checks that their points add up.
import { type Amount, sum } from '../model/amount';
import type { Grade, Indicator, Rule } from '../model/pack';
import type { Data } from './fault';
import { GRADE } from './format';
import { INDICATOR, NOT_APPLICABLE, ZERO_DENOMINATOR } from './format-rules';
import { type ConceptResolver, parseFormula } from './language';
import { checkFormula, ENTERED, loadRule } from './load-rules';
import { keysOf } from './shape';
import { amount } from './values';

/** Whether a rule gives what its indicator is worth (check-rules). */
export type RuleCheck = (rule: Rule, points: Amount | null, data: Data) => void;

export function loadIndicators(data: Data, resolve: ConceptResolver, check: RuleCheck): Indicator[] {
  const list = data.list();
  const indicators = list.map((inner) => loadIndicator(inner, resolve, check));
  indicators.forEach((indicator, i) => {
    if (indicators.findIndex((other) => other.id === indicator.id) < i) {
      list[i]?.at('id').fault(`指标编号“${indicator.id}”重复`, `the id “${indicator.id}” is used twice`);
    }
  });
  return indicators;
}

function loadIndicator(data: Data, resolve: ConceptResolver, check: RuleCheck): Indicator {
  data.only(...keysOf(INDICATOR));
  const path = data.at('path').texts();
  if (path.length !== 3) {
    data.at('path').fault('应为一级、二级、三级三个名称', 'should be three names: 一级, 二级, 三级');
  }
  const formula = data.at('formula');
  const faults = data.faults.length;
  const rule = loadRule(data.at('rule'), resolve);
  if (rule) checkFormula(rule, formula, data);
  const points = loadPoints(data.at('points'));
  // A rule that is broken anyhow need not also be said to give too little.
  if (rule && data.faults.length === faults) check(rule, points, data.at('rule'));
  const reasonRequired = data.at('reasonRequired');
  return {
    id: data.at('id').text(),
    path: [path[0] ?? '', path[1] ?? '', path[2] ?? ''],
    synonyms: data.at('synonyms').texts(),
    points,
    wording: data.at('wording').optionalText() ?? formula.optionalText(),
    notes: data.at('notes').texts(),
    formula: formula.absent ? null : formula.parsed((text) => parseFormula(text, resolve), null),
    rule: rule ?? ENTERED,
    notApplicable: data.at('notApplicable').oneOf(NOT_APPLICABLE, 'entered'),
    zeroDenominator: data.at('zeroDenominator').oneOf(ZERO_DENOMINATOR, 'entered'),
    reasonRequired: reasonRequired.absent || reasonRequired.flag(),
    own: data.at('own').flag(),
    because: data.at('because').optionalText(),
  };
}

/** Null: left to the 分值 of the workbook. */
function loadPoints(data: Data): Amount | null {
  if (data.absent) return null;
  const faults = data.faults.length;
  const points = amount(data);
  if (data.faults.length === faults && points.sign <= 0) data.fault('应大于 0', 'should be above 0');
  // Wrong ones would only make the sum wrong too.
  return data.faults.length === faults ? points : null;
}

/** `data`: the pack's list of indicators. A pack that leaves some points to the workbook cannot add up by itself. */
export function checkPoints(indicators: readonly Indicator[], full: Amount, data: Data): void {
  const points = indicators.flatMap((indicator) => indicator.points ?? []);
  if (indicators.length === 0 || points.length < indicators.length) return;
  const total = sum(points);
  if (total.equals(full)) return;
  const [given, wanted] = [total.toString(), full.toString()];
  data.fault(
    `各指标分值合计 ${given}，应为 ${wanted}`,
    `the points add up to ${given}; they should be ${wanted}`,
  );
}

export function loadGrades(data: Data): Grade[] {
  const grades = data.list().map((inner) => {
    inner.only(...keysOf(GRADE));
    return { name: inner.at('name').text(), from: amount(inner.at('from')) };
  });
  grades.forEach((grade, i) => {
    const better = grades[i - 1];
    if (better && better.from.compare(grade.from) <= 0) {
      data.fault('等次应从高到低排列', 'grades should run from the best to the worst');
    }
  });
  return grades;
}
