// Texts of the page of standard tables.
const zh = {
  tablesRead: (count: number) => `找到 ${count} 张`,
  tableFacts: (reported: number, facts: number) => `${facts} 格，已填 ${reported}`,
  tableRules: (count: number) => `采用 ${count} 条规则`,
  tableNamed: (name: string) => `名称 ${name}`,
  tableHidden: '在隐藏的工作表上，照常读取',
  tableUnreadable: '读不了',
  tableProblems: (count: number) => `${count} 处读不懂`,
  tablesUnreadable: (count: number) => `读不了 ${count} 张`,
  tablesMissing: (count: number) => `没有找到 ${count} 张`,
  tablesMissingWhat:
    '工作簿里有这些表的话：选中整张表（含表头），在左上角的名称框里输入下面的一个名称，按回车，再核对一次。',
  copyName: (name: string) => `复制名称 ${name}`,
};

const en: typeof zh = {
  tablesRead: (count) => `${count} found`,
  tableFacts: (reported, facts) => `${facts} cells, ${reported} filled in`,
  tableRules: (count) => `${count} rules taken`,
  tableNamed: (name) => `named ${name}`,
  tableHidden: 'on a hidden sheet; read all the same',
  tableUnreadable: 'unreadable',
  tableProblems: (count) => `${count} not understood`,
  tablesUnreadable: (count) => `${count} unreadable`,
  tablesMissing: (count) => `${count} not found`,
  tablesMissingWhat:
    'If the workbook has them: select the whole table with its headings, type one of the names below into the name box at the top left, press Enter, and check again.',
  copyName: (name) => `Copy the name ${name}`,
};

export const TABLES = { zh, en };
