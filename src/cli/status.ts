// The exit status (design.md section 10): 0 all well, 1 something to mend, 2 the input could not be used.
import type { AuditResult } from '../model/result';

export type Status = 0 | 1 | 2;

export function statusOf(result: AuditResult, strict: boolean): Status {
  if (result.problems.some(({ level }) => level === 'error')) return 1;
  const broken = result.findings.some(({ verdict, kind }) => {
    if (verdict === 'rounding') return strict;
    return (verdict === 'unbalanced' || verdict === 'incomplete') && (strict || kind === '平衡');
  });
  return broken ? 1 : 0;
}

export function worst(statuses: readonly Status[]): Status {
  return statuses.includes(2) ? 2 : statuses.includes(1) ? 1 : 0;
}
