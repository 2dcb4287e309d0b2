// The report's text on money: budgets and final accounts with their tables; how it was used and managed is for people to write.
import type { DocumentBlock } from '../model/document';
import { Figures, type ReportInput } from './input';
import { blank, paragraph, type Piece } from './pieces';
import { printedTable } from './tables';

export function accounts(input: ReportInput): DocumentBlock[] {
  const figures = new Figures(input);
  const known = (concept: string): boolean => input.pack.concepts.has(concept);
  /** A sentence on amounts that the pack does not know is left out. */
  const sentence = (concept: string, ...pieces: readonly Piece[]): DocumentBlock[] =>
    known(concept) ? [paragraph('body', ...pieces, '。')] : [];
  return [
    paragraph('heading', '一、部门概况'),
    paragraph('subheading', '（一）部门基本情况和职责'),
    paragraph('body', blank('单位性质、内设机构、人员情况、职能职责')),
    paragraph('subheading', '（二）部门整体支出规模、使用方向和主要内容'),
    ...sentence(
      '支出合计',
      '按决算数，',
      ...figures.named('支出合计'),
      '：',
      ...figures.named('基本支出'),
      '（',
      ...figures.named('人员经费'),
      '，',
      ...figures.named('公用经费'),
      '），',
      ...figures.named('项目支出'),
    ),
    paragraph('body', blank('支出的主要方向、内容和涉及范围')),
    paragraph('item', '1.年度资金收支决算情况'),
    ...sentence(
      '收入合计',
      ...figures.named('收入合计'),
      '，其中',
      ...figures.named('上年结转'),
      '。本年收入年初预算',
      ...figures.of('本年收入合计', '年初预算'),
      '，决算',
      ...figures.of('本年收入合计', '决算'),
    ),
    ...printedTable(input, '收入预决算', '（1）收入年初预算及年终决算情况'),
    ...printedTable(input, '支出预决算', '（2）支出年初预算及年终决算情况'),
    paragraph('item', '2.“三公”经费预算及支出使用和管理情况'),
    ...sentence(
      '三公经费合计',
      '“三公”经费年初预算',
      ...figures.of('三公经费合计', '年初预算'),
      '，决算',
      ...figures.of('三公经费合计', '决算'),
    ),
    ...printedTable(input, '三公经费预决算', '（1）“三公”经费预算及支出使用情况'),
    paragraph('body', '（2）“三公”经费管理情况：', blank('管理措施和增减原因')),
    ...general(input, figures, sentence),
    ...others(figures, sentence),
  ];
}

type Sentence = (concept: string, ...pieces: readonly Piece[]) => DocumentBlock[];

/** 一般公共预算 */
function general(input: ReportInput, figures: Figures, sentence: Sentence): DocumentBlock[] {
  const own = (name: string): readonly Piece[] => figures.named(`一般公共预算›${name}`, '决算', name);
  return [
    paragraph('heading', '二、一般公共预算支出情况'),
    paragraph('subheading', '（一）基本支出情况'),
    ...sentence(
      '一般公共预算›基本支出',
      '一般公共预算财政拨款',
      ...own('基本支出'),
      '：',
      ...own('人员经费'),
      '，',
      ...own('公用经费'),
    ),
    ...printedTable(input, '基本支出', '一般公共预算财政拨款基本支出情况'),
    paragraph('subheading', '（二）项目支出情况'),
    ...sentence('一般公共预算›项目支出', '一般公共预算财政拨款', ...own('项目支出')),
    ...printedTable(input, '项目支出', '一般公共预算财政拨款项目资金收支情况'),
    paragraph('body', '项目资金使用管理情况：', blank('管理制度、组织实施和资金使用情况')),
  ];
}

function others(figures: Figures, sentence: Sentence): DocumentBlock[] {
  return [
    paragraph('heading', '三、政府性基金预算支出情况'),
    ...sentence('政府基金拨款', '政府性基金拨款收入（决算）', ...figures.of('政府基金拨款', '决算')),
    paragraph('body', blank('政府性基金预算的支出；没有的写明没有')),
    paragraph('heading', '四、国有资本经营预算支出情况'),
    paragraph('body', blank('国有资本经营预算的支出；没有的写明没有')),
    paragraph('heading', '五、社会保险基金预算支出情况'),
    paragraph('body', blank('社会保险基金预算的支出；没有的写明没有')),
  ];
}
