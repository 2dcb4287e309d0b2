// A snapshot's cells → facts, the score sheet, and what could not be read.
import { areaAddress } from '../model/address';
import { ALL_UNITS } from '../model/fact';
import { Facts, TableFacts } from '../model/facts';
import type { Problem } from '../model/message';
import type { TableStatus } from '../model/result';
import type { ScoreSheet } from '../model/scores';
import type { CellBlock, WorkbookIndex } from '../model/sheet';
import { finished, type Steps } from '../model/steps';
import type { Pack } from '../model/pack';
import type { Binding } from './bind';
import { withRoundings } from './changes';
import { Grid } from './grid';
import * as problems from './problems';
import { readGrid } from './read-grid';
import { readPairs } from './read-pairs';
import { readScores } from './read-scores';
import { TableReader } from './table';

export interface Reading {
  readonly facts: Facts;
  readonly scores: ScoreSheet | null;
  readonly tables: readonly TableStatus[];
  readonly problems: readonly Problem[];
}

/** Reads a table of 部门决算公开 (readStatement); false where it found nothing to read. */
export type StatementReader = (reader: TableReader) => boolean;

type Input = readonly [
  index: WorkbookIndex,
  bindings: readonly Binding[],
  blocks: readonly (CellBlock | null)[],
  pack: Pack,
  statements: StatementReader | null,
];

/** `blocks[i]` holds the cells of `bindings[i].reading`. `statements`: null only where the pack has no such table. */
export const read = (...input: Input): Reading => finished(reading(...input));

export function* reading(...[index, bindings, blocks, pack, statements]: Input): Steps<Reading> {
  const found: Problem[] = index.calculation === 'manual' ? [problems.manualCalculation()] : [];
  const tables: TableFacts[] = [];
  const statuses: TableStatus[] = [];
  let scores: ScoreSheet | null = null;
  for (const [i, binding] of bindings.entries()) {
    if (binding.problem) found.push(binding.problem);
    const { table, area } = binding;
    const block = blocks[i] ?? null;
    let facts = 0;
    let reported = 0;
    let readable = false;
    const grid = area && block && new Grid(block, area);
    if (area && (!grid || grid.isEmpty)) found.push(problems.emptyTable(table.name, areaAddress(area)));
    else if (grid) {
      if (table.kind === 'scores') {
        const reading = readScores(pack, table, grid);
        scores = reading.sheet;
        found.push(...reading.problems);
        facts = scores?.items.length ?? 0;
        reported = scores?.items.filter(({ score }) => score?.amount).length ?? 0;
        readable = scores !== null;
      } else {
        const reader = new TableReader(pack, table, grid);
        if (table.kind === 'grid') readable = yield* readGrid(reader);
        else readable = (table.kind === 'pairs' ? readPairs : statements)?.(reader) ?? false;
        found.push(...reader.problems);
        const nothing = reader.saysNothing && reader.facts.length === 0;
        const concepts = nothing ? table.items.map(({ concept }) => concept) : [];
        tables.push(new TableFacts(table.name, withRoundings(reader.facts), [...new Set(concepts)]));
        facts = reader.facts.length;
        reported = reader.facts.filter(({ amount }) => amount).length;
      }
    }
    statuses.push({
      name: table.name,
      boundBy: binding.name,
      area,
      status: readable ? 'read' : binding.name === null ? 'missing' : 'unreadable',
      facts,
      reported,
      hidden: binding.hidden,
    });
    yield;
  }
  if (bindings.every((binding) => binding.name === null)) found.push(problems.noTables());
  found.push(...unitsOfOneTableOnly(tables));
  const facts = yield* Facts.inSteps(tables);
  return { facts, scores, tables: statuses, problems: found };
}

/** A unit that some tables have and others lack is mostly one unit spelt in two ways; it would go unchecked in silence. */
function unitsOfOneTableOnly(tables: readonly TableFacts[]): Problem[] {
  const withUnits = tables.filter((table) => table.units.length > 0);
  const having = new Map(withUnits.map((table) => [table, new Set(table.units)]));
  const units = new Set(withUnits.flatMap((table) => table.units));
  units.delete(ALL_UNITS);
  const found: Problem[] = [];
  for (const unit of units) {
    // A list of projects names only the units that have one.
    const lacking = withUnits.filter((table) => !having.get(table)?.has(unit) && !table.hasProjects);
    if (lacking.length === 0) continue;
    const there = withUnits.filter((table) => having.get(table)?.has(unit));
    const names = (list: readonly TableFacts[]): string => list.map((table) => `“${table.table}”`).join('、');
    found.push(problems.unitNotEverywhere(unit, names(there), names(lacking)));
  }
  return found;
}
