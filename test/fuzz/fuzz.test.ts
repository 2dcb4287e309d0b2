// A few seconds of the fuzzer: the seeds are fixed. `npm run fuzz -- --minutes 5` goes on from there.
import { FINDS } from './finds';
import { faultOf } from './oracle';

const CASES = 3000;

test('a file made wrong anywhere is refused with its reason, or read for what it holds', async () => {
  const faults: string[] = [];
  for (let seed = 0; seed < CASES; seed++) {
    const fault = await faultOf(seed);
    if (fault !== null) faults.push(fault);
  }
  process.stdout.write(`fuzz: ${CASES} cases, ${faults.length} failed\n`);
  expect(faults).toEqual([]);
}, 120_000);

test.each(FINDS)('found before: $was', async ({ seed }) => {
  expect(await faultOf(seed)).toBeNull();
});
