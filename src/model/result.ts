// What an audit answers: the tables found, what could not be read, the findings, and the scorecard.
import type { Correction } from './correction';
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
  /** Of a range that holds rules of the workbook's own instead of amounts: how many of them count. */
  readonly rules?: number;
  readonly hidden: boolean;
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
