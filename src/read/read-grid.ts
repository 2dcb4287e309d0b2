// A table of reporting units: each number understood by the labels of its row and of its column.
import { ALL_UNITS, type Measure } from '../model/fact';
import { normalLabel } from '../model/label';
import type { Steps } from '../model/steps';
import type { Column, Headings } from './headings';
import { findHeadings } from './headings';
import { declaredMeasure, unknownMeasure } from './measure';
import * as problems from './problems';
import { shown, type TableReader } from './table';
import type { Meaning } from './vocabulary';
import { Vocabulary } from './vocabulary';

const ROWS_A_STEP = 100;

/** False where no headings were found. */
export function* readGrid(reader: TableReader): Steps<boolean> {
  const vocabulary = new Vocabulary(reader.pack, reader.table);
  const all = findHeadings(reader.grid, vocabulary);
  if (all.length === 0) {
    const first = reader.pack.stubs.unit[0] ?? '';
    const { grid } = reader;
    reader.problems.push(problems.noHeadings(reader.table.name, grid.address(grid.top, grid.left), first));
    return false;
  }
  const top = all[0]?.top ?? reader.grid.top;
  const other = unknownMeasure(reader.grid, top);
  if (other) {
    const address = reader.grid.address(other.row, other.column);
    reader.problems.push(
      problems.unknownMeasure(reader.table.name, address, other.measure, reader.pack.measure),
    );
  }
  const measure = declaredMeasure(reader.grid, top) ?? reader.pack.measure;
  const place: Place = { unit: null, before: [], projects: new Map() };
  for (const headings of all) yield* new GridReader(reader, vocabulary, headings, measure, place).read();
  return true;
}

/** Where the reader is: it goes on under headings that a long table repeats in the midst of a unit. */
interface Place {
  unit: string | null;
  /** Concepts of the unit's rows so far, nearest first: the heads that a repeated label may stand under. */
  before: string[];
  /** How often each project's name occurred, by unit. */
  readonly projects: Map<string, number>;
}

/** What stands below a table, or numbers its columns, and is no unit. */
const NOTE = /^(?:注|备注|说明|填表|填报|制表|审核|单位负责人)|:/;
const COLUMN_NUMBERS = /^[栏列行]次$/;
/** A 序号; anything else in its column is a name merged over from the unit's column. */
const ORDINAL = /^[\d.\-一二三四五六七八九十]*$/;

/** What a data row is about. */
interface RowLabel {
  readonly unit: string;
  readonly project: string | null;
  readonly item: Meaning | null;
}

class GridReader {
  private readonly columns: readonly { column: number; meaning: Meaning | null; from: Column }[];

  constructor(
    private readonly reader: TableReader,
    private readonly vocabulary: Vocabulary,
    private readonly headings: Headings,
    private readonly measure: Measure,
    private readonly place: Place,
  ) {
    this.columns = headings.columns.map((from) => ({
      column: from.column,
      meaning: from.path.length === 0 ? null : vocabulary.meaningOf(from.path),
      from,
    }));
  }

