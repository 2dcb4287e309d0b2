// What the search may spend, and when it lets others have their turn.
import { Pace, Spent, Work } from '../../../src/reconcile/localise/work';

test('a step of looking is over after 500 addends, and the next begins', () => {
  const pace = new Pace();
  expect([499, 1, 499, 1, 500].map((addends) => pace.isOver(addends))).toEqual([
    false,
    true,
    false,
    true,
    true,
  ]);
});

test('a step of searching is over after 200 rows, and the next begins', () => {
  const work = new Work(10_000);
  expect([199, 1, 199, 1, 200].map((rows) => work.spend(rows))).toEqual([false, true, false, true, true]);
});

test('all that is there may be spent, and no row more', () => {
  const work = new Work(5);
  work.spend(5);
  expect(() => work.spend(1)).toThrow(Spent);
});
