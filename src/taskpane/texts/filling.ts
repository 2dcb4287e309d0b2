// Texts of a fill: what would be written, what was, and taking it back.
import type { Destination } from '../filling';

const zh = {
  proposalTitle: '将要写入',
  proposalNothingYet: '还没有写入任何内容。',
  destination: (sheet: string, cells: string) => `${sheet}：${cells} 个单元格`,
  destinationKinds: { new: '新建工作表', own: '更新勾稽的工作表', range: '填进您的表' } as Record<
    Destination['kind'],
    string
  >,
  destinationLines: (lines: string) => `${lines} 条审核结果，“说明”一列保留`,
  willKeep: (cells: number) => `${cells} 处有您的内容，不会改动`,
  write: '写入',
  writeNot: '取消',

  filled: (cells: string, sheet: string) => `已写入 ${sheet}，共 ${cells} 个单元格`,
  filledLines: (lines: string, sheet: string) => `${lines} 条审核结果写在 ${sheet}`,
  filledScore: (total: string, full: string, grade: string) => `总分 ${total}（满分 ${full}），等次 ${grade}`,
  filledNoGrade: (total: string) => `总分暂为 ${total}，有指标无法计算，没有评定等次`,
  openSheet: (sheet: string) => `打开 ${sheet}`,
  kept: '下面的单元格里有您的内容，没有改动：',

  undo: '撤销填写',
  undoLost: '这个版本的 Excel 不能恢复原来的格式，撤销后数据复原，格式可能不同。',
  undone: { fill: '已撤销填写，工作簿恢复原样', adopted: '已撤销采用，单元格恢复原样' },
  undoRefused: (cells: string) =>
    `写入以后，${cells || '有单元格'} 又改动过。为了不丢失这些改动，没有撤销；请把它改回去再试，或保留现状。`,
  sourcesChanged: '标准表在列出写入内容之后又改动过，没有写入。请再试一次，按新的数计算。',
};

const en: typeof zh = {
  proposalTitle: 'To be written',
  proposalNothingYet: 'Nothing has been written yet.',
  destination: (sheet, cells) => `${sheet}: ${cells} cells`,
  destinationKinds: { new: 'a new sheet', own: 'Gouji’s sheet, updated', range: 'into your own table' },
  destinationLines: (lines) => `${lines} findings; your explanations stay`,
  willKeep: (cells) => `${cells} cells hold something of yours and stay as they are`,
  write: 'Write',
  writeNot: 'Cancel',

  filled: (cells, sheet) => `${cells} cells written to ${sheet}`,
  filledLines: (lines, sheet) => `${lines} findings written to ${sheet}`,
  filledScore: (total, full, grade) => `Total ${total} of ${full}, grade ${grade}`,
  filledNoGrade: (total) => `Total ${total} so far: some scores cannot be computed, so there is no grade`,
  openSheet: (sheet) => `Go to ${sheet}`,
  kept: 'These cells hold something of yours and were left as they are:',

  undo: 'Undo the fill',
  undoLost: 'This Excel cannot bring back the earlier looks: undoing restores the contents only.',
  undone: {
    fill: 'The fill was undone; the workbook is as it was',
    adopted: 'Undone; the cells are as they were',
  },
  undoRefused: (cells) =>
    `${cells || 'Some cells'} changed after the writing. So as not to lose that, nothing was undone; change it back and try again, or leave it.`,
  sourcesChanged:
    'The tables changed after this list was made; nothing was written. Try again to use the new amounts.',
};

export const FILLING = { zh, en };