  *read(): Steps<void> {
    this.reportColumns();
    const { firstRow, lastRow } = this.headings;
    for (let row = firstRow; row <= lastRow; row++) {
      this.readRow(row);
      if ((row - firstRow) % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    }
  }

  /** What is not understood in the headings is reported once, if there is an amount beneath it. */
  private reportColumns(): void {
    const { grid, table } = this.reader;
    const reported = new Set<string>();
    for (const { column, meaning, from } of this.columns) {
      if (meaning && (meaning.concept !== null || this.rowsHaveItems)) continue;
      const filled = this.firstAmount(column);
      if (filled === null) continue;
      const depth = this.vocabulary.unknownAt(from.path) || from.path.length;
      const at = from.cells[depth - 1];
      const address = at ? grid.address(at.row, at.column) : grid.address(filled, column);
      if (reported.has(address)) continue;
      reported.add(address);
      const said = from.path.slice(0, depth).filter((label) => label !== '');
      const label = said.join('›') || (at ? grid.text(at.row, at.column) : '');
      this.reader.problems.push(
        at
          ? problems.unknownLabel(table.name, address, shown(label))
          : problems.missingHeading(table.name, address),
      );
    }
  }

  private get rowsHaveItems(): boolean {
    return this.headings.stubs.has('item');
  }

  private firstAmount(column: number): number | null {
    for (let row = this.headings.firstRow; row <= this.headings.lastRow; row++) {
      if (this.reader.looksLikeAmount(row, column)) return row;
    }
    return null;
  }

  private readRow(row: number): void {
    const label = this.labelOf(row);
    if (label === null) return;
    const item = label.item;
    for (const { column, meaning } of this.columns) {
      if (!meaning) continue;
      const concept = meaning.concept ?? item?.concept ?? null;
      if (concept === null) {
        if (item && this.reader.looksLikeAmount(row, column)) this.reportConcept(row, column);
        continue;
      }
      const version = meaning.version ?? item?.version ?? this.reader.table.version;
      if (version === null) {
        if (!this.reader.grid.isBlank(row, column)) this.reportVersion(row, column, concept);
        continue;
      }
      const measure = meaning.measure ?? item?.measure ?? this.measure;
      this.reader.readCell(row, column, {
        concept,
        unit: label.unit,
        version,
        project: label.project,
        measure,
      });
    }
  }

  /** 年初预算数 by its row and 决算数 by its column: neither says of what. */
  private reportConcept(row: number, column: number): void {
    const { grid, table } = this.reader;
    const label = grid.label(row, this.headings.stubs.get('item') ?? column);
    this.reader.problems.push(problems.unknownLabel(table.name, grid.address(row, column), shown(label)));
  }

  private reportVersion(row: number, column: number, concept: string): void {
    const { grid, table } = this.reader;
    this.reader.problems.push(problems.missingVersion(table.name, grid.address(row, column), concept));
  }

  /** Null for a row that is none of ours; what is not understood beside amounts is reported. */
  private labelOf(row: number): RowLabel | null {
    const { grid } = this.reader;
    const own = (role: 'ordinal' | 'unit' | 'item' | 'project'): string => {
      const column = this.headings.stubs.get(role);
      return column === undefined ? '' : grid.label(row, column);
    };
    const ordinal = own('ordinal');
    const named = own('unit') || (ORDINAL.test(ordinal) ? '' : ordinal);
    const itemLabel = own('item');
    const projectLabel = own('project');
    if (COLUMN_NUMBERS.test(named) || this.isNote(row, named)) return null;
    const { place } = this;
    if (named !== '') {
      const unit = this.vocabulary.unitOf(named);
      // A unit's name may be repeated on each of its rows.
      if (unit !== place.unit) place.before = [];
      place.unit = unit;
    } else if (itemLabel === '' && projectLabel === '') return this.unlabelled(row);
    if (place.unit === null) return this.unlabelled(row);
    if (this.rowsHaveItems) {
      // A unit's own line above its items carries no amounts of its own.
      if (itemLabel === '') return this.unlabelled(row);
      const item = this.vocabulary.meaningOf([itemLabel], place.before);
      if (!item) return this.notUnderstood(row, this.headings.stubs.get('item') as number);
      if (item.concept !== null) place.before.unshift(item.concept);
      return { unit: place.unit, project: null, item };
    }
    return { unit: place.unit, project: this.projectOf(place.unit, projectLabel), item: null };
  }

  /** 小计 is the unit's own amount, not a project; so is the 合计 that is merged over from the unit's column. */
  private projectOf(unit: string, label: string): string | null {
    if (label === '' || unit === ALL_UNITS || this.vocabulary.isSubtotal(label)) return null;
    // Two lines of one name are two projects, not one amount told twice.
    const key = `${unit}\t${label}`;
    const nth = (this.place.projects.get(key) ?? 0) + 1;
    this.place.projects.set(key, nth);
    return nth === 1 ? label : `${label}（${nth}）`;
  }

  /** 注：… below the table, or a line of words across its columns. */
  private isNote(row: number, named: string): boolean {
    if (this.hasAmounts(row)) return false;
    if (NOTE.test(named)) return true;
    const { grid } = this.reader;
    const merge = grid.mergeAt(row, this.headings.stubs.get('unit') as number);
    return merge !== null && this.columns.some(({ column }) => column >= merge.left && column <= merge.right);
  }

  private hasAmounts(row: number): boolean {
    return this.columns.some(({ column }) => this.reader.looksLikeAmount(row, column));
  }

  private unlabelled(row: number): null {
    const filled = this.columns.find(({ column }) => this.reader.looksLikeAmount(row, column));
    if (filled) {
      const address = this.reader.grid.address(row, filled.column);
      this.reader.problems.push(problems.missingLabel(this.reader.table.name, address));
    }
    return null;
  }

  private notUnderstood(row: number, column: number): null {
    if (!this.hasAmounts(row)) return null;
    const { grid, table } = this.reader;
    this.reader.problems.push(
      problems.unknownLabel(
        table.name,
        grid.address(row, column),
        shown(normalLabel(grid.text(row, column))),
      ),
    );
    return null;
  }
}
