// Every text of the pane, in Chinese and English. The compiler holds the two languages to the same keys.
import type { Verdict } from '../model/finding';
import type { Language } from '../model/message';
import type { TableStatus } from '../model/result';
import type { Step } from './state';

const zh = {
  title: '勾稽',
  check: '核对',
  fill: '填写评分表',
  checkHint: '核对每一张标准表的合计，不改动工作簿',
  fillHint: '核对后把得分和等次写入 绩效评价汇总',

  starting: '正在连接 Excel…',
  startingSlowly: 'Excel 还没有回应。如果正在编辑单元格，请按回车；否则请关闭窗格再打开。',
  outside: '请在 Excel 里打开勾稽',
  outsideWhat:
    '这个页面是 Excel 的任务窗格，单独打开时读不到工作簿。请打开要核对的工作簿，再从“开始”选项卡点“打开窗格”，或从“插入 › 我的加载项”里打开勾稽。',
  noOffice: '没有读到 Office.js',
  noOfficeWhat: '窗格所在的服务器没有给出 office.js。请刷新窗格；仍不行，请把这句话告诉管理员。',

  steps: { reading: '正在读取标准表…', checking: '正在核对勾稽关系…', writing: '正在写入汇总表…' } as Record<
    Step,
    string
  >,
  slow: 'Excel 还没有回应。如果正在编辑单元格，请按回车。',

  idleTitle: '点一下“核对”',
  idleWhat:
    '勾稽按名称找到各张标准表，逐条核对合计、机构汇总、预决算和表间关系，告诉您哪个单元格不对、差多少。',
  idlePoints: ['核对只读不写', '尾差和不平分开', '数据不离开这台电脑'],

  verdicts: {
    balanced: '平',
    rounding: '尾差',
    unbalanced: '不平',
    incomplete: '缺数',
    skipped: '未核',
  } as Record<Verdict, string>,
  toExplain: '待说明',
  explained: '已说明',
  unread: '读不懂',
  only: (what: string) => `只看${what}`,
  showAll: '看全部',
  shareLabel: '各类结果所占的比例',
  stale: '表格已改动，下面是改动前的结果。',
  recheck: '重新核对',

  tabs: { findings: '核对结果', scores: '评分', tables: '标准表' },
  sectionsLabel: '结果分页',
  rounding: (count: number, sum: string) => `尾差 ${count} 处，共 ${sum}`,
  roundingPlain: (count: number) => `尾差 ${count} 处`,
  roundingWhat: '四舍五入造成的差，在允许范围内，不算错误。',
  balanced: (count: number) => `平 ${count} 处`,
  skipped: (count: number) => `未核 ${count} 处`,
  skippedWhat: '所需的表或科目没有找到，这些关系没有核对。',
  explainedFold: (count: number) => `已说明 ${count} 处`,
  noneHere: '没有需要处理的。',
  noneOf: (what: string) => `没有${what}的结果。`,
  more: (count: number) => `再显示 ${count} 条`,
  attention: (count: number) => `${count} 处`,
  noTable: '得分与分值',

  sum: '合计',
  difference: '差额',
  differenceIn: (measure: string) => `差额（${measure}）`,
  allowed: (amount: string) => `尾差上限 ${amount}`,
  blank: '空白',
  atMost: '应不大于',
  atLeast: '应不小于',
  goTo: (address: string) => `选中 ${address}`,
  showLines: (count: number) => `展开 ${count} 个加数`,
  reason: (text: string) => `说明：${text}`,
  betweenTables: '表间',

  corrections: '哪个单元格不对',
  shouldBe: (now: string, suggested: string) => `应为 ${suggested}（现为 ${now}）`,
  notUnique: '有几种改法都说得通，请对照原始凭证：',

  problems: '表里读不懂的地方',
  notes: '另外请留意',
  kept: '下面的单元格里有您的内容，没有改动：',

  filled: (cells: number, sheet: string) => `已写入 ${sheet}，共 ${cells} 个单元格`,
  filledScore: (total: string, full: string, grade: string) => `总分 ${total}（满分 ${full}），等次 ${grade}`,
  filledNoGrade: (total: string) => `总分暂为 ${total}，有指标无法计算，没有评定等次`,
  filledUnchanged: (sheet: string) => `${sheet} 已是最新，没有需要改的单元格`,
  openSheet: (sheet: string) => `打开 ${sheet}`,

  total: '总分',
  grade: '等次',
  noGrade: '未定',
  outOf: (full: string) => `满分 ${full}`,
  provisional: '暂计',
  provisionalWhat: '有指标无法计算，总分暂计，没有评定等次。',
  claimedTotal: (total: string) => `填报总分 ${total}`,
  claimedGrade: (grade: string) => `填报等次 ${grade}`,
  claimedDiffers: (difference: string) => `与计算相差 ${difference} 分`,
  claimed: (score: string) => `填报 ${score}`,
  scoreOf: (score: string, full: string) => `${score} / ${full}`,
  noScore: '—',
  sources: { computed: '计算', entered: '填报', unverified: '未能核实', unavailable: '无法计算' },
  ratio: (value: string) => `比率 ${value}`,
  formula: '公式',
  inputs: '取数',
  noScorecard: '这套规则没有评分指标。',

  tableStatus: { read: '已读取', missing: '没有找到', unreadable: '读不了' } as Record<
    TableStatus['status'],
    string
  >,
  tableFacts: (count: number) => `${count} 个数`,
  tableNamed: (name: string) => `名称 ${name}`,
  tableHidden: '隐藏的工作表',
  tablesMissing: (count: number) => `没有找到的表 ${count} 张`,
  tablesMissingWhat: '如果工作簿里有这些表，请选中整张表（含表头），在名称框里输入下面的名称，再核对一次。',
  nothingWhat:
    '请选中每张标准表（含表头），在左上角的名称框里输入表的名称，例如 支出预决算，然后再点“核对”。',

  pack: (title: string) => `规则包：${title}`,
  details: '技术信息',
};

