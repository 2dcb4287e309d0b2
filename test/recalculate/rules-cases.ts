// Sheets of scored cases, one a row: what staff enter as 完成值, and amounts of which the better of two rules counts; beside
// them the ratio and the score as a fill would write them, with the exact values behind.
import { Amount } from '../../src/model/amount';
import { cellName } from '../../src/model/address';
import type { Fact } from '../../src/model/fact';
import { Facts, TableFacts } from '../../src/model/facts';
import type { Pack } from '../../src/model/pack';
import type { CellDraft } from '../../src/model/sheet';
import type { ScoreRow } from '../../src/model/scores';
import { Grid } from '../../src/read/grid';
import { enteredValue } from '../../src/read/entered-value';
import { scoreIndicator } from '../../src/score/indicator';
import { ratioContent, scoreContent } from '../../src/summary/score-cells';
import { onePack } from '../score/rubric';

export interface CasesSheet {
  readonly sheet: string;
  readonly cells: readonly CellDraft[];
  /** How many scores are formulas. */
  readonly count: number;
}

const linear = { kind: 'linear', target: '100%', step: '1%', points: 0.5 };
const choices = [
  { name: '按时', synonyms: ['及时', '"提前"'], points: 5 },
  { name: '逾期', points: '33.33%' },
  { name: '未办', points: 0 },
];
type Typed = number | string;
const RATIOS: readonly Typed[] = [
  0,
  0.5,
  0.8999,
  0.9,
  0.95,
  1,
  1.0000000000000002,
  1.0099,
  1.01,
  1.1,
  -0.3,
  '95%',
  '101%',
];
const COUNTS: readonly Typed[] = [0, 1, 2, 3, 5, 9, 40, '2例'];
const BY_VALUE: readonly [rule: object, values: readonly Typed[]][] = [
  [{ kind: 'threshold', from: '90%' }, RATIOS],
  [linear, RATIOS],
  [{ kind: 'proportional', target: '95%', zeroBelow: '70%' }, RATIOS],
  [{ kind: 'count', points: 0.5, of: '例' }, COUNTS],
  [{ kind: 'count', points: '33.333%', of: '例' }, COUNTS],
  [{ kind: 'count', points: '16.65%', start: 'zero', of: '例' }, COUNTS],
  [{ kind: 'category', choices }, ['按时', '及时', '"提前"', '逾期', '未办', '按 时']],
];
const EITHER = {
  kind: 'either',
  alternatives: [
    { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: { kind: 'threshold', to: '9%' } },
    { name: '变动', formula: '(甲[决算] - 丙[决算]) ÷ 丙[决算]', rule: { ...linear, target: '-30%' } },
  ],
};

export function casesSheets(): CasesSheet[] {
  return [...BY_VALUE.map(([rule, values], i) => byValue(rule, values, `完成值${i + 1}`)), either()];
}

function byValue(rule: object, values: readonly Typed[], sheet: string): CasesSheet {
  const pack = onePack(rule, 5, { formula: undefined });
  const cells = values.flatMap((value, row): CellDraft[] => {
    const area = { sheet, top: row, left: 0, bottom: row, right: 0 };
    const block = { area, values: [[value]], formulas: [[null]], formats: [[null]], merges: [] };
    const stated = enteredValue(new Grid(block, area), row, 0);
    return [{ row, column: 0, value }, ...written(pack, new Facts([]), { ...ROW, value: stated }, row, 1)];
  });
  return counted(sheet, cells);
}

function either(): CasesSheet {
  const sheet = '择一';
  const pack = onePack(EITHER, 5, { formula: undefined });
  const amounts = [-1, 0, 6, 9, 9.01, 70, 100];
  const rows = amounts.flatMap((a) => amounts.map((b): [number, number, number] => [a, 100, b]));
  const cells = [...rows, [5, 0, 10], [5, 0, 0], [0, 0, 0]].flatMap((values, row): CellDraft[] => {
    const facts = values.map((value, column) =>
      fact(['甲', '乙', '丙'][column] ?? '', value, { sheet, row, column }),
    );
    return [
      ...values.map((value, column) => ({ row, column, value })),
      ...written(pack, new Facts([new TableFacts('数', facts)]), null, row, 3),
    ];
  });
  return counted(sheet, cells);
}

const at = { sheet: '评分', row: 0, column: 0 };
const ROW: ScoreRow = {
  path: ['投入', '配置', '比率'],
  labelCell: at,
  full: null,
  score: null,
  value: null,
  reason: null,
};

function written(pack: Pack, facts: Facts, of: ScoreRow | null, row: number, column: number): CellDraft[] {
  const [indicator] = pack.indicators;
  const scored = indicator && scoreIndicator(indicator, of, facts);
  if (!scored) return [];
  const ratio = ratioContent(scored, pack);
  const score = scoreContent(scored, ratio && cellName(row, column), pack);
  return [...(ratio ? [{ ...ratio, row, column }] : []), { ...score, row, column: column + 1 }];
}

function counted(sheet: string, cells: readonly CellDraft[]): CasesSheet {
  const last = Math.max(...cells.map(({ column }) => column));
  const count = cells.filter(({ column, formula }) => column === last && formula).length;
  if (count === 0) throw new Error(`${sheet}: no score is a formula`);
  return { sheet, cells, count };
}

function fact(concept: string, value: number, cell: Fact['cell']): Fact {
  return {
    concept,
    unit: '机关',
    version: '决算',
    project: null,
    subject: null,
    table: '数',
    cell,
    amount: Amount.of(String(value)),
    readable: true,
    measure: '万元',
    exact: false,
    roundings: 1,
    formula: false,
    numeric: true,
  };
}
