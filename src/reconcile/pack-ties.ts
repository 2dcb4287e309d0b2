// The pack's ties: each checked in every table that holds all its concepts, else once between tables.
import type { Fact } from '../model/fact';
import type { Context, Facts, TableFacts } from '../model/facts';
import type { Finding, Scope } from '../model/finding';
import type { Message } from '../model/message';
import type { Pack, TableDefinition } from '../model/pack';
import type { Steps } from '../model/steps';
import { type Term, termsOf, type Tie } from '../model/tie';
import { conditionOf } from './condition';
import { allContexts, contextsOf, placeOf } from './contexts';
import type { Claim } from './claim';
import { findingOf, skipped } from './finding';
import { findingId } from './finding-id';
import { factOperand, type Operand } from './operand';
import { type Statement, StatedClaim } from './stated-claim';

/** What was looked at: the claims, and one finding for each tie that could not be. */
export interface Checked {
  readonly claims: readonly Claim[];
  readonly skipped: readonly Finding[];
}

export function* checkTies(facts: Facts, pack: Pack): Steps<Checked> {
  const checker = new TieChecker(facts, pack);
  for (const tie of pack.ties) {
    checker.check(tie);
    yield;
  }
  return { claims: checker.claims, skipped: [...checker.skipped.values()] };
}

type Lookup = (term: Term, context: Context) => Fact | undefined;

class TieChecker {
  readonly claims: Claim[] = [];
  readonly skipped = new Map<string, Finding>();
  private readonly tables: ReadonlyMap<string, TableFacts>;
  private last: { readonly tie: Tie; readonly table: string | null; readonly stated: Statement } | null =
    null;

  constructor(
    private readonly facts: Facts,
    private readonly pack: Pack,
  ) {
    this.tables = new Map(facts.tables.map((table) => [table.table, table]));
  }

  check(tie: Tie): void {
    const holders = this.pack.tables.filter((table) =>
      termsOf(tie).every((term) => table.items.some((item) => item.concept === term.concept)),
    );
    // An inequality compares each amount at its home, once; an equation is a property of every table that states it.
    if (tie.relation !== '=' || holders.length === 0) {
      this.betweenTables(tie);
      return;
    }
    const tables = holders.flatMap(({ name }) => this.tables.get(name) ?? []);
    if (tables.length === 0) this.notChecked(tie, holders);
    for (const table of tables) this.inTable(tie, table);
  }

  private inTable(tie: Tie, table: TableFacts): void {
    if (table.nothing.length > 0) return;
    const isThere = ({ concept, version }: Term): boolean =>
      version === null ? table.concepts.has(concept) : table.offers(concept, version);
    const absent = termsOf(tie).find((term) => !isThere(term) && !this.isOptional(term.concept, table));
    if (absent) {
      this.skip(skipped(tie, findingId(tie.sentence, table.table), table.table, noColumn(absent.concept)));
      return;
    }
    // A form that leaves a whole side out states no such relation.
    if (![tie.left, tie.right].every((side) => side.some(isThere))) return;
    const terms = termsOf(tie).filter(isThere);
    const lookup: Lookup = (term, context) => table.find(term.concept, placeOf(term, context));
    for (const context of contextsOf(tie, table.all())) {
      // 年末结转 has no 年初预算 column: there the tie says nothing. A row that is merely missing counts as blank.
      if (!terms.every((term) => table.offers(term.concept, term.version ?? context.version))) continue;
      // Nor has 总计 a line for each subject.
      if (context.subject !== null && !terms.every(({ concept }) => table.divides(concept))) continue;
      // Where a table divides a concept and prints no total, there is no total to tie.
      if (terms.some((term) => this.lacksWhole(term, context, table, lookup))) continue;
      this.claim(tie, context, lookup, table.table);
    }
  }

  private lacksWhole(term: Term, context: Context, table: TableFacts, lookup: Lookup): boolean {
    const whole = term.subject === null && context.subject === null;
    return whole && table.divides(term.concept) && !lookup(term, context);
  }

  /** The table's form may do without this concept. */
  private isOptional(concept: string, { table }: TableFacts): boolean {
    const items = this.pack.tables.find(({ name }) => name === table)?.items ?? [];
    return items.every((item) => item.optional || item.concept !== concept);
  }

