// 指标评分: what staff entered for each indicator, what is stated for the sections and claimed for the whole.
import type { Problem } from '../model/message';
import type { Entry, ScoreRow, ScoreSheet } from '../model/scores';
import type { Pack, TableDefinition } from '../model/pack';
import { readAmount } from './amounts';
import { enteredValue } from './entered-value';
import type { Grid } from './grid';
import * as problems from './problems';
import { shown } from './table';

const HEADINGS = {
  first: ['一级指标'],
  second: ['二级指标'],
  third: ['三级指标', '指标', '指标名称'],
  full: ['分值', '满分', '权重'],
  score: ['得分', '自评得分', '评分'],
  value: ['完成值', '完成情况', '指标值', '实际值', '实际完成值', '选项'],
  reason: ['说明', '评分说明', '扣分原因', '得分说明', '备注'],
} as const;
type ColumnRole = keyof typeof HEADINGS;

const TOTAL = new Set(['总分', '综合得分', '合计', '总计', '绩效自评综合得分', '自评得分', '总得分']);
const GRADE = new Set(['评价等次', '等次', '评价等级', '等级', '绩效等级']);
const SUBTOTAL = new Set(['小计', '合计']);
const NOTE = /^(?:注|备注|说明)|:/;

export interface ScoreReading {
  readonly sheet: ScoreSheet | null;
  readonly problems: readonly Problem[];
}

export function readScores(pack: Pack, table: TableDefinition, grid: Grid): ScoreReading {
  const reader = new ScoreReader(pack, table, grid);
  return { sheet: reader.read(), problems: reader.problems };
}

class ScoreReader {
  readonly problems: Problem[] = [];
  private readonly columns = new Map<ColumnRole, number>();
  private readonly items: ScoreRow[] = [];
  private readonly sections: ScoreRow[] = [];
  private total: ScoreRow | null = null;
  private grade: ScoreSheet['grade'] = null;
  private first = '';
  private second = '';

  constructor(
    private readonly pack: Pack,
    private readonly table: TableDefinition,
    private readonly grid: Grid,
  ) {}

  read(): ScoreSheet | null {
    const heading = this.findHeading();
    if (heading === null) {
      const at = this.grid.address(this.grid.top, this.grid.left);
      this.problems.push(problems.noHeadings(this.table.name, at, '三级指标、得分'));
      return null;
    }
    for (let row = heading + 1; row <= this.grid.bottom; row++) this.readRow(row);
    return { items: this.items, sections: this.sections, total: this.total, grade: this.grade };
  }

  private findHeading(): number | null {
    for (let row = this.grid.top; row <= this.grid.bottom; row++) {
      this.columns.clear();
      for (let column = this.grid.left; column <= this.grid.right; column++) {
        const label = this.grid.label(row, column);
        for (const [role, labels] of Object.entries(HEADINGS) as [ColumnRole, readonly string[]][]) {
          if (labels.includes(label) && !this.columns.has(role)) this.columns.set(role, column);
        }
      }
      if (this.columns.has('third') && this.columns.has('score')) return row;
    }
    return null;
  }

  private own(role: ColumnRole, row: number): string {
    const column = this.columns.get(role);
    return column === undefined ? '' : this.grid.label(row, column);
  }

  private readRow(row: number): void {
    const roles = ['first', 'second', 'third'] as const;
    const labels = roles.map((role) => this.own(role, row));
    const [first = '', second = '', third = ''] = labels;
    if (this.isRepeatedHeading(row) || (NOTE.test(first) && !this.hasEntries(row))) return;
    if (labels.some((label) => GRADE.has(label))) return this.readGrade(row);
    const total = roles.find((_, i) => this.isTotal(labels[i] ?? '', i));
    if (total) {
      this.total = this.scoreRow(row, ['', '', ''], total);
      return;
    }
    // A section's name may be repeated on each of its rows.
    if (first !== '' && this.canonical(first) !== this.first) {
      this.first = this.canonical(first);
      this.second = '';
    }
    if (second !== '' && !SUBTOTAL.has(second)) this.second = this.canonical(second);
    if (third !== '' && !SUBTOTAL.has(third)) {
      this.items.push(this.scoreRow(row, [this.first, this.second, third], 'third'));
      return;
    }
    if (!this.hasEntries(row)) return;
    if (this.first === '' && this.second === '') {
      const column = this.columns.get('score') as number;
      this.problems.push(problems.missingLabel(this.table.name, this.grid.address(row, column)));
      return;
    }
    const whole = SUBTOTAL.has(second) || this.second === '' || (first !== '' && second === '');
    const path: [string, string, string] = whole ? [this.first, '', ''] : [this.first, this.second, ''];
    this.sections.push(this.scoreRow(row, path, whole ? 'first' : 'second'));
  }

  private canonical(label: string): string {
    for (const [name, synonyms] of this.pack.sections) if (synonyms.includes(label)) return name;
    return label;
  }

  /** 合计 in a column of its own may close a section; in the first column it is the whole. */
  private isTotal(label: string, level: number): boolean {
    return TOTAL.has(label) && (level === 0 || !SUBTOTAL.has(label));
  }

  private isRepeatedHeading(row: number): boolean {
    const is = (role: 'third' | 'score'): boolean =>
      (HEADINGS[role] as readonly string[]).includes(this.own(role, row));
    return is('third') && is('score');
  }

  private hasEntries(row: number): boolean {
    return (['full', 'score'] as const).some((role) => {
      const column = this.columns.get(role);
      return column !== undefined && !this.grid.isBlank(row, column);
    });
  }

  private scoreRow(row: number, path: readonly [string, string, string], labelRole: ColumnRole): ScoreRow {
    const reason = this.columns.get('reason');
    const value = this.columns.get('value');
    const labelColumn = this.columns.get(labelRole) ?? this.grid.left;
    const text = reason === undefined ? '' : this.grid.text(row, reason);
    return {
      path,
      labelCell: this.grid.ref(row, labelColumn),
      full: this.entry(row, 'full'),
      score: this.entry(row, 'score'),
      value: value === undefined ? null : enteredValue(this.grid, row, value),
      reason: text === '' ? null : text,
    };
  }

  private entry(row: number, role: 'full' | 'score'): Entry | null {
    const column = this.columns.get(role);
    if (column === undefined) return null;
    const value = this.grid.value(row, column);
    const reading = readAmount(value, this.grid.format(row, column), { measure: null, decimals: 0 });
    const amount = reading.kind === 'amount' ? reading.amount : null;
    if (reading.kind !== 'amount' && reading.kind !== 'blank') {
      const address = this.grid.address(row, column);
      const name = this.table.name;
      if (reading.kind === 'error') this.problems.push(problems.errorCell(name, address, reading.error));
      else if (reading.kind === 'uncalculated') this.problems.push(problems.uncalculatedCell(name, address));
      else this.problems.push(problems.unreadableCell(name, address, shown(this.grid.text(row, column))));
    }
    return { amount, cell: this.grid.ref(row, column), numeric: value === null || typeof value === 'number' };
  }

  /** The grade is a word in the 得分 column, or in whatever cell follows its label; the 说明 is none. */
  private readGrade(row: number): void {
    const columns = [this.columns.get('score') as number];
    for (let column = this.grid.left; column <= this.grid.right; column++) columns.push(column);
    for (const column of columns) {
      const label = this.grid.label(row, column);
      if (label === '' || GRADE.has(label) || column === this.columns.get('reason')) continue;
      this.grade = { name: label, cell: this.grid.ref(row, column) };
      return;
    }
  }
}
