// 图表: how many departments have each grade, and which ties are broken most often: two small tables that count live, a chart over each.
import type { CellDraft, ChartDraft, SheetDraft } from '../model/sheet';
import { type BureauList, columnOf } from './bureau-list';
import { KIND_NAMES } from './finding-words';

const SHEET = '图表';
/** What stands for the grade of a file that could not be used. */
export const UNUSABLE = '用不了';
const UNGRADED = '没有等次（暂定或不评分）';
const BROKEN = [KIND_NAMES.unbalanced, KIND_NAMES.incomplete];
/** So many ties are told apart. */
const COMMONEST = 10;
/** Rows and columns of cells that a chart covers at least; it stands right of its table. */
const [CHART_ROWS, CHART_LEFT, CHART_RIGHT] = [16, 5, 16];
const WIDTHS = [46, 9, 9, 9, 2];
const COLORS = { grade: '#4472C4', broken: ['#F08A80', '#F7C873'] };

interface Part {
  readonly cells: readonly CellDraft[];
  readonly charts: readonly ChartDraft[];
  /** The last row that it takes. */
  readonly bottom: number;
}

/** `grades`: best first. */
export function chartSheet(
  departments: BureauList,
  findings: BureauList,
  grades: readonly string[],
): SheetDraft {
  const first = gradePart(departments, grades, 3);
  const second = tiePart(findings, first.bottom + 2);
  return {
    sheet: SHEET,
    create: true,
    clear: [],
    cells: [
      { row: 0, column: 0, value: '等次和最常见的问题', style: 'title' },
      {
        row: 1,
        column: 0,
        value: '数目由“汇总”和“审核结果”两张表现算，改了会跟着变；不随筛选变动。',
        style: 'caption',
      },
      ...first.cells,
      ...second.cells,
    ],
    layout: {
      widths: WIDTHS,
      merges: [0, 1].map((row) => ({ sheet: SHEET, top: row, left: 0, bottom: row, right: CHART_RIGHT })),
      frozenRows: 0,
    },
    charts: [...first.charts, ...second.charts],
  };
}

const heading = (row: number, column: number, value: string): CellDraft => ({
  row,
  column,
  value,
  style: 'heading',
});
const label = (row: number, value: string): CellDraft => ({ row, column: 0, value, style: 'text' });
const count = (
  row: number,
  column: number,
  value: number,
  formula: string,
  style: 'number' | 'total' = 'number',
) => ({
  ...{ row, column, value, formula, style },
  format: '#,##0',
});

/** Every department is in one row of it. */
function gradePart(departments: BureauList, grades: readonly string[], top: number): Part {
  const { range, values } = columnOf(departments, '等次');
  const rows = [...grades, UNGRADED, UNUSABLE];
  const [first, last] = [top + 1, top + rows.length];
  const cells = rows.flatMap((name, i): CellDraft[] => {
    const held = name === UNGRADED ? null : name;
    // EXACT: a criterion of COUNTIF takes * ? < > for signs of its own, and no text above 255 characters.
    const formula =
      held === null ? `=COUNTBLANK(${range})` : `=SUMPRODUCT(--EXACT(${range},A${first + i + 1}))`;
    return [
      label(first + i, name),
      count(first + i, 1, values.filter((value) => value === held).length, formula),
    ];
  });
  return {
    cells: [
      heading(top, 0, '等次'),
      heading(top, 1, '部门数'),
      ...cells,
      { row: last + 1, column: 0, value: '合计', style: 'total' },
      count(last + 1, 1, values.length, `=SUM(B${first + 1}:B${last + 1})`, 'total'),
    ],
    charts: [
      {
        kind: 'column',
        title: '各等次的部门数',
        categories: { sheet: SHEET, top: first, left: 0, bottom: last, right: 0 },
        values: { sheet: SHEET, top: first, left: 1, bottom: last, right: 1 },
        colors: [COLORS.grade],
        at: { sheet: SHEET, top, left: CHART_LEFT, bottom: top + CHART_ROWS - 1, right: CHART_RIGHT },
      },
    ],
    bottom: Math.max(last + 1, top + CHART_ROWS - 1),
  };
}

/** The ties that are most often 不平 or 缺数; of equals, in the order of their characters. */
function tiePart(findings: BureauList, top: number): Part {
  const [ties, kinds] = [columnOf(findings, '勾稽关系'), columnOf(findings, '结论')];
  const counts = new Map<string, number[]>();
  ties.values.forEach((tie, i) => {
    const kind = BROKEN.findIndex((name) => name === kinds.values[i]);
    if (typeof tie !== 'string' || kind < 0) return;
    const own = counts.get(tie) ?? BROKEN.map(() => 0);
    own[kind] = (own[kind] ?? 0) + 1;
    counts.set(tie, own);
  });
  const sorted = [...counts].sort(
    ([a, x], [b, y]) => sum(y) - sum(x) || (y[0] ?? 0) - (x[0] ?? 0) || (a < b ? -1 : 1),
  );
  const shown = sorted.slice(0, COMMONEST);
  const [first, last] = [top + 1, top + shown.length];
  const [rest, all] = [last + 1, last + 2];
  const column = (kind: number): string => 'BC'.charAt(kind);
  const cells = shown.flatMap(([tie, own], i): CellDraft[] => [
    label(first + i, tie),
    ...own.map((value, kind) => {
      const those = `EXACT(${ties.range},$A${first + i + 1})*EXACT(${kinds.range},${column(kind)}$${top + 1})`;
      return count(first + i, kind + 1, value, `=SUMPRODUCT(${those})`);
    }),
    count(first + i, 3, sum(own), `=SUM(B${first + i + 1}:C${first + i + 1})`),
  ]);
  const totals = BROKEN.flatMap((_, kind): CellDraft[] => {
    const total = sum([...counts.values()].map((own) => own[kind] ?? 0));
    const listed = sum(shown.map(([, own]) => own[kind] ?? 0));
    const above = shown.length === 0 ? '0' : `SUM(${column(kind)}${first + 1}:${column(kind)}${last + 1})`;
    return [
      count(rest, kind + 1, total - listed, `=${column(kind)}${all + 1}-${above}`),
      count(all, kind + 1, total, `=SUMPRODUCT(--EXACT(${kinds.range},${column(kind)}$${top + 1}))`, 'total'),
    ];
  });
  const sums = [rest, all].map((row) => {
    const own = totals.filter((cell) => cell.row === row).map(({ value }) => Number(value));
    return count(row, 3, sum(own), `=SUM(B${row + 1}:C${row + 1})`, row === all ? 'total' : 'number');
  });
  return {
    cells: [
      ...['不平、缺数最多的勾稽关系', ...BROKEN, '合计'].map((text, i) => heading(top, i, text)),
      ...cells,
      label(rest, '其余关系'),
      { row: all, column: 0, value: '合计', style: 'total' },
      ...totals,
      ...sums,
    ],
    charts: shown.length === 0 ? [] : [tieChart(top, last)],
    bottom: all,
  };
}

function tieChart(top: number, last: number): ChartDraft {
  return {
    kind: 'bar',
    title: '最常见的不平、缺数（处）',
    categories: { sheet: SHEET, top: top + 1, left: 0, bottom: last, right: 0 },
    values: { sheet: SHEET, top: top + 1, left: 1, bottom: last, right: 2 },
    colors: COLORS.broken,
    at: { sheet: SHEET, top, left: CHART_LEFT, bottom: top + 19, right: CHART_RIGHT },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
