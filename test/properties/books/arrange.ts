// One table as rows of cells: units, versions and items along the rows or along the columns.
import { ALL_UNITS, type Version } from '../../../src/model/fact';
import { type Book, type Column, type Figure, keyOf, type Table } from './book';
import { type Hand, shuffled } from './hand';
import { headed, HEADS } from './heads';
import {
  amountText,
  itemLabel,
  stubLabel,
  subtotalLabel,
  totalLabel,
  unitLabel,
  versionLabel,
} from './spelling';

/** A cell of a table: words, or a figure. */
type Cell = string | Figure;

export interface Arranged {
  readonly cells: readonly (readonly Cell[])[];
  readonly text: (cell: Cell) => string;
}

export function arranged(table: Table, book: Book, base: Version, hand: Hand): Arranged {
  const cells = new Arranger(table, book, base, hand).cells();
  return {
    cells,
    text: (cell) => (typeof cell === 'string' ? cell : amountText(cell, table.measure, hand)),
  };
}

interface Line {
  readonly version: Version | null;
  readonly project: string | null;
}

class Arranger {
  constructor(
    private readonly table: Table,
    private readonly book: Book,
    private readonly base: Version,
    private readonly hand: Hand,
  ) {}

  cells(): Cell[][] {
    const { table, hand } = this;
    const units = shuffled(table.units, hand);
    if (table.versions.length === 0) return this.byColumns(units);
    // 商品和服务支出 occurs under two heads: down the rows, or side by side under them.
    const turn = hand.plain ? (table.name === '支出预决算' ? 0.9 : 0) : hand.next();
    if (turn < 0.4) return this.byColumns(units);
    return this.byItems(units);
  }

  /** A row for each unit, and for each of its versions or projects. */
  private byColumns(units: readonly string[]): Cell[][] {
    const { table, hand } = this;
    const { columns, heads } = headed(table, hand);
    const stubs = [stubLabel('unit', hand)];
    const versions = table.versions.length > 0 ? shuffled(table.versions, hand) : null;
    if (versions) stubs.push(stubLabel('item', hand));
    if (table.projects) stubs.push(stubLabel('project', hand));
    const ordinals = this.chance(0.3);
    const top = heads.map((line, i) => [
      ...(ordinals ? [i === 0 ? stubLabel('ordinal', hand) : '^'] : []),
      ...stubs.map((stub) => (i === 0 ? stub : '^')),
      ...line,
    ]);
    const repeat = this.repeats();
    const rows: Cell[][] = [...top];
    let count = 0;
    for (const unit of units) {
      if (count > 0 && this.chance(0.1)) rows.push(...top);
      const projects =
        table.projects && unit !== ALL_UNITS
          ? [...shuffled(table.projects, hand), ...(table.subtotals ? [null] : [])]
          : [null];
      const lines: Line[] = (versions ?? [null]).flatMap((version) =>
        projects.map((project) => ({ version, project })),
      );
      lines.forEach((line, i) =>
        rows.push([
          ...(ordinals ? [String(++count)] : []),
          this.unitCell(unit, i, repeat),
          ...(line.version ? [versionLabel(line.version, this.base, hand)] : []),
          ...(table.projects ? [this.projectCell(unit, line.project)] : []),
          ...columns.map((column) => this.at(unit, column, line)),
        ]),
      );
      count++;
    }
    return rows;
  }

  /** A row for each unit and item, the versions side by side. */
  private byItems(units: readonly string[]): Cell[][] {
    const { table, hand } = this;
    const versions = shuffled(table.versions, hand);
    const top: Cell[] = [
      stubLabel('unit', hand),
      stubLabel('item', hand),
      ...versions.map((version) => versionLabel(version, this.base, hand)),
    ];
    const repeat = this.repeats();
    const rows: Cell[][] = [top];
    for (const unit of units) {
      this.inOrder().forEach((column, i) =>
        rows.push([
          this.unitCell(unit, i, repeat),
          itemLabel(table.name, column, hand),
          ...versions.map((version) => this.at(unit, column, { version, project: null })),
        ]),
      );
    }
    return rows;
  }

  /** Items below the head that gives them their meaning, the heads in any order. */
  private inOrder(): Column[] {
    const { columns } = this.table;
    const blocks: Column[][] = [];
    for (const column of columns) {
      const head = HEADS[column.concept];
      const last = blocks.find(([first]) => first?.concept === head);
      if (head !== undefined && last) last.push(column);
      else if (head === undefined) blocks.push([column]);
    }
    return shuffled(blocks, this.hand).flatMap(([head, ...parts]) => [
      ...(head ? [head] : []),
      ...shuffled(parts, this.hand),
    ]);
  }

  private at(unit: string, { concept, version: own }: Column, { version, project }: Line): Figure | string {
    const told = own ?? version ?? '决算';
    const key = keyOf({ table: this.table.name, concept, unit, version: told, project });
    return this.book.figures.get(key) ?? '';
  }

  private chance(of: number): boolean {
    return !this.hand.plain && this.hand.next() < of;
  }

  private repeats(): 'blank' | 'merged' | 'again' {
    if (this.hand.plain) return 'blank';
    return (['blank', 'merged', 'again'] as const)[Math.floor(this.hand.next() * 3)] ?? 'blank';
  }

  private unitCell(unit: string, line: number, repeat: 'blank' | 'merged' | 'again'): string {
    if (line > 0 && repeat !== 'again') return repeat === 'merged' ? '^' : '';
    return unit === ALL_UNITS ? totalLabel(this.hand) : unitLabel(unit, this.hand);
  }

  private projectCell(unit: string, project: string | null): string {
    if (project !== null) return project;
    return unit === ALL_UNITS ? '' : subtotalLabel(this.hand);
  }
}
