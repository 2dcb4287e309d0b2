// Checks specimen tables and tells the outcome in the accountant's words: one line a finding.
import { audit, wantedAreas } from '../../src/audit';
import { type Finding, VERDICT_NAMES, type Verdict } from '../../src/model/finding';
import type { AuditResult } from '../../src/model/result';
import { DEFAULT_PACK, type Pack } from '../../src/packs';
import { book, type BookOptions, type Placed, placedBook } from './specimen';

export function checkTables(
  tables: Readonly<Record<string, string>>,
  options: BookOptions = {},
  pack: Pack = DEFAULT_PACK,
): AuditResult {
  return audit(book(tables, options).snapshot(wantedAreas(pack)), pack);
}

export function checkPlaced(placed: readonly Placed[], options: BookOptions = {}): AuditResult {
  return audit(placedBook(placed, options).snapshot(wantedAreas(DEFAULT_PACK)), DEFAULT_PACK);
}

/** 支出预决算 总合计 决算｜基本支出 = 人员经费 + 公用经费｜55.76 + 16.29 ≠ 94.03｜差 21.98 */
function line(finding: Finding): string {
  const { table, unit, project, subject, version } = finding;
  const where = [table, unit, project, subject, version].filter((part) => part !== null);
  const off = finding.difference && !finding.difference.isZero ? [`差 ${finding.difference.toString()}`] : [];
  return [where.join(' '), finding.tie, finding.expression, ...off].filter((part) => part !== '').join('｜');
}

/** The findings of one verdict (不平, 缺数 …), one line each. */
export function lines(result: AuditResult, verdict: Verdict): string[] {
  return result.findings.filter((finding) => finding.verdict === verdict).map(line);
}

/** The findings of one tie: 平｜55.76 + 38.27 = 94.03 */
export function about(result: AuditResult, tie: string): string[] {
  return result.findings
    .filter((finding) => finding.tie === tie)
    .map(({ verdict, expression, note }) => `${VERDICT_NAMES[verdict]}｜${expression || (note?.zh ?? '')}`);
}

export function counts(result: AuditResult): Record<Verdict, number> {
  const found: Record<Verdict, number> = {
    balanced: 0,
    rounding: 0,
    unbalanced: 0,
    incomplete: 0,
    skipped: 0,
  };
  for (const { verdict } of result.findings) found[verdict]++;
  return found;
}
