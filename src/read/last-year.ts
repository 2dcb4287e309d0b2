// Last year's book (上年) beside this one: the tables whose amounts this year's have to agree with, under names of their own
// (上年三公经费预决算, LastThreePublicBudgetFinal) in the same workbook, or in a file of its own.
import type { Fact } from '../model/fact';
import { Facts, TableFacts } from '../model/facts';
import type { Problem } from '../model/message';
import type { Pack, TableDefinition } from '../model/pack';
import type { TableStatus } from '../model/result';
import type { CellBlock, Snapshot, WorkbookIndex } from '../model/sheet';
import { tiedConcepts } from '../model/tie';
import { bind, type Binding } from './bind';
import { read, type StatementReader } from './read';

export interface LastYear {
  readonly facts: Facts;
  readonly tables: readonly TableStatus[];
  readonly problems: readonly Problem[];
}

/** 上年 (Last): what the names of its tables begin with where it is in the same workbook. */
const BEFORE = { zh: '上年', en: 'Last' };

/** The names that bind its tables in this workbook; those it does not have are left out. */
export function bindLastYear(index: WorkbookIndex, pack: Pack): Binding[] {
  const tables = wanted(pack).map((table): TableDefinition => ({
    ...table,
    name: `${BEFORE.zh}${table.name}`,
    alias: table.alias && `${BEFORE.en}${table.alias}`,
  }));
  return tables.length === 0 ? [] : bind(index, { tables }).filter(({ name }) => name !== null);
}

function wanted({ last, tables }: Pack): TableDefinition[] {
  const concepts = new Set([...last.values()].map(({ concept }) => concept));
  return tables.filter(({ items }) => items.some(({ concept }) => concepts.has(concept)));
}

/** Null where the workbook has none. `blocks[i]` holds the cells of `bindings[i].reading`. */
export function lastYearIn(
  index: WorkbookIndex,
  bindings: readonly Binding[],
  blocks: readonly (CellBlock | null)[],
  pack: Pack,
  statements: StatementReader | null,
): LastYear | null {
  if (bindings.length === 0) return null;
  const { facts, tables, problems } = read(index, bindings, blocks, pack, statements);
  return {
    facts,
    tables,
    problems: problems.filter(({ level, name }) => level === 'error' && name !== null),
  };
}

/** Of a file of its own, where the tables have their usual names. The snapshot must have been taken with the pack's areas. */
export function lastYearOf(snapshot: Snapshot, pack: Pack, statements: StatementReader | null): LastYear {
  const tables = wanted(pack);
  let next = 0;
  const placed = bind(snapshot, pack).map((binding) => ({
    binding,
    block: binding.reading ? (snapshot.blocks[next++] ?? null) : null,
  }));
  const chosen = placed.filter(({ binding }) => binding.name !== null && tables.includes(binding.table));
  const year = lastYearIn(
    snapshot,
    chosen.map(({ binding }) => binding),
    chosen.map(({ block }) => block),
    pack,
    statements,
  );
  if (!year) return { facts: new Facts([]), tables: [], problems: [] };
  const sheetIn = (sheet: string): string => `[${snapshot.workbook}]${sheet}`;
  // No formula of this workbook refers to a cell of that one.
  const elsewhere = (fact: Fact): Fact => ({
    ...fact,
    table: `${BEFORE.zh}${fact.table}`,
    cell: { ...fact.cell, sheet: sheetIn(fact.cell.sheet) },
    numeric: false,
  });
  return {
    facts: new Facts(
      year.facts.tables.map(
        ({ table, facts, nothing }) => new TableFacts(`${BEFORE.zh}${table}`, facts.map(elsewhere), nothing),
      ),
    ),
    tables: year.tables.map((status) => ({
      ...status,
      name: `${BEFORE.zh}${status.name}`,
      area: status.area && { ...status.area, sheet: sheetIn(status.area.sheet) },
    })),
    problems: year.problems.map((problem) => ({
      ...problem,
      address: problem.address && `[${snapshot.workbook}]${problem.address}`,
    })),
  };
}

/** With last year's amount in place of what this year's book leaves blank (上年三公经费): for scoring, and only where no tie misses it. */
export function withLastYear(facts: Facts, last: LastYear | null, pack: Pack): Facts {
  if (!last) return facts;
  const tied = tiedConcepts(pack.ties);
  const found = [...pack.last].flatMap(([concept, { concept: before, version }]) => {
    if (tied.has(concept)) return [];
    if (facts.of(concept).some(({ amount, readable }) => amount !== null || !readable)) return [];
    return last.facts.ofDepartment(before, version).map((fact): Fact => ({
      ...fact,
      concept,
      version: facts.of(concept)[0]?.version ?? '决算',
    }));
  });
  return found.length === 0 ? facts : new Facts([new TableFacts(BEFORE.zh, found), ...facts.tables]);
}
