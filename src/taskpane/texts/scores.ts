// Texts of the scores: total and grade, sections, and how each indicator came to its score.
const zh = {
  total: '总分',
  grade: '等次',
  noGrade: '未定',
  outOf: (full: string) => `满分 ${full}`,
  provisional: '暂计',
  provisionalWhat: (count: number) => `有 ${count} 项还没有得分，总分暂计，没有评定等次。`,
  claimedTotal: (total: string) => `填报总分 ${total}`,
  claimedGrade: (grade: string) => `填报等次 ${grade}`,
  claimedDiffers: (difference: string) => `与计算相差 ${difference} 分`,
  claimed: (score: string) => `填报 ${score}`,
  claimedWith: (score: string, difference: string) => `填报 ${score}，与计算相差 ${difference} 分`,
  scoreOf: (score: string, full: string) => `${score} / ${full}`,
  noScore: '—',
  sources: { computed: '计算', entered: '填报', unverified: '未能核实', unavailable: '无法计算' },
  formula: '公式',
  came: '算式',
  inputs: '取数',
  noScorecard: '这套规则没有评分指标。',

  todo: (count: number) => `待评分 ${count} 项`,
  todoScore: (full: string) => `请评分，满分 ${full}`,
  toVerify: (count: number) => `未能核实 ${count} 项`,
  toVerifyWhat: '取数不全，不能按规则计算，暂按填报的得分。',
  inputBlank: (name: string) => `${name}：空白，请补数`,
  inputMissing: (name: string) => `${name}：表里没有找到`,
};

const en: typeof zh = {
  total: 'Total',
  grade: 'Grade',
  noGrade: 'none',
  outOf: (full) => `of ${full}`,
  provisional: 'provisional',
  provisionalWhat: (count) =>
    `${count} indicators have no score yet: the total is provisional and there is no grade.`,
  claimedTotal: (total) => `Claimed total ${total}`,
  claimedGrade: (grade) => `Claimed grade ${grade}`,
  claimedDiffers: (difference) => `${difference} from the computed one`,
  claimed: (score) => `claimed ${score}`,
  claimedWith: (score, difference) => `claimed ${score}, ${difference} from the computed score`,
  scoreOf: (score, full) => `${score} / ${full}`,
  noScore: '—',
  sources: {
    computed: 'computed',
    entered: 'entered',
    unverified: 'not verified',
    unavailable: 'cannot be computed',
  },
  formula: 'Formula',
  came: 'In numbers',
  inputs: 'Inputs',
  noScorecard: 'This rule pack has no indicators.',

  todo: (count) => `${count} to be scored`,
  todoScore: (full) => `score it, full points ${full}`,
  toVerify: (count) => `${count} not verified`,
  toVerifyWhat: 'Inputs are missing, so the rule cannot be applied; the entered score stands for now.',
  inputBlank: (name) => `${name}: blank, to be filled in`,
  inputMissing: (name) => `${name}: not found in the tables`,
};

export const SCORES = { zh, en };
