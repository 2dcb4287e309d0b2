// A workbook of nothing but scoring rules: one rule a column, one ratio a row, each score as the formula a fill would write,
// with the exact score behind it.
import { Amount } from '../../src/model/amount';
import { cellName } from '../../src/model/address';
import { Ratio } from '../../src/model/ratio';
import type { CellDraft } from '../../src/model/sheet';
import { applyRule } from '../../src/score/rules';
import { scoreFormula } from '../../src/summary/live-rules';
import { blankXlsx } from '../../src/workbook/xlsx';
import { ruleOf } from '../score/rubric';
import { casesSheets } from './rules-cases';
import { random as chance } from '../support/generate';

const linear = { kind: 'linear', target: '100%', step: '1%', points: 0.5 };
const steep = { kind: 'linear', target: '100%', step: '5%', points: 2 };
const bands = [
  { from: 0, to: 0, points: 5 },
  { above: 0, to: '10%', points: 4 },
  { above: '10%', to: '20%', points: 3 },
  { above: '20%', to: '30%', points: 0.5 },
  { above: '30%', points: 0 },
];
const published = [
  { from: '90%', points: 6 },
  { from: '80%', below: '90%', points: 4 },
  { from: '60%', below: '80%', points: 2 },
  { below: '60%', points: 0 },
];
const shares = [
  { below: '85%', points: '33.33%' },
  { from: '85%', to: '110%', points: '100%' },
  { above: '110%', points: '66.67%' },
];
const RULES: readonly [full: number, rule: object][] = [
  ...(['floor', 'ceil', 'proportional'] as const).flatMap((mode): [number, object][] =>
    (['above', 'below', 'either'] as const).flatMap((side): [number, object][] => [
      [5, { ...linear, side, mode }],
      [5, { ...steep, side, mode }],
    ]),
  ),
  [5, { kind: 'threshold', from: '90%' }],
  [5, { kind: 'threshold', to: '100%' }],
  [5, { ...linear, points: '33.333%' }],
  [5, { ...steep, side: 'below', points: '12.5%' }],
  [6, { kind: 'bands', bands: published }],
  [2.5, { kind: 'bands', bands: shares }],
  [5, { kind: 'bands', absolute: true, bands }],
  [3, { kind: 'proportional', target: '100%' }],
  [7, { kind: 'proportional', target: '9%' }],
  [10, { kind: 'proportional', target: '95%', zeroBelow: '60%' }],
  [5, { kind: 'proportional', target: '110%', zeroBelow: '110%' }],
];

/** Ratios as two amounts: at each limit, a 分 beside it, and anywhere. */
function amounts(): [number, number][] {
  const found: [number, number][] = [];
  for (const percent of [
    -30, -10, -0.01, 0, 0.01, 9, 10, 20, 30, 60, 80, 85, 90, 95, 99, 100, 101, 103, 105, 110, 115,
  ]) {
    for (const whole of [100, 402.03, 123_456.78, 7]) {
      const part = Math.round(whole * percent) / 100;
      for (const cents of [-1, 0, 1]) found.push([Math.round(part * 100 + cents) / 100, whole]);
    }
  }
  const random = chance(2019);
  for (let i = 0; i < 60; i++)
    found.push([Math.round(random() * 15_000) / 100, Math.round(random() * 15_000 + 1) / 100]);
  return found;
}

export async function rulesFile(): Promise<{ bytes: Uint8Array; count: number }> {
  const cells: CellDraft[] = [];
  let count = 0;
  const rules = RULES.map(([full, rule]) => ({ full: Amount.of(String(full)), rule: ruleOf(rule, full) }));
  amounts().forEach(([part, of], row) => {
    const ratio = Ratio.of(Amount.of(part.toFixed(2))).over(Ratio.of(Amount.of(of.toFixed(2))));
    if (!ratio) return;
    cells.push({ row, column: 0, value: part }, { row, column: 1, value: of });
    const formula = `=${cellName(row, 0)}/${cellName(row, 1)}`;
    cells.push({ row, column: 2, value: ratio.toAmount(15).toNumber(), formula });
    rules.forEach(({ rule, full }, i) => {
      const scored = applyRule(rule, ratio, full);
      const written = scoreFormula(rule, cellName(row, 2), full.toString());
      if (!scored || written === null) return;
      cells.push({ row, column: 3 + i, value: scored.points.toNumber(), formula: `=${written}` });
      count++;
    });
  });
  const rest = casesSheets();
  const book = blankXlsx('rules.xlsx');
  const sheets = [{ sheet: '办法', cells }, ...rest].map((sheet) => ({ ...sheet, create: true, clear: [] }));
  await book.apply({ sheets, names: [] });
  return { bytes: book.bytes(), count: count + rest.reduce((sum, sheet) => sum + sheet.count, 0) };
}
