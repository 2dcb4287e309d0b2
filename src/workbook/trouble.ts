// Why a workbook could not be read or written, as one sentence that says what to do next.
import type { Message } from '../model/message';
import type { WorkbookTrouble } from '../model/trouble';
import { PART_MISSING } from './trouble-of';

const SENTENCES: Readonly<Record<WorkbookTrouble, (detail: string) => Message>> = {
  'edit-mode': () => ({
    zh: '有一个单元格正在编辑。请在表格里按回车（或 Esc）结束编辑，再点一次。',
    en: 'A cell is being edited. Press Enter (or Esc) in the sheet, then try again.',
  }),
  'protected-sheet': (sheet) => ({
    zh: `工作表${named(sheet)}受保护，没有写入任何内容。请在“审阅”里撤销工作表保护，再点一次。`,
    en: `The sheet ${quoted(sheet)} is protected; nothing was written. Unprotect it under Review, then try again.`,
  }),
  'protected-workbook': () => ({
    zh: '工作簿结构受保护，不能添加工作表，没有写入任何内容。请在“审阅”里撤销工作簿保护，再点一次。',
    en: 'The structure of the workbook is protected, so no sheet can be added; nothing was written. Unprotect the workbook under Review, then try again.',
  }),
  'read-only': () => ({
    zh: '工作簿是只读的，没有写入任何内容。请另存为一份副本，在副本里填写。',
    en: 'The workbook is read-only; nothing was written. Save a copy and fill that one.',
  }),
  'hidden-sheet': (sheet) => ({
    zh: `单元格在隐藏的工作表${named(sheet)}上，不能选中。请右击任一工作表标签，取消隐藏它，再点一次。`,
    en: `The cell is on the hidden sheet ${quoted(sheet)} and cannot be selected. Right-click a sheet tab, unhide the sheet, then try again.`,
  }),
  'unsupported-excel': (set) => ({
    zh: `这个版本的 Excel 太旧（缺少${set ? ` ${set}` : '所需的功能'}）。请用 Excel 2021 或更新的版本打开。`,
    en: `This Excel is too old (${set || 'a needed feature'} is missing). Open the workbook in Excel 2021 or later.`,
  }),
  'too-large': () => ({
    zh: '一次读写的数据太多，Excel 拒绝了，没有写入任何内容。请把整列的名称改成只含表格的区域，再点一次。',
    en: 'Excel refused that much data at once; nothing was written. Narrow the named ranges to the tables themselves, then try again.',
  }),
  'no-answer': () => ({
    zh: 'Excel 没有回应。请先结束单元格编辑、关闭打开的对话框，再点一次；仍不行就保存后重新打开工作簿。',
    en: 'Excel did not answer. Finish editing, close any open dialog and try again; if that fails, save and reopen the workbook.',
  }),
  busy: () => ({
    zh: 'Excel 一时忙不过来，没有读写任何内容。请等一会儿，再点一次。',
    en: 'Excel is too busy; nothing was read or written. Wait a moment, then try again.',
  }),
  'lost-connection': () => ({
    zh: '与 Excel 的连接断了。请检查网络，重新打开工作簿，再点一次。',
    en: 'The connection to Excel was lost. Check the network, reopen the workbook, then try again.',
  }),
  'not-a-workbook': (what) => ({
    zh: `这不是 Excel 工作簿${what ? `（${what}）` : ''}。请选择 .xlsx 文件。`,
    en: `This is not an Excel workbook${what ? ` (${what})` : ''}. Choose an .xlsx file.`,
  }),
  'legacy-format': () => ({
    zh: '这是旧格式的文件（.xls 或 .et）。请用 Excel 或 WPS 打开，另存为 .xlsx，再试一次。',
    en: 'This is an old format (.xls or .et). Open it in Excel or WPS, save it as .xlsx, then try again.',
  }),
  encrypted: () => ({
    zh: '文件有打开密码，读不了。请用 Excel 打开并去掉密码，保存后再试一次。',
    en: 'The file needs a password to open. Open it in Excel, remove the password, save, then try again.',
  }),
  damaged: (part) => ({
    zh: `文件已损坏${part ? `（${part}）` : ''}。请用 Excel 打开并修复，另存一份再试一次。`,
    en: `The file is damaged${part ? ` (${part})` : ''}. Open and repair it in Excel, save a copy, then try again.`,
  }),
  'too-big-file': (part) => ({
    zh: `文件解压后太大${part ? `（${part}）` : ''}，没有读取。请删去用不到的工作表和名称，另存一份再试一次。`,
    en: `The file is too big once unpacked${part ? ` (${part})` : ''} and was not read. Remove sheets and names that are not needed, save a copy, then try again.`,
  }),
  'scattered-cells': (area) => ({
    zh: `${area} 里的单元格离得太远，没有读取。请删去远处用不到的单元格，或把名称改成只含表格的区域，保存后再试一次。`,
    en: `The cells in ${area} lie too far apart and were not read. Delete stray cells far from the tables, or narrow the name to its table, save, then try again.`,
  }),
  'changed-meanwhile': (cells) => ({
    zh: `${cells || '单元格'} 在此期间被改动或删除了，没有写入任何内容。请重新核对，再点一次。`,
    en: `${cells || 'Cells'} changed or went away meanwhile; nothing was written. Check again, then retry.`,
  }),
  'unknown-pack': (id) => ({
    zh: `工作簿记住的规则包${id ? `是“${id}”，` : ''}程序里没有。请在窗格底部另选一个规则包，或在命令行用 --pack 指明它的文件。`,
    en: `The workbook remembers a pack${id ? ` (${id})` : ''} that does not come with Gouji. Choose another at the foot of the pane, or name its file with --pack on the command line.`,
  }),
  'not-restored': (said) => ({
    zh: `填写中途失败，也没能恢复原状。请不要保存，关闭工作簿后重新打开。${said ? `（${said}）` : ''}`,
    en: `Writing failed half-way and could not be undone. Do not save: close the workbook and open it again.${said ? ` (${said})` : ''}`,
  }),
  uncertain: () => ({
    zh: 'Excel 没有回应，不知道写进去了没有，撤回也没有得到回应。请先结束单元格编辑、关闭打开的对话框，等一会儿看表：如果只写了一半，请不要保存，关闭工作簿后重新打开。',
    en: 'Excel answered neither the write nor its undoing. Finish editing, close any open dialog, wait and look at the sheets: if only part was written, do not save; close the workbook and open it again.',
  }),
  'half-undone': () => ({
    zh: '撤销没有做完，可能还留着一部分填写的内容。请再点一次撤销；仍不行，请不要保存，关闭工作簿后重新打开。',
    en: 'The undo broke off and part of what was written may still stand. Undo again; if that fails, do not save: close the workbook and open it again.',
  }),
  'marks-left': () => ({
    zh: '标记没有做完，可能缺了几处，或留着旧的；单元格的内容没有改动。请再点一次。',
    en: 'Marking broke off: some marks may be missing, or old ones left; no cell content was changed. Try again.',
  }),
  'part-missing': () => PART_MISSING,
  unknown: (said) => ({
    zh: `没有完成，工作簿保持原样。请再点一次；仍不行，请把这句话发给管理员：${said || '没有更多信息'}`,
    en: `That did not work; the workbook is as it was. Try again; if it still fails, send this to your administrator: ${said || 'no details'}`,
  }),
};

function named(sheet: string): string {
  return sheet ? `“${sheet}”` : '';
}

function quoted(sheet: string): string {
  return sheet ? `“${sheet}”` : 'in question';
}

export function troubleSentence(trouble: WorkbookTrouble, detail = ''): Message {
  return SENTENCES[trouble](detail);
}
