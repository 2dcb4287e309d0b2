// Every text of the pane, in Chinese and English; those of single pages are in texts/. The compiler holds the two languages
// to the same keys.
import type { Language } from '../model/message';
import { FILLING } from './texts/filling';
import { FINDINGS } from './texts/findings';
import { SCORES } from './texts/scores';
import { STATES } from './texts/states';
import { TABLES } from './texts/tables';

const zh = {
  ...STATES.zh,
  ...FILLING.zh,
  ...FINDINGS.zh,
  ...SCORES.zh,
  ...TABLES.zh,

  title: '勾稽',
  check: '核对',
  fill: '填写评分表',
  checkHint: '核对每一张标准表的合计，不改动工作簿',
  fillHint: '核对后把得分和等次写入 绩效评价汇总',

  tabs: { findings: '核对结果', scores: '评分', tables: '标准表' },
  sectionsLabel: '结果分页',
  pack: '规则包（记在工作簿里）',
  packOfWorkbook: '工作簿记住的，没有就是万州区 2019',
};

export type Text = typeof zh;

const en: Text = {
  ...STATES.en,
  ...FILLING.en,
  ...FINDINGS.en,
  ...SCORES.en,
  ...TABLES.en,

  title: 'Gouji',
  check: 'Check',
  fill: 'Fill scores',
  checkHint: 'Checks the totals of every standard table; changes nothing',
  fillHint: 'Checks, then writes scores and grade to 绩效评价汇总',

  tabs: { findings: 'Findings', scores: 'Scores', tables: 'Tables' },
  sectionsLabel: 'Parts of the result',
  pack: 'Rules (the workbook remembers them)',
  packOfWorkbook: 'the workbook’s, else Wanzhou 2019',
};

export const TEXTS: Readonly<Record<Language, Text>> = { zh, en };

/** The language Office is shown in; Chinese where it does not tell. */
export function languageOf(locale: string | undefined): Language {
  return locale && !locale.toLowerCase().startsWith('zh') ? 'en' : 'zh';
}