  private betweenTables(tie: Tie): void {
    const terms = termsOf(tie);
    const missing = terms.find((term) => this.facts.of(term.concept).length === 0);
    if (missing) {
      const holders = this.pack.tables.filter(({ items }) =>
        items.some((i) => i.concept === missing.concept),
      );
      const read = holders.flatMap(({ name }) => this.tables.get(name) ?? []);
      const leftOut =
        read.length > 0 &&
        read.every((table) => table.nothing.length > 0 || this.isOptional(missing.concept, table));
      if (!leftOut) this.notChecked(tie, holders);
      return;
    }
    const lookup: Lookup = (term, context) => this.facts.home(term.concept, placeOf(term, context));
    let looked = false;
    for (const context of contextsOf(tie, allContexts(this.facts, terms))) {
      // An amount that has no cell is not a blank: without it the tie says nothing about this unit.
      if (!terms.every((term) => lookup(term, context))) continue;
      looked = true;
      this.claim(tie, context, lookup, null);
    }
    // A subject that the department has no line for is nothing missing.
    if (!looked && terms.every(({ subject }) => subject === null))
      this.skip(skipped(tie, findingId(tie.sentence), null, NO_COMMON_CONTEXT));
  }

  private claim(tie: Tie, context: Context, lookup: Lookup, table: string | null): void {
    if (tie.relation !== '=' && context.version === '增减') return;
    const left = operandsOf(tie.left, context, lookup);
    const right = operandsOf(tie.right, context, lookup);
    const home = (left[0] ?? right[0])?.table;
    const isAtHome = (operand: Operand): boolean => operand.table === home;
    const scope = left.every(isAtHome) && right.every(isAtHome) ? '表内' : '表间';
    const condition = tie.when ? conditionOf(tie.when, context, this.facts) : null;
    const stated = this.statement(tie, table, scope);
    const claim = new StatedClaim(stated, context, left, right, condition?.cells);
    const holds = condition ? condition.holds : true;
    if (holds) this.claims.push(claim);
    else if (holds === null && findingOf(claim)) {
      this.skip(skipped(tie, findingId(tie.sentence), table, conditionUnknown(tie)));
    }
  }

  /** The contexts of one tie follow one another, and nearly all say the same. */
  private statement(tie: Tie, table: string | null, scope: Scope): Statement {
    const last = this.last;
    if (last?.tie === tie && last.table === table && last.stated.scope === scope) return last.stated;
    const { sentence, kind, relation, because } = tie;
    const note = because === null ? null : { zh: because, en: because };
    const stated = { id: findingId(sentence, table), sentence, kind, scope, relation, note };
    this.last = { tie, table, stated };
    return stated;
  }

  /** A tie that was not looked at for want of something is listed once, not for every unit. */
  private skip(finding: Finding): void {
    if (!this.skipped.has(finding.id)) this.skipped.set(finding.id, finding);
  }

  private notChecked(tie: Tie, tables: readonly TableDefinition[]): void {
    const names = tables.map(({ name }) => `“${name}”`).join('、');
    this.skip(
      skipped(tie, findingId(tie.sentence), null, {
        zh: `缺少表${names}，没有核对。`,
        en: `Not checked: ${names} is not in the workbook.`,
      }),
    );
  }
}

function operandsOf(terms: readonly Term[], context: Context, lookup: Lookup): Operand[] {
  const operands: Operand[] = [];
  for (const term of terms) {
    const fact = lookup(term, context);
    if (fact) operands.push(factOperand(fact, term.coefficient));
  }
  // A list that has grown keeps room for more, and there are two for every claim.
  return operands.slice();
}

const noColumn = (concept: string): Message => ({
  zh: `表里没有“${concept}”，没有核对。`,
  en: `The table has no “${concept}”, so this was not checked.`,
});

const NO_COMMON_CONTEXT: Message = {
  zh: '没有哪个机构在这些表里都有数，没有核对。',
  en: 'No unit has amounts in all of these tables, so this was not checked.',
};

function conditionUnknown(tie: Tie): Message {
  const concepts = tie.when ? [...new Set(termsOf(tie.when).map((term) => term.concept))].join('、') : '';
  return {
    zh: `只在一定条件下成立，而条件里的“${concepts}”没有数，没有核对。`,
    en: `Holds only under a condition whose amounts (${concepts}) are not there, so this was not checked.`,
  };
}
