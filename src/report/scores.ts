// 绩效评价分析: a paragraph for each indicator with its definition, numbers and points, then the conclusion.
import { gradeReason, sumReason } from '../model/claim-reasons';
import type { DocumentBlock } from '../model/document';
import type { IndicatorScore, Input, Scorecard, SectionScore } from '../model/scorecard';
import type { ReportInput } from './input';
import { blank, circled, missing, paragraph, type Piece, strong } from './pieces';
import { gradeText, totalText } from './totals';

export function analysis({ result }: ReportInput): DocumentBlock[] {
  const { scorecard } = result;
  if (!scorecard) return [paragraph('body', ...totalText(null))];
  const firsts = scorecard.sections.filter(({ path }) => path.length === 1);
  return firsts.flatMap((first, i) => [
    paragraph('item', `${i + 1}.${first.path[0] ?? ''}（${pointsOf(first)}）`),
    ...scorecard.sections
      .filter(({ path }) => path.length === 2 && path[0] === first.path[0])
      .flatMap((second, j) => [
        paragraph('body', strong(`（${j + 1}）${second.path[1] ?? ''}（${pointsOf(second)}）`)),
        ...scorecard.indicators
          .filter(({ path }) => path[0] === second.path[0] && path[1] === second.path[1])
          .map((indicator, k) => paragraph('body', circled(k + 1), ...sentences(indicator))),
      ]),
  ]);
}

function pointsOf({ full, score, provisional }: SectionScore): string {
  return `${full.toString()} 分，${provisional ? '暂' : ''}得 ${score.toString()} 分`;
}

/** 在职人员控制率（5 分）：实有人数 7，人员编制 7。实有人数 ÷ 人员编制 = 7 ÷ 7 = 100%，≤100%，得满分 5 分。 */
function sentences(indicator: IndicatorScore): Piece[] {
  const { path, full, source, explanation, unverified, claimed, score } = indicator;
  const head = strong(`${path[2]}（${full.toString()} 分）：`);
  const off =
    source === 'computed' && claimed && score && !claimed.equals(score)
      ? [missing(`填报 ${claimed.toString()} 分，与按规则算出的 ${score.toString()} 分不同`)]
      : [];
  if (indicator.excluded) return [head, ...numbers(indicator), `${explanation.zh}。`, ...off];
  if (source === 'computed')
    return [head, ...numbers(indicator), `${definition(indicator)}。`, ...off, ...said(indicator)];
  if (source === 'unavailable') return [head, ...numbers(indicator), missing(`无法计算：${explanation.zh}`)];
  const given = `填报得 ${score?.toString() ?? ''} 分`;
  if (unverified)
    return [
      head,
      ...numbers(indicator),
      `${given}，`,
      missing(`未能核实：${explanation.zh}`),
      ...said(indicator),
    ];
  return [head, `${given}。`, ...reasonFor(indicator)];
}

/** The formula in words and in numbers. */
function definition({ formula, ratio, explanation }: IndicatorScore): string {
  if (formula === null) return explanation.zh;
  const words = withVersions(formula);
  return ratio === null ? `按 ${words} 计算：${explanation.zh}` : `${words} = ${explanation.zh}`;
}

function numbers({ inputs }: IndicatorScore): Piece[] {
  if (inputs.length === 0) return [];
  return [`${inputs.map(inputText).join('，')}。`];
}

function inputText({ name, amount, measure, text }: Input): string {
  const value = amount?.toString() ?? text ?? '未填';
  return `${withVersions(name)} ${value}${amount && measure ? ` ${measure}` : ''}`;
}

/** 公用经费（决算） instead of 公用经费[决算] */
const withVersions = (text: string): string => text.replace(/\[(.+?)\]/g, '（$1）');

function said({ reason }: IndicatorScore): Piece[] {
  return reason === null ? [] : [`填报说明：${ended(reason)}`];
}

/** A score given by people needs their reason. */
function reasonFor(indicator: IndicatorScore): Piece[] {
  const { score, full } = indicator;
  if (indicator.reason !== null) return said(indicator);
  return [blank(score && score.compare(full) < 0 ? '扣分原因' : '评分依据')];
}

export const ended = (text: string): string =>
  /[。！？；.!?;]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`;

export function conclusion({ result, pack }: ReportInput): DocumentBlock[] {
  const { scorecard } = result;
  if (!scorecard) return [paragraph('body', ...totalText(null))];
  const sections = scorecard.sections
    .filter(({ path }) => path.length === 1)
    .map(
      (section) =>
        `${section.path[0] ?? ''} ${section.score.toString()} 分（满分 ${section.full.toString()} 分）`,
    );
  const reasons = [sumReason(scorecard, []), gradeReason(scorecard, pack)].flatMap((reason) =>
    reason ? [paragraph('body', missing(ended(reason.zh)))] : [],
  );
  return [
    paragraph(
      'body',
      `按“${pack.title}”评分：${sections.join('，')}。总分 `,
      ...totalText(scorecard),
      '，评价等次 ',
      ...gradeText(scorecard),
      '。',
    ),
    ...unscored(scorecard),
    ...reasons,
  ];
}

function unscored({ indicators }: Scorecard): DocumentBlock[] {
  const open = indicators.filter(({ source }) => source === 'unavailable').map(({ path }) => path[2]);
  if (open.length === 0) return [];
  return [paragraph('body', missing(`有 ${open.length} 项指标无法计算，没有计入总分：${open.join('、')}`))];
}
