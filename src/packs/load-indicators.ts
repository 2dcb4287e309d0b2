// Reads the indicators and rules of a pack's data.
import { Amount } from '../model/amount';
import { Ratio } from '../model/ratio';
import type { Data } from './fault';
import { type ConceptResolver, parseFormula } from './language';
import type { Band, Grade, Indicator, Rule } from '../model/pack';

const amount = (data: Data): Amount => data.parsed((text) => Amount.of(text), Amount.zero);
const ratio = (data: Data): Ratio => data.parsed((text) => Ratio.parse(text), Ratio.of(Amount.zero));

/** What is divided by: a step or a target of nothing would give everybody full marks. */
function aboveZero(data: Data): Ratio {
  const value = ratio(data);
  if (!data.absent && value.numerator <= 0n) data.fault('应大于 0', 'should be above 0');
  return value;
}

export function loadIndicators(data: Data, resolve: ConceptResolver): Indicator[] {
  const indicators = data.list().map((inner) => loadIndicator(inner, resolve));
  indicators.forEach((indicator, i) => {
    if (indicators.findIndex((other) => other.id === indicator.id) < i) {
      data
        .list()
        [i]?.at('id')
        .fault(`指标编号“${indicator.id}”重复`, `the id “${indicator.id}” is used twice`);
    }
  });
  return indicators;
}

function loadIndicator(data: Data, resolve: ConceptResolver): Indicator {
  data.only(
    'id',
    'path',
    'synonyms',
    'points',
    'formula',
    'wording',
    'rule',
    'notApplicable',
    'own',
    'because',
  );
  const path = data.at('path').texts();
  if (path.length !== 3) {
    data.at('path').fault('应为一级、二级、三级三个名称', 'should be three names: 一级, 二级, 三级');
  }
  const formula = data.at('formula');
  const rule = loadRule(data.at('rule'));
  if (rule && (rule.kind === 'entered') !== formula.absent) {
    data.fault('有公式的指标要有评分办法，没有公式的不能有', 'a formula and a rule go together');
  }
  return {
    id: data.at('id').text(),
    path: [path[0] ?? '', path[1] ?? '', path[2] ?? ''],
    synonyms: data.at('synonyms').texts(),
    points: amount(data.at('points')),
    wording: data.at('wording').optionalText() ?? formula.optionalText(),
    formula: formula.absent ? null : formula.parsed((text) => parseFormula(text, resolve), null),
    rule: rule ?? ENTERED,
    notApplicable: data.at('notApplicable').oneOf(['full', 'entered'] as const, 'entered'),
    own: data.at('own').flag(),
  };
}

const ENTERED: Rule = { kind: 'entered' };
const RULES = ['threshold', 'linear', 'bands', 'proportional', 'entered'] as const;

/** Null for a rule that is none (and is reported). */
function loadRule(data: Data): Rule | null {
  if (data.absent) return ENTERED;
  const kind = data.at('kind');
  const found = RULES.find((rule) => rule === kind.value);
  if (found) return ruleOf(found, data);
  if (kind.absent) kind.text();
  else kind.oneOf(RULES, 'entered');
  return null;
}

function ruleOf(kind: Rule['kind'], data: Data): Rule {
  switch (kind) {
    case 'entered':
      data.only('kind');
      return ENTERED;
    case 'threshold':
      data.only('kind', 'from');
      return { kind, from: ratio(data.at('from')) };
    case 'proportional':
      data.only('kind', 'target');
      return { kind, target: aboveZero(data.at('target')) };
    case 'linear':
      data.only('kind', 'target', 'side', 'step', 'points', 'mode');
      return {
        kind,
        target: ratio(data.at('target')),
        side: data.at('side').oneOf(['above', 'below', 'either'] as const, 'above'),
        step: aboveZero(data.at('step')),
        points: amount(data.at('points')),
        mode: data.at('mode').oneOf(['floor', 'ceil', 'proportional'] as const, 'floor'),
      };
    case 'bands':
      data.only('kind', 'bands', 'absolute');
      return { kind, absolute: data.at('absolute').flag(), bands: loadBands(data.at('bands')) };
  }
}

/** Bands lie end to end, in whichever order they are written, so that every ratio falls into one of them. */
function loadBands(data: Data): Band[] {
  const bands = data.list().map((inner) => ({ band: loadBand(inner), inner }));
  if (bands.length === 0) data.fault('缺少分段', 'has no bands');
  const upwards = [...bands].sort(({ band: a }, { band: b }) => {
    if (a.from === null || b.from === null) return a.from === b.from ? 0 : a.from === null ? -1 : 1;
    return a.from.compare(b.from) || Number(b.fromClosed) - Number(a.fromClosed);
  });
  upwards.forEach(({ band, inner }, i) => {
    const below = upwards[i - 1]?.band;
    if (!below) return;
    const meet = below.to !== null && band.from !== null && below.to.compare(band.from) === 0;
    if (!meet || below.toClosed === band.fromClosed) {
      inner.fault('与相邻的一段有空隙或重叠', 'leaves a gap to the band below it, or overlaps it');
    }
  });
  return bands.map(({ band }) => band);
}

/** `from`/`to` include their end, `above`/`below` do not. */
function loadBand(data: Data): Band {
  data.only('from', 'above', 'to', 'below', 'points');
  const end = (closed: string, open: string): Ratio | null => {
    const at = data.at(closed).absent ? data.at(open) : data.at(closed);
    return at.absent ? null : ratio(at);
  };
  return {
    from: end('from', 'above'),
    fromClosed: !data.at('from').absent,
    to: end('to', 'below'),
    toClosed: !data.at('to').absent,
    points: amount(data.at('points')),
  };
}

export function loadGrades(data: Data): Grade[] {
  const grades = data.list().map((inner) => {
    inner.only('name', 'from');
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
