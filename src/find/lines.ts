// What a line outside a table is: a note or signature, a 单位 caption, a page number; and what may be a title.

import { saysNoData as isNoData } from '../model/no-data';

const NOTE = new RegExp(
  [
    '^[(]?(?:注|备注|附注|说明|填报说明)(?:[:\\d、.(]|$)',
    '^(?:填表|填报|填制|制表|审核|复核|审批|经办|报送)(?:人|人员|单位|部门|日期|时间)?(?:签字|签章|盖章|\\(.*\\))?(?:[:]|$)',
    '^(?:单位|财务|部门|主要|分管|本表)?负责人(?:签字|签章|\\(.*\\))?(?:[:]|$)',
    '^(?:联系人|联系电话|日期|签字|签章|盖章|\\((?:签字|签章|盖章)\\))(?:[:]|$)',
  ].join('|'),
);
const PAGE = /^(?:第?\d+页?(?:[,/，]?共?\d+页?)?|-+\d+-+|续表|\(续\)|接上页|转下页)$/;
const DATE = /^(?:\d{4}[年./-]\d{1,2}[月./-](?:\d{1,2}日?)?|\d{4}年|年月日|_*年_*月_*日)$/;
const CAPTION =
  /单位[:,]?(?:人民币)?[(]?(?:亿|万|千|百万)?(?:元|美元)|^[(]?(?:金额|计量)?单位:|^(?:编制|编报|填报|公开|预算|主管)?(?:单位|部门)(?:名称)?(?:[(][^()]*[)])?:|^(?:财决)?公开\d*表?|^表号|^附[件表]\d*$|^[(]?(?:亿元|万元|千元|元)[)]?$/;

/** 本表无数据: a line that stands for a table's rows. A note may say so too. */
export function saysNoData(text: string): boolean {
  const line = plain(text);
  return isNoData(line) && !NOTE.test(line);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** 注：…, 单位负责人：…, a date, 第 1 页: what stands below or between tables. */
export function isNote(text: string): boolean {
  const line = plain(text);
  return NOTE.test(line) || PAGE.test(line) || DATE.test(line);
}

export function isPage(text: string): boolean {
  return PAGE.test(plain(text));
}

const MEASURED = /[。.]?\((?:金额)?(?:单位:)?(?:人民币)?(?:亿元|万元|千元|元)\)$/;

/** 单位：万元, 编制单位：…, 公开01表: what stands between a title and its table. */
export function isCaption(text: string): boolean {
  const line = plain(text);
  // 收入情况。（单位：万元） is a title that carries its caption.
  const title = line.replace(MEASURED, '');
  return CAPTION.test(title.length < 4 ? line : title);
}

const MEASURE = /^[(]?(?:人民币)?(?:亿元|万元|千元|元)[)]?$/;

/** 万元 alone: what stands in the cell after “单位：”. */
export function isMeasure(text: string): boolean {
  return MEASURE.test(plain(text));
}

/** As long as a title may be: what is longer is text. */
const LONGEST = 60;
const ENDING = /(?:表|情况|概况|明细|统计|汇总|一览)[。.]?(?:\([^()]*\))*$/;
const BEGINNING =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.]|表[一二三四五六七八九十\d])/;
const YEAR = /20\d\d年|二[〇零○]/;

/** A line that may name a table, by its words alone. */
export function soundsLikeTitle(text: string): boolean {
  const line = plain(text);
  return ENDING.test(line) || BEGINNING.test(line) || YEAR.test(line);
}

export function canBeTitle(text: string): boolean {
  const line = plain(text);
  return (
    line !== '' &&
    line.length <= LONGEST &&
    !isNote(text) &&
    !isCaption(text) &&
    !saysNoData(text) &&
    !/^[\d.,-]+$/.test(line)
  );
}
