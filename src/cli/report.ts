// The result for people, on a terminal: the verdict first, then what has to be mended, then the scores.
import { addressOf } from '../model/address';
import { type Finding, VERDICT_NAMES, type Verdict } from '../model/finding';
import type { Language } from '../model/message';
import { alternativesByTies, type Correction } from '../model/correction';
import type { AuditResult } from '../model/result';
import { safeText } from '../model/safe-text';
import { takerSentence } from '../model/rounding';
import type { IndicatorScore, Scorecard } from '../model/scorecard';
import { asksForReason, tally, verdictSentence } from '../model/tally';

/** How verdicts are called. */
export const NAMES: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  zh: VERDICT_NAMES,
  en: {
    balanced: 'balanced',
    rounding: 'rounding',
    unbalanced: 'unbalanced',
    incomplete: 'incomplete',
    skipped: 'not checked',
  },
};
/** Of equally small corrections so many are printed. */
const MOST_ALTERNATIVES = 3;
const SHOWN: readonly Verdict[] = ['unbalanced', 'incomplete', 'rounding', 'skipped'];

export function report(result: AuditResult, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const counts = tally(result);
  const lines = [
    `${result.workbook} · ${result.pack}`,
    verdictSentence(counts)[language],
    (['balanced', ...SHOWN] as const)
      .map((verdict) => `${counts.verdicts[verdict]} ${NAMES[language][verdict]}`)
      .join(' · '),
  ];
  if (result.problems.length > 0) {
    lines.push('', say('读表时发现', 'Found while reading'));
    for (const { address, message } of result.problems) {
      lines.push(`  ${address === null ? '' : `${address}  `}${message[language]}`);
    }
  }
  for (const verdict of SHOWN) {
    const found = result.findings.filter((finding) => finding.verdict === verdict && !asksForReason(finding));
    if (found.length > 0)
      lines.push('', `${NAMES[language][verdict]} ${found.length}`, ...found.flatMap(block));
  }
  const toExplain = result.findings.filter(asksForReason);
  if (toExplain.length > 0) {
    lines.push(
      '',
      say(`核实关系没有通过，要写说明 ${toExplain.length}`, `to be explained ${toExplain.length}`),
      ...toExplain.flatMap(block),
    );
  }
  if (result.corrections.length > 0) {
    lines.push('', say('建议（只供参考，不会自动改）', 'Suggestions (nothing is changed by itself)'));
    for (const alternatives of alternativesByTies(result.corrections)) {
      const [shown, rest] = [
        alternatives.slice(0, MOST_ALTERNATIVES),
        alternatives.length - MOST_ALTERNATIVES,
      ];
      lines.push(...shown.flatMap((correction) => suggestion(correction, say)));
      if (rest > 0) lines.push(say(`      另有 ${rest} 种改法，见 --json`, `      ${rest} more: see --json`));
    }
  }
  if (result.scorecard) lines.push('', ...scores(result.scorecard, say));
  return safeText(`${lines.join('\n')}\n`);

  function block(finding: Finding): string[] {
    const where = [finding.table, finding.unit, finding.project, finding.version, finding.measure];
    const numbers = [
      finding.expression,
      ...(finding.difference === null || finding.difference.isZero
        ? []
        : [say(`差 ${finding.difference.toString()}`, `off by ${finding.difference.toString()}`)]),
    ];
    const cells = finding.cells.map(({ cell, concept }) => `${concept} ${addressOf(cell)}`);
    return [
      `  ${where.filter((part) => part !== null).join(' · ')}`,
      `    ${finding.tie}`,
      ...(finding.expression === '' ? [] : [`    ${numbers.join('   ')}`]),
      ...(saysWhy(finding) && finding.note ? [`    ${finding.note[language]}`] : []),
      ...(cells.length === 0
        ? []
        : [`    ${cells.slice(0, 6).join(say('，', ', '))}${cells.length > 6 ? ' …' : ''}`]),
      ...[takerSentence(finding)].flatMap((taken) => (taken ? [`    ${taken[language]}`] : [])),
      ...(finding.explained === null ? [] : [`    ${say('说明', 'explained')}: ${finding.explained}`]),
    ];
  }
}

/** What was not checked says why; so does a claim of scores that the rules do not bear out. */
function saysWhy({ verdict, unit, measure }: Finding): boolean {
  return verdict === 'skipped' || (verdict === 'unbalanced' && unit === null && measure === null);
}

/** 应为 for the only smallest set of cells; 或 where several explain the same. */
function suggestion(correction: Correction, say: (zh: string, en: string) => string): string[] {
  const blank = say('空白', 'blank');
  const cells = correction.cells.map(({ cell, concept, amount, suggested }) => {
    const address = addressOf(cell);
    return `  ${address} ${concept} ${amount ?? blank} → ${suggested}`;
  });
  const [first = '', ...rest] = cells;
  const mark = correction.unique ? say('应为', 'should be') : say('可能', 'perhaps');
  return [
    ...(first === '' ? [] : [`  ${mark}${first}`]),
    ...rest.map((line) => `      ${line}`),
    `      ${say(correction.reason.zh, correction.reason.en)}`,
  ];
}

function scores(card: Scorecard, say: (zh: string, en: string) => string): string[] {
  const grade = card.grade ?? say('暂定，不评等次', 'provisional, no grade');
  const claim = card.claimedTotal
    ? say(
        `（填报 ${card.claimedTotal.toString()} ${card.claimedGrade ?? ''}）`,
        ` (claimed ${card.claimedTotal.toString()} ${card.claimedGrade ?? ''})`,
      )
    : '';
  return [
    `${say('得分', 'Score')} ${card.total.toString()} / ${card.full.toString()}  ${grade}${claim}`,
    ...card.sections
      .filter(({ path }) => path.length === 1)
      .flatMap(({ path, score, full, claimed }) => {
        const other =
          claimed && !claimed.equals(score)
            ? say(
                `（填报 ${claimed.toString()}，差 ${claimed.minus(score).toString()}）`,
                ` (claimed ${claimed.toString()}, off by ${claimed.minus(score).toString()})`,
              )
            : '';
        return [
          `  ${path.join('›')} ${score.toString()} / ${full.toString()}${other}`,
          ...card.indicators.filter((indicator) => indicator.path[0] === path[0]).flatMap(remarksOf),
        ];
      }),
  ];

  /** Only an indicator that a reviewer would ask about has lines of its own. */
  function remarksOf({ path, score, full, excluded, remarks }: IndicatorScore): string[] {
    if (remarks.length === 0) return [];
    const got = excluded
      ? say('不适用', 'does not apply')
      : `${score?.toString() ?? '—'} / ${full.toString()}`;
    return [
      `    ${path[2]} ${got}`,
      ...remarks.map(({ zh, en }) => `      ${say(`注意：${zh}`, `Note: ${en}`)}`),
    ];
  }
}
