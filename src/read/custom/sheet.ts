// A range of rules: its columns found by their headings, in any order; its rows one rule each, as texts.
import { normalLabel } from '../../model/label';
import type { Problem } from '../../model/message';
import { isCellError, UNCALCULATED } from '../../model/sheet';
import type { Grid } from '../grid';
import * as common from '../problems';

export type Headings<Role extends string> = Readonly<Record<Role, readonly string[]>>;

export interface RuleRow<Role extends string> {
  readonly row: number;
  /** Trimmed; empty for a blank cell, and for a column that is not there. */
  readonly texts: Readonly<Record<Role, string>>;
}

const NOTE = /^(?:注|备注|说明|附注)\s*(?:\d*\s*[:：.、])/;

export class RuleSheet<Role extends string> {
  readonly problems: Problem[] = [];
  private columns = new Map<Role, number>();

  constructor(
    readonly name: string,
    readonly grid: Grid,
    private readonly headings: Headings<Role>,
  ) {}

  /** Whether there is a row with the headings asked for; the rows below it are the rules. */
  rows(isHeading: (roles: ReadonlySet<Role>) => boolean, wanted: string): RuleRow<Role>[] | null {
    const { grid } = this;
    for (let row = grid.top; row <= grid.bottom; row++) {
      const found = this.headingsIn(row);
      if (!isHeading(new Set(found.keys()))) continue;
      this.columns = found;
      return this.below(row);
    }
    this.problems.push(common.noHeadings(this.name, grid.address(grid.top, grid.left), wanted));
    return null;
  }

  private headingsIn(row: number): Map<Role, number> {
    const found = new Map<Role, number>();
    for (let column = this.grid.left; column <= this.grid.right; column++) {
      const label = this.grid.label(row, column);
      for (const [role, labels] of Object.entries(this.headings) as [Role, readonly string[]][]) {
        if (labels.includes(label) && !found.has(role)) found.set(role, column);
      }
    }
    return found;
  }

  private below(heading: number): RuleRow<Role>[] {
    const rows: RuleRow<Role>[] = [];
    for (let row = heading + 1; row <= this.grid.bottom; row++) {
      if (this.isNote(row) || this.isRepeatedHeading(row)) continue;
      const before = this.problems.length;
      const texts = this.texts(row);
      const says = Object.values<string>(texts).some((text) => text !== '');
      // What a cell with an error would have said nobody knows: the row is left out.
      if (says && this.problems.length === before) rows.push({ row, texts });
    }
    return rows;
  }

  private texts(row: number): Record<Role, string> {
    const roles = Object.keys(this.headings) as Role[];
    return Object.fromEntries(roles.map((role) => [role, this.text(row, role)])) as Record<Role, string>;
  }

  private text(row: number, role: Role): string {
    const column = this.columns.get(role);
    if (column === undefined) return '';
    const value = this.grid.value(row, column);
    if (isCellError(value)) {
      const address = this.grid.address(row, column);
      const problem =
        value.error === UNCALCULATED.error
          ? common.uncalculatedCell(this.name, address)
          : common.errorCell(this.name, address, value.error);
      this.problems.push(problem);
      return '';
    }
    return this.grid.text(row, column);
  }

  private isNote(row: number): boolean {
    for (let column = this.grid.left; column <= this.grid.right; column++) {
      const text = this.grid.text(row, column);
      if (text !== '') return NOTE.test(text);
    }
    return true;
  }

  private isRepeatedHeading(row: number): boolean {
    const cells = [...this.columns].filter(([, column]) => !this.grid.isBlank(row, column));
    return cells.every(([role, column]) => this.headings[role].includes(this.grid.label(row, column)));
  }

  column(role: Role): number | undefined {
    return this.columns.get(role);
  }

  /** Of a column that is there. */
  address(row: number, role: Role): string {
    return this.grid.address(row, this.columns.get(role) ?? this.grid.left);
  }

  /** What a cell shows that may be merged with those above it. */
  shown(row: number, role: Role): string {
    const column = this.columns.get(role);
    if (column === undefined) return '';
    const merge = this.grid.mergeAt(row, column);
    return normalLabel(this.grid.text(merge?.top ?? row, merge?.left ?? column));
  }
}
