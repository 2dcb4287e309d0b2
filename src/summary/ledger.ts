// 勾稽核对: every finding with its numbers, difference, verdict, a link to its cell, what is suggested, and the staff's own 说明.
import { addressOf } from '../model/address';
import type { Finding } from '../model/finding';
import type { Problem } from '../model/message';
import type { AuditResult } from '../model/result';
import type { CellDraft } from '../model/sheet';
import { tally } from '../model/tally';
import { CODE_HEADING, codeOf, type Explanation, EXPLANATION_HEADING, TIE_HEADING } from './explanations';
import { KIND_NAMES, KIND_ORDER, kindOf, KIND_STYLES, numberFormat, withReason } from './finding-words';
import { suggestionsBy } from './suggestions';
import type { LaidOut } from './summary-sheet';

const HEADINGS = [
  '结论',
  '类别',
  '范围',
  '表',
  '机构',
  '口径',
  TIE_HEADING,
  '算式',
  '左边',
  '右边',
  '差额',
  '允许尾差',
  '计量单位',
  '单元格',
  '建议',
  EXPLANATION_HEADING,
  CODE_HEADING,
];
const WIDTHS = [8, 6, 6, 16, 14, 9, 44, 38, 11, 11, 10, 9, 9, 20, 44, 30, 14];
const TITLE = '勾稽核对';
const LINK_COLUMN = 13;
const EXPLANATION_COLUMN = 15;
const CODE_COLUMN = 16;
const TIE_COLUMN = 6;

/** `explanations`: the staff's 说明 by finding; those whose finding is gone are kept at the end. */
export function layOutLedger(
  result: AuditResult,
  sheet: string,
  explanations: ReadonlyMap<string, Explanation>,
): LaidOut {
  const findings = [...result.findings].sort(
    (a, b) => KIND_ORDER.indexOf(kindOf(a)) - KIND_ORDER.indexOf(kindOf(b)),
  );
  const suggested = suggestionsBy(result.corrections);
  const problems = result.problems.filter(({ level }) => level === 'error');
  const codes = new Set([...problems.map(problemId), ...findings.map(({ id }) => id)].map(codeOf));
  const rows: Row[] = [
    ...problems.map((problem) =>
      problemRow(problem, explanations.get(codeOf(problemId(problem)))?.text ?? null),
    ),
    ...findings.map((finding) => findingRow(finding, suggested(finding))),
    ...[...explanations].filter(([code]) => !codes.has(code)).map(([code, gone]) => goneRow(code, gone)),
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

function findingRow(finding: Finding, suggestion: string | null): Row {
  const { verdict, kind, scope, table, unit, project, subject, version, tie, note, measure, explained, id } =
    finding;
  const text = (value: string | null): Row[number] => ({ value, style: 'text' });
  const decimals = Math.max(0, ...finding.cells.map(({ amount }) => amount?.decimals ?? 0));
  const number = (amount: Finding['left'], finer = 0): Row[number] => ({
    value: amount?.toNumber() ?? null,
    format: numberFormat(decimals, finer),
    style: 'number',
  });
  const checked = verdict !== 'skipped';
  return [
    { value: KIND_NAMES[kindOf(finding)], style: KIND_STYLES[kindOf(finding)] },
    text(kind),
    text(scope),
    text(table),
    text([unit, project, subject].filter((part) => part !== null).join(' · ') || null),
    text(version),
    text(tie),
    text(checked ? withReason(finding) : (note?.zh ?? '')),
    number(finding.left),
    number(finding.right),
    number(finding.difference),
    // Half a unit: one decimal more.
    number(verdict === 'rounding' ? finding.tolerance : null, 1),
    text(measure),
    linkTo(finding),
    text(suggestion),
    text(explained),
    { value: codeOf(id), style: 'caption' },
  ];
}

/** A formula, not a hyperlink part: it needs no relationship in the file and follows Excel's own rules for links. */
function linkTo(finding: Finding): Row[number] {
  const first = finding.cells[0];
  if (!first) return { value: null, style: 'text' };
  return link(addressOf(first.cell));
}

function link(address: string): Row[number] {
  const quoted = address.replaceAll('"', '""');
  return { value: address, formula: `=HYPERLINK("#${quoted}","${quoted}")`, style: 'link' };
}

/** By its place: what cannot be read has no better name. */
function problemId({ name, address }: Problem): string {
  return ['读不出', name, address].filter((part) => part !== null).join('@');
}

function problemRow(problem: Problem, explained: string | null): Row {
  const row: Row[number][] = HEADINGS.map(() => ({ value: null, style: 'text' as const }));
  row[0] = { value: '读不出', style: 'bad' };
  row[3] = { value: problem.name, style: 'text' };
  row[7] = { value: problem.message.zh, style: 'text' };
  if (problem.address !== null) row[LINK_COLUMN] = link(problem.address);
  row[EXPLANATION_COLUMN] = { value: explained, style: 'text' };
  row[CODE_COLUMN] = { value: codeOf(problemId(problem)), style: 'caption' };
  return row;
}

function goneRow(code: string, { text, tie }: Explanation): Row {
  const row: Row[number][] = HEADINGS.map(() => ({ value: null, style: 'text' as const }));
  row[0] = { value: '已无此项', style: 'text' };
  row[TIE_COLUMN] = { value: tie, style: 'text' };
  row[EXPLANATION_COLUMN] = { value: text, style: 'text' };
  row[CODE_COLUMN] = { value: code, style: 'caption' };
  return row;
}

function captionOf(result: AuditResult): string {
  const { verdicts, toExplain, explained, unread } = tally(result);
  const counts = (['balanced', 'rounding', 'unbalanced', 'incomplete', 'skipped'] as const).map(
    (verdict) => `${verdicts[verdict]} ${KIND_NAMES[verdict]}`,
  );
  if (toExplain > 0) counts.push(`${toExplain} ${KIND_NAMES.toExplain}`);
  if (explained > 0) counts.push(`${explained} ${KIND_NAMES.explained}`);
  if (unread > 0) counts.push(`${unread} 读不出`);
  return `${counts.join('，')}。规则包：${result.pack}。“${EXPLANATION_HEADING}”一列由填报人填写，重新填写评分表时保留。`;
}
