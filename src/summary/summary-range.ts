// Into the user's own layout: the score, ratio and explanation cells of the rows that are recognised, total and grade.
import { cellName } from '../model/address';
import { sumReason } from '../model/claim-reasons';
import { normalLabel } from '../model/label';
import type { Message } from '../model/message';
import type { IndicatorScore, Scorecard } from '../model/scorecard';
import type { CellBlock, CellDraft } from '../model/sheet';
import type { Pack } from '../model/pack';
import { gradeFormula } from './live';
import { type Claim, layoutOf, type RangeLayout } from './range-layout';
import {
  type Content,
  gradedTotal,
  isScored,
  membersOf,
  PROVISIONAL,
  ratioContent,
  reasonText,
  scoreContent,
} from './score-cells';
import { addUp } from './summary-sheet';

/**
 * Null where the range has no headings 指标 and 得分, or nothing in it is recognised. A cell that is not `free` is the
 * user's: it is not written, and no formula counts on what it holds.
 */
export function fillRange(
  block: CellBlock,
  card: Scorecard,
  pack: Pack,
  free: (row: number, column: number) => boolean,
): CellDraft[] | null {
  const layout = layoutOf(block, pack);
  return layout && new SummaryRange(block, layout, card, pack, free).fill();
}

class SummaryRange {
  private readonly cells: CellDraft[] = [];
  private readonly used = new Set<IndicatorScore>();
  /** Score cells of the indicators written, by section path; the whole's under an empty one. */
  private readonly rows = new Map<string, number[]>();

  constructor(
    private readonly block: CellBlock,
    private readonly layout: RangeLayout,
    private readonly card: Scorecard,
    private readonly pack: Pack,
    private readonly free: (row: number, column: number) => boolean,
  ) {}

  fill(): CellDraft[] | null {
    const { indicators, sections, claims } = this.layout;
    for (const { row, name, second } of indicators) this.indicator(row, name, second);
    for (const { row, path } of sections) this.sum(row, path);
    const total = claims.find((claim) => claim.total !== null);
    if (total) this.total(total);
    for (const { row, grade } of claims) if (grade !== null) this.grade(row, grade, total);
    return this.cells.length > 0 ? this.cells : null;
  }

  private put(row: number, column: number | undefined, content: Content | null): void {
    if (column === undefined || content === null) return;
    const { area } = this.block;
    this.cells.push({ ...content, row: area.top + row, column: area.left + column });
  }

  private isFree(row: number, column: number): boolean {
    return this.free(this.block.area.top + row, this.block.area.left + column);
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
    const { score, ratio: ratioColumn, reason } = this.layout;
    const ratio = ratioContent(indicator, this.pack);
    const ratioCell =
      ratio && ratioColumn !== undefined && this.isFree(row, ratioColumn)
        ? this.cellName(row, ratioColumn)
        : ratio?.formula
          ? `(${ratio.formula.slice(1)})`
          : null;
    this.put(row, ratioColumn, ratio);
    this.put(row, score, scoreContent(indicator, ratioCell, this.pack));
    this.put(row, reason, { value: reasonText(indicator) });
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
    const section = this.card.sections.find((candidate) => candidate.path.join('›') === path);
    if (!section || !this.rows.has(path) || !isScored(this.card, path)) return;
    const formula = this.addUp(path);
    this.put(row, this.layout.score, {
      value: section.score.toNumber(),
      ...(formula === null ? {} : { formula }),
    });
    this.because(row, sumReason(this.card, path.split('›')));
  }

  /** Why a claimed sum is not what the rules give. */
  private because(row: number, reason: Message | null): void {
    if (reason) this.put(row, this.layout.reason, { value: reason.zh });
  }

  /** Null where what is to be added up does not all stand in the range, in cells that are Gouji's: then it is a number. */
  private addUp(path: string): string | null {
    const column = this.layout.score;
    const rows = this.rows.get(path) ?? [];
    const complete = membersOf(this.card, path).every((indicator) => this.used.has(indicator));
    const ours = rows.every((row) => this.isFree(row - this.block.area.top, column));
    return complete && ours ? `=${addUp(rows, this.block.area.left + column)}` : null;
  }

  private total({ row, total, grade }: Claim): void {
    const column = total as number;
    const formula = this.addUp('');
    const value = this.card.total.toNumber();
    if (isScored(this.card, '')) this.put(row, column, formula === null ? { value } : { value, formula });
    if (this.card.provisional) this.put(row, this.layout.reason, { value: PROVISIONAL });
    // Where the row has the grade too, that stands in one of the columns after the score.
    else if (grade === null) this.because(row, sumReason(this.card, []));
  }

  private grade(row: number, column: number, total: Claim | undefined): void {
    const { grade } = this.card;
    if (grade === null) return;
    const live = total?.total !== null && total && this.isFree(total.row, total.total);
    const from = live ? gradedTotal(this.card, this.pack, this.cellName(total.row, total.total)) : null;
    const formula = from === null ? null : `=${gradeFormula(this.pack.grades, from)}`;
    this.put(row, column, formula === null ? { value: grade } : { value: grade, formula });
  }
}
