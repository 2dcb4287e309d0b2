// npm run proof: what the tests make up themselves, block by block, with the numbers of cases tried and of failures.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..');
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

/** A block, the files of its tests, and what one of its cases is. @type {[string, string, string][]} */
const BLOCKS = [
  ['laws', 'test/properties', 'a workbook, an edit, an amount or an interval made up from a seed'],
  ['faults', 'test/workbook/excel-faults', 'one request of Excel failed, or one change by somebody else'],
  ['hostile files', 'test/hostile', 'a file made to harm'],
  ['fuzzer', 'test/fuzz', 'a workbook spoilt from a seed'],
  ['texts', 'test/output', 'a text of a workbook by way of an outlet'],
];
/** `laws of order: 150 cases, 0 failed (seed 20190101)` */
const COUNT = /^\s*(.+): ([\d,]+) cases, (\d+) (?:failed|left half-written)/;

/** The lines with counts, and whether every test passed. @param {string} files */
function run(files) {
  const child = spawn(process.execPath, [jest, '--selectProjects', 'unit', '--', files], { cwd: top });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
  return new Promise((/** @type {(found: { ok: boolean, said: string }) => void} */ resolve) =>
    child.on('close', (status) => resolve({ ok: status === 0, said })),
  );
}

let failures = 0;
const rows = [];
for (const [name, files, what] of BLOCKS) {
  const { ok, said } = await run(files);
  const counts = said.split('\n').flatMap((line) => {
    const found = COUNT.exec(line);
    return found ? [{ cases: Number(found[2]?.replaceAll(',', '')), failed: Number(found[3]) }] : [];
  });
  const cases = counts.reduce((sum, one) => sum + one.cases, 0);
  // A test that failed outside its cases, or a block that told of none, is no proof of anything.
  const failed = counts.reduce((sum, one) => sum + one.failed, 0) || (ok && cases > 0 ? 0 : 1);
  if (failed > 0) console.error(said);
  failures += failed;
  rows.push(`| ${name} | ${cases.toLocaleString('en')} | ${failed} | ${what} |`);
}
console.log(`\n| block | cases | failed | a case |\n|---|---|---|---|\n${rows.join('\n')}`);
process.exitCode = failures > 0 ? 1 : 0;
