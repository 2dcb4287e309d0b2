// 汇总: many departments' workbooks in one, for the finance bureau: the departments, all findings that are not 平, all scores.
import { Amount } from '../model/amount';
import { harmless } from './harmless';
import type { SheetDraft } from '../model/sheet';
import { type BureauList, bureauSheet, sumOf } from './bureau-list';
import { chartSheet, UNUSABLE } from './bureau-charts';
import {
  type BureauCell,
  type BureauRow,
  type BureauRows,
  FINDING_COLUMNS,
  FULL_COLUMN,
  linkInto,
  SCORE_COLUMN,
  SCORE_COLUMNS,
} from './bureau-rows';
import type { Overview } from './overview';
import type { Slip } from './slip';

export interface BureauEntry {
  /** From where the 汇总 will be. */
  readonly place: string;
  /** Why the workbook could not be used; null where it was. */
  readonly error: string | null;
  readonly overview: Overview | null;
  readonly rows: BureauRows | null;
  readonly slip: Slip | null;
}

/** Each count by its column. */
const COUNTS: readonly (readonly [string, (one: Overview) => number])[] = [
  ['平', ({ counts }) => counts.verdicts.balanced],
  ['尾差', ({ counts }) => counts.verdicts.rounding],
  ['不平', ({ counts }) => counts.verdicts.unbalanced],
  ['缺数', ({ counts }) => counts.verdicts.incomplete],
  ['未核', ({ counts }) => counts.verdicts.skipped],
  ['待说明', ({ counts }) => counts.toExplain],
  ['已说明', ({ counts }) => counts.explained],
  ['读不出', ({ counts }) => counts.unread],
  ['建议', ({ corrections }) => corrections],
];
const TOTAL_COLUMN = 3;
const GRADE_COLUMN = 5;
const FIRST_COUNT = 6;
const WHOSE: BureauList['columns'] = [
  ['文件', 28],
  ['部门', 18],
];

export function bureauSheets(entries: readonly BureauEntry[]): SheetDraft[] {
  const [list, found] = [departments(entries), findings(entries)];
  return harmless([
    bureauSheet(list),
    chartSheet(list, found, gradesOf(entries)),
    ...[found, scores(entries)].map(bureauSheet),
  ]);
}

/** All grades that the packs of these workbooks give, best first. */
function gradesOf(entries: readonly BureauEntry[]): string[] {
  return [...new Set(entries.flatMap(({ overview }) => overview?.grades ?? []))];
}

function departments(entries: readonly BureauEntry[]): BureauList {
  const used = entries.flatMap(({ overview }) => overview ?? []);
  const unusable = entries.length - used.length;
  const left = unusable === 0 ? '' : `，其中 ${unusable} 个用不了，原因写在“结论”里`;
  return {
    sheet: '汇总',
    title: '部门预决算核对与绩效评价汇总',
    caption: `${entries.length} 个文件${left}。合计随筛选变动；暂定的得分不计入平均。`,
    columns: [
      ...WHOSE,
      ['规则包', 16],
      ['得分', 11],
      ['满分', 7],
      ['等次', 7],
      ...COUNTS.map(([name]): readonly [string, number] => [name, 8]),
      ['结论', 44],
    ],
    rows: entries.map(departmentRow),
    totalled: '合计（得分为平均）',
    totals: new Map([
      [TOTAL_COLUMN, averageOf(used)],
      ...COUNTS.map(
        ([, count], i) => [FIRST_COUNT + i, sumOf(used.reduce((sum, one) => sum + count(one), 0))] as const,
      ),
    ]),
  };
}

const text = (value: string | null): BureauCell => ({ value, style: 'text' });
const number = (value: number | null, format: string): BureauCell => ({ value, format, style: 'number' });

function departmentRow({ place, error, overview }: BureauEntry): BureauRow {
  const file = linkInto(place, null);
  if (!overview) {
    const row = [
      file,
      ...Array.from({ length: FIRST_COUNT + COUNTS.length - 1 }, () => text(null)),
      text(error),
    ];
    row[GRADE_COLUMN] = { value: UNUSABLE, style: 'bad' };
    return row;
  }
  const { department, pack, total, full, grade, provisional, verdict } = overview;
  return [
    file,
    text(department),
    text(pack),
    provisional ? { value: `${total ?? ''}（暂定）`, style: 'number' } : number(numeric(total), '0.##'),
    number(numeric(full), '0.##'),
    text(grade),
    ...COUNTS.map(([, count]) => number(count(overview), '#,##0')),
    text(verdict.zh),
  ];
}

const numeric = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

/** Of the scores that stand: a provisional one is text, which Excel leaves out too. */
function averageOf(used: readonly Overview[]): (range: string) => BureauCell {
  const final = used.flatMap(({ total, provisional }) =>
    total === null || provisional ? [] : [Amount.of(total)],
  );
  const sum = final.reduce((all, one) => all.plus(one), Amount.zero);
  return (range) => ({
    value: final.length === 0 ? '' : sum.toNumber() / final.length,
    formula: `=IF(SUBTOTAL(2,${range})=0,"",SUBTOTAL(1,${range}))`,
    format: '0.00',
  });
}

/** The rows of all workbooks, each behind its file and department. */
function rowsOf(entries: readonly BureauEntry[], which: keyof BureauRows): BureauRow[] {
  return entries.flatMap(({ place, overview, rows }) => {
    const whose = [text(place), text(overview?.department ?? null)];
    return rows?.[which].map((row) => [...whose, ...row]) ?? [];
  });
}

function findings(entries: readonly BureauEntry[]): BureauList {
  const rows = rowsOf(entries, 'findings');
  return {
    sheet: '审核结果',
    title: '审核结果',
    caption: '各部门没有平的勾稽关系和读不出的数；建议只供参考。条数随筛选变动。',
    columns: [...WHOSE, ...FINDING_COLUMNS],
    rows,
    totalled: '条数',
    totals: new Map([
      [
        WHOSE.length,
        (range: string) => ({ value: rows.length, formula: `=SUBTOTAL(3,${range})`, format: '#,##0' }),
      ],
    ]),
  };
}

function scores(entries: readonly BureauEntry[]): BureauList {
  const rows = rowsOf(entries, 'scores');
  const total = (column: number) => {
    const values = rows.map((row) => row[WHOSE.length + column]?.value ?? 0);
    const sum = values.reduce((all, value) => all.plus(Amount.of(String(value))), Amount.zero);
    return [WHOSE.length + column, sumOf(sum.toNumber(), '#,##0.##')] as const;
  };
  return {
    sheet: '指标得分',
    title: '指标得分',
    caption: '各部门每个三级指标的得分和依据。合计随筛选变动：只看一个指标，就是各部门在它上面的得分。',
    columns: [...WHOSE, ...SCORE_COLUMNS],
    rows,
    totalled: '合计',
    totals: new Map([total(FULL_COLUMN), total(SCORE_COLUMN)]),
  };
}
