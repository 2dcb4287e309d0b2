// Law: amounts add, subtract, multiply, compare and round as big.js does, to the last digit; and a cell's double is what was typed.
import Big from 'big.js';
import fc from 'fast-check';
import { Amount, sum } from '../../src/model/amount';
import { fromDouble } from '../../src/read/amounts';
import { law } from './law';

const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -6, max: 12 }))
  .map(([coefficient, decimals]) => new Amount(coefficient, decimals));
const big = (amount: Amount): Big => new Big(`${amount.coefficient.toString()}e${-amount.decimals}`);

/** Big.js's plain notation; it keeps the sign of a zero. */
const plain = (value: Big): string => value.toFixed().replace(/^-(?=[0.]*$)/, '');

/** What is not the same, by what was done. */
function differing(pairs: Readonly<Record<string, readonly unknown[]>>): string | null {
  const wrong = Object.entries(pairs).find(([, [ours, theirs]]) => ours !== theirs);
  return wrong ? `${wrong[0]}: ${String(wrong[1][0])}, but big.js ${String(wrong[1][1])}` : null;
}

law({
  name: 'amounts are reckoned, compared, rounded and written as big.js does',
  cases: fc.record({
    a: amounts,
    b: amounts,
    list: fc.array(amounts, { maxLength: 6 }),
    places: fc.integer({ min: 0, max: 12 }),
    power: fc.integer({ min: -8, max: 8 }),
  }),
  runs: 2000,
  share: 1,
  broken: ({ a, b, list, places, power }) => {
    const [x, y] = [big(a), big(b)];
    const total = list.reduce((so, one) => so.plus(big(one)), new Big(0));
    return differing({
      plus: [a.plus(b).toString(), plain(x.plus(y))],
      minus: [a.minus(b).toString(), plain(x.minus(y))],
      times: [a.times(b).toString(), plain(x.times(y))],
      sum: [sum(list).toString(), plain(total)],
      negated: [a.negated().toString(), plain(x.neg())],
      absolute: [a.absolute().toString(), plain(x.abs())],
      compare: [Math.sign(a.compare(b)), x.cmp(y)],
      equals: [a.equals(b), x.eq(y)],
      sign: [a.sign, x.cmp(0)],
      isZero: [a.isZero, x.eq(0)],
      roundedTo: [a.roundedTo(places).toString(), plain(x.round(places, Big.roundHalfUp))],
      shifted: [a.shifted(power).toString(), plain(x.times(`1e${power}`))],
      toString: [a.toString(), plain(x)],
      toFixed: [plain(new Big(a.toFixed())), plain(x)],
      decimals: [a.toFixed().split('.')[1]?.length ?? 0, Math.max(0, a.decimals)],
      'read again': [plain(big(Amount.of(a.toString()))), plain(x)],
    });
  },
});

law({
  name: 'a number of up to 15 digits comes out of its cell as it was typed',
  cases: fc.record({
    digits: fc.bigInt({ min: -(10n ** 15n - 1n), max: 10n ** 15n - 1n }),
    decimals: fc.integer({ min: 0, max: 10 }),
  }),
  runs: 2000,
  share: 1,
  broken: ({ digits, decimals }) => {
    const typed = plain(new Big(`${digits.toString()}e-${decimals}`));
    return differing({ cell: [fromDouble(Number(typed)).toString(), typed] });
  },
});
