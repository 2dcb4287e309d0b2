// The texts of the preview's own page, around grid and pane.
import type { Language } from '../model/message';

const zh = {
  title: '勾稽 · 预览',
  name: '勾稽',
  aside: '不用 Excel 也能看的预览，文件不离开这台电脑',
  sample: '示例工作簿',
  template: '空白模板',
  open: '打开…',
  openHint: '打开一个 .xlsx 文件，也可以把文件拖到这里',
  save: '保存',
  saveHint: '把填写后的工作簿保存为文件',
  saved: (name: string) => `已保存 ${name}`,
  loading: '正在打开工作簿…',
  drop: '松开鼠标，打开这个文件',
  pane: '勾稽窗格',
  grid: '工作簿',
  close: '关闭',
  refused: (sheet: string) => `工作表“${sheet}”受保护，没有改动。`,
  noSample: '没有读到示例工作簿。请刷新页面，或打开自己的文件。',
};

export type PageText = typeof zh;

const en: PageText = {
  title: 'Gouji · preview',
  name: 'Gouji',
  aside: 'A preview without Excel; files do not leave this computer',
  sample: 'Sample workbook',
  template: 'Empty template',
  open: 'Open…',
  openHint: 'Open an .xlsx file, or drop one here',
  save: 'Save',
  saveHint: 'Save the filled workbook as a file',
  saved: (name) => `Saved ${name}`,
  loading: 'Opening the workbook…',
  drop: 'Drop to open this file',
  pane: 'Gouji pane',
  grid: 'Workbook',
  close: 'Close',
  refused: (sheet) => `The sheet “${sheet}” is protected; nothing was changed.`,
  noSample: 'The sample workbook did not load. Reload the page, or open a file of your own.',
};

export const PAGE_TEXTS: Readonly<Record<Language, PageText>> = { zh, en };
