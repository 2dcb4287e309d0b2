// Indicators over facts → the scorecard: 三级 to 二级 to 一级 to the total and its grade.
import { type Amount, sum } from '../model/amount';
import type { Facts } from '../model/facts';
import { normalLabel } from '../model/label';
import { Ratio } from '../model/ratio';
import type { IndicatorScore, Scorecard, SectionScore } from '../model/scorecard';
import type { ScoreRow, ScoreSheet } from '../model/scores';
import type { Grade, Indicator, Pack } from '../model/pack';
import { enteredIndicator, scoreIndicator } from './indicator';

/** Without remarks, which `review` finds. Null where no indicator is scored: a pack without any, or one that leaves all points to a sheet that is not there. */
export function score(facts: Facts, sheet: ScoreSheet | null, pack: Pack): Scorecard | null {
  const scored = pack.indicators.length === 0 ? [] : scoreAll(facts, sheet, pack);
  if (scored.length === 0) return null;
  const total = sum(scored.flatMap((indicator) => indicator.score ?? []));
  const full = fullOf(scored);
  const provisional = isProvisional(scored);
  const indicators = scored.map((indicator) =>
    indicator.excluded ? leftOut(indicator, full, pack) : indicator,
  );
  const measured = scored.some(({ excluded }) => excluded) ? outOf(pack.full, total, full) : Ratio.of(total);
  return {
    total,
    full,
    grade: provisional || measured === null ? null : gradeOf(measured, pack.grades),
    provisional,
    claimedTotal: sheet?.total?.score?.amount ?? null,
    claimedTotalCell: sheet?.total?.score?.cell ?? null,
    claimedGrade: sheet?.grade?.name ?? null,
    claimedGradeCell: sheet?.grade?.cell ?? null,
    sections: sectionsOf(indicators, sheet),
    indicators,
  };
}

/** In the order of 指标评分, each with the pack's indicator where there is one; then what the sheet lacks. */
function scoreAll(facts: Facts, sheet: ScoreSheet | null, pack: Pack): IndicatorScore[] {
  const rows = sheet?.items ?? [];
  const used = new Set<Indicator>();
  const scored = rows.map((row) => {
    const indicator = indicatorOf(row, pack, used);
    if (!indicator) return enteredIndicator(row);
    used.add(indicator);
    return scoreIndicator(indicator, row, facts);
  });
  const rest = pack.indicators.filter((indicator) => !used.has(indicator) && !indicator.own);
  return inSections(
    [...scored, ...rest.map((indicator) => scoreIndicator(indicator, null, facts))].flatMap((i) => i ?? []),
  );
}

/** What does not apply leaves its points out of the full points. */
function fullOf(indicators: readonly IndicatorScore[]): Amount {
  return sum(indicators.flatMap(({ excluded, full }) => (excluded ? [] : full)));
}

function isProvisional(indicators: readonly IndicatorScore[]): boolean {
  return indicators.some(({ score: own, excluded }) => own === null && !excluded);
}

/** The total as it would be out of the pack's full points; null where nothing is left to score. */
function outOf(wanted: Amount, total: Amount, full: Amount): Ratio | null {
  return Ratio.of(total.times(wanted)).over(Ratio.of(full));
}

/** An indicator left out says what that means for the whole. */
function leftOut(indicator: IndicatorScore, full: Amount, { full: wanted }: Pack): IndicatorScore {
  const { explanation, claimed } = indicator;
  const [left, all] = [full.toString(), wanted.toString()];
  const zh = claimed ? '，填报得分也不计入' : '';
  const en = claimed ? ', and so is the entered score' : '';
  return {
    ...indicator,
    explanation: {
      zh: `${explanation.zh}${zh}；满分为 ${left} 分，等次按总分 × ${all} ÷ ${left} 评定`,
      en: `${explanation.en}${en}; the full points are ${left}, and the grade follows from total × ${all} ÷ ${left}`,
    },
  };
}

/** A name may occur twice (管理制度健全性): then the 二级 tells which is meant; a sheet without 二级 has them in order. */
function indicatorOf(row: ScoreRow, pack: Pack, used: ReadonlySet<Indicator>): Indicator | null {
  const named = pack.indicators.filter(
    (indicator) =>
      !used.has(indicator) &&
      [indicator.path[2], ...indicator.synonyms].some((n) => normalLabel(n) === row.path[2]),
  );
  return (
    named.find((indicator) => indicator.path[1] === row.path[1]) ??
    (named.length === 1 || row.path[1] === '' ? (named[0] ?? null) : null)
  );
}

/** Indicators of one section side by side, sections in the order in which they first appear. */
function inSections(indicators: readonly IndicatorScore[]): IndicatorScore[] {
  const firsts = [...new Set(indicators.map(({ path }) => path[0]))];
  return firsts.flatMap((first) => {
    const within = indicators.filter(({ path }) => path[0] === first);
    const seconds = [...new Set(within.map(({ path }) => path[1]))];
    return seconds.flatMap((second) => within.filter(({ path }) => path[1] === second));
  });
}

function sectionsOf(indicators: readonly IndicatorScore[], sheet: ScoreSheet | null): SectionScore[] {
  const sections = new Map<string, IndicatorScore[]>();
  for (const indicator of indicators) {
    const [first, second] = indicator.path;
    for (const key of second === '' ? [first] : [first, `${first}›${second}`]) {
      const list = sections.get(key);
      if (list) list.push(indicator);
      else sections.set(key, [indicator]);
    }
  }
  return [...sections].map(([key, members]) => {
    const path = key.split('›');
    const row = sheet?.sections.find((s) => s.path[0] === path[0] && s.path[1] === (path[1] ?? ''));
    return {
      path,
      full: fullOf(members),
      score: sum(members.flatMap((member) => member.score ?? [])),
      provisional: isProvisional(members),
      claimed: row?.score?.amount ?? null,
    };
  });
}

/** Half-open bands: [90,100] 优, [80,90) 良 … from the unrounded total. */
export function gradeOf(total: Ratio, grades: readonly Grade[]): string | null {
  return grades.find((grade) => total.compare(Ratio.of(grade.from)) >= 0)?.name ?? null;
}
