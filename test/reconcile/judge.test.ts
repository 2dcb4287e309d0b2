// The verdict (design.md section 4): intervals of half a unit in the last place, ends included.
import fc from 'fast-check';
import { Amount } from '../../src/model/amount';
import type { Fact } from '../../src/model/fact';
import type { Relation } from '../../src/model/tie';
import { judge } from '../../src/reconcile/judge';
import { factOperand, sumUp } from '../../src/reconcile/operand';

function fact(text: string | null, changes: Partial<Fact> = {}): Fact {
  return {
    concept: '支出合计',
    unit: '机关',
    version: '决算',
    project: null,
    subject: null,
    table: '年度支出结余',
    cell: { sheet: '收支', row: 0, column: 0 },
    amount: text === null ? null : Amount.of(text, 2),
    readable: true,
    measure: '万元',
    exact: false,
    roundings: 1,
    formula: false,
    numeric: true,
    ...changes,
  };
}

type Side = readonly (string | null)[];

function verdict(left: Side, relation: Relation, right: Side, changes: Partial<Fact> = {}): string | null {
  const side = (texts: Side) => sumUp(texts.map((text) => factOperand(fact(text, changes))));
  return judge(side(left), relation, side(right))?.verdict ?? null;
}

test.each<[Side, Side, string | null]>([
  [['402.03'], ['94.03', '308'], 'balanced'],
  [['38.27'], ['21.97', '16.29'], 'rounding'],
  // Two addends and a total: 0.015 either way, so 0.01 is 尾差 and 0.02 is not.
  [['402.04'], ['94.03', '308'], 'rounding'],
  [['402.05'], ['94.03', '308'], 'unbalanced'],
  // One number printed twice: 0.005 + 0.005, a difference exactly on it is still 尾差.
  [['16.30'], ['16.29'], 'rounding'],
  [['16.31'], ['16.29'], 'unbalanced'],
  // 308 is 308.00: whole numbers are no less precise in a table of two decimals.
  [['402.30'], ['94.03', '308'], 'unbalanced'],
  [['402'], ['94', '308'], 'balanced'],
  [[null], ['16.29'], 'incomplete'],
  [['308'], [null, null], 'incomplete'],
  // A balance that is nothing but for rounding may be left blank; 0.01 printed in a cell of its own is an amount.
  [[null], ['5.46', '97.98', '-103.45'], 'rounding'],
  [[null], ['5.46', '97.98', '-103.47'], 'incomplete'],
  [[null], ['0.01'], 'incomplete'],
  [[null], ['0'], 'balanced'],
  [['16.29'], ['16.29', null], 'balanced'],
  [[null], [null, null], null],
])('%j = %j is %s', (left, right, told) => {
  expect(verdict(left, '=', right)).toBe(told);
});

test('where plain floating point cries wolf, the sum is exact', () => {
  expect(94024.63 + 58956.64 + 89063.69 === 242044.96).toBe(false);
  expect(verdict(['242044.96'], '=', ['94024.63', '58956.64', '89063.69'])).toBe('balanced');
});

test.each<[Side, Side, string | null]>([
  [['1.06'], ['38.27'], 'balanced'],
  [['1.06'], ['1.06'], 'balanced'],
  [['1.07'], ['1.06'], 'rounding'],
  [['1.08'], ['1.06'], 'unbalanced'],
  [[null], ['5'], 'balanced'],
  [['1.06'], [null], 'incomplete'],
  [['0'], [null], 'balanced'],
  [[null], [null], null],
])('%j <= %j is %s', (left, right, told) => {
  expect(verdict(left, '<=', right)).toBe(told);
  expect(verdict(right, '>=', left)).toBe(told);
});

test('people and points are counted: no 尾差', () => {
  const counted = { exact: true, measure: null };
  expect(verdict(['99'], '=', ['98.99'], counted)).toBe('unbalanced');
});

test('four digits after the point leave less room: the interval is that of the amount', () => {
  const fine = (text: string) => sumUp([factOperand(fact(null, { amount: Amount.of(text) }))]);
  expect(judge(fine('1.0001'), '=', fine('1.0002'))?.verdict).toBe('rounding');
  expect(judge(fine('1.0001'), '=', fine('1.0003'))?.verdict).toBe('unbalanced');
});

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });

test('law: the verdict is 不平 exactly when the difference exceeds (n + 1) half-cents', () => {
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: -20, max: 20 }),
      (addends, off) => {
        const total = addends.reduce((sum, addend) => sum + addend, 0) + off;
        const text = (n: number): string => new Amount(BigInt(n), 2).toFixed();
        const told = verdict([text(total)], '=', addends.map(text));
        const room = addends.length + 1; // half-cents
        const wanted = off === 0 ? 'balanced' : 2 * Math.abs(off) <= room ? 'rounding' : 'unbalanced';
        return told === wanted;
      },
    ),
    { seed: 20190101, numRuns: 500 },
  );
});
