// Texts of the pane's states: starting, before the first check, at work, in trouble.
import type { Step } from '../state';

const zh = {
  starting: '正在连接 Excel…',
  startingSlowly: 'Excel 还没有回应。如果正在编辑单元格，请按回车；否则请关闭窗格再打开。',
  outside: '请在 Excel 里打开勾稽',
  outsideWhat:
    '这个页面是 Excel 的任务窗格，单独打开时读不到工作簿。请打开要核对的工作簿，再从“开始”选项卡点“打开窗格”，或从“插入 › 我的加载项”里打开勾稽。',
  noOffice: '没有读到 Office.js',
  noOfficeWhat: '窗格所在的服务器没有给出 office.js。请刷新窗格；仍不行，请把这句话告诉管理员。',
  fault: '窗格出了问题',
  faultWhat: '这是勾稽的错误，工作簿没有受影响。请重新打开窗格；再出现时，请把下面的信息发给管理员。',
  reload: '重新打开窗格',

  steps: {
    reading: '正在读取标准表…',
    checking: '正在核对勾稽关系…',
    writing: '正在写入工作簿…',
    undoing: '正在撤销…',
  } as Record<Step, string>,
  slow: 'Excel 还没有回应。如果正在编辑单元格，请按回车。',
  elapsed: (seconds: number) => `已用 ${seconds} 秒`,
  cancel: '取消',
  notInterrupted: '写入不能中途取消；没有写完时会恢复原状。',
  cancelled: '已取消',

  retry: '再试一次',
  report: '发给管理员的信息',
  copy: '复制',
  copied: '已复制',
  copyByHand: '已选中，请按 Ctrl+C 复制',

  idleTitle: '点一下“核对”',
  idleWhat:
    '勾稽按名称找到各张标准表，逐条核对合计、机构汇总、预决算和表间关系，告诉您哪个单元格不对、差多少。',
  idlePoints: ['核对只读不写', '尾差和不平分开', '数据不离开这台电脑'],
  marksLeft: '工作表上还有上次留下的标记。',
  nothingTitle: '或者自己定义名称，分三步',
  nothingSteps: [
    '选中一张标准表，连同表头。',
    '在左上角的名称框里输入表的名称，例如 支出预决算，按回车。',
    '各张表都有了名称，再点“核对”。',
  ],
  templateWhat: '还没有表？用空白模板：表头、名称和合计公式都已做好，填浅色格就行。',
  templateUnits: '有哪几个机构（逗号分开，不写就只有机关）',
  templateUnitsExample: '机关，甲所，乙中心',
  templateAccounts: '加上部门决算公开的九张表',
  templateFailed: '没有做成，请再试一次。',
  openTemplate: '打开空白模板',
  downloadTemplate: '下载空白模板',
  downloadPlainTemplate: '下载现成的空白模板（.xlsx）',
};

const en: typeof zh = {
  starting: 'Connecting to Excel…',
  startingSlowly:
    'Excel has not answered yet. If a cell is being edited, press Enter; otherwise close and reopen the pane.',
  outside: 'Please open Gouji in Excel',
  outsideWhat:
    'This page is a task pane for Excel and cannot see a workbook on its own. Open the workbook, then choose Open pane on the Home tab, or Gouji under Insert › My Add-ins.',
  noOffice: 'Office.js did not load',
  noOfficeWhat:
    'The server of this pane did not deliver office.js. Reload the pane; if that fails, tell your administrator.',
  fault: 'Something is wrong with this pane',
  faultWhat:
    'This is an error of Gouji; the workbook is not affected. Reopen the pane; if it happens again, send the lines below to your administrator.',
  reload: 'Reopen the pane',

  steps: {
    reading: 'Reading the tables…',
    checking: 'Checking the ties…',
    writing: 'Writing to the workbook…',
    undoing: 'Undoing…',
  },
  slow: 'Excel has not answered yet. If a cell is being edited, press Enter.',
  elapsed: (seconds) => `${seconds} s`,
  cancel: 'Cancel',
  notInterrupted: 'A write cannot be cancelled; if it fails, everything is put back.',
  cancelled: 'Cancelled',

  retry: 'Try again',
  report: 'For your administrator',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected; press Ctrl+C to copy',

  idleTitle: 'Click Check',
  idleWhat:
    'Gouji finds the standard tables by name, checks every total, unit sum, budget against final and tie between tables, and says which cell is wrong and by how much.',
  idlePoints: ['Checking only reads', 'Rounding is told apart from errors', 'Nothing leaves this computer'],
  marksLeft: 'Marks from an earlier time are still on the sheets.',
  nothingTitle: 'Or name them yourself, in three steps',
  nothingSteps: [
    'Select a standard table with its headings.',
    'Type its name, for example 支出预决算 or ExpenditureBudgetFinal, into the name box at the top left and press Enter.',
    'Once every table has its name, choose Check.',
  ],
  templateWhat:
    'No tables yet? The empty template has all headings, names and total formulas; just fill in the tinted cells.',
  templateUnits: 'Reporting units, separated by commas (else the department alone)',
  templateUnitsExample: 'Office, Centre A, Centre B',
  templateAccounts: 'With the nine published final-accounts tables',
  templateFailed: 'It could not be made; please try again.',
  openTemplate: 'Open the template',
  downloadTemplate: 'Download the template',
  downloadPlainTemplate: 'Download a ready-made template (.xlsx)',
};

export const STATES = { zh, en };
