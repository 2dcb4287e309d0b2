// Which cells are wrong, and what they should hold (建议): the smallest changes after which the ties of a group hold.
import type { CellRef } from './fact';
import type { Message } from './message';

/** A set of cells to be changed together. Several sets for the same ties are alternatives, likeliest first; none is right for certain. */
export interface Correction {
  /** Empty where nothing within the bounds explains the group. */
  readonly cells: readonly CorrectedCell[];
  /** The only smallest set. */
  readonly unique: boolean;
  readonly reason: Message;
  /** Ids of the findings that it would mend. */
  readonly repairs: readonly string[];
  /** Ids of the findings that hold today, share a cell with the set, and hold to the last place after the change. */
  readonly confirms: readonly string[];
}

export interface CorrectedCell {
  readonly cell: CellRef;
  readonly concept: string;
  readonly unit: string | null;
  readonly version: string | null;
  /** In the cell's own measure; null where blank. */
  readonly amount: string | null;
  /** In the cell's own measure, as decimal text. */
  readonly suggested: string;
  /** The cell holds a formula: that has to be mended, not overtyped. */
  readonly formula: boolean;
}

/** One list for each group of ties: alternatives mend the same ones. In the order they come. */
export function alternativesByTies(corrections: readonly Correction[]): Correction[][] {
  const byTies = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const ties = correction.repairs.join('\n');
    const alternatives = byTies.get(ties);
    if (alternatives) alternatives.push(correction);
    else byTies.set(ties, [correction]);
  }
  return [...byTies.values()];
}
