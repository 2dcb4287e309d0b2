// A small workbook with rules of its own: what it is judged by, and what is said of the rules that are not understood.
import { effectivePack } from '../../src/audit/effective';
import { firstAudit, wantedAreas } from '../../src/audit/first';
import type { Indicator, Pack } from '../../src/model/pack';
import type { AuditResult } from '../../src/model/result';
import { DEFAULT_PACK } from '../../src/packs';
import { ruleInWords } from '../../src/packs/wording-of';
import { book, type BookOptions } from '../support/specimen';

export interface Judged {
  readonly result: AuditResult;
  readonly pack: Pack;
}

export function judged(tables: Readonly<Record<string, string>>, options: BookOptions = {}): Judged {
  const snapshot = book(tables, options).snapshot(wantedAreas(DEFAULT_PACK));
  return firstAudit({
    snapshot,
    pack: DEFAULT_PACK,
    own: effectivePack(snapshot, DEFAULT_PACK),
    statements: null,
  });
}

export const TIE_HEADINGS = '| 勾稽关系 | 类别 | 条件 | 说明 |';
const SCORING_HEADINGS = '| 指标 | 分值 | 公式 | 评分办法 | 说明 |';

export const withTies = (...rows: string[]): Judged =>
  judged({ 核对规则: [TIE_HEADINGS, ...rows].join('\n') });
export const withScoring = (...rows: string[]): Judged =>
  judged({ 评分规则: [SCORING_HEADINGS, ...rows].join('\n') });

/** The ties that the pack lacks, or has otherwise. */
export function ownTies({ pack }: Judged): string[] {
  return pack.ties
    .filter((tie) => !DEFAULT_PACK.ties.includes(tie))
    .map(({ sentence, kind, when, because }) =>
      [kind, sentence, when ? '有条件' : '', because ?? ''].filter((part) => part !== '').join(' '),
    );
}

/** The indicators that the pack lacks, or has otherwise: 投入›预算配置›在职人员控制率 5分：≤100%得5分；… */
export function ownIndicators({ pack }: Judged): string[] {
  return pack.indicators.filter((indicator) => !DEFAULT_PACK.indicators.includes(indicator)).map(inWords);
}

function inWords({ path, points, wording, rule }: Indicator): string {
  const formula = wording === null ? '' : `${wording}；`;
  return `${path.join('›')} ${points?.toString() ?? '—'}分：${formula}${ruleInWords(rule, null)}`;
}

/** Every problem with the rules, in full: 核对规则!A4 … */
export function ruleProblems({ result }: Judged): string[] {
  return result.problems
    .filter(({ name }) => name === '核对规则' || name === '评分规则')
    .map(
      ({ level, address, message }) => `${level === 'note' ? '提示 ' : ''}${address ?? '—'} ${message.zh}`,
    );
}
