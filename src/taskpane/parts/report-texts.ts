// Texts of the self-evaluation report's button; they come with its part, not with the pane.
const zh = {
  what: '按工作簿里的数生成“部门整体支出绩效自评报告”（Word）：表、算式、得分和问题都在，只有人能写的留空标黄。',
  make: '自评报告',
  making: '正在生成…',
  made: (fileName: string) => `已生成 ${fileName}，请在下载的文件里打开；工作簿没有改动。`,
};

const en: typeof zh = {
  what: 'Makes the self-evaluation report (自评报告, Word) of the workbook’s figures: tables, formulas, scores and open problems; what only people can write is left blank and highlighted.',
  make: 'Self-evaluation report',
  making: 'Being made…',
  made: (fileName) => `${fileName} was made; open it from your downloads. The workbook was not changed.`,
};

export const REPORT = { zh, en };
