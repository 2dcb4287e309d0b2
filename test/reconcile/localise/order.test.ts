// The order of sets of the same size: inputs before the formulas over them, what ties confirm last, and each weight.
import type { Claim } from '../../../src/reconcile/claim';
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
  interface Change extends Partial<Omit<Solution, 'cells' | 'exact'>> {
    readonly concept?: string;
    /** How many ties are. */
    readonly exact?: number;
  }

  function cost({ concept = '乙', exact: many = 0, ...change }: Change, slips = 0, signed = false): number {
    const sheet = new Sheet();
    const index = new TieIndex();
    index.take(sheet.tie(TOTAL, [A, B]));
    index.take(sheet.tie(A, [copy(A)]));
    index.take(sheet.tie({ ...copy(B), formula: true }, [copy(B, 3)]));
    index.take(sheet.tie({ concept: '负', amount: '-5.00' }, [{ concept: '负2', amount: '-5.00' }]));
    index.take(sheet.tie({ concept: '零', amount: '0.00' }, [{ concept: '零2', amount: '0.00' }]));
    const rise = sheet.tie({ concept: '增', amount: '5.00' }, [{ concept: '增2', amount: '5.00' }]);
    index.take({ ...rise, left: rise.left.map((operand) => ({ ...operand, version: '增减' })) });
    const system = new System(index);
    const cell = index.cells.findIndex((operand) => operand.concept === concept);
    const values = [system.variable(cell).value + 10n];
    const exact = index.claims.slice(0, many).map((_, i) => system.equation(i));
    return costOf(system, { cells: [cell], values, exact, touched: 0, ...change }, slips, () => signed);
  }

  test.each([
    ['confirmed', { concept: '甲' }, 0],
    ['inexact', { touched: 1 }, 0],
    ['slip', {}, 1],
    ['negative', { values: [-1n] }, 0],
  ] as const)('%s', (name, change, slips) => {
    expect(cost(change, slips) - cost({})).toBe(WEIGHTS[name].weight);
    expect(WEIGHTS[name].weight).not.toBe(0);
  });

  test('inexact: for each tie touched that is not exact after the change', () => {
    expect(cost({ touched: 3, exact: 1 }) - cost({})).toBe(2 * WEIGHTS.inexact.weight);
  });

  test('formula', () => {
    expect(cost({ concept: '乙2' }) - cost({ concept: '乙3' })).toBe(WEIGHTS.formula.weight);
    expect(WEIGHTS.formula.weight).toBeGreaterThan(0);
  });

  test('nothing speaks for or against an input whose ties are all broken', () => {
    expect(cost({})).toBe(0);
  });

  test('what may be negative by nature is not weighed for it', () => {
    expect(cost({ values: [-1n] }, 0, true)).toBe(cost({}));
    expect(cost({ concept: '增', values: [-1n] })).toBe(cost({ concept: '增' }));
    // Nor what is negative already.
    expect(cost({ concept: '负', values: [-1n] })).toBe(cost({ concept: '负', values: [1n] }));
  });

  test('a zero that would become negative is weighed for it, an amount that would become zero is not', () => {
    expect(cost({ concept: '零', values: [-1n] }) - cost({ concept: '零' })).toBe(WEIGHTS.negative.weight);
    expect(cost({ values: [0n] })).toBe(cost({}));
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
