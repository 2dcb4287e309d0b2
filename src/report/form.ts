// The form (填报表) at the head of the report: what the workbook tells is filled in, the rest is left to people.
import type { DocumentBlock, DocumentCell, PrintedTable } from '../model/document';
import { normalLabel } from '../model/label';
import type { ReportInput } from './input';
import { blank, cell, label, paragraph, type Piece, table } from './pieces';
import { printedTable } from './tables';
import { gradeText, totalText } from './totals';

const PROFILE = '部门基本概况';
/** The tables of 二、部门收支情况, under these titles. */
const MONEY: readonly (readonly [name: string, title: string])[] = [
  ['年度收入情况', '年度收入情况'],
  ['年度支出结余', '部门（单位）年度支出和结余情况'],
  ['三公经费', '“三公”经费支出情况'],
  ['固定资产', '固定资产情况'],
];
/** Texts of the form that only people can write. */
const TEXTS: readonly (readonly [label: string, ...spellings: string[]])[] = [
  ['职能职责概述', '职能职责', '部门职责'],
  ['年度主要工作内容', '年度主要工作', '主要工作内容'],
  ['年度部门总体运行情况及取得的成绩', '年度总体运行情况及取得的成绩'],
];
const PEOPLE = 4;

export function form(input: ReportInput): DocumentBlock[] {
  return [
    paragraph('heading', '一、部门基本概况'),
    profile(input),
    paragraph('heading', '二、部门收支情况'),
    ...MONEY.flatMap(([name, title]) => printedTable(input, name, title)),
    paragraph('heading', '三、整体支出绩效自评情况'),
    objectives(input),
    paragraph('heading', '四、评价人员'),
    ...reviewers(),
  ];
}

function profile({ facts, tables }: ReportInput): DocumentBlock {
  const words = tables.get(PROFILE);
  const said = (...spellings: readonly string[]): Piece => {
    const [name = ''] = spellings;
    return wordsBeside(words, spellings) ?? blank(name);
  };
  const numbers = (facts.tables.find(({ table: name }) => name === PROFILE)?.facts ?? []).map(
    ({ concept, amount, measure, readable }): readonly [string, Piece] => [
      measure && amount ? `${concept}（${measure}）` : concept,
      amount ? amount.toString() : blank(readable ? concept : `${concept}，表中的读不出`),
    ],
  );
  const pairs: (readonly [string, Piece])[] = [
    ['联系人', said('联系人')],
    ['联系电话', said('联系电话', '电话')],
    ...(numbers.length > 0 ? numbers : ['人员编制', '实有人数'].map((name) => [name, blank(name)] as const)),
  ];
  const rows: DocumentCell[][] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    rows.push(
      [pairs[i], pairs[i + 1]].flatMap((pair) =>
        pair ? [label(pair[0]), cell(pair[1], { align: 'center' })] : [],
      ),
    );
  }
  const last = rows.at(-1);
  if (last?.length === 2)
    rows[rows.length - 1] = last.map((one, i) => (i === 1 ? { ...one, across: 3 } : one));
  return table(4, [
    ...rows,
    ...TEXTS.map((spellings) => [label(spellings[0]), cell(said(...spellings), { across: 3 })]),
  ]);
}

/** What stands in the next cell of one with such a label; null where there is none, or nothing in it. */
function wordsBeside(words: PrintedTable | undefined, spellings: readonly string[]): string | null {
  for (const row of words?.rows ?? []) {
    const at = row.findIndex(({ text }) => spellings.includes(normalLabel(text)));
    const beside = at < 0 ? '' : (row[at + 1]?.text ?? '');
    if (beside !== '') return beside;
  }
  return null;
}

function objectives({ result }: ReportInput): DocumentBlock {
  const lines: readonly (readonly [string, number])[] = [
    ['数量、质量、时效、成本指标', 3],
    ['社会、经济、生态效益', 2],
    ['社会公众或服务对象满意度', 1],
  ];
  const quantitative = lines.flatMap(([name, count], group) =>
    Array.from({ length: count }, (_, i) => [
      ...(i === 0 && group === 0 ? [label('产出目标', 1, count)] : []),
      ...(i === 0 && group === 1 ? [label('效益目标', 1, 3)] : []),
      ...(i === 0 ? [label(name, 1, count)] : []),
      cell([`指标${i + 1}：`, blank('绩效目标')]),
      cell(blank('完成情况')),
    ]),
  );
  const { scorecard } = result;
  return table(5, [
    [label('整体支出绩效定性目标及实施计划完成情况', 1, 2), label('预期目标', 3), label('实际完成')],
    [cell(blank('定性目标'), { across: 3 }), cell(blank('定性目标完成情况'))],
    [
      label('整体支出绩效定量目标及实施计划完成情况', 1, 7),
      label('评价内容', 2),
      label('绩效目标'),
      label('完成情况'),
    ],
    ...quantitative,
    [label('绩效自评综合得分', 3), cell(totalText(scorecard), { align: 'center', across: 2 })],
    [label('评价等次', 3), cell(gradeText(scorecard), { align: 'center', across: 2 })],
  ]);
}

function reviewers(): DocumentBlock[] {
  const empty = Array.from({ length: PEOPLE }, () => [
    cell(blank('姓名')),
    cell(blank('职务/职称')),
    cell(blank('单位')),
    cell(''),
  ]);
  const date = blank('年 月 日');
  return [
    table(4, [['姓名', '职务/职称', '单位', '签字'].map((name) => label(name)), ...empty], 1),
    paragraph('body', '评价组组长（签字）：'),
    paragraph('signature', date),
    paragraph('body', '部门（单位）意见：', blank('意见')),
    paragraph('signature', '部门（单位）负责人（签章）：'),
    paragraph('signature', date),
    paragraph('body', '财政部门归口业务科室意见：', missingOpinion),
    paragraph('signature', '财政部门归口业务科室负责人（签章）：'),
    paragraph('signature', missingDate),
  ];
}

// Not the department's to write.
const missingOpinion = { text: '【由财政部门填写：意见】', blank: true } as const;
const missingDate = { text: '【由财政部门填写：年 月 日】', blank: true } as const;
