// Reads the scoring rules (评分办法) of a pack's data, each kind with its own keys.
import { normalLabel } from '../model/label';
import type { Alternative, CheckItem, Choice, Rule } from '../model/pack';
import type { Data } from './fault';
import {
  ALTERNATIVE,
  CHECK_ITEM,
  CHOICE,
  RULE_KINDS,
  RULES,
  SIDES,
  STARTS,
  STEP_MODES,
} from './format-rules';
import { type ConceptResolver, parseEquation, parseFormula } from './language';
import { loadBands } from './load-bands';
import { keysOf } from './shape';
import { aboveZero, award, ratio } from './values';

export const ENTERED: Rule = { kind: 'entered' };

/** A ratio becomes points: the kinds that a formula can feed. */
export const OF_RATIOS: readonly Rule['kind'][] = ['threshold', 'linear', 'bands', 'proportional'];

/** Null for a rule that is none (and is reported). */
export function loadRule(data: Data, resolve: ConceptResolver): Rule | null {
  if (data.absent) return ENTERED;
  const kind = data.at('kind');
  const found = RULE_KINDS.find((rule) => rule === kind.value);
  if (found) return ruleOf(found, data, resolve);
  if (kind.absent) kind.text();
  else kind.oneOf(RULE_KINDS, 'entered');
  return null;
}

/** A formula gives a ratio, and what takes no ratio can have none. */
export function checkFormula(rule: Rule, formula: Data, data: Data): void {
  if (formula.absent || OF_RATIOS.includes(rule.kind)) return;
  if (rule.kind === 'entered') data.fault('有公式的指标要有评分办法', 'a formula needs a rule');
  else {
    formula.fault(
      `${rule.kind} 这种办法不看比率，不能有公式`,
      `a rule of kind ${rule.kind} looks at no ratio and takes no formula`,
    );
  }
}

function ruleOf(kind: Rule['kind'], data: Data, resolve: ConceptResolver): Rule {
  switch (kind) {
    case 'entered':
      data.only(...keysOf(RULES.entered));
      return ENTERED;
    case 'threshold':
      return threshold(data);
    case 'proportional':
      return proportional(data);
    case 'linear':
      data.only(...keysOf(RULES.linear));
      return {
        kind,
        target: ratio(data.at('target')),
        side: data.at('side').oneOf(SIDES, 'above'),
        step: aboveZero(data.at('step')),
        award: award(data.at('points')),
        mode: data.at('mode').oneOf(STEP_MODES, 'floor'),
      };
    case 'bands': {
      data.only(...keysOf(RULES.bands));
      const absolute = data.at('absolute').flag();
      return { kind, absolute, bands: loadBands(data.at('bands'), absolute) };
    }
    case 'category':
      data.only(...keysOf(RULES.category));
      return { kind, choices: loadChoices(data.at('choices'), resolve) };
    case 'checklist':
      data.only(...keysOf(RULES.checklist));
      return { kind, items: loadItems(data.at('items')) };
    case 'count':
      data.only(...keysOf(RULES.count));
      return {
        kind,
        award: award(data.at('points')),
        start: data.at('start').oneOf(STARTS, 'full'),
        of: data.at('of').text(),
      };
    case 'either':
      data.only(...keysOf(RULES.either));
      return { kind, alternatives: loadAlternatives(data.at('alternatives'), resolve) };
  }
}

function threshold(data: Data): Rule {
  data.only(...keysOf(RULES.threshold));
  const [from, to] = [data.at('from'), data.at('to')];
  if (from.absent === to.absent)
    data.fault('from（达到）和 to（不超过）要有且只有一个', 'needs just one of from and to');
  return { kind: 'threshold', from: from.absent ? null : ratio(from), to: to.absent ? null : ratio(to) };
}

function proportional(data: Data): Rule {
  data.only(...keysOf(RULES.proportional));
  const target = aboveZero(data.at('target'));
  const least = data.at('zeroBelow');
  if (least.absent) return { kind: 'proportional', target, zeroBelow: null };
  const zeroBelow = aboveZero(least);
  if (zeroBelow.compare(target) > 0) least.fault('不能高于 target', 'should not be above target');
  return { kind: 'proportional', target, zeroBelow };
}

function loadChoices(data: Data, resolve: ConceptResolver): Choice[] {
  const list = data.list();
  if (list.length === 0) data.fault('缺少选项', 'has no choices');
  const none = { left: [], relation: '=' as const, right: [] };
  const choices = list.map((inner) => {
    inner.only(...keysOf(CHOICE));
    const when = inner.at('when');
    return {
      name: inner.at('name').text(),
      synonyms: inner.at('synonyms').texts(),
      when: when.absent ? null : when.parsed((text) => parseEquation(text, resolve), none),
      award: award(inner.at('points')),
    };
  });
  unique(
    list,
    choices.map(({ name, synonyms }) => [name, ...synonyms]),
  );
  return choices;
}

function loadItems(data: Data): CheckItem[] {
  const list = data.list();
  if (list.length === 0) data.fault('缺少要求', 'has no items');
  return list.map((inner) => {
    inner.only(...keysOf(CHECK_ITEM));
    return { name: inner.at('name').text(), award: award(inner.at('points')) };
  });
}

function loadAlternatives(data: Data, resolve: ConceptResolver): Alternative[] {
  const list = data.list();
  if (list.length < 2) data.fault('至少要有两项可以择一', 'needs at least two to take the better of');
  const alternatives = list.map((inner) => loadAlternative(inner, resolve));
  unique(
    list,
    alternatives.map(({ name }) => [name]),
  );
  const entered = alternatives.filter(
    ({ rule }, i) => list[i]?.at('formula').absent && OF_VALUE.includes(rule.kind),
  );
  if (entered.length > 1)
    data.fault(
      '只能有一项没有公式：完成值只有一个',
      'only one may be without a formula: there is one 完成值',
    );
  return alternatives;
}

/** Without a formula these look at the 完成值; a category may look at facts. */
const OF_VALUE: readonly Rule['kind'][] = [...OF_RATIOS, 'checklist', 'count'];

function loadAlternative(data: Data, resolve: ConceptResolver): Alternative {
  data.only(...keysOf(ALTERNATIVE));
  const formula = data.at('formula');
  const rule = loadRule(data.at('rule'), resolve) ?? ENTERED;
  if (data.at('rule').absent || data.at('rule').at('kind').value === 'entered')
    data.fault('择一的每项都要有评分办法', 'each alternative needs a rule');
  else if (rule.kind === 'either') data.at('rule').fault('择一里不能再择一', 'an either cannot hold another');
  else checkFormula(rule, formula, data);
  return {
    name: data.at('name').text(),
    wording: data.at('wording').optionalText() ?? formula.optionalText(),
    formula: formula.absent ? null : formula.parsed((text) => parseFormula(text, resolve), null),
    rule,
  };
}

/** Two cases of one name could not be told apart. */
function unique(list: readonly Data[], names: readonly (readonly string[])[]): void {
  const taken = new Set<string>();
  names.forEach((words, i) => {
    for (const word of words) {
      if (word !== '' && taken.has(normalLabel(word)))
        list[i]?.fault(`名称“${word}”重复`, `the name “${word}” is used twice`);
      taken.add(normalLabel(word));
    }
  });
}
