// Into the user's own layout: the score, ratio and explanation cells of the rows that are recognised, total and grade.
import { cellName } from '../model/address';
import { normalLabel } from '../model/label';
import type { IndicatorScore, Scorecard } from '../model/scorecard';
import type { CellBlock, CellDraft } from '../model/sheet';
import type { Pack } from '../packs/pack';
import { gradeFormula } from './live';
import { type Content, ratioContent, reasonText, scoreContent } from './score-cells';
import { addUp } from './summary-sheet';

const LABELS = {
  first: ['一级指标'],
  second: ['二级指标'],
  third: ['三级指标', '指标', '指标名称', '评价指标'],
  score: ['得分', '评价得分', '自评得分'],
  ratio: ['完成值', '比率', '指标值', '实际值', '完成率'],
  reason: ['依据', '评分依据', '得分依据', '评分说明', '说明'],
} as const;
type Role = keyof typeof LABELS;
const TOTAL = ['总分', '综合得分', '合计', '绩效自评综合得分'];
const GRADE = ['等次', '评价等次', '评价等级'];

/** Null where the range has no headings 指标 and 得分, or nothing in it is recognised. */
export function fillRange(block: CellBlock, card: Scorecard, pack: Pack): CellDraft[] | null {
  const range = new SummaryRange(block, card, pack);
  return range.fill();
}

class SummaryRange {
  private readonly columns = new Map<Role, number>();
  private readonly cells: CellDraft[] = [];
  private readonly used = new Set<IndicatorScore>();
  /** Score cells of the indicators written, by section path. */
  private readonly rows = new Map<string, number[]>();

  constructor(
    private readonly block: CellBlock,
    private readonly card: Scorecard,
    private readonly pack: Pack,
  ) {}

  fill(): CellDraft[] | null {
    const heading = this.findHeading();
    if (heading === null) return null;
    const sections: { row: number; path: string }[] = [];
    let first = '';
    let second = '';
    let total: number | null = null;
    const { top, bottom } = this.block.area;
    for (let row = heading + 1; row <= bottom - top; row++) {
      const own = (role: Role): string => this.label(row, this.columns.get(role) ?? -1);
      const labels = this.block.values[row]?.map((_, column) => this.label(row, column)) ?? [];
      if (labels.some((label) => GRADE.includes(label))) this.grade(row, total);
      else if (labels.some((label) => TOTAL.includes(label))) total = this.total(row);
      else {
        if (own('first') !== '') [first, second] = [this.section(own('first')), ''];
        if (own('second') !== '') second = this.section(own('second'));
        if (own('third') !== '') this.indicator(row, own('third'), second);
        else if (first !== '') sections.push({ row, path: second === '' ? first : `${first}›${second}` });
      }
    }
    for (const { row, path } of sections) this.sum(row, path);
    return this.cells.length > 0 ? this.cells : null;
  }

  private label(row: number, column: number): string {
    const value = this.block.values[row]?.[column];
    return typeof value === 'string' ? normalLabel(value) : '';
  }

  private section(label: string): string {
    for (const [name, synonyms] of this.pack.sections) if (synonyms.includes(label)) return name;
    return label;
  }

  private findHeading(): number | null {
    const row = this.block.values.findIndex((_, at) => {
      this.columns.clear();
      (this.block.values[at] ?? []).forEach((_cell, column) => {
        const label = this.label(at, column);
        for (const [role, labels] of Object.entries(LABELS) as [Role, readonly string[]][]) {
          if (labels.includes(label) && !this.columns.has(role)) this.columns.set(role, column);
        }
      });
      return this.columns.has('third') && this.columns.has('score');
    });
    return row < 0 ? null : row;
  }

  private put(row: number, column: number | undefined, content: Content | null): void {
    if (column === undefined || content === null) return;
    const { area } = this.block;
    this.cells.push({ ...content, row: area.top + row, column: area.left + column });
  }

  private cellName(row: number, column: number): string {
    return cellName(this.block.area.top + row, this.block.area.left + column);
  }

  /** A name may stand twice: the 二级 above it tells which is meant, else the order. */
  private indicator(row: number, name: string, second: string): void {
    const named = this.card.indicators.filter(
      (indicator) => !this.used.has(indicator) && this.isCalled(indicator, name),
    );
    const indicator = named.find(({ path }) => path[1] === second) ?? named[0];
    if (!indicator) return;
    this.used.add(indicator);
    const score = this.columns.get('score') as number;
    const ratioColumn = this.columns.get('ratio');
    const ratio = ratioContent(indicator, this.pack);
    const ratioCell =
      ratio && ratioColumn !== undefined
        ? this.cellName(row, ratioColumn)
        : ratio && `(${ratio.formula?.slice(1) ?? ''})`;
    this.put(row, ratioColumn, ratio);
    this.put(row, score, scoreContent(indicator, ratioCell, this.pack));
    this.put(row, this.columns.get('reason'), { value: reasonText(indicator) });
    const [one, two] = indicator.path;
    for (const path of ['', one, `${one}›${two}`]) {
      const rows = this.rows.get(path) ?? [];
      rows.push(this.block.area.top + row);
      this.rows.set(path, rows);
    }
  }

  private isCalled(indicator: IndicatorScore, name: string): boolean {
    const synonyms = this.pack.indicators.find(({ id }) => id === indicator.id)?.synonyms ?? [];
    return [indicator.path[2], ...synonyms].some((candidate) => normalLabel(candidate) === name);
  }

  private sum(row: number, path: string): void {
    const rows = this.rows.get(path);
    const section = this.card.sections.find((candidate) => candidate.path.join('›') === path);
    if (!rows || !section) return;
    this.put(row, this.columns.get('score'), {
      value: section.score.toNumber(),
      formula: `=${this.addUp(rows)}`,
    });
  }

  private addUp(rows: readonly number[]): string {
    return addUp(rows, this.block.area.left + (this.columns.get('score') as number));
  }

  /** Only what stands in the range can be added up there; else the total is written as a number. */
  private total(row: number): number | null {
    const complete = this.card.indicators.every((indicator) => this.used.has(indicator));
    const rows = this.rows.get('') ?? [];
    const value = this.card.total.toNumber();
    this.put(
      row,
      this.columns.get('score'),
      complete ? { value, formula: `=${this.addUp(rows)}` } : { value },
    );
    return row;
  }

  private grade(row: number, total: number | null): void {
    const { grade } = this.card;
    const score = this.columns.get('score') as number;
    if (grade === null) return;
    const formula = total === null ? null : `=${gradeFormula(this.pack.grades, this.cellName(total, score))}`;
    this.put(row, score, formula === null ? { value: grade } : { value: grade, formula });
  }
}
