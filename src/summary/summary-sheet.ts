// 绩效评价汇总 as Gouji lays it out: indicators under their sections, sub-totals, total and grade as live formulas.
import { cellName } from '../model/address';
import { gradeReason, sumReason } from '../model/claim-reasons';
import type { Message } from '../model/message';
import type { IndicatorScore, Scorecard } from '../model/scorecard';
import type { Area, CellDraft, CellStyle, SheetLayout } from '../model/sheet';
import type { Pack } from '../model/pack';
import { gradeFormula, reference } from './live';
import {
  type Content,
  fullContent,
  gradedTotal,
  isScored,
  PROVISIONAL,
  ratioContent,
  reasonText,
  scoreContent,
  sourceName,
} from './score-cells';

export interface LaidOut {
  readonly cells: readonly CellDraft[];
  readonly layout: SheetLayout;
  /** Everything that is Gouji's on the sheet. */
  readonly area: Area;
}

const HEADINGS = ['一级指标', '二级指标', '三级指标', '分值', '完成值', '得分', '填报得分', '来源', '依据'];
const WIDTHS = [12, 12, 20, 7, 10, 8, 9, 12, 58];
const [FIRST, SECOND, THIRD, FULL, RATIO, SCORE, CLAIMED, SOURCE, REASON] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export function layOutSummary(card: Scorecard, sheet: string, pack: Pack): LaidOut {
  return new SummarySheet(card, sheet, pack).layOut();
}

class SummarySheet {
  /** By place: what is put later stands. */
  private readonly cells = new Map<string, CellDraft>();
  private readonly merges: Area[] = [];
  private row = 0;

  constructor(
    private readonly card: Scorecard,
    private readonly sheet: string,
    private readonly pack: Pack,
  ) {}

  layOut(): LaidOut {
    this.heading();
    const sections = groups(this.card.indicators, 0).map(([name, indicators]) =>
      this.section(name, indicators),
    );
    this.total(sections);
    const area = { sheet: this.sheet, top: 0, left: 0, bottom: this.row - 1, right: HEADINGS.length - 1 };
    return {
      cells: [...this.cells.values()],
      layout: { widths: WIDTHS, merges: this.merges, frozenRows: 3 },
      area,
    };
  }

  private put(column: number, content: Content, style: CellStyle): void {
    this.putAt({ ...content, row: this.row, column, style });
  }

  private putAt(cell: CellDraft): void {
    this.cells.set(`${cell.row},${cell.column}`, cell);
  }

