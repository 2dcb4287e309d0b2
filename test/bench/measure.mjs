// One program as a whole process: wall time, processor time and peak memory; over several runs, the medians.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** @typedef {{ wall: number, cpu: number | null, megabytes: number | null, output: string }} Measured seconds, MB */

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Throws an Error where the program fails. @param {string} program @param {readonly string[]} words @param {number[]} allowed exit statuses @returns {Measured} */
export function once(program, words, allowed = [0]) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const report = join(folder, 'usage.json');
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, GOUJI_BENCH_USAGE: report },
    maxBuffer: 1e9,
  });
  const wall = (performance.now() - start) / 1000;
  try {
    if (error) throw error;
    if (status === null || !allowed.includes(status))
      throw new Error(`${program} ${words.join(' ')}: ${stderr.slice(-600)}`);
    return { wall, ...usage(report), output: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} report @returns {{ cpu: number | null, megabytes: number | null }} */
function usage(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { cpu: null, megabytes: null };
  }
}

/** @param {number} runs @param {() => Measured} run @returns {Measured} */
export function medians(runs, run) {
  const all = Array.from({ length: runs }, run);
  /** @param {'cpu' | 'megabytes'} what */
  const of = (what) =>
    all.some((one) => one[what] === null) ? null : median(all.map((one) => one[what] ?? NaN));
  return {
    wall: median(all.map(({ wall }) => wall)),
    cpu: of('cpu'),
    megabytes: of('megabytes'),
    output: all[0]?.output ?? '',
  };
}

/** A program of Node, with what tells its use. @param {readonly string[]} words @param {number[]} [allowed] */
export const node = (words, allowed) =>
  once(process.execPath, ['-r', join(here, 'usage.cjs'), ...words], allowed);

/** A program in TypeScript, translated as it is loaded. @param {string} file @param {readonly string[]} words */
export const typescript = (file, words) =>
  node(['-r', join(here, '..', 'support', 'load-typescript.cjs'), join(here, file), ...words]);
