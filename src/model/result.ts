// What an audit answers: the tables found, what could not be read, the findings, and the scorecard.
import type { CellRef } from './fact';
import type { Finding } from './finding';
import type { Problem } from './message';
import type { Scorecard } from './scorecard';
import type { Area } from './sheet';

export interface TableStatus {
  /** Its Chinese name in the pack. */
  readonly name: string;
  /** The defined name it was found by (the Chinese name or its alias); null where missing. */
  readonly boundBy: string | null;
  readonly area: Area | null;
  readonly status: 'read' | 'missing' | 'unreadable';
  /** How many facts were read, blanks included. */
  readonly facts: number;
  /** How many of them hold an amount. */
  readonly reported: number;
  readonly hidden: boolean;
}

/** A set of cells to be changed together: what each holds and what the ties say it should hold. */
export interface Correction {
  /** Empty where nothing within the bounds explains the group. */
  readonly cells: readonly CorrectedCell[];
  /** The only smallest set. */
  readonly unique: boolean;
  readonly reason: string;
  /** Ids of the findings that it would mend. */
  readonly repairs: readonly string[];
}

interface CorrectedCell {
  readonly cell: CellRef;
  readonly concept: string;
  /** In the cell's own measure; null where blank. */
  readonly amount: string | null;
  readonly suggested: string;
}

export interface AuditResult {
  /** The file's name. */
  readonly workbook: string;
  /** The pack's id. */
  readonly pack: string;
  readonly tables: readonly TableStatus[];
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly corrections: readonly Correction[];
  /** Null where the pack has no indicators. */
  readonly scorecard: Scorecard | null;
}
