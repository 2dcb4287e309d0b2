// What is said about a table that was looked for: why a block is taken for it, and what makes it doubtful.
import { areaAddress, cellAddress, quoteSheet } from '../model/address';
import type { Message } from '../model/message';
import type { Area } from '../model/sheet';
import type { Title } from './titles';

const text = (line: string): string => {
  const short = line.replace(/\s+/g, ' ').trim();
  return short.length > 40 ? `${short.slice(0, 39)}…` : short;
};

function where({ sheet, cell }: Title): Message {
  if (cell) {
    const address = cellAddress(sheet, cell.row, cell.column);
    return { zh: address, en: address };
  }
  return { zh: `工作表名“${sheet}”`, en: `the name of the sheet “${sheet}”` };
}

export const titled = (title: Title): Message =>
  title.cell
    ? {
        zh: `标题“${text(title.text)}”在 ${where(title).zh}`,
        en: `The title “${text(title.text)}” is in ${where(title).en}`,
      }
    : { zh: `工作表叫“${title.sheet}”`, en: `The sheet is called “${title.sheet}”` };

export const headed = (what: 'items' | 'labels' | 'indicators', named: number, of: number): Message => {
  const zh = { items: '表头认出', labels: '认出', indicators: '行里认出' }[what];
  const unit = what === 'indicators' ? '指标' : '科目';
  const en = what === 'indicators' ? 'indicators' : 'items';
  return { zh: `${zh} ${named}/${of} 个${unit}`, en: `${named} of ${of} ${en} are named` };
};

export const unknownHeadings = (labels: readonly string[]): Message => {
  const some = labels.slice(0, 4).map(text).join('、');
  const zh = `另有不认识的列“${some}”${labels.length > 4 ? '等' : ''}`;
  return { zh, en: `Columns not known: ${some}${labels.length > 4 ? ' …' : ''}` };
};

export const nothing: Message = { zh: '写明没有数据', en: 'It says that there is nothing to report' };

export const empty: Message = { zh: '还没有填数', en: 'No amounts have been entered yet' };

export const aside = (word: string, title: Title): Message => ({
  zh: `${where(title).zh} 写着“${text(word)}”，可能是另存的一份`,
  en: `${where(title).en} says “${text(word)}”: perhaps a copy kept aside`,
});

export const budget = (title: Title): Message => ({
  zh: `${where(title).zh} 写的是预算（“${text(title.text)}”），这张表要的是决算`,
  en: `${where(title).en} says 预算 (“${text(title.text)}”); this table is of final accounts`,
});

/** `book`: null where nothing tells the year of the workbook. */
export const otherYear = (year: number, book: number | null): Message => ({
  zh: `写着 ${year} 年，${book === null ? '看不出这本工作簿是哪一年的' : `其他表是 ${book} 年`}`,
  en: `It says ${year}; ${book === null ? 'nothing tells the year of this workbook' : `the other tables are of ${book}`}`,
});

export const partial: Message = {
  zh: '表头只认出一部分，不能确定就是这张表',
  en: 'Only part of the headings is known; this may not be the table',
};

export const noVersions: Message = {
  zh: '没有分别写明预算数和决算数，或只有其中一种',
  en: 'It does not say both budget and final amounts',
};

export const noUnits: Message = {
  zh: '没有写机构名称（单位）的列',
  en: 'It has no column that names its units',
};

export const noAmounts: Message = {
  zh: '最右一列是名称，没有金额列',
  en: 'Its last column holds names; the amounts are missing',
};

export const several = (others: readonly Area[]): Message => ({
  zh: `同样像的还有 ${others.map((area) => areaAddress(area)).join('、')}`,
  en: `As good: ${others.map((area) => areaAddress(area)).join(', ')}`,
});

export const otherTable = (name: string): Message => ({
  zh: `也可能是“${name}”`,
  en: `It may be “${name}” instead`,
});

export const otherTitle = (name: string, title: Title): Message => ({
  zh: `标题写的是“${name}”（${where(title).zh}），表头却不是`,
  en: `Its title names “${name}” (${where(title).en}), its headings do not`,
});

export const goesOn = (sheet: string, row: number): Message => ({
  zh: `下面第 ${row + 1} 行似乎也是这张表的，看不出表到哪里为止`,
  en: `Row ${row + 1} of ${quoteSheet(sheet)} below seems to belong to it too; where it ends is not clear`,
});

export const noFinal: Message = {
  zh: '标题、工作表名和表头里都没有“决算”',
  en: 'Neither its title nor its sheet nor its headings say 决算',
};

export const leftAside = (area: Area, why: Message): Message => ({
  zh: `没有采用 ${areaAddress(area)}：${why.zh}`,
  en: `Not taken: ${areaAddress(area)}: ${why.en}`,
});

export const weaker = (area: Area, named: number, of: number): Message => ({
  zh: `没有采用 ${areaAddress(area)}：只认出 ${named}/${of} 个科目`,
  en: `Not taken: ${areaAddress(area)}: only ${named} of ${of} items are named`,
});
