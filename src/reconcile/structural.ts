// How a tie that follows from a table's own structure becomes a claim.
import type { Fact } from '../model/fact';
import type { Claim } from './claim';
import { findingId } from './finding';
import type { Operand } from './operand';

export function structural(
  sentence: string,
  rule: string,
  fact: Fact,
  left: readonly Operand[],
  right: readonly Operand[],
): Claim {
  return {
    id: findingId(rule, fact.table, fact.concept, fact.unit, fact.version, fact.project, codeOf(fact)),
    sentence,
    kind: '平衡',
    scope: '表内',
    unit: fact.unit,
    version: fact.version,
    project: fact.project,
    subject: fact.subject,
    left,
    relation: '=',
    right,
  };
}

export const codeOf = ({ subject }: Fact): string | null => subject?.code ?? null;
