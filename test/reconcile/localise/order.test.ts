// The order of sets of the same size: inputs before the formulas over them, what ties confirm last, and each weight.
import type { Claim } from '../../../src/reconcile/finding';
import { localise } from '../../../src/reconcile/localise/localise';
import { System } from '../../../src/reconcile/localise/system';
import { TieIndex } from '../../../src/reconcile/localise/tie-index';
import type { Solution } from '../../../src/reconcile/localise/values';
import { costOf, WEIGHTS } from '../../../src/reconcile/localise/weights';
import { type Cell, Sheet } from './made';

const A: Cell = { concept: '甲', amount: '61.08' };
const B: Cell = { concept: '乙', amount: '29.40' };
const TOTAL: Cell = { concept: '合计', amount: '75.93' };
const copy = (cell: Cell, n = 2): Cell => ({ ...cell, concept: `${cell.concept}${n}` });

/** The sets in order, by concepts. */
function order(claims: readonly Claim[]): string[] {
  return localise(claims, () => false).map(({ cells }) => cells.map(({ concept }) => concept).join('+'));
}

test('inputs are suspected before a formula that merely adds them up', () => {
  const sheet = new Sheet();
  expect(order([sheet.tie({ ...TOTAL, formula: true }, [A, B])])).toEqual(['甲', '乙', '合计']);
  // Typed in, the total itself is the likeliest: it may not have been kept up.
  expect(order([sheet.tie(TOTAL, [A, B])])[0]).toBe('合计');
});

test('cells that more ties confirm are suspected less', () => {
  const sheet = new Sheet();
  const same = (cell: Cell): Claim => sheet.tie(cell, [copy(cell)]);
  const ties = [sheet.tie({ ...TOTAL, formula: true }, [A, B]), same(A), same(B)];
  expect(order([...ties, same({ ...TOTAL, formula: true })])).toEqual(['甲+甲2', '乙+乙2', '合计+合计2']);
  const again = sheet.tie(copy(A), [A]);
  expect(order([...ties, again, same({ ...TOTAL, formula: true })])[0]).toBe('乙+乙2');
});

describe('each weight', () => {
  const sheet = new Sheet();
  const index = new TieIndex();
  index.take(sheet.tie(TOTAL, [A, B]));
  index.take(sheet.tie(A, [copy(A)]));
  index.take(sheet.tie({ ...copy(B), formula: true }, [copy(B, 3)]));
  const system = new System(index);
  const cell = (concept: string): number => index.cells.findIndex((operand) => operand.concept === concept);
  const cost = (change: Partial<Solution>, slips = 0, signed = false): number =>
    costOf(
      system,
      {
        cells: [cell('乙')],
        values: [system.variable(cell('乙')).value + 10n],
        exact: [],
        touched: 0,
        ...change,
      },
      slips,
      () => signed,
    );
  const plain = cost({});

  test.each([
    ['confirmed', cost({ cells: [cell('甲')] })],
    ['inexact', cost({ touched: 1 })],
    ['slip', cost({}, 1)],
    ['negative', cost({ values: [-1n] })],
  ] as const)('%s', (name, weighed) => {
    expect(weighed - plain).toBe(WEIGHTS[name].weight);
    expect(WEIGHTS[name].weight).not.toBe(0);
  });

  test('formula', () => {
    expect(cost({ cells: [cell('乙2')] }) - cost({ cells: [cell('乙3')] })).toBe(WEIGHTS.formula.weight);
    expect(WEIGHTS.formula.weight).toBeGreaterThan(0);
  });

  test('what may be negative by nature is not weighed for it', () => {
    expect(cost({ values: [-1n] }, 0, true)).toBe(plain);
  });

  test('a slip speaks for a set, all else against it', () => {
    const { slip, ...against } = WEIGHTS;
    expect(slip.weight).toBeLessThan(0);
    for (const { weight, because } of Object.values(against)) {
      expect(weight).toBeGreaterThan(0);
      expect(because.zh).not.toBe('');
    }
  });
});