  private heading(): void {
    this.put(0, { value: '部门整体支出绩效评价汇总' }, 'title');
    this.merge(this.row, 0, this.row, HEADINGS.length - 1);
    this.row++;
    this.put(
      0,
      {
        value: `评分依据：${this.pack.title}。得分、完成值和等次是公式，随表中的数变化；本表重新填写时会覆盖。`,
      },
      'caption',
    );
    this.merge(this.row, 0, this.row, HEADINGS.length - 1);
    this.row++;
    HEADINGS.forEach((value, column) => this.put(column, { value }, 'heading'));
    this.row++;
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ sheet: this.sheet, top, left, bottom, right });
  }

  /** Answers with the row of its sum. */
  private section(first: string, indicators: readonly IndicatorScore[]): number {
    const top = this.row;
    const parts = groups(indicators, 1).map(([second, members]) => this.part(second, members));
    const sum = this.row;
    this.sumRow(`${first}得分`, [first], parts.flat(), SECOND, 'total');
    this.putAt({ value: first, row: top, column: FIRST, style: 'section' });
    this.fill(FIRST, top + 1, sum, 'section');
    this.merge(top, FIRST, sum, FIRST);
    return sum;
  }

  /** A merged area keeps its looks to its last row. */
  private fill(column: number, from: number, to: number, style: CellStyle): void {
    for (let row = from; row <= to; row++) this.putAt({ row, column, value: null, style });
  }

  /** A 二级 section; answers with the rows that its 一级 adds up. */
  private part(second: string, members: readonly IndicatorScore[]): number[] {
    const top = this.row;
    const rows = members.map((indicator) => this.indicator(indicator));
    if (second === '') {
      this.fill(SECOND, top, this.row - 1, 'section');
      return rows;
    }
    const sum = this.row;
    const path = [members[0]?.path[0] ?? '', second];
    this.sumRow('小计', path, rows, THIRD, 'total');
    this.putAt({ value: second, row: top, column: SECOND, style: 'section' });
    this.fill(SECOND, top + 1, sum, 'section');
    this.merge(top, SECOND, sum, SECOND);
    return [sum];
  }

  private indicator(indicator: IndicatorScore): number {
    const row = this.row;
    const ratio = ratioContent(indicator, this.pack);
    this.put(THIRD, { value: indicator.path[2] }, 'label');
    // Where the pack has points, the score is out of these, whatever 指标评分 states.
    this.put(FULL, fullContent(indicator, this.pack), 'number');
    this.put(RATIO, ratio ?? { value: null }, 'number');
    const style = indicator.score === null && !indicator.excluded ? 'bad' : 'number';
    this.put(SCORE, scoreContent(indicator, ratio && cellName(row, RATIO), this.pack), style);
    this.put(CLAIMED, claimedContent(indicator), 'number');
    this.put(SOURCE, { value: sourceName(indicator) }, 'text');
    this.put(REASON, { value: reasonText(indicator) }, 'text');
    this.row++;
    return row;
  }

  private sumRow(
    label: string,
    path: readonly string[],
    rows: readonly number[],
    at: number,
    style: CellStyle,
  ): void {
    const section = this.card.sections.find((candidate) => candidate.path.join('›') === path.join('›'));
    for (let column = at; column < HEADINGS.length; column++) this.put(column, { value: null }, style);
    this.put(at, { value: label }, style);
    const sum = (column: number): string => `=${addUp(rows, column)}`;
    this.put(FULL, { value: section?.full.toNumber() ?? 0, formula: sum(FULL) }, style);
    if (isScored(this.card, path.join('›')))
      this.put(SCORE, { value: section?.score.toNumber() ?? 0, formula: sum(SCORE) }, style);
    this.merge(this.row, at, this.row, THIRD);
    if (section?.claimed) this.claim(section.claimed.toNumber(), sumReason(this.card, path));
    this.row++;
  }

  private total(sections: readonly number[]): void {
    const { card } = this;
    const row = this.row;
    for (let column = 0; column < HEADINGS.length; column++) this.put(column, { value: null }, 'total');
    this.put(FIRST, { value: '总分' }, 'total');
    this.put(FULL, { value: card.full.toNumber(), formula: `=${addUp(sections, FULL)}` }, 'total');
    if (isScored(card, ''))
      this.put(SCORE, { value: card.total.toNumber(), formula: `=${addUp(sections, SCORE)}` }, 'total');
    this.merge(row, FIRST, row, THIRD);
    this.merge(row + 1, FIRST, row + 1, THIRD);
    if (card.claimedTotal) this.claim(card.claimedTotal.toNumber(), sumReason(card, []));
    this.row++;
    for (let column = 0; column < HEADINGS.length; column++) this.put(column, { value: null }, 'total');
    this.put(FIRST, { value: '评价等次' }, 'total');
    if (card.grade === null) this.put(REASON, { value: PROVISIONAL }, 'bad');
    else {
      const formula = `=${gradeFormula(this.pack.grades, gradedTotal(card, this.pack, cellName(row, SCORE)))}`;
      this.put(SCORE, { value: card.grade, formula }, 'total');
    }
    if (card.claimedGrade !== null) this.claim(card.claimedGrade, gradeReason(card, this.pack));
    this.row++;
  }

  /** A claim that is not what the rules give stands out, with the reason beside it. */
  private claim(value: string | number, reason: Message | null): void {
    this.put(CLAIMED, { value }, reason ? 'bad' : 'total');
    if (reason) this.put(REASON, { value: reason.zh }, 'text');
  }
}

function claimedContent(indicator: IndicatorScore): Content {
  if (!indicator.claimed || !indicator.claimedCell) return { value: null };
  const value = { value: indicator.claimed.toNumber() };
  return indicator.claimedNumeric ? { ...value, formula: `=${reference(indicator.claimedCell)}` } : value;
}

/** D4+D9 for separate rows, SUM(D4:D6) for a run of them. */
export function addUp(rows: readonly number[], column: number): string {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return '0';
  if (rows.length > 1 && last - first === rows.length - 1)
    return `SUM(${cellName(first, column)}:${cellName(last, column)})`;
  return rows.map((row) => cellName(row, column)).join('+');
}

function groups(indicators: readonly IndicatorScore[], level: 0 | 1): [string, IndicatorScore[]][] {
  const found = new Map<string, IndicatorScore[]>();
  for (const indicator of indicators) {
    const list = found.get(indicator.path[level]);
    if (list) list.push(indicator);
    else found.set(indicator.path[level], [indicator]);
  }
  return [...found];
}
