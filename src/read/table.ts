// What reading one table gives, and how one of its cells becomes a fact; shared by grids and label/value pairs.
import { type CellRef, type Fact, type Measure, type Subject, type Version } from '../model/fact';
import type { Problem } from '../model/message';
import { safeText } from '../model/safe-text';
import { isCellError } from '../model/sheet';
import type { Pack, TableDefinition } from '../model/pack';
import { type Counting, looksNumeric, readAmount } from './amounts';
import type { Grid } from './grid';
import * as problems from './problems';

export interface FactContext {
  readonly concept: string;
  readonly unit: string;
  readonly version: Version | null;
  readonly project: string | null;
  readonly subject?: Subject | null;
  readonly measure: Measure;
}

/** Collects the facts and problems of one table. */
export class TableReader {
  readonly facts: Fact[] = [];
  readonly problems: Problem[] = [];
  /** The table says in words that it has nothing to report. */
  saysNothing = false;

  constructor(
    readonly pack: Pack,
    readonly table: TableDefinition,
    readonly grid: Grid,
  ) {}

  readCell(row: number, column: number, context: FactContext): void {
    const people = this.pack.concepts.get(context.concept)?.kind === 'people';
    const counting: Counting = people
      ? { measure: null, decimals: 0 }
      : { measure: context.measure, decimals: this.pack.decimals[context.measure] };
    const value = this.grid.value(row, column);
    const reading = readAmount(value, this.grid.format(row, column), counting);
    const readable = reading.kind === 'amount' || reading.kind === 'blank';
    if (!readable) this.problems.push(this.unreadable(row, column, reading));
    this.facts.push({
      concept: context.concept,
      unit: context.unit,
      version: people ? null : context.version,
      project: context.project,
      subject: context.subject ?? null,
      table: this.table.name,
      cell: this.ref(row, column),
      amount: reading.kind === 'amount' ? reading.amount : null,
      readable,
      measure: counting.measure,
      exact: people,
      roundings: 1,
      formula: this.grid.hasFormula(row, column),
      numeric: value === null || typeof value === 'number',
    });
  }

  private unreadable(row: number, column: number, reading: { kind: string; error?: string }): Problem {
    const address = this.grid.address(row, column);
    if (reading.kind === 'date') return problems.dateCell(this.table.name, address);
    if (reading.kind === 'uncalculated') return problems.uncalculatedCell(this.table.name, address);
    if (reading.error !== undefined) return problems.errorCell(this.table.name, address, reading.error);
    const value = this.grid.value(row, column);
    return problems.unreadableCell(
      this.table.name,
      address,
      shown(isCellError(value) ? value.error : String(value)),
    );
  }

  ref(row: number, column: number): CellRef {
    return this.grid.ref(row, column);
  }

  /** The cell says something that may be an amount: a number, an error, or text that is no plain word. */
  looksLikeAmount(row: number, column: number): boolean {
    const value = this.grid.value(row, column);
    if (value === null) return false;
    if (typeof value !== 'string') return true;
    return looksNumeric(value);
  }
}

/** A cell's text, short enough for a message. */
export function shown(text: string): string {
  const line = safeText(text).replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
