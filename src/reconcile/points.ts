// Ties of the 指标评分 sheet: stated 分值 against their children, claimed 得分 against the items beneath (section 4).
import type { Amount } from '../model/amount';
import { sumReason } from '../model/claim-reasons';
import type { Finding } from '../model/finding';
import type { Scorecard } from '../model/scorecard';
import type { Entry, ScoreRow, ScoreSheet } from '../model/scores';
import { findingOf, scoreClaim } from './finding';
import { entryOperand, type Operand } from './operand';

const POINTS = '分值';
const SCORE = '得分';

/** The scorecard tells what the rules give where staff entered nothing, and why a claimed sum differs from it. */
export function checkPoints(
  sheet: ScoreSheet,
  table: string,
  full: Amount,
  card: Scorecard | null,
): Finding[] {
  const ties = new PointTies(sheet, table, card);
  return [...sheet.sections.flatMap((section) => ties.section(section)), ...ties.total(full)];
}

class PointTies {
  /** Scores by the row of their item. */
  private readonly computed = new Map<number, Amount>();

  constructor(
    private readonly sheet: ScoreSheet,
    private readonly table: string,
    private readonly card: Scorecard | null,
  ) {
    for (const { labelCell, score } of card?.indicators ?? [])
      if (labelCell && score) this.computed.set(labelCell.row, score);
  }

  section(section: ScoreRow): Finding[] {
    const [first, second] = section.path;
    const items = this.itemsUnder(section);
    const stated = section.full?.amount
      ? this.finding(section, POINTS, section.full, this.statedUnder(section))
      : [];
    const claimed = section.score?.amount
      ? this.finding(section, SCORE, section.score, this.operands(items, 'score'))
      : [];
    return [first, second].some((name) => name !== '') ? [...stated, ...claimed] : [];
  }

  total(full: Amount): Finding[] {
    const { total } = this.sheet;
    if (!total) return [];
    const sections = this.topSections();
    const found: Finding[] = [];
    if (total.full?.amount)
      found.push(...this.finding(total, POINTS, total.full, sections, '总分 = 各一级指标分值之和'));
    else if (sections.length > 0) found.push(...this.outOf(full, sections));
    if (total.score?.amount) {
      const items = this.operands(this.sheet.items, 'score');
      found.push(...this.finding(total, SCORE, total.score, items, '总分 = 各指标得分之和'));
    }
    return found;
  }

  /** Where the sheet does not state what the points add up to, the pack does. */
  private outOf(full: Amount, sections: readonly Operand[]): Finding[] {
    const whole: Operand = { ...(sections[0] as Operand), concept: '满分', cell: null, amount: full };
    const finding = findingOf({
      ...scoreClaim(this.table, '各一级指标分值之和 = 满分', '满分'),
      left: [whole],
      right: sections,
    });
    return finding ? [finding] : [];
  }

  private finding(
    row: ScoreRow,
    what: string,
    entry: Entry,
    right: readonly Operand[],
    sentence?: string,
  ): Finding[] {
    if (right.length === 0) return [];
    const name = row.path.filter((part) => part !== '').join('›') || '总分';
    const concept = name === '总分' && what === SCORE ? name : `${name}${what}`;
    const left = [entryOperand(entry, concept, this.table)];
    const said = sentence ?? `${name}${what} = ${what === POINTS ? '下一级分值之和' : '各指标得分之和'}`;
    const path = row.path.filter((part) => part !== '');
    const note = what === SCORE && this.card ? sumReason(this.card, path) : null;
    const finding = findingOf({ ...scoreClaim(this.table, said, `${what}@${name}`), left, right, note });
    return finding ? [finding] : [];
  }

  /** The immediate children's stated 分值: 二级 under 一级, items under 二级; what states none is counted by its own children. */
  private statedUnder(section: ScoreRow): Operand[] {
    const [first, second] = section.path;
    const items = this.itemsUnder(section);
    if (second !== '') return this.operands(items, 'full');
    const below = this.sheet.sections.filter(({ path }) => path[0] === first && path[1] !== '');
    const seconds = new Set([...below, ...items].map(({ path }) => path[1]));
    return [...seconds].flatMap((name) => {
      const stated = below.find(({ path, full }) => path[1] === name && full?.amount);
      return this.operands(stated ? [stated] : items.filter(({ path }) => path[1] === name), 'full');
    });
  }

  private topSections(): Operand[] {
    const names = [...new Set([...this.sheet.sections, ...this.sheet.items].map(({ path }) => path[0]))];
    return names.flatMap((name) => {
      const stated = this.sheet.sections.find(
        (s) => s.path[0] === name && s.path[1] === '' && s.full?.amount,
      );
      return this.operands(stated ? [stated] : this.itemsUnder({ path: [name, '', ''] }), 'full');
    });
  }

  private itemsUnder(section: Pick<ScoreRow, 'path'>): ScoreRow[] {
    const [first, second] = section.path;
    return this.sheet.items.filter(
      (item) => item.path[0] === first && (second === '' || item.path[1] === second),
    );
  }

  private operands(rows: readonly ScoreRow[], which: 'full' | 'score'): Operand[] {
    return rows.flatMap((row) => {
      const entry = row[which];
      const name = row.path.filter((part) => part !== '').at(-1) ?? '';
      if (!entry) return [];
      const operand = entryOperand(entry, `${name}${which === 'full' ? POINTS : SCORE}`, this.table);
      const computed =
        which === 'score' && operand.amount === null ? this.computed.get(row.labelCell.row) : undefined;
      return [computed ? { ...operand, amount: computed } : operand];
    });
  }
}
