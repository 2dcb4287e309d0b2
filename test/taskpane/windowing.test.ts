// Which rows of a long list are drawn.
import { inSight, stretches, withHeadings } from '../../src/taskpane/windowing';

const TEN = Array.from({ length: 10 }, () => 100);

test.each([
  [0, 250, [0, 3]],
  [100, 200, [1, 2]],
  [950, 2000, [9, 10]],
  [-500, -10, [0, 0]],
  [5000, 6000, [10, 10]],
])('of ten rows of 100 pixels, %i to %i shows %j', (top, bottom, range) => {
  expect(inSight(TEN, { top, bottom })).toEqual(range);
});

test('what is not drawn leaves a gap of its height', () => {
  expect(stretches(TEN, [3, 6], [])).toEqual([
    { height: 300, before: 3 },
    { rows: [3, 6] },
    { height: 400, before: 10 },
  ]);
});

test('a row that is kept stays drawn where it is', () => {
  expect(stretches(TEN, [6, 8], [1, 7])).toEqual([
    { height: 100, before: 1 },
    { rows: [1, 2] },
    { height: 400, before: 6 },
    { rows: [6, 8] },
    { height: 200, before: 10 },
  ]);
});

test('the whole list is always accounted for', () => {
  const heights = [10, 20, 30, 40, 50];
  for (let first = 0; first <= 5; first += 1) {
    for (let end = first; end <= 5; end += 1) {
      for (const kept of [[], [0], [4], [2, 2], [1, 3]]) {
        const total = stretches(heights, [first, end], kept).reduce(
          (sum, stretch) =>
            sum +
            ('height' in stretch
              ? stretch.height
              : heights.slice(...stretch.rows).reduce((before, height) => before + height, 0)),
          0,
        );
        expect(total).toBe(150);
      }
    }
  }
});

test('the headings of what is drawn stay drawn: a finding never stands without its table and its item', () => {
  const rows = ['table', 'item', 'finding', 'finding', 'table', 'finding', 'item', 'finding', 'finding'];
  const levels: Readonly<Record<string, number>> = { table: 1, item: 2 };
  const kept = (first: number, others: readonly number[] = []): number[] =>
    withHeadings(rows, (row) => levels[row] ?? null, first, others).sort((a, b) => a - b);
  expect(kept(3)).toEqual([0, 1]);
  expect(kept(5)).toEqual([4]);
  expect(kept(8)).toEqual([4, 6]);
  expect(kept(6)).toEqual([4]);
  expect(kept(4)).toEqual([]);
  expect(kept(8, [2])).toEqual([0, 1, 2, 4, 6]);
});
