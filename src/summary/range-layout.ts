// The user's own layout of the summary: which row is which indicator or section, and where total and grade belong.
import { normalLabel } from '../model/label';
import type { Pack } from '../model/pack';
import type { CellBlock } from '../model/sheet';

const HEADINGS = {
  first: ['一级指标'],
  second: ['二级指标'],
  third: ['三级指标', '指标', '指标名称', '评价指标'],
  score: ['得分', '评价得分', '自评得分'],
  ratio: ['完成值', '比率', '指标值', '实际值', '完成率'],
  reason: ['依据', '评分依据', '得分依据', '评分说明', '说明'],
} as const;
type Role = keyof typeof HEADINGS;
const TOTAL = ['总分', '综合得分', '合计', '绩效自评综合得分'];
const GRADE = ['等次', '评价等次', '评价等级'];

/** Rows and columns count from the range's own first cell. */
export interface RangeLayout {
  readonly score: number;
  readonly ratio: number | undefined;
  readonly reason: number | undefined;
  /** By name, with the 二级 they stand under. */
  readonly indicators: readonly { readonly row: number; readonly name: string; readonly second: string }[];
  /** `投入`, `投入›目标设定`. */
  readonly sections: readonly { readonly row: number; readonly path: string }[];
  readonly claims: readonly Claim[];
}

/** Where a total or a grade belongs: its row, and the columns of the two; null where the row has it not. */
export interface Claim {
  readonly row: number;
  readonly total: number | null;
  readonly grade: number | null;
}

/** Null where the range has no headings 指标 and 得分. */
export function layoutOf(block: CellBlock, pack: Pack): RangeLayout | null {
  const heading = headingOf(block);
  if (!heading) return null;
  const { columns, score } = heading;
  const indicators: RangeLayout['indicators'][number][] = [];
  const sections: RangeLayout['sections'][number][] = [];
  const claims: Claim[] = [];
  const canonical = (label: string): string =>
    [...pack.sections].find(([, synonyms]) => synonyms.includes(label))?.[0] ?? label;
  let first = '';
  let second = '';
  for (let row = heading.row + 1; row < block.values.length; row++) {
    const own = (role: Role): string => labelAt(block, row, columns.get(role) ?? -1);
    const claim = claimAt(block, row, score);
    if (claim) {
      claims.push(claim);
      continue;
    }
    if (own('first') !== '') [first, second] = [canonical(own('first')), ''];
    if (own('second') !== '') second = canonical(own('second'));
    if (own('third') !== '') indicators.push({ row, name: own('third'), second });
    // A row without any label is one that staff have yet to name.
    else if (own('first') !== '' || own('second') !== '')
      sections.push({ row, path: second === '' ? first : `${first}›${second}` });
  }
  return { score, ratio: columns.get('ratio'), reason: columns.get('reason'), indicators, sections, claims };
}

function labelAt({ values }: CellBlock, row: number, column: number): string {
  const value = values[row]?.[column];
  return typeof value === 'string' ? normalLabel(value) : '';
}

function headingOf(block: CellBlock): { row: number; columns: Map<Role, number>; score: number } | null {
  for (let row = 0; row < block.values.length; row++) {
    const columns = new Map<Role, number>();
    block.values[row]?.forEach((_, column) => {
      const label = labelAt(block, row, column);
      for (const [role, labels] of Object.entries(HEADINGS) as [Role, readonly string[]][])
        if (labels.includes(label) && !columns.has(role)) columns.set(role, column);
    });
    const score = columns.get('score');
    if (columns.has('third') && score !== undefined) return { row, columns, score };
  }
  return null;
}

/** 总分 and 等次 stand in the column of the scores; where one row has both, each stands after its label. */
function claimAt(block: CellBlock, row: number, score: number): Claim | null {
  const labels = block.values[row]?.map((_, column) => labelAt(block, row, column)) ?? [];
  const total = labels.findIndex((label) => TOTAL.includes(label));
  const grade = labels.findIndex((label) => GRADE.includes(label));
  if (total < 0 && grade < 0) return null;
  if (total < 0) return { row, total: null, grade: score };
  if (grade < 0) return { row, total: score, grade: null };
  const between = score > total && score < grade;
  return { row, total: between ? score : after(block, row, total), grade: after(block, row, grade) };
}

/** The cell to the right of a label, which may be merged; null where the range ends. */
function after({ area, merges }: CellBlock, row: number, column: number): number | null {
  const [r, c] = [area.top + row, area.left + column];
  const merge = merges?.find((m) => m.top <= r && r <= m.bottom && m.left <= c && c <= m.right);
  const next = (merge?.right ?? c) + 1;
  return next <= area.right ? next - area.left : null;
}
