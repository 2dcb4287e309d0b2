// What a check comes to: findings counted by verdict, and the one sentence that says whether the workbook can be handed in.
import type { Finding, Verdict } from './finding';
import type { Message } from './message';
import type { AuditResult } from './result';

export interface Tally {
  /** By verdict; a broken 核实 tie is not among `unbalanced` and `incomplete` but in `toExplain` or `explained`. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** 核实 ties that do not hold and have no 说明 yet. */
  readonly toExplain: number;
  /** 核实 ties that do not hold and have one. */
  readonly explained: number;
  /** Problems that hide an amount or a table from the check. */
  readonly unread: number;
  /** Standard tables that were found and read. */
  readonly tables: number;
  /** Amounts reported in them: none in an empty template. */
  readonly amounts: number;
}

/** Where the workbook stands. `nothing`: no standard table was read, or no amount is in them, so nothing was checked. */
export type Standing = 'ready' | 'explain' | 'broken' | 'nothing';

/** A 核实 tie that does not hold: to be explained, not to be mended. */
export function asksForReason(finding: Finding): boolean {
  return finding.kind === '核实' && (finding.verdict === 'unbalanced' || finding.verdict === 'incomplete');
}

/** What a 说明 may be written to: a 核实 tie that does not hold, and a 尾差. */
export function takesExplanation(finding: Finding): boolean {
  return asksForReason(finding) || finding.verdict === 'rounding';
}

/** What the staff have to look at before they hand the workbook in. */
export function needsAttention(finding: Finding): boolean {
  if (asksForReason(finding)) return finding.explained === null;
  return finding.verdict === 'unbalanced' || finding.verdict === 'incomplete';
}

export function tally(result: AuditResult): Tally {
  const verdicts: Record<Verdict, number> = {
    balanced: 0,
    rounding: 0,
    unbalanced: 0,
    incomplete: 0,
    skipped: 0,
  };
  let toExplain = 0;
  let explained = 0;
  for (const finding of result.findings) {
    if (!asksForReason(finding)) verdicts[finding.verdict]++;
    else if (finding.explained === null) toExplain++;
    else explained++;
  }
  return {
    verdicts,
    toExplain,
    explained,
    unread: result.problems.filter((problem) => problem.level === 'error').length,
    tables: result.tables.filter(({ status, rules }) => status === 'read' && rules === undefined).length,
    amounts: result.tables.reduce((sum, table) => sum + table.reported, 0),
  };
}

export function standing(counts: Tally): Standing {
  if (counts.tables === 0) return 'nothing';
  if (counts.verdicts.unbalanced + counts.verdicts.incomplete + counts.unread > 0) return 'broken';
  if (counts.amounts === 0) return 'nothing';
  return counts.toExplain > 0 ? 'explain' : 'ready';
}

/** 还不能上报：12 处不平，5 处缺数 */
export function verdictSentence(counts: Tally): Message {
  const { verdicts, toExplain, unread } = counts;
  switch (standing(counts)) {
    case 'nothing':
      return counts.tables === 0
        ? {
            zh: '没有找到标准表，什么都还没有核对',
            en: 'No standard table was found: nothing has been checked',
          }
        : {
            zh: '标准表里还没有填数，什么都还没有核对',
            en: 'The standard tables are empty: nothing has been checked',
          };
    case 'broken': {
      const parts: readonly (readonly [number, string, string])[] = [
        [verdicts.unbalanced, '处不平', 'unequal'],
        [verdicts.incomplete, '处缺数', 'missing'],
        [unread, '处读不懂', 'unreadable'],
        [toExplain, '处待说明', 'to explain'],
      ];
      const present = parts.filter(([count]) => count > 0);
      return {
        zh: `还不能上报：${present.map(([count, zh]) => `${count} ${zh}`).join('，')}`,
        en: `Not ready to hand in: ${present.map(([count, , en]) => `${count} ${en}`).join(', ')}`,
      };
    }
    case 'explain':
      return withSkipped(counts, {
        zh: `数都对得上，还有 ${toExplain} 处要写说明`,
        en: `Everything adds up; ${toExplain} to be explained`,
      });
    case 'ready':
      return withSkipped(
        counts,
        verdicts.rounding > 0
          ? {
              zh: `可以上报：没有不平，${verdicts.rounding} 处尾差在允许范围内`,
              en: `Ready to hand in: ${verdicts.rounding} rounding differences, all within tolerance`,
            }
          : {
              zh: '可以上报：核对过的勾稽关系都平',
              en: 'Ready to hand in: every tie that was checked balances',
            },
      );
  }
}

/** What was not checked is never a silent pass. */
function withSkipped({ verdicts }: Tally, said: Message): Message {
  if (verdicts.skipped === 0) return said;
  return {
    zh: `${said.zh}；另有 ${verdicts.skipped} 项未核`,
    en: `${said.en}; ${verdicts.skipped} more were not checked`,
  };
}
