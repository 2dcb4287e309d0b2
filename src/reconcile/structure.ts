// Ties that follow from the tables' dimensions and need no sentence in the pack: 总合计, 小计, 科目, 增减, the same concept twice.
import { ALL_UNITS, type Fact } from '../model/fact';
import type { Message } from '../model/message';
import type { Context, ContextFacts, Facts, TableFacts } from '../model/facts';
import { changes } from './changes';
import type { Claim } from './claim';
import { findingId } from './finding';
import { factOperand } from './operand';
import { codeOf, structural } from './structural';
import { subjectSums } from './subjects';

export function structuralClaims(facts: Facts): Claim[] {
  return [
    ...facts.tables.flatMap((table) => [
      ...projectSums(table),
      ...unitSums(table),
      ...subjectSums(table),
      ...changes(table),
    ]),
    ...samePlaces(facts),
    ...facts.tables.flatMap((table) => nothingElsewhere(table, facts)),
  ];
}

/** 总合计 = 各机构之和. */
function unitSums(table: TableFacts): Claim[] {
  const claims: Claim[] = [];
  if (table.units.length === 0) return claims;
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
      claims.push(
        structural(
          `${concept}：总合计 = 各机构之和`,
          '总合计=各机构之和',
          total,
          [factOperand(total)],
          parts,
        ),
      );
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
  for (const whole of table.all()) {
    if (whole.unit === ALL_UNITS || whole.project !== null) continue;
    const projects = projectsOf(table, whole);
    for (const total of whole.byConcept.values()) {
      const { concept } = total;
      const parts = ofConcept(projects, concept);
      if (parts.length === 0) continue;
      claims.push(
        structural(`${concept}：小计 = 各项目之和`, '小计=各项目之和', total, [factOperand(total)], parts),
      );
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
        return {
          id: findingId('同一科目', home.table, table.table, concept, home.unit, home.version),
          sentence: `${concept}：${home.table} = ${table.table}`,
          kind: '平衡',
          scope: '表间',
          unit: home.unit,
          version: home.version,
          project: null,
          subject: null,
          left: [factOperand(home)],
          relation: '=',
          right: [silent],
          note: SILENT,
        };
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
  for (const places of facts.meanings()) {
    const [home, ...others] = places;
    if (!home) continue;
    others.forEach((other, i) => {
      const inside = other.table === home.table;
      const twin = inside ? `（第${i + 2}处）` : '';
      found.push({
        id: findingId(
          '同一科目',
          home.table,
          `${other.table}${twin}`,
          home.concept,
          home.unit,
          home.version,
          home.project,
          codeOf(home),
        ),
        sentence: `${home.concept}：${home.table} = ${other.table}${twin}`,
        kind: '平衡',
        scope: inside ? '表内' : '表间',
        unit: home.unit,
        version: home.version,
        project: home.project,
        subject: home.subject,
        left: [factOperand(home)],
        relation: '=',
        right: [factOperand(other)],
      });
    });
  }
  return found;
}
