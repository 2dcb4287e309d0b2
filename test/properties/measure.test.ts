// Law: whether a table counts in 元, 千元, 万元 or 亿元 is nothing to its verdicts, where each shows the same last place.
import fc from 'fast-check';
import { type Measure, MEASURE_POWER } from '../../src/model/fact';
import { DEFAULT_PACK, type Pack } from '../../src/packs';
import { bookOf, SHAPE, type Shape } from './books/book';
import { checked, differing, errors, verdicts } from './books/checked';
import { type Slip, slips, withSlips } from './books/edits';
import { laidOut, shown } from './books/layout';
import { law } from './law';

const MEASURES = ['元', '千元', '万元', '亿元'] as const;

/** Declares the same last place in every measure: so many decimals of 元. */
function packOf(decimals: number): Pack {
  const scaled = MEASURES.map((measure) => [measure, decimals + MEASURE_POWER[measure]]);
  return { ...DEFAULT_PACK, decimals: Object.fromEntries(scaled) as Pack['decimals'] };
}

interface Case {
  readonly shape: Shape;
  readonly slips: readonly Slip[];
  readonly measures: readonly [Measure, Measure];
}

law<Case>({
  name: 'verdicts do not depend on the measure, where the declared decimals are scaled with it',
  cases: fc.record({
    shape: fc.record<Shape>({ ...SHAPE, decimals: fc.constantFrom<number | null>(0, 1, 2) }),
    slips,
    measures: fc.tuple(fc.constantFrom<Measure>(...MEASURES), fc.constantFrom<Measure>(...MEASURES)),
  }),
  runs: 500,
  share: 0.1,
  broken: ({ shape, slips: list, measures }) => {
    const book = withSlips(bookOf(shape), list);
    const pack = packOf(shape.decimals ?? 2);
    const [one, two] = measures.map(
      (measure) => laidOut(book, { seed: 1, plain: true, base: shape.base, measure }).placed,
    );
    if (!one || !two) return 'nothing laid out';
    const [first, second] = [checked(one, pack), checked(two, pack)];
    const wrong = differing(verdicts(first), verdicts(second));
    const unread = errors(first).length !== errors(second).length ? errors(second).join('\n') : null;
    return (wrong ?? unread) && `${wrong ?? unread ?? ''}\n\n${shown(one)}\n\n— — —\n\n${shown(two)}`;
  },
});
