// What a report is made from: the result of a check, and the workbook's own words and tables beside it.
import { Amount, sum } from '../model/amount';
import type { PrintedTable, Run } from '../model/document';
import { type Fact, type Measure, MEASURE_POWER, type Version } from '../model/fact';
import type { Facts } from '../model/facts';
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import { needsAttention } from '../model/tally';
import { addressOf } from '../model/address';
import { missing, type Piece } from './pieces';

export interface ReportInput {
  readonly result: AuditResult;
  /** With the workbook's own rules. */
  readonly pack: Pack;
  readonly facts: Facts;
  /** The standard tables that were read, by their Chinese name. */
  readonly tables: ReadonlyMap<string, PrintedTable>;
  /** As the workbook states it; null where it does not. */
  readonly department: string | null;
  readonly year: string | null;
}

/** The department's amounts, for sentences; one that the workbook lacks or that no tie bears out is marked. */
export class Figures {
  private readonly broken: ReadonlySet<string>;

  constructor(private readonly input: ReportInput) {
    this.broken = new Set(
      input.result.findings
        .filter((finding) => finding.kind === '平衡' && needsAttention(finding))
        .flatMap(({ cells }) => cells.map(({ cell }) => addressOf(cell))),
    );
  }

  /** 公用经费 16.29 万元 */
  named(concept: string, version: Version = '决算', name = concept): readonly Piece[] {
    return [name, ...this.of(concept, version)];
  }

  of(concept: string, version: Version): readonly Run[] {
    const facts = this.input.facts.ofDepartment(concept, version);
    const reported = facts.filter(({ amount }) => amount !== null);
    if (facts.some(({ readable }) => !readable)) return [missing(`${concept}（${version}）读不出`)];
    if (reported.length === 0) return [missing(`表中未填：${concept}（${version}）`)];
    const { amount, measure } = added(reported);
    const text = ` ${amount.toString()}${measure === null ? '' : ` ${measure}`}`;
    const isBroken = facts.some(({ cell }) => this.broken.has(addressOf(cell)));
    return [{ text }, ...(isBroken ? [missing('此数未对平')] : [])];
  }
}

/** In the measure of the coarsest. */
function added(facts: readonly Fact[]): { readonly amount: Amount; readonly measure: Measure | null } {
  const power = ({ measure }: Fact): number => (measure === null ? 0 : MEASURE_POWER[measure]);
  const [first, ...others] = facts;
  const coarsest = others.reduce<Fact | undefined>(
    (most, fact) => (most && power(most) >= power(fact) ? most : fact),
    first,
  );
  const to = coarsest ? power(coarsest) : 0;
  return {
    amount: sum(facts.map((fact) => (fact.amount ?? Amount.zero).shifted(power(fact) - to))),
    measure: coarsest?.measure ?? null,
  };
}

/** （单位：万元） after a table’s title; nothing where it counts no money. */
export function measureOf({ facts }: ReportInput, name: string): string {
  const measure = facts.tables
    .find(({ table }) => table === name)
    ?.facts.find((fact) => fact.measure)?.measure;
  return measure ? `（单位：${measure}）` : '';
}
