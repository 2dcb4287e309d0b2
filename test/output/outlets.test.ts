// One row a text, one column an outlet: whatever was typed, nothing that goes out runs, breaks or turns around what stands beside it.
import { bookWith } from './book';
import { OUTLETS } from './outlets';
import { TEXTS } from './texts';

const cases = Object.keys(TEXTS).flatMap((text) =>
  Object.keys(OUTLETS).map((outlet) => [text, outlet] as const),
);

test.each(cases)('%s, by way of %s', async (text, outlet) => {
  expect(await OUTLETS[outlet]!(await bookWith(TEXTS[text]!))).toEqual([]);
});

afterAll(() => {
  console.log(
    `${Object.keys(TEXTS).length} texts × ${Object.keys(OUTLETS).length} outlets: ${cases.length} cases`,
  );
});
