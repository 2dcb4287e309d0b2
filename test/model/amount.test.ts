// Exact decimals: how they are read and written. That they are reckoned as big.js does: test/properties/amounts.test.ts.
import Big from 'big.js';
import fc from 'fast-check';
import { Amount, sum } from '../../src/model/amount';

const SEED = { seed: 20190401, numRuns: 300 };
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -6, max: 12 }))
  .map(([coefficient, decimals]) => new Amount(coefficient, decimals));
const big = (amount: Amount): Big => new Big(`${amount.coefficient.toString()}e${-amount.decimals}`);
const places = fc.integer({ min: 0, max: 12 });

/** Big.js's plain notation; it keeps the sign of a zero. */
const plain = (value: Big): string => value.toFixed().replace(/^-0$/, '0');

describe('sums that binary floats get wrong come out exactly', () => {
  test('94024.63 + 58956.64 + 89063.69 = 242044.96', () => {
    expect(94024.63 + 58956.64 + 89063.69).not.toBe(242044.96);
    expect(sum(['94024.63', '58956.64', '89063.69'].map((text) => Amount.of(text))).toString()).toBe(
      '242044.96',
    );
  });

  test('0.1 + 0.2 = 0.3', () => {
    expect(Amount.of('0.1').plus(Amount.of('0.2')).equals(Amount.of('0.3'))).toBe(true);
  });

  test('nothing adds up to zero', () => expect(sum([]).toString()).toBe('0'));
});

describe('how it is written', () => {
  test('toString has no trailing zeros and can be read again', () => {
    fc.assert(
      fc.property(amounts, (a) => {
        const text = a.toString();
        expect(text).toBe(plain(big(a)));
        expect(Amount.of(text).equals(a)).toBe(true);
      }),
      SEED,
    );
  });

  test('toFixed shows every decimal: 308 in a table of two is 308.00', () => {
    expect(Amount.of('308', 2).toFixed()).toBe('308.00');
    fc.assert(
      fc.property(amounts, (a) => {
        expect(a.toFixed().replace(/^-(?=[0.]*$)/, '')).toBe(
          big(a)
            .toFixed(Math.max(0, a.decimals))
            .replace(/^-(?=[0.]*$)/, ''),
        );
      }),
      SEED,
    );
  });

  test.each([
    ['-94.03', '-94.03'],
    ['+1.50', '1.5'],
    ['.5', '0.5'],
    ['7.', '7'],
    ['-0.00', '0'],
    ['007', '7'],
  ])('%s is %s', (text, amount) => expect(Amount.of(text).toString()).toBe(amount));

  test.each(['', '.', '-', '1,234', '1e3', '１', '12..3', ' 1', '0x10'])('%j is no plain decimal', (text) =>
    expect(() => Amount.of(text)).toThrow(RangeError),
  );
});

describe('decimals', () => {
  test('308 with at least two decimals is still 308, and never loses any', () => {
    expect(Amount.of('308').withDecimals(2)).toEqual(new Amount(30800n, 2));
    expect(Amount.of('1.065').withDecimals(2)).toEqual(new Amount(1065n, 3));
  });

  test('1.06 万元 shifted to 元 is reported to the hundred', () => {
    expect(Amount.of('1.06').shifted(4)).toEqual(new Amount(106n, -2));
    expect(Amount.of('1.06').shifted(4).toString()).toBe('10600');
  });

  test('roundedTo gives no more decimals than there are, shifted moves them and back', () => {
    fc.assert(
      fc.property(amounts, places, fc.integer({ min: -8, max: 8 }), (a, decimals, power) => {
        expect(a.roundedTo(decimals).decimals).toBe(Math.min(a.decimals, decimals));
        expect(a.shifted(power).shifted(-power)).toEqual(a);
      }),
      SEED,
    );
  });

  test('trimming and widening change no value', () => {
    fc.assert(
      fc.property(amounts, places, (a, decimals) => {
        expect(a.trimmed(decimals).equals(a)).toBe(true);
        expect(a.withDecimals(decimals).equals(a)).toBe(true);
        expect(a.withDecimals(decimals).trimmed(0).toString()).toBe(a.toString());
      }),
      SEED,
    );
  });
});
