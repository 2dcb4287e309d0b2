// Exact fractions, held against whole-number arithmetic and big.js.
import Big from 'big.js';
import fc from 'fast-check';
import { Amount } from '../../src/model/amount';
import { Ratio } from '../../src/model/ratio';

const SEED = { seed: 20190402, numRuns: 300 };
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: -3, max: 6 }))
  .map(([coefficient, places]) => new Amount(coefficient, places));
const nonZero = decimals.filter((amount) => !amount.isZero);
const ratios = fc.tuple(decimals, nonZero).map(([a, b]) => Ratio.of(a).over(Ratio.of(b))!);
const plain = (value: Big): string => value.toFixed().replace(/^-0$/, '0');

const precise = Big();
precise.DP = 60;
const big = (ratio: Ratio): Big => new precise(ratio.numerator.toString()).div(ratio.denominator.toString());

describe('as big.js calculates', () => {
  test('a decimal as a ratio is itself: plus, minus and times stay exact', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [Ratio.of(a), Ratio.of(b)];
        expect(x.plus(y).compare(Ratio.of(a.plus(b)))).toBe(0);
        expect(x.minus(y).compare(Ratio.of(a.minus(b)))).toBe(0);
        expect(x.times(y).compare(Ratio.of(a.times(b)))).toBe(0);
      }),
      SEED,
    );
  });

  test('a quotient rounds to any number of decimals, half away from zero', () => {
    fc.assert(
      fc.property(ratios, fc.integer({ min: 0, max: 10 }), (ratio, places) => {
        expect(ratio.toString(places)).toBe(plain(big(ratio).round(places, Big.roundHalfUp)));
        expect(ratio.toPercent(places)).toBe(
          `${plain(big(ratio).times(100).round(places, Big.roundHalfUp))}%`,
        );
      }),
      SEED,
    );
  });

  test('floor is the whole number below, ceil the one above', () => {
    fc.assert(
      fc.property(ratios, (ratio) => {
        const down = ratio.floor();
        expect(ratio.compare(Ratio.of(new Amount(down, 0)))).toBeGreaterThanOrEqual(0);
        expect(ratio.compare(Ratio.of(new Amount(down + 1n, 0)))).toBeLessThan(0);
        expect(ratio.ceil() - down).toBe(ratio.compare(Ratio.of(new Amount(down, 0))) === 0 ? 0n : 1n);
      }),
      SEED,
    );
  });
});

describe('laws of fractions', () => {
  test('dividing and multiplying back changes nothing', () => {
    fc.assert(
      fc.property(ratios, nonZero, (ratio, amount) => {
        expect(ratio.over(Ratio.of(amount))?.times(Ratio.of(amount)).compare(ratio)).toBe(0);
      }),
      SEED,
    );
  });

  test('adding and taking away again changes nothing; the sign turns twice', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        expect(a.plus(b).minus(b).compare(a)).toBe(0);
        expect(a.negated().negated().compare(a)).toBe(0);
        expect(a.compare(b)).toBe(-b.compare(a) || 0);
        expect(a.absolute().compare(Ratio.of(Amount.zero))).toBeGreaterThanOrEqual(0);
      }),
      SEED,
    );
  });
});

test('one third is exactly one third', () => {
  const third = Ratio.of(Amount.whole(1)).over(Ratio.of(Amount.whole(3)))!;
  expect(
    third
      .plus(third)
      .plus(third)
      .compare(Ratio.of(Amount.whole(1))),
  ).toBe(0);
  expect([third.toString(), third.toPercent()]).toEqual(['0.333333', '33.33%']);
});

test('nothing can be divided by zero', () => {
  expect(Ratio.of(Amount.whole(5)).over(Ratio.of(Amount.of('0.00')))).toBeNull();
  expect(Ratio.of(Amount.zero).over(Ratio.of(Amount.zero))).toBeNull();
});

test('90% is 0.9, and a bound compares exactly with a ratio that floats put above it', () => {
  expect(Ratio.parse('90%').compare(Ratio.parse('0.9'))).toBe(0);
  expect(Ratio.parse('-0.5%').toString()).toBe('-0.005');
  const used = Ratio.of(Amount.of('1.1')).over(Ratio.of(Amount.of('0.11')));
  expect(used?.compare(Ratio.parse('1000%'))).toBe(0);
});

test.each(['', '%', 'abc', '1/3', '90％', '5%%'])('%j is no ratio', (text) =>
  expect(() => Ratio.parse(text)).toThrow(RangeError),
);
