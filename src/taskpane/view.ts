// What is shown of an audit: the kinds of findings, and the lines of one. Pure.
import { Amount, sum } from '../model/amount';
import type { Finding, FindingCell, Verdict } from '../model/finding';
import type { AuditResult } from '../model/result';
import { asksForReason } from '../model/tally';

/** A kind of finding as the pane tells them apart: the five verdicts, and 核实 ties that do not hold. */
export type Kind = Verdict | 'toExplain' | 'explained';

export function kindOf(finding: Finding): Kind {
  if (!asksForReason(finding)) return finding.verdict;
  return finding.explained === null ? 'toExplain' : 'explained';
}

export function ofKind(result: AuditResult, kind: Kind): Finding[] {
  return result.findings.filter((finding) => kindOf(finding) === kind);
}

/** How many there are of each kind, in the order they come. */
export function countsByKind(
  findings: readonly Finding[],
): { readonly kind: Kind; readonly count: number }[] {
  const counts = new Map<Kind, number>();
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
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

type Aspect = 'table' | 'concept' | 'unit' | 'version' | 'project' | 'subject';
const ASPECTS: readonly Aspect[] = ['table', 'unit', 'project', 'subject', 'concept', 'version'];

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
  const words = named(varying.map((aspect) => part[aspect]));
  return words.length > 0 ? words.join(' · ') : part.concept;
}

/** 总合计 · 年初预算: the context that all cells of the finding share. */
export function contextOf(finding: Finding): string[] {
  const { unit, project, subject, version } = finding;
  return named([unit, project, subject, version]);
}

/** As long as a name is shown: the whole of it is in its cell. */
const LONGEST_NAME = 60;

/** The names that there are, none longer than fits. */
export function named(words: readonly (string | null)[]): string[] {
  return words.flatMap((word) => {
    if (word === null || word === '') return [];
    return word.length > LONGEST_NAME ? `${word.slice(0, LONGEST_NAME - 1)}…` : word;
  });
}

/** A tie as it is printed: ≤, ≥ and a true minus for what is typed as <=, >= and -. */
export function sentence(tie: string): string {
  return tie.replaceAll('<=', '≤').replaceAll('>=', '≥').replaceAll(' - ', ' − ');
}
