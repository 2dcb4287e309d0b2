// Law: a printed number stands for all that rounds to it, ends included; 不平 is said only where the two sides have no value in common.
import fc from 'fast-check';
import { Amount } from '../../src/model/amount';
import { type Measure, MEASURE_POWER } from '../../src/model/fact';
import type { Verdict } from '../../src/model/finding';
import type { Relation } from '../../src/model/tie';
import { judge } from '../../src/reconcile/judge';
import { type Operand, points, sumUp } from '../../src/reconcile/operand';
import {
  type Fraction,
  fraction,
  isMore,
  isNothing,
  minus,
  NOTHING,
  plus,
  powerOfTen,
  size,
  times,
} from './exact';
import { law } from './law';

interface Number_ {
  /** Null: the cell is blank. */
  readonly digits: bigint | null;
  readonly decimals: number;
  readonly measure: Measure | null;
  readonly exact: boolean;
  readonly roundings: 1 | 2;
  /** In hundredths: −1, 1, 0.3 … */
  readonly coefficient: bigint;
}

const numbers: fc.Arbitrary<Number_> = fc.record({
  digits: fc.option(
    fc.oneof(fc.bigInt({ min: -40n, max: 40n }), fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })),
    {
      freq: 8,
    },
  ),
  decimals: fc.integer({ min: 0, max: 6 }),
  measure: fc.constantFrom<Measure | null>('元', '千元', '万元', '亿元', '万元', null),
  exact: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  roundings: fc.constantFrom<1 | 2>(1, 1, 2),
  coefficient: fc.constantFrom(100n, 100n, 100n, -100n, -100n, 200n, 30n, -250n),
});

const power = ({ decimals, measure }: Number_): number =>
  (measure === null ? 0 : MEASURE_POWER[measure]) - decimals;

function operandOf(number: Number_): Operand {
  const { digits, decimals, measure, exact, roundings, coefficient } = number;
  const amount = digits === null ? null : new Amount(digits, decimals);
  return { ...points(amount, '', ''), measure, exact, roundings, coefficient: new Amount(coefficient, 2) };
}

interface Interval {
  readonly from: Fraction;
  readonly to: Fraction;
}

/** All that the numbers of a side may add up to before they were rounded; null where all are blank. */
function intervalOf(side: readonly Number_[]): { readonly middle: Fraction; readonly all: Interval } | null {
  const told = side.filter(({ digits }) => digits !== null);
  if (told.length === 0) return null;
  let [middle, from, to] = [NOTHING, NOTHING, NOTHING];
  for (const one of told) {
    const by = fraction(one.coefficient, 100n);
    const value = times(fraction(one.digits ?? 0n), powerOfTen(power(one)));
    const half = one.exact ? NOTHING : times(fraction(BigInt(one.roundings), 2n), powerOfTen(power(one)));
    const ends = [times(minus(value, half), by), times(plus(value, half), by)] as const;
    const [low, high] = isMore(ends[0], ends[1]) ? [ends[1], ends[0]] : ends;
    [middle, from, to] = [plus(middle, times(value, by)), plus(from, low), plus(to, high)];
  }
  return { middle, all: { from, to } };
}

function wanted(left: readonly Number_[], relation: Relation, right: readonly Number_[]): Verdict | null {
  if (relation === '>=') return wanted(right, '<=', left);
  const [one, two] = [intervalOf(left), intervalOf(right)];
  if (!one && !two) return null;
  if (relation === '<=') {
    if (!two) return one && isNothing(one.middle) ? 'balanced' : 'incomplete';
    const small = one ?? { middle: NOTHING, all: { from: NOTHING, to: NOTHING } };
    if (!isMore(small.middle, two.middle)) return 'balanced';
    return isMore(small.all.from, two.all.to) ? 'unbalanced' : 'rounding';
  }
  if (!one || !two) {
    const told = one ?? two;
    if (!told || isNothing(told.middle)) return 'balanced';
    const holdsNothing = !isMore(told.all.from, NOTHING) && !isMore(NOTHING, told.all.to);
    return holdsNothing ? 'rounding' : 'incomplete';
  }
  if (isNothing(size(minus(one.middle, two.middle)))) return 'balanced';
  const apart = isMore(one.all.from, two.all.to) || isMore(two.all.from, one.all.to);
  return apart ? 'unbalanced' : 'rounding';
}

interface Case {
  readonly left: readonly Number_[];
  readonly right: readonly Number_[];
  readonly relation: Relation;
  /** One more number brings the left side to the right one, or to an end of what rounding explains, and so many steps on. */
  readonly near: { readonly end: -1 | 0 | 1; readonly steps: number } | null;
}

const side = fc.array(numbers, { maxLength: 8 });
const cases: fc.Arbitrary<Case> = fc.record({
  left: side,
  right: side,
  relation: fc.constantFrom<Relation>('=', '=', '<=', '>='),
  near: fc.option(
    fc.record({ end: fc.constantFrom<-1 | 0 | 1>(-1, 0, 1), steps: fc.integer({ min: -1, max: 1 }) }),
    {
      freq: 4,
    },
  ),
});

/** Half a last place of three decimals more, times hundredths, is still a whole number of steps. */
const FINER = 3;

/** The ends of intervals are where verdicts go wrong. */
function brought({ left, right, near }: Case): readonly Number_[] {
  if (near === null) return left;
  const [one, two] = [intervalOf(left), intervalOf(right)];
  const finest = Math.min(...[...left, ...right].map(power), 0) - FINER;
  const room = [one, two].reduce(
    (sum, side) => (side ? plus(sum, minus(side.all.to, side.middle)) : sum),
    NOTHING,
  );
  const off = times(room, fraction(BigInt(near.end)));
  const gap = plus(minus(two?.middle ?? NOTHING, one?.middle ?? NOTHING), off);
  const unit = powerOfTen(finest);
  const steps = times(gap, fraction(unit.under, unit.over));
  const digits = steps.over / steps.under + BigInt(near.steps);
  return [
    ...left,
    { digits, decimals: -finest, measure: null, exact: true, roundings: 1, coefficient: 100n },
  ];
}

law<Case>({
  name: 'the verdict is that of closed intervals of half a last place, reckoned in fractions',
  cases,
  runs: 5000,
  share: 1,
  broken: (one) => {
    const left = brought(one);
    const sums = [left, one.right].map((list) => sumUp(list.map(operandOf)));
    const [a, b] = sums;
    if (!a || !b) return 'no sums';
    const told = judge(a, one.relation, b)?.verdict ?? null;
    const right = wanted(left, one.relation, one.right);
    return told === right ? null : `${String(told)}, but ${String(right)}`;
  },
});
