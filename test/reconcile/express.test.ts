// How a finding reads: signs, brackets and factors, as an accountant writes them.
import { Amount } from '../../src/model/amount';
import type { Verdict } from '../../src/model/finding';
import type { Relation } from '../../src/model/tie';
import { express } from '../../src/reconcile/express';
import { type Operand, points } from '../../src/reconcile/operand';

/** `-2*3` is 3 taken away twice; a blank stands for a blank cell. */
const side = (text: string): Operand[] =>
  text.split(' ').map((part): Operand => {
    const [factor = '', amount = ''] = part.includes('*') ? part.split('*') : ['1', part];
    const read = amount === '空' ? null : Amount.of(amount);
    return { ...points(read, '甲', '表'), coefficient: Amount.of(factor) };
  });

test.each<[string, Relation, string, Verdict, string]>([
  ['402.03', '=', '94.03 308', 'balanced', '94.03 + 308 = 402.03'],
  ['402.04', '=', '94.03 308', 'rounding', '94.03 + 308 ≈ 402.04'],
  ['94.03 308', '=', '402', 'unbalanced', '94.03 + 308 ≠ 402'],
  ['5', '=', '空 空', 'incomplete', '空白 ≠ 5'],
  ['5', '=', '空 5', 'balanced', '5 = 5'],
  // A negative amount stands in brackets, unless it comes first.
  ['2', '=', '5 -3', 'balanced', '5 + (-3) = 2'],
  ['2', '=', '-3 5', 'balanced', '-3 + 5 = 2'],
  ['8', '=', '5 -1*-3', 'balanced', '5 - (-3) = 8'],
  ['8', '=', '-1*-3 5', 'balanced', '-(-3) + 5 = 8'],
  ['2', '=', '-1*3 5', 'balanced', '-3 + 5 = 2'],
  ['11', '=', '2*3 5', 'balanced', '2 × 3 + 5 = 11'],
  ['-1', '=', '5 -2*3', 'balanced', '5 - 2 × 3 = -1'],
  ['1.06', '<=', '38.27', 'balanced', '1.06 ≤ 38.27'],
  ['1.07', '<=', '1.06', 'rounding', '1.07 ≤ 1.06'],
  ['1.08', '<=', '1.06', 'unbalanced', '1.08 > 1.06'],
  ['1.06', '<=', '空', 'incomplete', '1.06 ≠ 空白'],
  ['38.27', '>=', '1.06', 'balanced', '38.27 ≥ 1.06'],
  ['1.06', '>=', '1.07', 'rounding', '1.06 ≥ 1.07'],
  ['-1', '>=', '0', 'unbalanced', '-1 < 0'],
])('%s %s %s (%s): %s', (left, relation, right, verdict, told) => {
  expect(express(side(left), relation, side(right), verdict, ({ amount }) => amount)).toBe(told);
});
