// The result as the JSON object of design.md section 10: decimal strings without trailing zeros, null for what is blank.
import { areaAddress, cellAddress } from '../model/address';
import type { Amount } from '../model/amount';
import type { CellRef } from '../model/fact';
import type { Finding } from '../model/finding';
import type { AuditResult } from '../model/result';
import type { Scorecard } from '../model/scorecard';
import type { Language } from '../model/message';

export const decimal = (amount: Amount | null): string | null => amount?.toString() ?? null;
export const address = ({ sheet, row, column }: CellRef): string => cellAddress(sheet, row, column);

/** As a file or a terminal may have it: what is unseen or turns directions is escaped, so that the data is the same. */
export function jsonText(data: object): string {
  return JSON.stringify(data, null, 2).replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function toJson(result: AuditResult, language: Language): object {
  return {
    workbook: result.workbook,
    pack: result.pack,
    tables: result.tables.map(({ name, area, status, facts }) => ({
      name,
      range: area && areaAddress(area),
      status,
      facts,
    })),
    problems: result.problems.map(({ level, address: at, name, message }) => ({
      level,
      address: at,
      name,
      message: message[language],
    })),
    findings: result.findings.map((finding) => findingJson(finding, language)),
    corrections: result.corrections.map(({ cells, unique, reason, repairs, confirms }) => ({
      cells: cells.map(({ cell, concept, amount, suggested }) => ({
        address: address(cell),
        concept,
        amount,
        suggested,
      })),
      unique,
      reason: reason[language],
      repairs,
      confirms,
    })),
    scorecard: result.scorecard && scorecardJson(result.scorecard, language),
  };
}

export function findingJson(finding: Finding, language: Language): object {
  const { id, tie, scope, kind, table, unit, version, measure, verdict, expression } = finding;
  return {
    id,
    tie,
    scope,
    kind,
    table,
    unit,
    version,
    ...(finding.project === null ? {} : { project: finding.project }),
    measure,
    verdict,
    left: decimal(finding.left),
    right: decimal(finding.right),
    difference: decimal(finding.difference),
    expression,
    cells: finding.cells.map(({ cell, concept, amount }) => ({
      address: address(cell),
      concept,
      amount: decimal(amount),
    })),
    ...(finding.note === null ? {} : { note: finding.note[language] }),
    ...(finding.explained === null ? {} : { explained: finding.explained }),
  };
}

function scorecardJson(card: Scorecard, language: Language): object {
  return {
    total: decimal(card.total),
    full: decimal(card.full),
    grade: card.grade,
    provisional: card.provisional,
    claimedTotal: decimal(card.claimedTotal),
    claimedGrade: card.claimedGrade,
    sections: card.sections.map(({ path, full, score, claimed }) => ({
      path,
      full: decimal(full),
      score: decimal(score),
      claimed: decimal(claimed),
    })),
    indicators: card.indicators.map((indicator) => ({
      path: indicator.path,
      full: decimal(indicator.full),
      score: decimal(indicator.score),
      source: indicator.source,
      ...(indicator.unverified ? { unverified: true } : {}),
      ...(indicator.excluded ? { excluded: true } : {}),
      ratio: indicator.ratio,
      claimed: decimal(indicator.claimed),
      explanation: indicator.explanation[language],
      ...(indicator.remarks.length === 0
        ? {}
        : { remarks: indicator.remarks.map((remark) => remark[language]) }),
    })),
  };
}
