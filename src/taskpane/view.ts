// What is shown of an audit, and in which order: groups by table, the worst first; the lines of one finding. Pure.
import { Amount, sum } from '../model/amount';
import type { Finding, FindingCell, Verdict } from '../model/finding';
import type { AuditResult } from '../model/result';
import { asksForReason, needsAttention } from '../model/tally';

/** A kind of finding as the pane tells them apart: the five verdicts, and 核实 ties that do not hold. */
export type Kind = Verdict | 'toExplain' | 'explained';

export function kindOf(finding: Finding): Kind {
  if (!asksForReason(finding)) return finding.verdict;
  return finding.explained === null ? 'toExplain' : 'explained';
}

export interface FindingGroup {
  /** Null for points and scores. */
  readonly table: string | null;
  readonly findings: readonly Finding[];
}

/** By the table of the left side. The table with most findings comes first; inside it, the order of the pack. */
export function groupByTable(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.table);
    if (group) group.push(finding);
    else groups.set(finding.table, [finding]);
  }
  return [...groups]
    .map(([table, members]) => ({ table, findings: members }))
    .sort((a, b) => b.findings.length - a.findings.length);
}

/** The findings to work through. */
export function attentionGroups(result: AuditResult): FindingGroup[] {
  return groupByTable(result.findings.filter(needsAttention));
}

export function ofKind(result: AuditResult, kind: Kind): Finding[] {
  return result.findings.filter((finding) => kindOf(finding) === kind);
}

/** The sizes of the differences added up, by measure: 0.08 万元. */
export function sumOfDifferences(
  findings: readonly Finding[],
): { readonly measure: string; readonly sum: Amount }[] {
  const byMeasure = new Map<string, Amount[]>();
  for (const { measure, difference } of findings) {
    if (!difference) continue;
    const key = measure ?? '';
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), difference.absolute()]);
  }
  return [...byMeasure].map(([measure, amounts]) => ({ measure, sum: sum(amounts) }));
}

/** One line of a finding, as accountants write it: sign, what it is, how much, and where. */
export interface Line {
  readonly sign: '' | '+' | '−';
  readonly label: string;
  /** By how much the amount is multiplied, where that is not 1: ×2. */
  readonly factor: string;
  readonly part: FindingCell;
}

/** The lines of one side, addends in their order. */
export function linesOf(finding: Finding, side: 'left' | 'right'): Line[] {
  const varying = variesIn(finding.cells);
  return finding.cells
    .filter((part) => part.side === side)
    .map((part, index) => {
      const size = part.coefficient.absolute();
      return {
        sign: part.coefficient.sign < 0 ? '−' : index === 0 ? '' : '+',
        label: lineLabel(part, varying),
        factor: size.equals(Amount.whole(1)) ? '' : `×${size.toString()}`,
        part,
      };
    });
}

type Aspect = 'table' | 'concept' | 'unit' | 'version' | 'project';
const ASPECTS: readonly Aspect[] = ['table', 'unit', 'project', 'concept', 'version'];

/** What tells the cells of a finding apart; what they all share stands in the heading instead. */
function variesIn(cells: readonly FindingCell[]): readonly Aspect[] {
  const varying = ASPECTS.filter((aspect) => new Set(cells.map((cell) => cell[aspect])).size > 1);
  // Where other words tell the cells apart, naming their tables as well only fills the line: the address shows the sheet.
  const others = varying.filter((aspect) => aspect !== 'table');
  return others.length > 0 && areDistinct(cells, others) ? others : varying;
}

function areDistinct(cells: readonly FindingCell[], aspects: readonly Aspect[]): boolean {
  return (
    new Set(cells.map((cell) => aspects.map((aspect) => cell[aspect] ?? '').join('\n'))).size === cells.length
  );
}

function lineLabel(part: FindingCell, varying: readonly Aspect[]): string {
  const words = varying.map((aspect) => part[aspect]).filter((word): word is string => word !== null);
  return words.length > 0 ? words.join(' · ') : part.concept;
}

/** 总合计 · 年初预算: the context that all cells of the finding share. */
export function contextOf(finding: Finding): string[] {
  return [finding.unit, finding.project, finding.version].filter((word): word is string => word !== null);
}
