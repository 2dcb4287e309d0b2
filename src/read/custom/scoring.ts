// 评分规则: indicators that the workbook adds to the pack's, or changes in the cells that are filled in.
import { type Amount, sum } from '../../model/amount';
import { normalLabel } from '../../model/label';
import type { Problem } from '../../model/message';
import type { Indicator, Pack } from '../../model/pack';
import { conceptResolver } from '../../packs/load';
import { type OwnFault, ownIndicator } from '../../packs/own-indicator';
import { readAmount } from '../amounts';
import type { Grid } from '../grid';
import { CUSTOM_SCORING } from './names';
import { indicatorNamed, newIndicator, type RowPath, splitPath } from './paths';
import * as problems from './problems';
import { type RuleRow, RuleSheet } from './sheet';

const HEADINGS = {
  first: ['一级指标'],
  second: ['二级指标'],
  name: ['指标', '三级指标', '指标名称'],
  points: ['分值', '满分', '权重'],
  formula: ['公式', '计算公式'],
  wording: ['评分办法', '评分标准', '评分细则', '计分办法', '扣分办法'],
  because: ['说明', '备注'],
} as const;
type Role = keyof typeof HEADINGS;
type Row = RuleRow<Role>;

const SUM = new Set(['合计', '总计', '总分', '小计']);

export interface OwnScoring {
  /** The pack's and the workbook's. */
  readonly indicators: readonly Indicator[];
  /** How many rows count. */
  readonly taken: number;
  readonly problems: readonly Problem[];
  readonly readable: boolean;
}

export function readScoring(grid: Grid, pack: Pack): OwnScoring {
  const reader = new ScoringReader(grid, pack);
  return reader.read();
}

class ScoringReader {
  private readonly sheet: RuleSheet<Role>;
  private readonly indicators: Indicator[];
  /** Where each changed or added indicator was written. */
  private readonly written = new Map<Indicator, string>();
  private first = '';
  private second = '';

  constructor(
    private readonly grid: Grid,
    private readonly pack: Pack,
  ) {
    this.sheet = new RuleSheet<Role>(CUSTOM_SCORING, grid, HEADINGS);
    this.indicators = [...pack.indicators];
  }

  read(): OwnScoring {
    const rows = this.sheet.rows(
      (roles) => roles.has('name') && (roles.has('points') || roles.has('formula') || roles.has('wording')),
      '指标、评分办法',
    );
    for (const row of rows ?? []) this.readRow(row);
    this.checkSum();
    const { problems: found } = this.sheet;
    return {
      indicators: this.indicators,
      taken: this.written.size,
      problems: found,
      readable: rows !== null,
    };
  }

  private readRow(row: Row): void {
    const { texts } = row;
    const path = this.pathOf(row);
    const address = this.sheet.address(row.row, 'name');
    if (texts.name === '') {
      if (texts.points + texts.formula + texts.wording + texts.because !== '' && !this.isSum(row))
        this.sheet.problems.push(problems.missingName(address));
      return;
    }
    if (this.isSum(row)) return;
    const found = indicatorNamed(path, this.indicators);
    if ('several' in found) {
      this.sheet.problems.push(problems.ambiguousName(address, texts.name, found.several));
      return;
    }
    const { indicator } = found;
    const before = indicator && this.written.get(indicator);
    if (before) {
      this.sheet.problems.push(problems.repeatedName(address, texts.name, before));
      return;
    }
    const base = indicator ?? newIndicator(path, this.indicators);
    this.change(row, indicator, { ...base, path: movedTo(base.path, path) }, address);
  }

  private change(row: Row, old: Indicator | null, base: Indicator, address: string): void {
    const { texts } = row;
    const points = this.points(row);
    if (points === undefined) return;
    const filled = (text: string): string | null => (text === '' ? null : text);
    const formula = filled(withoutName(texts.formula, base));
    const made = ownIndicator(
      base,
      { points, formula, wording: filled(texts.wording), because: filled(texts.because) },
      conceptResolver(this.pack.concepts),
    );
    if ('faults' in made) {
      this.sheet.problems.push(...made.faults.map((fault) => this.problem(row, fault)));
      return;
    }
    if (old) this.indicators[this.indicators.indexOf(old)] = made.indicator;
    else this.indicators.push(made.indicator);
    this.written.set(made.indicator, address);
  }

  /** Null where blank; undefined where it is no number of points. */
  private points({ row, texts }: Row): Amount | null | undefined {
    const column = this.sheet.column('points');
    if (column === undefined) return null;
    const value = this.grid.value(row, column);
    const reading = readAmount(value, this.grid.format(row, column), { measure: null, decimals: 0 });
    if (reading.kind === 'blank') return null;
    if (reading.kind === 'amount' && reading.amount.sign > 0) return reading.amount.trimmed(0);
    this.sheet.problems.push(problems.unreadPoints(this.sheet.address(row, 'points'), texts.points));
    return undefined;
  }

  private problem({ row, texts }: Row, { cell, zh, en, unread }: OwnFault): Problem {
    const address = this.sheet.address(row, cell);
    if (cell === 'points') return problems.badPoints(address, zh, en);
    if (cell === 'formula') return problems.badFormula(address, texts.formula, zh, en);
    return unread ? problems.unreadWording(address, zh, en) : problems.badWording(address, zh, en);
  }

  /** 一级 and 二级 of the row: its own, or what stands above it. */
  private pathOf({ row, texts }: Row): RowPath {
    const canonical = (label: string): string => {
      for (const [name, others] of this.pack.sections) if (others.includes(label)) return name;
      return label;
    };
    const first = canonical(this.sheet.shown(row, 'first'));
    const second = canonical(this.sheet.shown(row, 'second'));
    if (first !== '' && first !== this.first) [this.first, this.second] = [first, ''];
    if (second !== '') this.second = second;
    const parts = splitPath(texts.name);
    const name = parts.pop() ?? '';
    const [own2 = second, own1 = first] = parts.reverse().map(canonical);
    const own = { first: own1, second: own2 };
    return {
      first: own1 === '' ? this.first : own1,
      second: own2 === '' ? this.second : own2,
      name,
      own,
    };
  }

  private isSum({ texts }: Row): boolean {
    const labels = [texts.first, texts.second, texts.name].map(normalLabel);
    return texts.formula + texts.wording === '' && labels.some((label) => SUM.has(label));
  }

  /** Where the pack adds up it must still do so. */
  private checkSum(): void {
    const total = (indicators: readonly Indicator[]): Amount | null =>
      indicators.some(({ points }) => points === null)
        ? null
        : sum(indicators.flatMap(({ points }) => points ?? []));
    const now = total(this.indicators);
    if (this.written.size === 0 || !total(this.pack.indicators)?.equals(this.pack.full) || !now) return;
    if (now.equals(this.pack.full)) return;
    const at = this.grid.address(this.grid.top, this.grid.left);
    this.sheet.problems.push(problems.wrongSum(at, now.toString(), this.pack.full.toString()));
  }
}

function movedTo(path: Indicator['path'], { own }: RowPath): Indicator['path'] {
  return [own.first === '' ? path[0] : own.first, own.second === '' ? path[1] : own.second, path[2]];
}

/** 在职人员控制率 = 在职人员数 ÷ 编制数: what it is called need not be part of it. */
function withoutName(text: string, { path, synonyms }: Indicator): string {
  const at = text.search(/[=＝]/);
  const called = normalLabel(text.slice(0, Math.max(at, 0)));
  const names = [path[2], ...synonyms].map(normalLabel);
  return called !== '' && names.includes(called) ? text.slice(at + 1).trim() : text;
}
