// What `gouji compare --json` prints: decimal strings and addresses as in the result of a check.
import type { AmountChange } from '../compare/amounts';
import type { Comparison } from '../compare/compare';
import { isUnchanged } from '../compare/findings';
import type { ScoreChanges, ScoreLine } from '../compare/scores';
import { type Fact, subjectLabel } from '../model/fact';
import type { Finding } from '../model/finding';
import type { Language } from '../model/message';
import type { AuditResult } from '../model/result';
import type { Scorecard } from '../model/scorecard';
import { address, decimal, findingJson } from './json';

/** `remembered`: the pack that the old file remembers, where it was checked by another; else null. */
export function comparisonJson(
  { old, now, findings, amounts, scores }: Comparison,
  remembered: string | null,
  language: Language,
): object {
  const finding = (one: Finding | null): object | null => one && findingJson(one, language);
  return {
    pack: now.pack,
    ...(remembered === null ? {} : { remembered }),
    old: side(old, language),
    new: side(now, language),
    resolved: findings.resolved.map((pair) => ({
      id: pair.now.id,
      old: finding(pair.old),
      new: finding(pair.now),
    })),
    remaining: findings.remaining.map((pair) => ({
      id: pair.now.id,
      changed: !isUnchanged(pair),
      old: finding(pair.old),
      new: finding(pair.now),
    })),
    appeared: findings.appeared.map(({ old: was, now: is, why }) => ({
      id: is.id,
      old: finding(was),
      new: finding(is),
      ...(why === null ? {} : { why: why[language] }),
    })),
    unconfirmed: findings.unconfirmed.map(({ old: was, now: is, why }) => ({
      id: was.id,
      old: finding(was),
      new: finding(is),
      why: why[language],
    })),
    lapsed: findings.lapsed.map(({ old: was, why }) => ({
      id: was.id,
      old: finding(was),
      why: why[language],
    })),
    amounts: amounts.map(amountJson),
    scores: scores && scoresJson(scores),
  };
}

/** One hand-in of the two. */
export function side({ workbook, findings, problems }: AuditResult, language: Language): object {
  const counts = { balanced: 0, rounding: 0, unbalanced: 0, incomplete: 0, skipped: 0 };
  for (const { verdict } of findings) counts[verdict]++;
  return {
    workbook,
    findings: counts,
    problems: problems.map(({ level, address: at, name, message }) => ({
      level,
      address: at,
      name,
      message: message[language],
    })),
  };
}

function amountJson({ table, old, now, difference }: AmountChange): object {
  const fact = now ?? old;
  return {
    change: old === null ? 'appeared' : now === null ? 'disappeared' : 'changed',
    table,
    concept: fact?.concept,
    unit: fact?.unit,
    version: fact?.version,
    project: fact?.project,
    subject: subjectLabel(fact?.subject ?? null),
    old: old && placeJson(old),
    new: now && placeJson(now),
    difference: decimal(difference),
  };
}

function placeJson({ cell, amount, measure, readable }: Fact): object {
  const place = { address: address(cell), amount: decimal(amount), measure };
  return readable ? place : { ...place, unreadable: true };
}

function scoresJson({ old, now, lines }: ScoreChanges): object {
  return {
    old: old && cardJson(old),
    new: now && cardJson(now),
    changed: lines.map((line) => ({
      path: line.path,
      old: line.old && lineJson(line.old),
      new: line.now && lineJson(line.now),
    })),
  };
}

function cardJson({ total, full, grade, provisional, claimedTotal, claimedGrade }: Scorecard): object {
  return {
    total: decimal(total),
    full: decimal(full),
    grade,
    provisional,
    claimedTotal: decimal(claimedTotal),
    claimedGrade,
  };
}

function lineJson({ full, stated, score, claimed, excluded }: ScoreLine): object {
  return {
    full: decimal(full),
    stated: decimal(stated),
    score: decimal(score),
    claimed: decimal(claimed),
    ...(excluded ? { excluded: true } : {}),
  };
}
