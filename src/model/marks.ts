// Which cells of a result are to be marked on the sheet: those of every finding that needs attention, as few rectangles.
import { rectangles } from './rectangles';
import type { AuditResult } from './result';
import type { Area } from './sheet';
import { needsAttention } from './tally';

/** More marked areas than this help nobody to see anything, and slow the sheet down. */
const MOST_AREAS = 1_000;

export interface Marks {
  readonly areas: readonly Area[];
  /** How many cells the areas have. */
  readonly cells: number;
  /** Cells that are not marked because there are too many. */
  readonly leftOut: number;
}

/** In the order of the findings' sheets. A cell that breaks several ties is marked once. */
export function marksOf(result: AuditResult): Marks {
  const bySheet = new Map<string, { row: number; column: number }[]>();
  for (const finding of result.findings.filter(needsAttention)) {
    for (const { cell } of finding.cells) {
      const cells = bySheet.get(cell.sheet);
      if (cells) cells.push(cell);
      else bySheet.set(cell.sheet, [cell]);
    }
  }
  const all = [...bySheet].flatMap(([sheet, cells]) => rectangles(cells).map((area) => ({ sheet, ...area })));
  const areas = all.slice(0, MOST_AREAS);
  return { areas, cells: cellsIn(areas), leftOut: cellsIn(all.slice(MOST_AREAS)) };
}

function cellsIn(areas: readonly Area[]): number {
  return areas.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
}
