// What can be wrong with a rule in the workbook: where, what, and how it could be written. Its row is left out, the others count.
import type { Message, Problem } from '../../model/message';
import { shown } from '../table';
import { CUSTOM_SCORING, CUSTOM_TIES } from './names';

const left: Message = { zh: '这一行没有采用。', en: 'This row was left out.' };

const problem = (name: string, address: string, zh: string, en: string): Problem => ({
  level: 'error',
  name,
  address,
  message: { zh: `${zh}${left.zh}`, en: `${en} ${left.en}` },
});

export const badTie = (address: string, text: string, at: number, zh: string, en: string): Problem =>
  problem(
    CUSTOM_TIES,
    address,
    `“${shown(text)}”第 ${at + 1} 个字处，${zh}。请写成“支出合计 = 基本支出 + 项目支出”这样的式子，科目用规则包里的名称。`,
    `“${shown(text)}”, at character ${at + 1}: ${en}. Write it like 支出合计 = 基本支出 + 项目支出, with the concepts that the pack knows.`,
  );

export const missingTie = (address: string): Problem =>
  problem(
    CUSTOM_TIES,
    address,
    '这一行没有写勾稽关系。请补上，或清空这一行。',
    'This row has no 勾稽关系. Write it, or empty the row.',
  );

export const emptyTie = (address: string, text: string): Problem =>
  problem(
    CUSTOM_TIES,
    address,
    `“${shown(text)}”两边相同，总是成立。请检查。`,
    `“${shown(text)}” has the same on both sides: it always holds. Check it.`,
  );

export const repeatedTie = (address: string, text: string, first: string): Problem =>
  problem(
    CUSTOM_TIES,
    address,
    `“${shown(text)}”与 ${first} 是同一个关系。请只留一行。`,
    `“${shown(text)}” is the same tie as in ${first}. Keep one of them.`,
  );

export const badKind = (address: string, text: string): Problem =>
  problem(
    CUSTOM_TIES,
    address,
    `类别“${shown(text)}”应为“平衡”或“核实”，留空就是平衡。请改正。`,
    `The 类别 “${shown(text)}” should be 平衡 or 核实; blank means 平衡. Correct it.`,
  );

const EXAMPLES = [
  '≤100%得满分；每超过1个百分点扣0.5分，扣完为止',
  '≥90%得5分；80%（含）—90%得3分；80%以下不得分',
  '①已制定制度1分；②制度得到执行2分',
];

export const unreadWording = (address: string, zh: string, en: string): Problem =>
  problem(
    CUSTOM_SCORING,
    address,
    `评分办法${zh}。可以写成：${EXAMPLES.map((text) => `“${text}”`).join('，')}。`,
    `评分办法: ${en}. It can be written like: ${EXAMPLES.join(' / ')}.`,
  );

export const badWording = (address: string, zh: string, en: string): Problem =>
  problem(CUSTOM_SCORING, address, `评分办法：${zh}。请改正。`, `评分办法: ${en}. Correct it.`);

export const badFormula = (address: string, text: string, zh: string, en: string): Problem =>
  problem(
    CUSTOM_SCORING,
    address,
    `公式“${shown(text)}”：${zh}。请写成“实有人数 ÷ 人员编制”这样的式子，科目用规则包里的名称。`,
    `公式 “${shown(text)}”: ${en}. Write it like 实有人数 ÷ 人员编制, with the concepts that the pack knows.`,
  );

export const badPoints = (address: string, zh: string, en: string): Problem =>
  problem(CUSTOM_SCORING, address, `分值：${zh}。`, `分值: ${en}.`);

export const unreadPoints = (address: string, text: string): Problem =>
  badPoints(
    address,
    `“${shown(text)}”不是大于 0 的数，请改正；由指标评分定的留空`,
    `“${shown(text)}” is no number above 0; correct it, or leave it blank where 指标评分 has it`,
  );

export const missingName = (address: string): Problem =>
  problem(
    CUSTOM_SCORING,
    address,
    '这一行没有写指标。请补上，或清空这一行。',
    'This row names no indicator. Name it, or empty the row.',
  );

export const ambiguousName = (address: string, text: string, paths: readonly string[]): Problem =>
  problem(
    CUSTOM_SCORING,
    address,
    `规则包里有 ${paths.length} 个“${shown(text)}”：${paths.join('、')}。请写明是哪一个，如“${paths[0] ?? ''}”。`,
    `The pack has ${paths.length} indicators “${shown(text)}”: ${paths.join(', ')}. Say which, like ${paths[0] ?? ''}.`,
  );

export const repeatedName = (address: string, text: string, first: string): Problem =>
  problem(
    CUSTOM_SCORING,
    address,
    `指标“${shown(text)}”在 ${first} 已经写过。请只留一行。`,
    `The indicator “${shown(text)}” is in ${first} already. Keep one of them.`,
  );

export const wrongSum = (address: string, given: string, wanted: string): Problem => ({
  level: 'error',
  name: CUSTOM_SCORING,
  address,
  message: {
    zh: `按评分规则改过以后，各指标分值合计 ${given}，应为 ${wanted}。请调整分值。`,
    en: `With these rules the points of all indicators add up to ${given}; they should be ${wanted}. Adjust 分值.`,
  },
});
