// npm test: every check there is, one after the other, with its time; the last line is the sum of them all.
// npm run lint: only the checks of the sources. Runs without a shell, so that it does the same on Windows.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canDoWithoutOffice, findOffice } from './support/programs.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** The script behind a tool's command. @param {string} name @param {string} [command] */
function tool(name, command = name) {
  const home = require.resolve.paths(name)?.map((folder) => join(folder, name)) ?? [];
  for (const folder of home) {
    try {
      const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return join(folder, typeof bin === 'string' ? bin : bin[command]);
    } catch {
      // not in this node_modules
    }
  }
  throw new Error(`${name} is not installed: run npm ci`);
}

/** @param {string[]} args @returns {number} */
const node = (args) => spawnSync(process.execPath, args, { cwd: top, stdio: 'inherit' }).status ?? 1;

/** A step that passes or fails as a whole. @param {string[]} args @returns {Count} */
function check(args) {
  const ok = node(args) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** A suite, its tests counted singly. @param {string} project @param {string[]} more @returns {Count} */
function jest(project, ...more) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  const report = join(folder, 'result.json');
  try {
    const status = node([
      tool('jest'),
      ...['--selectProjects', project, '--ci', '--json', '--outputFile', report],
      ...more,
    ]);
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const count = {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
    // No test found, or a fault outside a test: never a pass.
    if (status !== 0 && count.failed === 0) count.failed = 1;
    return count;
  } catch {
    console.error(`The suite "${project}" did not run to its end.`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Count} */
function recalculate() {
  if (findOffice() === null && canDoWithoutOffice()) {
    console.log(
      'LibreOffice is not installed: the independent recalculation is NOT run (counted as skipped).',
    );
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return jest('recalculate', '--runInBand');
}

/** @type {[string, () => Count][]} */
const lint = [
  ['types (tsc)', () => check([tool('typescript', 'tsc'), '--noEmit'])],
  ['eslint', () => check([tool('eslint'), '.', '--max-warnings', '0'])],
  ['prettier', () => check([tool('prettier'), '--check', '--log-level', 'warn', '.'])],
  ['floors (dependency-cruiser)', () => check([tool('dependency-cruiser', 'depcruise'), 'src', 'test'])],
  ['unused code (knip)', () => check([tool('knip')])],
];

/** @type {[string, () => Count][]} */
const tests = [
  ['build', () => check([join('src', 'build.mjs')])],
  ['licences', () => check([join('src', 'supply', 'check.mjs')])],
  ['the same bytes twice', () => check([join('src', 'supply', 'reproducible.mjs'), 'pane', 'cli'])],
  ['unit', () => jest('unit')],
  ['browser', () => jest('browser', '--runInBand')],
  ['recalculate (LibreOffice)', recalculate],
];

const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const lines = [];
for (const [name, step] of process.argv.includes('--lint') ? lint : [...lint, ...tests]) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { passed, failed, skipped } = step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${seconds.padStart(6)} s  ${name}: ${text({ passed, failed, skipped })}`,
  );
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}
console.log(`\n${lines.join('\n')}\n`);
console.log(text(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

/** @param {Count} count */
function text({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
