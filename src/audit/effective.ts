// The pack that a workbook is judged by: the one chosen, with the rules that the workbook itself holds (核对规则, 评分规则).
import type { Problem } from '../model/message';
import type { Pack } from '../model/pack';
import type { TableStatus } from '../model/result';
import { areaAddress } from '../model/address';
import type { CellBlock, Snapshot } from '../model/sheet';
import { bind, type Binding } from '../read/bind';
import { bindRules } from '../read/custom/names';
import { readScoring } from '../read/custom/scoring';
import { readTies } from '../read/custom/ties';
import { Grid } from '../read/grid';
import { bindLastYear } from '../read/last-year';
import * as problems from '../read/problems';

export interface EffectivePack {
  readonly pack: Pack;
  readonly problems: readonly Problem[];
  /** Of the ranges with rules, where the workbook has them. */
  readonly tables: readonly TableStatus[];
}

/** The snapshot must have been taken with the same pack's `wantedAreas`. */
export function effectivePack(snapshot: Snapshot, pack: Pack): EffectivePack {
  const tables = [...bind(snapshot, pack), ...bindLastYear(snapshot, pack)];
  const first = tables.filter(({ reading }) => reading).length;
  const bindings = bindRules(snapshot);
  const ties = new Range(bindings.ties, snapshot.blocks[first] ?? null);
  const scoring = new Range(
    bindings.scoring,
    snapshot.blocks[first + (bindings.ties.reading ? 1 : 0)] ?? null,
  );
  const ownTies = ties.grid && readTies(ties.grid, pack);
  const ownScoring = scoring.grid && readScoring(scoring.grid, pack);
  return {
    pack: {
      ...pack,
      ties: ownTies?.ties ?? pack.ties,
      indicators: ownScoring?.indicators ?? pack.indicators,
    },
    problems: [
      ...ties.problems,
      ...(ownTies?.problems ?? []),
      ...scoring.problems,
      ...(ownScoring?.problems ?? []),
    ],
    tables: [...ties.status(ownTies), ...scoring.status(ownScoring)],
  };
}

class Range {
  readonly problems: Problem[] = [];
  /** Null where there is nothing to read. */
  readonly grid: Grid | null;

  constructor(
    private readonly binding: Binding,
    block: CellBlock | null,
  ) {
    const { problem, area, table } = binding;
    if (problem) this.problems.push(problem);
    const grid = area && block ? new Grid(block, area) : null;
    this.grid = grid?.isEmpty ? null : grid;
    if (area && !this.grid) this.problems.push(problems.emptyTable(table.name, areaAddress(area)));
  }

  status(read: { readonly taken: number; readonly readable: boolean } | null): TableStatus[] {
    const { table, name, area, hidden } = this.binding;
    if (name === null) return [];
    const taken = read?.taken ?? 0;
    const status = read?.readable ? 'read' : 'unreadable';
    return [
      { name: table.name, boundBy: name, area, status, facts: taken, reported: 0, rules: taken, hidden },
    ];
  }
}
