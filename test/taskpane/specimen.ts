// A small audit made by hand, in the shapes the core answers: what the pane's tests look at.
import { Amount } from '../../src/model/amount';
import type { CellRef, Version } from '../../src/model/fact';
import type { Finding, FindingCell } from '../../src/model/finding';
import type { AuditResult } from '../../src/model/result';
import type { IndicatorScore, Scorecard } from '../../src/model/scorecard';

const sheet = '支出预决算';

function cell(row: number, column: number, on = sheet): CellRef {
  return { sheet: on, row, column };
}

export function part(
  side: 'left' | 'right',
  concept: string,
  amount: string | null,
  row: number,
): FindingCell {
  return {
    cell: cell(row, 3),
    table: '支出预决算',
    concept,
    unit: '总合计',
    version: '年初预算',
    project: null,
    subject: null,
    amount: amount === null ? null : Amount.of(amount, 2),
    side,
    coefficient: Amount.whole(1),
  };
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: '基本支出=人员支出+公用支出@总合计@年初预算',
    tie: '基本支出 = 人员支出 + 公用支出',
    scope: '表内',
    kind: '平衡',
    table: '支出预决算',
    unit: '总合计',
    version: '年初预算',
    project: null,
    subject: null,
    measure: '万元',
    relation: '=',
    verdict: 'unbalanced',
    left: Amount.of('94.03'),
    right: Amount.of('72.05'),
    difference: Amount.of('21.98'),
    tolerance: Amount.of('0.015'),
    expression: '55.76 + 16.29 ≠ 94.03',
    cells: [
      part('left', '基本支出', '94.03', 15),
      part('right', '人员支出', '55.76', 16),
      part('right', '公用支出', '16.29', 19),
    ],
    note: null,
    explained: null,
    ...changes,
  };
}

export function rounding(version: Version): Finding {
  return finding({
    id: `公用支出=商品和服务支出+资本性支出@机关@${version}`,
    tie: '公用支出 = 商品和服务支出 + 资本性支出',
    unit: '机关',
    version,
    verdict: 'rounding',
    left: Amount.of('38.27'),
    right: Amount.of('38.26'),
    difference: Amount.of('0.01'),
    expression: '21.97 + 16.29 ≈ 38.27',
    cells: [
      part('left', '公用支出', '38.27', 8),
      part('right', '商品和服务支出', '21.97', 9),
      part('right', '资本性支出', '16.29', 10),
    ],
  });
}

const INDICATOR: IndicatorScore = {
  id: '在职人员控制率',
  path: ['投入', '预算配置', '在职人员控制率'],
  full: Amount.whole(5),
  score: Amount.whole(5),
  source: 'computed',
  unverified: false,
  excluded: false,
  ratio: '1',
  exactRatio: null,
  labelCell: null,
  formula: '实有人数 ÷ 编制人数',
  inputs: [
    {
      name: '实有人数',
      amount: Amount.whole(7),
      measure: null,
      cells: [{ ...cell(3, 1, '部门基本概况'), amount: Amount.whole(7), measure: null, numeric: true }],
      reported: true,
    },
  ],
  claimed: Amount.whole(5),
  claimedCell: cell(4, 4, '指标评分'),
  claimedNumeric: true,
  statedFull: Amount.whole(5),
  fullCell: cell(4, 3, '指标评分'),
  reason: null,
  explanation: { zh: '7 ÷ 7 = 100%，≤100% 得满分', en: '7 ÷ 7 = 100%, full points at ≤100%' },
  remarks: [],
};

const SCORECARD: Scorecard = {
  total: Amount.whole(97),
  full: Amount.whole(100),
  grade: '优',
  provisional: false,
  claimedTotal: Amount.whole(99),
  claimedTotalCell: cell(30, 4, '指标评分'),
  claimedGrade: '优',
  claimedGradeCell: cell(31, 4, '指标评分'),
  sections: [
    section(['投入'], '17', '17', '17'),
    section(['投入', '预算配置'], '10', '10', null),
    section(['过程'], '63', '61', '63'),
    section(['产出及效益'], '20', '19', '19'),
  ],
  indicators: [INDICATOR],
};

function section(
  path: string[],
  full: string,
  score: string,
  claimed: string | null,
): Scorecard['sections'][number] {
  return {
    path,
    full: Amount.of(full),
    score: Amount.of(score),
    provisional: false,
    claimed: claimed === null ? null : Amount.of(claimed),
  };
}

export function result(changes: Partial<AuditResult> = {}): AuditResult {
  return {
    workbook: 'sample.xlsx',
    pack: 'wanzhou-2019',
    tables: [
      {
        name: '支出预决算',
        boundBy: 'ExpenditureBudgetFinal',
        area: { sheet, top: 2, left: 0, bottom: 27, right: 5 },
        status: 'read',
        facts: 72,
        reported: 72,
        hidden: false,
      },
      {
        name: '核对规则',
        boundBy: null,
        area: null,
        status: 'missing',
        facts: 0,
        reported: 0,
        hidden: false,
      },
    ],
    problems: [],
    findings: [
      finding(),
      finding({
        id: '资本性支出@总合计@年初预算',
        tie: '总合计 = 各机构之和',
        verdict: 'incomplete',
        left: null,
        right: Amount.of('16.29'),
        difference: null,
        expression: '16.29 ≠ 空白',
        cells: [
          part('left', '资本性支出', null, 21),
          { ...part('right', '资本性支出', '16.29', 10), unit: '机关' },
        ],
      }),
      rounding('年初预算'),
      rounding('决算'),
      finding({
        id: '支出合计',
        tie: '支出合计 = 基本支出 + 项目支出',
        verdict: 'balanced',
        difference: Amount.of('0.00'),
      }),
      finding({
        id: '未核',
        verdict: 'skipped',
        table: null,
        left: null,
        right: null,
        difference: null,
        cells: [],
      }),
    ],
    corrections: [],
    scorecard: SCORECARD,
    ...changes,
  };
}
