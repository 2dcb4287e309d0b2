// The pack's ties: each checked in every table that holds all its concepts, else once between tables.
import { ALL_UNITS, type Fact, type Version } from '../model/fact';
import type { Context, Facts, TableFacts } from '../model/facts';
import type { Finding } from '../model/finding';
import type { Message } from '../model/message';
import { type Equation, type Term, termsOf, type Tie } from '../model/tie';
import type { Pack } from '../packs/pack';
import { type Claim, findingId, findingOf, skipped } from './finding';
import { factOperand, type Operand, sumUp } from './operand';
import { judge } from './judge';

export function checkTies(facts: Facts, pack: Pack): Finding[] {
  const checker = new TieChecker(facts, pack);
  return pack.ties.flatMap((tie) => onceEach(checker.check(tie)));
}

/** A tie that was not looked at for want of something is listed once, not for every unit. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ id }) => !seen.has(id) && seen.add(id));
}

type Lookup = (term: Term, context: Context) => Fact | undefined;

class TieChecker {
  private readonly tables: ReadonlyMap<string, TableFacts>;

  constructor(
    private readonly facts: Facts,
    private readonly pack: Pack,
  ) {
    this.tables = new Map(facts.tables.map((table) => [table.table, table]));
  }

  check(tie: Tie): Finding[] {
    const terms = termsOf(tie);
    const holders = this.pack.tables.filter((table) =>
      terms.every((term) => table.items.some((item) => item.concept === term.concept)),
    );
    const found: Finding[] = [];
    const checked: string[] = [];
    // An inequality compares each amount at its home, once; an equation is a property of every table that states it.
    if (tie.relation === '=') {
      for (const definition of holders) {
        const table = this.tables.get(definition.name);
        if (!table) continue;
        const absent = terms.find((term) => !table.concepts.has(term.concept));
        if (absent) {
          found.push(
            skipped(tie, findingId(tie.sentence, definition.name), definition.name, noColumn(absent.concept)),
          );
          continue;
        }
        if (!terms.every((term) => term.version === null || table.offers(term.concept, term.version)))
          continue;
        checked.push(definition.name);
        found.push(...this.inTable(tie, table));
      }
      if (holders.length > 0)
        return found.length + checked.length > 0
          ? found
          : [
              this.notChecked(
                tie,
                holders.map((t) => t.name),
              ),
            ];
    }
    return this.betweenTables(tie);
  }

  private inTable(tie: Tie, table: TableFacts): Finding[] {
    const lookup: Lookup = (term, context) =>
      table.find(term.concept, term.version === null ? context : { ...context, version: term.version });
    const terms = termsOf(tie);
    return [...contextsOf(tie, table.all())].flatMap((context) => {
      // 年末结转 has no 年初预算 column: there the tie says nothing. A row that is merely missing counts as blank.
      if (!terms.every((term) => table.offers(term.concept, term.version ?? context.version))) return [];
      const id = findingId(tie.sentence, table.table, context.unit, context.version, context.project);
      return this.finding(tie, context, lookup, id, table.table) ?? [];
    });
  }

  private betweenTables(tie: Tie): Finding[] {
    const lookup: Lookup = (term, context) =>
      this.facts.home(term.concept, term.version === null ? context : { ...context, version: term.version });
    const missing = termsOf(tie).find((term) => this.facts.of(term.concept).length === 0);
    if (missing) return [this.notChecked(tie, this.tablesWith(missing.concept))];
    const found: Finding[] = [];
    let looked = 0;
    for (const context of contextsOf(tie, allContexts(this.facts, termsOf(tie)))) {
      // An amount that has no cell is not a blank: without it the tie says nothing about this unit.
      if (!termsOf(tie).every((term) => lookup(term, context))) continue;
      looked++;
      const id = findingId(tie.sentence, context.unit, context.version, context.project);
      const finding = this.finding(tie, context, lookup, id, null);
      if (finding) found.push(finding);
    }
    if (looked === 0) return [skipped(tie, findingId(tie.sentence), null, NO_COMMON_CONTEXT)];
    return found;
  }

  private finding(
    tie: Tie,
    context: Context,
    lookup: Lookup,
    id: string,
    table: string | null,
  ): Finding | null {
    if (tie.relation !== '=' && context.version === '增减') return null;
    const operands = (terms: readonly Term[]): Operand[] =>
      terms.flatMap((term) => {
        const fact = lookup(term, context);
        return fact ? [factOperand(fact, term.coefficient)] : [];
      });
    const left = operands(tie.left);
    const right = operands(tie.right);
    const tables = new Set([...left, ...right].map((operand) => operand.table));
    const claim: Claim = {
      id,
      sentence: tie.sentence,
      kind: tie.kind,
      scope: tables.size > 1 ? '表间' : '表内',
      unit: context.unit,
      version: context.version,
      project: context.project,
      left,
      relation: tie.relation,
      right,
      note: tie.because === null ? null : { zh: tie.because, en: tie.because },
    };
    const finding = findingOf(claim);
    if (!finding || !tie.when) return finding;
    const holds = this.holds(tie.when, context);
    if (holds === null) return skipped(tie, findingId(tie.sentence), table, conditionUnknown(tie));
    return holds ? finding : null;
  }

  /** Null where the condition's amounts are not all there. It may hold for the department where a unit has none. */
  private holds(condition: Equation, context: Context): boolean | null {
    const side = (terms: readonly Term[]): readonly Operand[] | null => {
      const operands: Operand[] = [];
      for (const term of terms) {
        const version = term.version ?? context.version;
        const home = this.facts.home(term.concept, { unit: context.unit, version, project: null });
        const facts = home
          ? [home]
          : context.unit === ALL_UNITS
            ? this.facts.ofDepartment(term.concept, version)
            : [];
        if (facts.length === 0 || facts.some((fact) => !fact.readable)) return null;
        operands.push(...facts.map((fact) => factOperand(fact, term.coefficient)));
      }
      return operands;
    };
    const left = side(condition.left);
    const right = side(condition.right);
    if (!left || !right) return null;
    const verdict = judge(sumUp(left), condition.relation, sumUp(right))?.verdict;
    return verdict === undefined ? null : verdict === 'balanced' || verdict === 'rounding';
  }

  private notChecked(tie: Tie, tables: readonly string[]): Finding {
    const names = tables.map((name) => `“${name}”`).join('、');
    return skipped(tie, findingId(tie.sentence), null, {
      zh: `缺少表${names}，没有核对。`,
      en: `Not checked: ${names} is not in the workbook.`,
    });
  }

  private tablesWith(concept: string): string[] {
    return this.pack.tables
      .filter((table) => table.items.some((item) => item.concept === concept))
      .map((t) => t.name);
  }
}

/** The contexts in which a tie is looked at: its unqualified terms' own, or its left side's version where all have one. */
function* contextsOf(tie: Tie, contexts: Iterable<Context>): Iterable<Context> {
  const open = termsOf(tie).some((term) => term.version === null);
  const version: Version | null = open ? null : (tie.left[0]?.version ?? null);
  for (const context of contexts) if (open || context.version === version) yield context;
}

function allContexts(facts: Facts, terms: readonly Term[]): Context[] {
  const seen = new Map<string, Context>();
  for (const term of terms) {
    for (const { unit, version, project } of facts.of(term.concept)) {
      seen.set(`${unit}\t${version ?? ''}\t${project ?? ''}`, { unit, version, project });
    }
  }
  return [...seen.values()];
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
