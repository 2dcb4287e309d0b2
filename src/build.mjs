// npm run build [-- pane preview cli] [--env address=https://…/] [--env office=cdn|21vianet] [--force]
// Builds what is not up to date (all three if none is named), with what webpack.config.js says of it.
import { readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import webpack from 'webpack';
import configurations from '../webpack.config.js';
import { fingerprint, isFresh, markFresh, top } from './start/fresh.mjs';

/** @typedef {import('./start/fresh.mjs').Bundle} Bundle */

const LOCK = join(top, 'node_modules', '.cache', 'gouji', 'building');

/** One build at a time in a checkout: a second one waits, and mostly finds its work done. @param {() => Promise<void>} work */
async function alone(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  while (!take()) await wait(200);
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives()) rmSync(LOCK, { force: true });
    return false;
  }
}

function holderLives() {
  try {
    const holder = Number(readFileSync(LOCK, 'utf8'));
    // Empty: just being written.
    return holder === 0 || process.kill(holder, 0);
  } catch {
    return false;
  }
}

/** @param {import('webpack').Configuration} configuration @returns {Promise<void>} */
function run(configuration) {
  return new Promise((done, fail) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) return fail(error);
        if (stats?.hasErrors()) return fail(new Error(stats.toString({ all: false, errors: true })));
        if (stats?.hasWarnings()) console.error(stats.toString({ all: false, warnings: true }));
        done();
      });
    });
  });
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    env: { type: 'string', multiple: true, default: [] },
    force: { type: 'boolean', default: false },
  },
});
/** @type {Bundle[]} */
const all = ['pane', 'preview', 'cli'];
const wanted = positionals.length === 0 ? all : all.filter((name) => positionals.includes(name));
const settings = Object.fromEntries(values.env.map((setting) => setting.split(/=(.*)/s).slice(0, 2)));

try {
  if (wanted.length < positionals.length)
    throw new Error(`build: pane, preview or cli, not ${positionals.join(' ')}`);
  await alone(async () => {
    for (const name of wanted) {
      if (!values.force && isFresh(name, settings)) continue;
      const start = performance.now();
      const print = fingerprint(name, settings);
      const configuration = configurations(settings).find((one) => one.name === name);
      if (configuration) await run(configuration);
      markFresh(name, print);
      console.log(`dist/${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
