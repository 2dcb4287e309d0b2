// Ties that follow from the tables' dimensions and need no sentence in the pack: 总合计, 小计, 科目, 增减, the same concept twice.
import { ALL_UNITS, type Fact } from '../model/fact';
import type { Scope } from '../model/finding';
import type { Message } from '../model/message';
import type { Context, ContextFacts, Facts, TableFacts } from '../model/facts';
import type { Steps } from '../model/steps';
import { changes } from './changes';
import type { Claim } from './claim';
import { findingId } from './finding-id';
import { factOperand } from './operand';
import { type Statement, StatedClaim } from './stated-claim';
import { structural } from './structural';
import { subjectSums } from './subjects';

export function* structuralClaims(facts: Facts): Steps<Claim[]> {
  const found: Claim[][] = [];
  for (const table of facts.tables) {
    for (const sums of [projectSums, unitSums, subjectSums, changes]) {
      found.push(sums(table));
      yield;
    }
  }
  found.push(samePlaces(facts));
  yield;
  return [...found.flat(), ...facts.tables.flatMap((table) => nothingElsewhere(table, facts))];
}

/** 总合计 = 各机构之和. */
function unitSums(table: TableFacts): Claim[] {
  const claims: Claim[] = [];
  if (table.units.length === 0) return claims;
  const stated = structural(table.table, '总合计 = 各机构之和', '总合计=各机构之和');
  for (const whole of table.all()) {
    if (whole.unit !== ALL_UNITS || whole.project !== null) continue;
    const { version, subject } = whole;
    // Where each unit's amounts stand: looked up once for all concepts.
    const units = table.units.map((unit) => ({
      own: table.in({ unit, version, project: null, subject }),
      projects: projectsOf(table, { unit, version, project: null, subject }),
    }));
    for (const total of whole.byConcept.values()) {
      const { concept } = total;
      // A unit's own amount, or its projects where the table gives it none.
      const parts: Fact[] = [];
      for (const { own, projects } of units) {
        const amount = own?.byConcept.get(concept);
        if (amount) parts.push(amount);
        else parts.push(...ofConcept(projects, concept));
      }
      claims.push(new StatedClaim(stated(concept), total, [factOperand(total)], parts.slice()));
    }
  }
  return claims;
}

function projectsOf(table: TableFacts, { unit, version, subject }: Context): ContextFacts[] {
  return table.projectsOf(unit).flatMap((project) => table.in({ unit, version, project, subject }) ?? []);
}

function ofConcept(contexts: readonly ContextFacts[], concept: string): Fact[] {
  return contexts.flatMap(({ byConcept }) => byConcept.get(concept) ?? []);
}

/** 小计 = 各项目之和. */
function projectSums(table: TableFacts): Claim[] {
  const claims: Claim[] = [];
  if (!table.hasProjects) return claims;
  const stated = structural(table.table, '小计 = 各项目之和', '小计=各项目之和');
  for (const whole of table.all()) {
    if (whole.unit === ALL_UNITS || whole.project !== null) continue;
    const projects = projectsOf(table, whole);
    for (const total of whole.byConcept.values()) {
      const { concept } = total;
      const parts = ofConcept(projects, concept);
      if (parts.length === 0) continue;
      claims.push(new StatedClaim(stated(concept), total, [factOperand(total)], parts));
    }
  }
  return claims;
}

/** 本表无数据: what the table is silent about must not be reported elsewhere. */
function nothingElsewhere(table: TableFacts, facts: Facts): Claim[] {
  return table.nothing.flatMap((concept) =>
    facts
      .of(concept)
      .filter((fact) => fact.project === null && fact.subject === null && isHome(fact, facts))
      .map((home): Claim => {
        const silent = { ...factOperand(home), table: table.table, cell: null, amount: null };
        const stated: Statement = { ...twice(home, table.table, '表间'), note: SILENT };
        return new StatedClaim(stated, home, [factOperand(home)], [silent]);
      }),
  );
}

const isHome = (fact: Fact, facts: Facts): boolean => facts.home(fact.concept, fact) === fact;

const SILENT: Message = {
  zh: '那张表写明没有数据，这里却有数。',
  en: 'That table says that there is nothing to report, and yet there is an amount here.',
};

/** The same concept for the same unit and version, in another place: each against the first in pack order. */
function samePlaces(facts: Facts): Claim[] {
  const found: Claim[] = [];
  const known = new Map<string, Statement>();
  for (const places of facts.meanings()) {
    const [home, ...others] = places;
    if (!home) continue;
    others.forEach((other, i) => {
      const inside = other.table === home.table;
      const there = inside ? `${other.table}（第${i + 2}处）` : other.table;
      const key = `${home.concept}\t${home.table}\t${there}`;
      let stated = known.get(key);
      if (!stated) known.set(key, (stated = twice(home, there, inside ? '表内' : '表间')));
      found.push(new StatedClaim(stated, home, [factOperand(home)], [factOperand(other)]));
    });
  }
  return found;
}

/** That an amount is the same in its home and there. */
function twice({ concept, table }: Fact, there: string, scope: Scope): Statement {
  return {
    id: findingId('同一科目', table, there, concept),
    sentence: `${concept}：${table} = ${there}`,
    kind: '平衡',
    scope,
    relation: '=',
    note: null,
  };
}