export type Text = typeof zh;

const en: Text = {
  title: 'Gouji',
  check: 'Check',
  fill: 'Fill scores',
  checkHint: 'Checks the totals of every standard table; changes nothing',
  fillHint: 'Checks, then writes scores and grade to 绩效评价汇总',

  starting: 'Connecting to Excel…',
  startingSlowly:
    'Excel has not answered yet. If a cell is being edited, press Enter; otherwise close and reopen the pane.',
  outside: 'Please open Gouji in Excel',
  outsideWhat:
    'This page is a task pane for Excel and cannot see a workbook on its own. Open the workbook, then choose Open pane on the Home tab, or Gouji under Insert › My Add-ins.',
  noOffice: 'Office.js did not load',
  noOfficeWhat:
    'The server of this pane did not deliver office.js. Reload the pane; if that fails, tell your administrator.',

  steps: { reading: 'Reading the tables…', checking: 'Checking the ties…', writing: 'Writing the summary…' },
  slow: 'Excel has not answered yet. If a cell is being edited, press Enter.',

  idleTitle: 'Click Check',
  idleWhat:
    'Gouji finds the standard tables by name, checks every total, unit sum, budget against final and tie between tables, and says which cell is wrong and by how much.',
  idlePoints: ['Checking only reads', 'Rounding is told apart from errors', 'Nothing leaves this computer'],

  verdicts: {
    balanced: 'equal',
    rounding: 'rounding',
    unbalanced: 'unequal',
    incomplete: 'missing',
    skipped: 'skipped',
  },
  toExplain: 'to explain',
  explained: 'explained',
  unread: 'unreadable',
  only: (what) => `Show only ${what}`,
  showAll: 'Show all',
  shareLabel: 'Results by kind',
  stale: 'The tables have changed; this is the result from before.',
  recheck: 'Check again',

  tabs: { findings: 'Findings', scores: 'Scores', tables: 'Tables' },
  sectionsLabel: 'Parts of the result',
  rounding: (count, sum) => `${count} rounding differences, ${sum} in all`,
  roundingPlain: (count) => `${count} rounding differences`,
  roundingWhat: 'Caused by rounding and within tolerance: no errors.',
  balanced: (count) => `${count} equal`,
  skipped: (count) => `${count} skipped`,
  skippedWhat: 'A table or item they need was not found, so they were not checked.',
  explainedFold: (count) => `${count} explained`,
  noneHere: 'Nothing needs attention.',
  noneOf: (what) => `No results: ${what}.`,
  more: (count) => `Show ${count} more`,
  attention: (count) => `${count}`,
  noTable: 'Scores and points',

  sum: 'Sum',
  difference: 'Difference',
  differenceIn: (measure) => `Difference (${measure})`,
  allowed: (amount) => `rounding allows ${amount}`,
  blank: 'blank',
  atMost: 'at most',
  atLeast: 'at least',
  goTo: (address) => `Select ${address}`,
  showLines: (count) => `Show the ${count} addends`,
  reason: (text) => `Explanation: ${text}`,
  betweenTables: 'between tables',

  corrections: 'Which cell is wrong',
  shouldBe: (now, suggested) => `should be ${suggested} (is ${now})`,
  notUnique: 'Several corrections would fit; compare with the source documents:',

  problems: 'What could not be read',
  notes: 'Please note',
  kept: 'These cells hold something of yours and were left as they are:',

  filled: (cells, sheet) => `${cells} cells written to ${sheet}`,
  filledScore: (total, full, grade) => `Total ${total} of ${full}, grade ${grade}`,
  filledNoGrade: (total) => `Total ${total} so far: some scores cannot be computed, so there is no grade`,
  filledUnchanged: (sheet) => `${sheet} is up to date; no cell had to change`,
  openSheet: (sheet) => `Go to ${sheet}`,

  total: 'Total',
  grade: 'Grade',
  noGrade: 'none',
  outOf: (full) => `of ${full}`,
  provisional: 'provisional',
  provisionalWhat: 'Some scores cannot be computed: the total is provisional and there is no grade.',
  claimedTotal: (total) => `Claimed total ${total}`,
  claimedGrade: (grade) => `Claimed grade ${grade}`,
  claimedDiffers: (difference) => `${difference} from the computed one`,
  claimed: (score) => `claimed ${score}`,
  scoreOf: (score, full) => `${score} / ${full}`,
  noScore: '—',
  sources: {
    computed: 'computed',
    entered: 'entered',
    unverified: 'not verified',
    unavailable: 'cannot be computed',
  },
  ratio: (value) => `Ratio ${value}`,
  formula: 'Formula',
  inputs: 'Inputs',
  noScorecard: 'This rule pack has no indicators.',

  tableStatus: { read: 'read', missing: 'not found', unreadable: 'unreadable' },
  tableFacts: (count) => `${count} amounts`,
  tableNamed: (name) => `named ${name}`,
  tableHidden: 'hidden sheet',
  tablesMissing: (count) => `${count} tables not found`,
  tablesMissingWhat:
    'If the workbook has them, select the whole table with its headings, type its name below into the name box, and check again.',
  nothingWhat:
    'Select each standard table with its headings and type its name, for example 支出预决算 or ExpenditureBudgetFinal, into the name box at the top left; then check again.',

  pack: (title) => `Rules: ${title}`,
  details: 'Technical details',
};

export const TEXTS: Readonly<Record<Language, Text>> = { zh, en };

/** The language Office is shown in; Chinese where it does not tell. */
export function languageOf(locale: string | undefined): Language {
  return locale && !locale.toLowerCase().startsWith('zh') ? 'en' : 'zh';
}
