// 自评报告: a department's self-evaluation report of its workbook, as a document in data. Numbers and findings are the workbook's;
// what only people can write is a marked blank.
import type { DocumentBlock, Run, TextDocument } from '../model/document';
import { standing, tally, verdictSentence } from '../model/tally';
import { accounts } from './accounts';
import { form } from './form';
import { measureOf, type ReportInput } from './input';
import { blank, onNewPage, paragraph, tableOf } from './pieces';
import { problems } from './problems';
import { analysis, conclusion } from './scores';

export type { ReportInput } from './input';

export function selfEvaluation(input: ReportInput): TextDocument {
  const { department, year } = input;
  const name: Run = department === null ? blank('部门名称') : { text: department };
  const of: Run = year === null ? blank('年度') : { text: `${year}年度` };
  return {
    title: `${department ?? ''}部门整体支出绩效自评报告`,
    blocks: [
      paragraph('title', of, name, '整体支出绩效自评报告'),
      ...warnings(input),
      ...form(input),
      onNewPage(paragraph('title', name, '部门整体支出绩效评价报告')),
      paragraph('body', blank('评价的依据、时间、组织方式、原则和方法')),
      ...accounts(input),
      paragraph('heading', '六、部门整体支出绩效情况'),
      paragraph('subheading', '（一）年度总体运行情况及取得的成绩'),
      paragraph('body', blank('年度主要工作和成绩')),
      paragraph('subheading', '（二）绩效评价分析'),
      ...analysis(input),
      paragraph('subheading', '（三）绩效评价结论'),
      ...conclusion(input),
      paragraph('heading', '七、存在的主要问题及下一步改进措施'),
      paragraph('subheading', '（一）存在的主要问题'),
      ...problems(input),
      paragraph('subheading', '（二）改进措施'),
      paragraph('body', blank('针对上述问题的改进措施')),
      paragraph('heading', '八、绩效自评结果应用和公开情况'),
      paragraph('body', blank('结果如何应用、在何处公开')),
      ...annex(input),
    ],
  };
}

/** A reader has to know first that the figures do not reconcile, or that the score is not final. */
function warnings({ result }: ReportInput): DocumentBlock[] {
  const counts = tally(result);
  const said: string[] = [];
  if (standing(counts) === 'broken')
    said.push(
      `本报告所用的数还没有对平。${verdictSentence(counts).zh}。各处见“七、存在的主要问题”，改正后请重新生成。`,
    );
  else if (standing(counts) !== 'ready') said.push(`${verdictSentence(counts).zh}。`);
  if (result.scorecard?.provisional) said.push('有指标无法计算，总分是暂定的，不评等次。');
  return said.map((text) => paragraph('note', text));
}

/** Where each table of the form and the text stands; 指标评分 is told sentence by sentence. */
const PLACED: ReadonlySet<string> = new Set([
  '部门基本概况',
  '年度收入情况',
  '年度支出结余',
  '三公经费',
  '固定资产',
  '收入预决算',
  '支出预决算',
  '三公经费预决算',
  '基本支出',
  '项目支出',
  '指标评分',
]);

function annex(input: ReportInput): DocumentBlock[] {
  const others = [...input.tables].filter(([name]) => !PLACED.has(name));
  if (others.length === 0) return [];
  return [
    onNewPage(paragraph('heading', '附：工作簿的其他标准表')),
    ...others.flatMap(([name, printed]) => [
      paragraph('caption', `${name}${measureOf(input, name)}`),
      tableOf(printed),
    ]),
  ];
}
