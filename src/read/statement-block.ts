// One block of a statement: each number understood by the name of its row and the headings of its column.
import { ALL_UNITS, type Measure, type Subject } from '../model/fact';
import { normalLabel } from '../model/label';
import type { Side } from '../model/pack';
import type { Block } from './blocks';
import type { Column } from './headings';
import * as problems from './problems';
import { holdsCode, isCode, RowNames } from './subject-code';
import { shown, type TableReader } from './table';
import type { Meaning, Vocabulary } from './vocabulary';

/** What a row of a block is about. */
interface Row {
  readonly item: Meaning | null;
  readonly subject: Subject | null;
  readonly unit: string;
}

const WHOLE: Row = { item: null, subject: null, unit: ALL_UNITS };

export class StatementBlock {
  private readonly naming: readonly number[];
  private readonly coded: boolean;
  private readonly names: RowNames;
  private next: StatementBlock | null = null;
  /** Concepts of the rows above, nearest first. */
  private readonly before: string[] = [];
  /** Headings that have been reported. */
  private readonly reported = new Set<string>();

  constructor(
    private readonly reader: TableReader,
    private readonly words: Vocabulary,
    private readonly side: Side,
    private readonly block: Block,
    private readonly measure: Measure,
    private readonly rows: readonly number[],
    /** The block to its left. */
    private readonly previous: StatementBlock | null,
  ) {
    const naming = block.stubs.filter(({ role }) => role === 'item' || role === 'code');
    this.naming = naming.map(({ column }) => column);
    this.coded =
      side.subjects !== null ||
      naming.some(({ role }) => role === 'code') ||
      // 项目: 2010601 行政运行.
      rows.some((row) => this.naming.some((column) => holdsCode(reader.grid.text(row, column))));
    this.names = new RowNames(reader.grid, this.naming, this.coded);
    if (previous) previous.next = this;
  }

  read(): void {
    if (this.naming.length === 0) this.readUnits();
    else for (const row of this.rows) if (!this.handsOver(row)) this.readRow(row, this.named(row));
  }

  /** Where merged cells are not known: a name that is drawn on over the next block, which holds its amount. */
  private handsOver(row: number): boolean {
    if (this.reader.grid.knowsMerges || !this.next || this.hasAmounts(row)) return false;
    return (
      this.names.at(row).column !== null &&
      this.next.names.at(row).column === null &&
      this.next.hasAmounts(row)
    );
  }

  /** Without names of rows: the department's one row of numbers, or one for each unit. */
  private readUnits(): void {
    const filled = this.rows.filter((row) => this.hasAmounts(row));
    const wanted = filled.length > 0 || this.reader.saysNothing ? filled : this.rows.slice(0, 1);
    const stub = this.block.stubs.find(({ role }) => role === 'unit')?.column;
    for (const row of wanted) {
      const label = stub === undefined ? '' : this.reader.grid.label(row, stub);
      if (wanted.length === 1) this.readRow(row, WHOLE);
      else if (label !== '') this.readRow(row, { ...WHOLE, unit: this.words.unitOf(label) });
      else if (row === wanted[0] && stub === undefined) this.readRow(row, WHOLE);
      else this.missingLabel(row);
    }
  }

  private readRow(row: number, meaning: Row | null): void {
    if (meaning) for (const column of this.block.columns) this.readCell(row, column, meaning);
  }

  private readCell(row: number, heading: Column, { item, subject, unit }: Row): void {
    const { column, path } = heading;
    // A name that is merged on over this column leaves no amount in it.
    const left = this.reader.grid.mergeAt(row, column)?.left ?? column;
    if (left !== column) return;
    const meaning =
      path.length === 0 ? null : this.words.meaningOf(path, [], item?.concept ?? this.side.subjects);
    const concept = meaning?.concept ?? null;
    if (meaning === null || concept === null) {
      if (this.reader.looksLikeAmount(row, column)) this.reportColumn(row, heading);
      return;
    }
    this.reader.readCell(row, column, {
      concept,
      unit,
      version: meaning.version ?? item?.version ?? this.reader.table.version,
      project: null,
      subject,
      measure: meaning.measure ?? item?.measure ?? this.measure,
    });
  }

  /** Null for a row that tells nothing; what is not understood beside amounts is reported. */
  private named(row: number): Row | null {
    const { names } = this.previous?.handsOver(row) ? this.previous : this;
    const { code, name, column } = names.at(row);
    const label = normalLabel(name);
    if (column === null) return this.missingLabel(row);
    if (code !== null) {
      return isCode(code) ? { ...WHOLE, subject: { code, name: label } } : this.notUnderstood(row, column);
    }
    if (this.reader.table.ignored.includes(label)) return null;
    // Of coded rows 合计 is the whole; beside items (本年支出合计, 总计) it would not say which.
    const total = this.words.isAllUnits(label) || this.words.isSubtotal(label);
    if (total && this.coded && this.reader.table.sides.length === 1) return WHOLE;
    const item = this.words.meaningOf([label], this.before);
    if (item?.concept) {
      this.before.unshift(item.concept);
      return { ...WHOLE, item };
    }
    const known = this.coded ? this.words.subjectOf(label) : null;
    return known === null
      ? this.notUnderstood(row, column)
      : { ...WHOLE, subject: { code: known, name: label } };
  }

  private hasAmounts(row: number): boolean {
    return this.block.columns.some(({ column }) => this.reader.looksLikeAmount(row, column));
  }

  private missingLabel(row: number): null {
    const filled = this.block.columns.find(({ column }) => this.reader.looksLikeAmount(row, column));
    if (filled) {
      const { grid, table } = this.reader;
      this.reader.problems.push(problems.missingLabel(table.name, grid.address(row, filled.column)));
    }
    return null;
  }

  private notUnderstood(row: number, column: number): null {
    if (!this.hasAmounts(row)) return null;
    const { grid, table } = this.reader;
    const said = shown(normalLabel(grid.text(row, column)));
    this.reader.problems.push(problems.unknownLabel(table.name, grid.address(row, column), said));
    return null;
  }

  /** A heading that is not understood is reported once. */
  private reportColumn(row: number, { column, path, cells }: Column): void {
    const { grid, table } = this.reader;
    if (path.some((label) => table.ignored.includes(label))) return;
    const at = cells.at(-1);
    const address = at ? grid.address(at.row, at.column) : grid.address(row, column);
    const once = at ? address : String(column);
    if (this.reported.has(once)) return;
    this.reported.add(once);
    this.reader.problems.push(
      at
        ? problems.unknownLabel(table.name, address, shown(path.filter(Boolean).join('›')))
        : problems.missingHeading(table.name, address),
    );
  }
}
