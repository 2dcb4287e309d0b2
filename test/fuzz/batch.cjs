// The seeds from one to another, each told in a file before it is tried, so that one that never ends is known.
const { writeFileSync } = require('node:fs');
require('../support/load-typescript.cjs');
const { faultOf } = require('./oracle');

const [from, to] = process.argv.slice(2, 4).map(Number);
const current = process.argv[4] ?? '';
const LONGEST_MS = 10_000;

async function run() {
  for (let seed = from ?? 0; seed < (to ?? 0); seed++) {
    writeFileSync(current, String(seed));
    const start = performance.now();
    const fault = await faultOf(seed);
    if (fault !== null) console.log(fault);
    else if (performance.now() - start > LONGEST_MS) console.log(`${seed}: too long`);
  }
}
void run();
