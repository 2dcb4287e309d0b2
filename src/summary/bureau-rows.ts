// What one workbook gives to the 汇总 of many: its findings that are not 平, what could not be read, and its indicators' scores.
import { addressOf } from '../model/address';
import type { Finding } from '../model/finding';
import type { Problem } from '../model/message';
import type { AuditResult } from '../model/result';
import type { IndicatorScore } from '../model/scorecard';
import type { CellDraft } from '../model/sheet';
import { KIND_NAMES, KIND_ORDER, kindOf, KIND_STYLES, numberFormat, withReason } from './finding-words';
import { reasonText, sourceName } from './score-cells';
import { suggestionsBy } from './suggestions';

export type BureauCell = Omit<CellDraft, 'row' | 'column'>;
export type BureauRow = readonly BureauCell[];

/** Plain data, as a thread hands it over. */
export interface BureauRows {
  readonly findings: readonly BureauRow[];
  readonly scores: readonly BureauRow[];
}

export const FINDING_COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['结论', 8],
  ['类别', 6],
  ['范围', 6],
  ['表', 16],
  ['机构', 14],
  ['口径', 9],
  ['勾稽关系', 40],
  ['算式', 36],
  ['左边', 11],
  ['右边', 11],
  ['差额', 10],
  ['计量单位', 9],
  ['单元格', 20],
  ['建议', 44],
  ['说明', 26],
];

export const SCORE_COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['一级指标', 12],
  ['二级指标', 12],
  ['三级指标', 20],
  ['分值', 7],
  ['得分', 8],
  ['填报得分', 9],
  ['来源', 14],
  ['依据', 58],
];
/** Of `SCORE_COLUMNS`: what the totals are made over. */
export const [FULL_COLUMN, SCORE_COLUMN] = [3, 4];

/** `place`: where the workbook is, from where the 汇总 will be. */
export function bureauRows(result: AuditResult, place: string): BureauRows {
  const suggested = suggestionsBy(result.corrections);
  const findings = result.findings
    .filter(({ verdict }) => verdict !== 'balanced')
    .sort((a, b) => KIND_ORDER.indexOf(kindOf(a)) - KIND_ORDER.indexOf(kindOf(b)));
  return {
    findings: [
      ...result.problems
        .filter(({ level }) => level === 'error')
        .map((problem) => problemRow(problem, place)),
      ...findings.map((finding) => findingRow(finding, suggested(finding), place)),
    ],
    scores: result.scorecard?.indicators.map(scoreRow) ?? [],
  };
}

const text = (value: string | null): BureauCell => ({ value, style: 'text' });

function findingRow(finding: Finding, suggestion: string | null, place: string): BureauRow {
  const { verdict, kind, scope, table, unit, project, subject, version, tie, note, measure, explained } =
    finding;
  const decimals = Math.max(0, ...finding.cells.map(({ amount }) => amount?.decimals ?? 0));
  const number = (amount: Finding['left']): BureauCell => ({
    value: amount?.toNumber() ?? null,
    format: numberFormat(decimals, 0),
    style: 'number',
  });
  const [first] = finding.cells;
  return [
    { value: KIND_NAMES[kindOf(finding)], style: KIND_STYLES[kindOf(finding)] },
    text(kind),
    text(scope),
    text(table),
    text([unit, project, subject].filter((part) => part !== null).join(' · ') || null),
    text(version),
    text(tie),
    text(verdict === 'skipped' ? (note?.zh ?? '') : withReason(finding)),
    number(finding.left),
    number(finding.right),
    number(finding.difference),
    text(measure),
    first ? linkInto(place, addressOf(first.cell)) : text(null),
    text(suggestion),
    text(explained),
  ];
}

function problemRow({ name, address, message }: Problem, place: string): BureauRow {
  const row: BureauCell[] = FINDING_COLUMNS.map(() => text(null));
  row[0] = { value: '读不出', style: 'bad' };
  row[3] = text(name);
  row[7] = text(message.zh);
  if (address !== null) row[12] = linkInto(place, address);
  return row;
}

function scoreRow(indicator: IndicatorScore): BureauRow {
  const points = (amount: IndicatorScore['score']): BureauCell => ({
    value: amount?.toNumber() ?? null,
    format: '0.##',
    style: 'number',
  });
  return [
    ...indicator.path.map(text),
    // What does not apply counts nothing, as in the department's own total.
    points(indicator.excluded ? null : indicator.full),
    points(indicator.score),
    points(indicator.claimed),
    text(sourceName(indicator)),
    text(reasonText(indicator)),
  ];
}

/** Longer, and Excel takes no such text inside a formula. */
const LONGEST = 255;

/** A link to a workbook beside the 汇总, and to a cell in it; its bare text where no link can be written. */
export function linkInto(place: string, address: string | null, shown = address ?? place): BureauCell {
  const target = address === null ? place : `${place}#${address}`;
  // What stands after # is taken for a place within the file.
  if (place.includes('#') || target.length > LONGEST || shown.length > LONGEST) return text(shown);
  const quoted = (part: string): string => `"${part.replaceAll('"', '""')}"`;
  return { value: shown, formula: `=HYPERLINK(${quoted(target)},${quoted(shown)})`, style: 'link' };
}
