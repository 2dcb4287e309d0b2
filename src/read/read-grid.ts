// A table of reporting units: each number understood by the labels of its row and of its column.
import { ALL_UNITS, type Measure } from '../model/fact';
import { normalLabel } from '../model/label';
import type { Column, Headings } from './headings';
import { findHeadings } from './headings';
import { declaredMeasure } from './measure';
import * as problems from './problems';
import { shown, type TableReader } from './table';
import type { Meaning } from './vocabulary';
import { Vocabulary } from './vocabulary';

/** False where no headings were found. */
export function readGrid(reader: TableReader): boolean {
  const vocabulary = new Vocabulary(reader.pack, reader.table);
  const all = findHeadings(reader.grid, vocabulary).filter((headings) => headings.stubs.has('unit'));
  if (all.length === 0) {
    const first = reader.pack.stubs.unit[0] ?? '';
    const { grid } = reader;
    reader.problems.push(problems.noHeadings(reader.table.name, grid.address(grid.top, grid.left), first));
    return false;
  }
  const measure = declaredMeasure(reader.grid) ?? reader.pack.measure;
  for (const headings of all) new GridReader(reader, vocabulary, headings, measure).read();
  return true;
}

/** What a data row is about. */
interface RowLabel {
  readonly unit: string;
  readonly project: string | null;
  readonly item: Meaning | null;
}

class GridReader {
  private unit: string | null = null;
  /** Concepts of the unit's rows so far, nearest first: the heads that a repeated label may stand under. */
  private before: string[] = [];
  private readonly columns: readonly { column: number; meaning: Meaning | null; from: Column }[];

  constructor(
    private readonly reader: TableReader,
    private readonly vocabulary: Vocabulary,
    private readonly headings: Headings,
    private readonly measure: Measure,
  ) {
    this.columns = headings.columns.map((from) => ({
      column: from.column,
      meaning: from.path.length === 0 ? null : vocabulary.meaningOf(from.path),
      from,
    }));
  }

  read(): void {
    this.reportColumns();
    for (let row = this.headings.firstRow; row <= this.headings.lastRow; row++) this.readRow(row);
  }

  /** A column that is not understood is reported once, if there is anything in it. */
  private reportColumns(): void {
    const { grid, table } = this.reader;
    for (const { column, meaning, from } of this.columns) {
      if (meaning) continue;
      const filled = this.firstAmount(column);
      if (filled === null) continue;
      const label = from.path.at(-1) ?? '';
      const address = label === '' ? grid.address(filled, column) : grid.address(from.labelRow, column);
      this.reader.problems.push(
        label === ''
          ? problems.missingHeading(table.name, address)
          : problems.unknownLabel(table.name, address, shown(from.path.join('›'))),
      );
    }
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
      if (concept === null) continue;
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
    const named = own('unit') || (/^[\d.]*$/.test(ordinal) ? '' : ordinal);
    const detail = this.headings.stubs.has('item') || this.headings.stubs.has('project');
    const itemLabel = own('item');
    const projectLabel = own('project');
    if (named !== '') {
      this.unit = this.vocabulary.unitOf(named);
      this.before = [];
    } else if (!detail || (itemLabel === '' && projectLabel === '')) {
      return this.unlabelled(row);
    }
    if (this.isNote(row, named)) return null;
    if (this.unit === null) return this.unlabelled(row);
    if (this.headings.stubs.has('item')) {
      // A unit's own line above its items carries no amounts of its own.
      if (itemLabel === '') return this.unlabelled(row);
      const item = this.vocabulary.meaningOf([itemLabel], this.before);
      if (!item) return this.notUnderstood(row, this.headings.stubs.get('item') as number);
      if (item.concept !== null) this.before.unshift(item.concept);
      return { unit: this.unit, project: null, item };
    }
    return { unit: this.unit, project: this.projectOf(projectLabel), item: null };
  }

  /** 小计 is the unit's own amount, not a project; so is the 合计 that is merged over from the unit's column. */
  private projectOf(label: string): string | null {
    if (label === '' || this.unit === ALL_UNITS) return null;
    return this.vocabulary.isSubtotal(label) ? null : label;
  }

  /** 注：… below the table, or a line of words across its columns. */
  private isNote(row: number, named: string): boolean {
    if (this.hasAmounts(row)) return false;
    if (/^(?:注|备注|说明|填表|制表|审核|单位负责人)/.test(named)) return true;
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
