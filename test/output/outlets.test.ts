// One row a text, one column an outlet: whatever was typed, nothing that goes out runs, breaks or turns around what stands beside it.
import { bookWith } from './book';
import { OUTLETS } from './outlets';
import { TEXTS } from './texts';

const cases = Object.keys(TEXTS).flatMap((text) =>
  Object.keys(OUTLETS).map((outlet) => [text, outlet] as const),
);

let failed = cases.length;
test.each(cases)('%s, by way of %s', async (text, outlet) => {
  expect(await OUTLETS[outlet]!(await bookWith(TEXTS[text]!))).toEqual([]);
  failed -= 1;
});

afterAll(() => {
  process.stdout.write(`texts by outlets: ${cases.length} cases, ${failed} failed\n`);
});
