// A comparison for people, on a terminal: where it stands now, then what is new, left, unconfirmed and settled, then the amounts.
import type { Comparison } from '../compare/compare';
import {
  type FindingPair,
  isUnchanged,
  type Lapsed,
  type NewFinding,
  type Unconfirmed,
} from '../compare/findings';
import { addressOf } from '../model/address';
import type { Finding } from '../model/finding';
import type { Language } from '../model/message';
import type { AuditResult } from '../model/result';
import { asksForReason, tally, verdictSentence } from '../model/tally';
import { amountLines } from './compare-amounts';
import { changesSentence, countsIn } from './compare-counts';
import { type Say, saying } from './compare-say';
import { scoreLines } from './compare-scores';
import { NAMES } from './report';

/** `remembered`: the pack that the old file remembers, where it was checked by another; else null. */
export function comparisonReport(
  { old, now, findings, amounts, scores }: Comparison,
  remembered: string | null,
  language: Language,
): string {
  const say = saying(language);
  const { resolved, remaining, unconfirmed, appeared } = findings;
  const changes = changesSentence(countsIn({ findings, amounts }));
  const lines = [
    `${old.workbook} → ${now.workbook} · ${now.pack}`,
    ...(remembered === null
      ? []
      : [
          say(
            `上次的工作簿记住的规则包是“${remembered}”；两份都按“${now.pack}”核对。`,
            `The last workbook remembers the pack “${remembered}”; both were checked by “${now.pack}”.`,
          ),
        ]),
    verdictSentence(tally(now))[language],
    say(`比上次：${changes.zh}`, `Since then: ${changes.en}`),
    `  ${say('上次', 'then')}  ${countsOf(old, language)}`,
    `  ${say('这次', 'now ')}  ${countsOf(now, language)}`,
    ...problemLines(old, now, language),
  ];
  const section = <T>(zh: string, en: string, list: readonly T[], block: (one: T) => string[]): void => {
    if (list.length > 0) lines.push('', `${say(zh, en)} ${list.length}`, ...list.flatMap(block));
  };
  section('新出现', 'New', appeared, (one) => newBlock(one, say, language));
  section('没有改好', 'Remaining', remaining, (pair) => remainingBlock(pair, say, language));
  section('无法确认（不算改好）', 'Cannot be confirmed (not resolved)', unconfirmed, (one) =>
    unconfirmedBlock(one, say, language),
  );
  section('已改好', 'Resolved', resolved, ({ old: was, now: is }) => [
    ...head(is),
    then(was, say, language),
    current(is, say, language),
  ]);
  lines.push(...lapsedLines(findings.lapsed, say, language));
  lines.push(...amountLines(amounts, say));
  if (scores) lines.push('', ...scoreLines(scores, say));
  return `${lines.join('\n')}\n`;
}

function countsOf({ findings }: AuditResult, language: Language): string {
  return (['balanced', 'unbalanced', 'incomplete', 'rounding', 'skipped'] as const)
    .map((one) => `${findings.filter(({ verdict }) => verdict === one).length} ${NAMES[language][one]}`)
    .join(' · ');
}

/** All of this time, as in a check; of last time what hid amounts, as a comparison lacks them. */
function problemLines(old: AuditResult, now: AuditResult, language: Language): string[] {
  const say = saying(language);
  const told = [
    ...old.problems
      .filter(({ level }) => level === 'error')
      .map((problem) => [say('上次', 'then'), problem] as const),
    ...now.problems.map((problem) => [say('这次', 'now '), problem] as const),
  ].map(
    ([when, { address, message }]) =>
      `  ${when}  ${address === null ? '' : `${address}  `}${message[language]}`,
  );
  return told.length === 0 ? [] : ['', say('读表时发现', 'Found while reading'), ...told];
}

function newBlock({ old, now, why }: NewFinding, say: Say, language: Language): string[] {
  const before = old && old.verdict !== 'skipped' ? [then(old, say, language)] : [];
  const reason = why ? [`    ${why[language]}`] : [];
  return [...head(now), ...before, ...reason, current(now, say, language), ...cells(now, say)];
}

function remainingBlock(pair: FindingPair, say: Say, language: Language): string[] {
  const { old, now } = pair;
  const numbers = isUnchanged(pair)
    ? [`    ${say('与上次相同', 'as before')}  ${numbersOf(now, say, language)}`]
    : [then(old, say, language), current(now, say, language)];
  const explained = now.explained === null ? [] : [`    ${say('说明', 'explained')}: ${now.explained}`];
  return [...head(now), ...numbers, ...explained, ...cells(now, say)];
}

function unconfirmedBlock({ old, why }: Unconfirmed, say: Say, language: Language): string[] {
  return [...head(old), then(old, say, language), ...cells(old, say), `    ${why[language]}`];
}

/** Ties that held are many: counted by why they are not checked any more. */
function lapsedLines(lapsed: readonly Lapsed[], say: Say, language: Language): string[] {
  if (lapsed.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { why } of lapsed) counts.set(why[language], (counts.get(why[language]) ?? 0) + 1);
  return [
    '',
    `${say('上次对得上、这次没有核对', 'Held then, not checked now')} ${lapsed.length}`,
    ...[...counts].map(([why, count]) => `  ${count}  ${why}`),
  ];
}

function head({ table, unit, project, subject, version, measure, tie }: Finding): string[] {
  const where = [table, unit, project, subject, version, measure].filter((part) => part !== null);
  return [`  ${where.join(' · ')}`, `    ${tie}`];
}

const then = (finding: Finding, say: Say, language: Language): string =>
  `    ${say('上次', 'then')}  ${numbersOf(finding, say, language)}`;
const current = (finding: Finding, say: Say, language: Language): string =>
  `    ${say('这次', 'now ')}  ${numbersOf(finding, say, language)}`;

/** 不平  55.76 + 16.29 ≠ 94.03   差 21.98 */
function numbersOf(finding: Finding, say: Say, language: Language): string {
  const { verdict, expression, difference } = finding;
  const asks = asksForReason(finding) ? say('（核实）', ' (核实)') : '';
  const off =
    difference === null || difference.isZero ? '' : `   ${say('差', 'off by')} ${difference.toString()}`;
  return `${NAMES[language][verdict]}${asks}  ${expression}${off}`;
}

/** Those of one file: the new one, unless the finding is of the old alone. */
function cells({ cells: all }: Finding, say: Say): string[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, 6).map(({ cell, concept }) => `${concept} ${addressOf(cell)}`);
  return [`    ${shown.join(say('，', ', '))}${all.length > 6 ? ' …' : ''}`];
}
