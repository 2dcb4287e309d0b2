// npm run fuzz -- --minutes 5 [--from 1]: files made wrong by seeds, in processes with half a gigabyte and a limit of time each.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, from: { type: 'string', default: '1' } },
});
const BATCH = 2000;
const LONGEST_MS = 300_000;
const program = join(dirname(fileURLToPath(import.meta.url)), 'batch.cjs');
const folder = mkdtempSync(join(tmpdir(), 'gouji-fuzz-'));
const current = join(folder, 'seed');
const end = Date.now() + Number(values.minutes) * 60_000;

let seed = Number(values.from);
let [cases, failed] = [0, 0];
try {
  while (Date.now() < end) {
    const words = ['--max-old-space-size=512', program, String(seed), String(seed + BATCH), current];
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: LONGEST_MS });
    const faults = stdout.split('\n').filter((line) => line !== '');
    let next = seed + BATCH;
    if (status !== 0) {
      // Out of memory, or of time: that seed, and on with the one after it.
      const last = Number(readFileSync(current, 'utf8'));
      faults.push(`${last}: did not end`);
      next = last + 1;
    }
    for (const fault of faults) console.log(fault);
    cases += next - seed;
    failed += faults.length;
    seed = next;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`fuzz: ${cases} cases, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
