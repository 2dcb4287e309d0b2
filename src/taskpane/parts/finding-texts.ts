// Texts of the search for tables without names; they come with its part, not with the pane.
const zh = {
  what: '表都在、只是没有名称的话，可以按标题和表头查找，确认后一次定义好名称。',
  start: '查找没有名称的表',
  searching: '正在查找…',
  count: (certain: number, doubtful: number) =>
    certain + doubtful === 0
      ? '没有找到像标准表的区域'
      : `找到 ${certain} 张${doubtful > 0 ? `，另有 ${doubtful} 张拿不准` : ''}`,
  and: '；',
  doubtful: '拿不准，请看一看再选：',
  none: '都不是',
  take: (table: string, address: string) => `${table} 是 ${address}`,
  preview: '看前几行',
  hidden: (sheets: readonly string[]) => `隐藏的工作表没有查找：${sheets.join('、')}`,
  name: (count: number) => `定义 ${count} 个名称并核对`,
  again: '重新查找',
  nothingYet: '点“定义”以前，工作簿里什么都没有改。',
};

const en: typeof zh = {
  what: 'If the tables are there and only lack their names, they can be looked for by title and headings, and be named at once.',
  start: 'Find tables without names',
  searching: 'Searching…',
  count: (certain, doubtful) =>
    certain + doubtful === 0
      ? 'Nothing that looks like a standard table was found'
      : `${certain} found${doubtful > 0 ? `, ${doubtful} doubtful` : ''}`,
  and: '; ',
  doubtful: 'Doubtful: please look and choose.',
  none: 'None of these',
  take: (table, address) => `${table} is ${address}`,
  preview: 'The first rows',
  hidden: (sheets) => `Hidden sheets were not searched: ${sheets.join(', ')}`,
  name: (count) => `Define ${count} names and check`,
  again: 'Search again',
  nothingYet: 'Nothing is changed in the workbook until you press Define.',
};

export const FINDING = { zh, en };
