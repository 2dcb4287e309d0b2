// 勾稽核对: every finding with its numbers, difference, verdict, a link to its cell, and the staff's own 说明.
import { cellAddress } from '../model/address';
import { type Finding, VERDICT_NAMES, type Verdict } from '../model/finding';
import type { Problem } from '../model/message';
import type { AuditResult } from '../model/result';
import type { CellDraft, CellStyle } from '../model/sheet';
import { EXPLANATION_HEADING, ID_HEADING } from './own';
import type { LaidOut } from './summary-sheet';

const HEADINGS = [
  '结论',
  '类别',
  '范围',
  '表',
  '机构',
  '口径',
  '勾稽关系',
  '算式',
  '左边',
  '右边',
  '差额',
  '允许尾差',
  '计量单位',
  '单元格',
  EXPLANATION_HEADING,
  ID_HEADING,
];
const WIDTHS = [8, 6, 6, 14, 14, 9, 34, 34, 11, 11, 10, 9, 9, 20, 30, 14];
const TITLE = '勾稽核对';
const LINK_COLUMN = 13;

/** What stands first: what has to be mended before what is merely told. */
const ORDER: readonly Verdict[] = ['unbalanced', 'incomplete', 'rounding', 'skipped', 'balanced'];
const STYLE: Readonly<Record<Verdict, CellStyle>> = {
  unbalanced: 'bad',
  incomplete: 'bad',
  rounding: 'warning',
  skipped: 'note',
  balanced: 'good',
};

/** `explanations`: the staff's 说明 by finding; those whose finding is gone are kept at the end. */
export function layOutLedger(
  result: AuditResult,
  sheet: string,
  explanations: ReadonlyMap<string, string>,
): LaidOut {
  const findings = [...result.findings].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const ids = new Set(findings.map(({ id }) => id));
  const rows: Row[] = [
    ...result.problems.filter(({ level }) => level === 'error').map(problemRow),
    ...findings.map(findingRow),
    ...[...explanations].filter(([id]) => !ids.has(id)).map(([id, text]) => goneRow(id, text)),
  ];
  const cells: CellDraft[] = [
    { row: 0, column: 0, value: TITLE, style: 'title' },
    { row: 1, column: 0, value: captionOf(result), style: 'caption' },
    ...HEADINGS.map((value, column): CellDraft => ({ row: 2, column, value, style: 'heading' })),
    ...rows.flatMap((row, i) => row.map((cell, column): CellDraft => ({ ...cell, row: i + 3, column }))),
  ];
  const across = (row: number) => ({ sheet, top: row, left: 0, bottom: row, right: HEADINGS.length - 1 });
  return {
    cells,
    layout: { widths: WIDTHS, merges: [across(0), across(1)], frozenRows: 3 },
    area: { sheet, top: 0, left: 0, bottom: rows.length + 2, right: HEADINGS.length - 1 },
  };
}

type Row = readonly Omit<CellDraft, 'row' | 'column'>[];

function findingRow(finding: Finding): Row {
  const {
    verdict,
    kind,
    scope,
    table,
    unit,
    project,
    version,
    tie,
    expression,
    note,
    measure,
    explained,
    id,
  } = finding;
  const text = (value: string | null): Row[number] => ({ value, style: 'text' });
  const decimals = Math.max(0, ...finding.cells.map(({ amount }) => amount?.decimals ?? 0));
  const format =
    decimals === 0
      ? '#,##0.##'
      : `#,##0.${'0'.repeat(Math.min(decimals, 2))}${'#'.repeat(Math.max(0, decimals - 2))}`;
  const number = (amount: Finding['left']): Row[number] => ({
    value: amount?.toNumber() ?? null,
    format,
    style: 'number',
  });
  const checked = verdict !== 'skipped';
  return [
    { value: VERDICT_NAMES[verdict], style: STYLE[verdict] },
    text(kind),
    text(scope),
    text(table),
    text(project === null ? unit : `${unit ?? ''} · ${project}`),
    text(version),
    text(tie),
    text(checked ? expression : (note?.zh ?? '')),
    number(finding.left),
    number(finding.right),
    number(finding.difference),
    number(verdict === 'rounding' ? finding.tolerance : null),
    text(measure),
    linkTo(finding),
    text(explained),
    { value: id, style: 'caption' },
  ];
}

/** A formula, not a hyperlink part: it needs no relationship in the file and follows Excel's own rules for links. */
function linkTo(finding: Finding): Row[number] {
  const first = finding.cells[0];
  if (!first) return { value: null, style: 'text' };
  const address = cellAddress(first.cell.sheet, first.cell.row, first.cell.column);
  return link(address);
}

function link(address: string): Row[number] {
  const quoted = address.replaceAll('"', '""');
  return { value: address, formula: `=HYPERLINK("#${quoted}","${quoted}")`, style: 'link' };
}

function problemRow(problem: Problem): Row {
  const row: Row[number][] = HEADINGS.map(() => ({ value: null, style: 'text' as const }));
  row[0] = { value: '读不出', style: 'bad' };
  row[3] = { value: problem.name, style: 'text' };
  row[7] = { value: problem.message.zh, style: 'text' };
  if (problem.address !== null) row[LINK_COLUMN] = link(problem.address);
  return row;
}

function goneRow(id: string, text: string): Row {
  const row: Row[number][] = HEADINGS.map(() => ({ value: null, style: 'text' as const }));
  row[0] = { value: '已无此项', style: 'note' };
  row[14] = { value: text, style: 'text' };
  row[15] = { value: id, style: 'caption' };
  return row;
}

function captionOf(result: AuditResult): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of result.findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = (['balanced', 'rounding', 'unbalanced', 'incomplete', 'skipped'] as const).map(
    (verdict) => `${counts.get(verdict) ?? 0} ${VERDICT_NAMES[verdict]}`,
  );
  return `${parts.join('，')}。规则包：${result.pack}。“${EXPLANATION_HEADING}”一列由填报人填写，重新填写评分表时保留。`;
}
