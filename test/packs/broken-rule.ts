// A pack of one indicator, to break: what is said of its rule.
import { faults } from './small-pack';

type Data = Readonly<Record<string, unknown>>;

/** One indicator worth 5 points; `more` replaces parts of it. */
export const one = (more: Data): Data => ({
  full: 5,
  indicators: [{ id: 'a', path: ['一', '二', '三'], points: 5, ...more }],
});

/** What is wrong with a rule of that indicator, as places within it. */
export function ruleFaults(rule: unknown, more: Data = {}): string[] {
  return faults(one({ rule, ...more })).map((fault) =>
    fault.replace('indicators[0].rule', 'rule').replace('rule.', ''),
  );
}
