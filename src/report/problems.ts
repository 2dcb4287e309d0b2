// 存在的问题: what the check found open, as it stands: broken ties, what may be wrong, what could not be read, lost points, remarks.
import { addressOf } from '../model/address';
import { alternativesByTies, type CorrectedCell, type Correction } from '../model/correction';
import type { DocumentBlock } from '../model/document';
import { type Finding, VERDICT_NAMES } from '../model/finding';
import type { IndicatorScore } from '../model/scorecard';
import { asksForReason, needsAttention, standing, type Tally, tally, verdictSentence } from '../model/tally';
import type { ReportInput } from './input';
import { blank, cell, label, missing, paragraph, type Piece, table } from './pieces';
import { ended } from './scores';

/** So many are printed; the rest is counted. */
const MOST_FINDINGS = 200;
const MOST_CELLS = 6;
const MOST_ALTERNATIVES = 3;

export function problems({ result }: ReportInput): DocumentBlock[] {
  const counts = tally(result);
  const open = result.findings.filter(needsAttention);
  const explained = result.findings.filter((one) => asksForReason(one) && one.explained !== null);
  const lists: readonly (readonly [title: string, blocks: readonly DocumentBlock[]])[] = [
    ['没有通过的勾稽关系', open.length > 0 ? findingTable(open) : []],
    ['已有说明的核实关系', explained.length > 0 ? findingTable(explained) : []],
    ['可能填错的单元格（供核对，未作改动）', corrections(result.corrections)],
    ['读表时的问题', unread(result.problems)],
    ['扣分的指标', (result.scorecard?.indicators ?? []).flatMap(deduction)],
    ['复核时会问的', (result.scorecard?.indicators ?? []).flatMap(remarks)],
  ];
  const told = lists.filter(([, blocks]) => blocks.length > 0);
  return [
    paragraph('body', `勾稽核对：${verdictSentence(counts).zh}。`, ...also(counts)),
    ...told.flatMap(([title, blocks], i) => [paragraph('item', `${i + 1}.${title}`), ...blocks]),
    paragraph('body', blank('其他问题')),
  ];
}

/** What the sentence of the whole leaves out. */
function also(counts: Tally): Piece[] {
  const { rounding, skipped } = counts.verdicts;
  const stands = standing(counts);
  return [
    ...(rounding > 0 && stands !== 'ready'
      ? [`尾差 ${rounding} 处，在四舍五入允许的范围内，数未作改动。`]
      : []),
    ...(skipped > 0 && stands === 'broken' ? [missing(`${skipped} 项缺表或缺科目，没有核对`)] : []),
  ];
}

function findingTable(findings: readonly Finding[]): DocumentBlock[] {
  const shown = findings.slice(0, MOST_FINDINGS);
  const rest = findings.length - shown.length;
  const rows = shown.map((finding, i) => {
    const { table: name, unit, project, subject, version, measure, verdict, difference } = finding;
    const where = [name, unit, project, subject, version].filter((part) => part !== null).join('·');
    const kind = asksForReason(finding) ? '核实' : VERDICT_NAMES[verdict];
    const cells = finding.cells.map(({ cell: at }) => addressOf(at));
    const places = `${cells.slice(0, MOST_CELLS).join('，')}${cells.length > MOST_CELLS ? ' 等' : ''}`;
    const off =
      difference && !difference.isZero ? [difference.toString(), measure].filter(Boolean).join(' ') : '';
    return [
      cell(String(i + 1), { align: 'center' }),
      cell(where),
      cell([finding.tie, ...(finding.explained === null ? [] : [`\n说明：${finding.explained}`])]),
      cell([finding.expression, ...(finding.note ? [`\n${finding.note.zh}`] : [])]),
      cell(kind, { align: 'center' }),
      cell(off, { align: 'right' }),
      cell(places),
    ];
  });
  return [
    table(
      7,
      [['序号', '位置', '勾稽关系', '数', '结果', '差额', '单元格'].map((name) => label(name)), ...rows],
      1,
    ),
    ...(rest > 0 ? [paragraph('body', missing(`另有 ${rest} 处，见工作簿的“勾稽核对”表`))] : []),
  ];
}

function corrections(all: readonly Correction[]): DocumentBlock[] {
  return alternativesByTies(all).map((alternatives, i) => {
    const shown = alternatives.slice(0, MOST_ALTERNATIVES).filter(({ cells }) => cells.length > 0);
    const sets = shown.map(({ cells, unique }) => cells.map((one) => changeOf(one, unique)).join('，'));
    const more =
      alternatives.length > MOST_ALTERNATIVES
        ? `；另有 ${alternatives.length - MOST_ALTERNATIVES} 种改法`
        : '';
    const reason = alternatives[0]?.reason.zh ?? '';
    return paragraph(
      'body',
      `（${i + 1}）${ended([...(sets.length > 0 ? [`${sets.join('；或者 ')}${more}`] : []), reason].join('。'))}`,
    );
  });
}

function changeOf({ cell: at, concept, amount, suggested, formula }: CorrectedCell, unique: boolean): string {
  const now = `现为${amount === null ? '空白' : ` ${amount}`}${formula ? '，是公式' : ''}`;
  return `${addressOf(at)} ${concept}${unique ? '应为' : '可能应为'} ${suggested}（${now}）`;
}

function unread(found: ReportInput['result']['problems']): DocumentBlock[] {
  return found
    .filter(({ level }) => level === 'error')
    .map(({ address, message }) =>
      paragraph('body', `${address === null ? '' : `${address}：`}${ended(message.zh)}`),
    );
}

/** What was lost, and why: by the rule, or as the staff say. */
function deduction({ path, score, full, source, explanation, reason }: IndicatorScore): DocumentBlock[] {
  if (!score || score.compare(full) >= 0) return [];
  const lost = full.minus(score).toString();
  const why: Piece =
    source === 'computed'
      ? ended(explanation.zh)
      : reason === null
        ? blank('扣分原因')
        : `填报说明：${ended(reason)}`;
  return [
    paragraph(
      'body',
      `${path[2]}得 ${score.toString()} 分（满分 ${full.toString()} 分），扣 ${lost} 分。`,
      why,
    ),
  ];
}

function remarks({ path, remarks: notes }: IndicatorScore): DocumentBlock[] {
  return notes.map(({ zh }) => paragraph('body', `${path[2]}：${ended(zh)}`));
}
