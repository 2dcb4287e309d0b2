// Ties with factors: a suggested value has no more decimals than the amounts beside it, though a share of one would have.
import { Amount } from '../../../src/model/amount';
import type { Claim } from '../../../src/reconcile/claim';
import { localise } from '../../../src/reconcile/localise/localise';
import { madeTie, type Part } from '../../localise/made-ties';

/** 科目1 10→5.02: all sets of the smallest size, the likeliest first. */
const told = (...claims: readonly Claim[]): string[] =>
  localise(claims, () => false).map(({ cells }) =>
    cells.map(({ concept, amount, suggested }) => `${concept} ${amount ?? '空白'}→${suggested}`).join('，'),
  );

/** The amount stands in a second place as well, so that it is not what is wrong. */
const twin = ([cell, amount]: Part): Claim => madeTie(`twin ${cell}`, [cell, amount], [[cell + 10, amount]]);

test('half of 5.01, where two decimals are shown, is 2.51 up to 尾差, never 2.505', () => {
  const whole: Part = [1, 501];
  expect(told(madeTie('whole = 2 halves', whole, [[2, 900, 2]]), twin(whole))).toEqual(['科目2 9→2.51']);
});

test('an amount of which two ties with factors say something else is what leaves both to 尾差', () => {
  const tie = (id: string, total: number, factor: number): Claim =>
    madeTie(id, [factor + 5, total], [[1, -3, factor]]);
  expect(told(tie('minus twice', 3, -2), tie('twice', -1, 2))).toEqual(['科目1 -0.03→-0.01']);
});

test('however fine the wrong amount was', () => {
  const whole: Part = [1, 501];
  const tie = madeTie('whole = 2 halves', whole, [[2, 900, 2]]);
  const right = tie.right.map((operand) => ({ ...operand, amount: Amount.of('9.005') }));
  expect(told({ ...tie, right }, twin(whole))).toEqual(['科目2 9.005→2.51']);
});

test('half of 5.02 is 2.51 to the last place', () => {
  const whole: Part = [1, 502];
  expect(told(madeTie('whole = 2 halves', whole, [[2, 900, 2]]), twin(whole))).toEqual(['科目2 9→2.51']);
});

test('a third of 5.00 is 1.67, and minus a third of it −1.67', () => {
  const whole: Part = [1, 500];
  expect(told(madeTie('whole = 3 thirds', whole, [[2, 900, 3]]), twin(whole))).toEqual(['科目2 9→1.67']);
  expect(told(madeTie('whole = −3 thirds', whole, [[2, 900, -3]]), twin(whole))).toEqual(['科目2 9→-1.67']);
});

test('beside a blank total twice an amount must be to the last place what it sets off: half of 1.01 is none', () => {
  const blank: Part = [1, null];
  const sum = (amount: number): Claim =>
    madeTie('blank = 2 halves + rest', blank, [
      [2, 251, 2],
      [3, amount],
    ]);
  expect(told(sum(102))).toEqual(['科目1 空白→6.04', '科目2 2.51→-0.51', '科目3 1.02→-5.02']);
  expect(told(sum(101))).toEqual(['科目1 空白→6.03', '科目3 1.01→-5.02']);
});
