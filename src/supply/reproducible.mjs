// npm run reproducible [-- pane cli preview]
// Builds this checkout's sources twice from nothing, in two folders of different names and depths, at two times of day and in two
// languages, and compares the files byte by byte.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BUNDLES = ['pane', 'cli', 'preview'];
const SOURCES = ['src', 'assets', 'manifest.xml', 'package.json', 'package-lock.json'];
const SETTINGS = ['tsconfig.json', 'webpack.config.js'];
const PLACES = [
  { folder: 'a', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  { folder: join('另 一处', 'b'), env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } },
];

/** @param {string} place @param {NodeJS.ProcessEnv} env @param {readonly string[]} bundles */
function buildIn(place, env, bundles) {
  mkdirSync(place, { recursive: true });
  for (const name of [...SOURCES, ...SETTINGS]) {
    cpSync(join(top, name), join(place, name), { recursive: true });
  }
  symlinkSync(join(top, 'node_modules'), join(place, 'node_modules'), 'junction');
  const cli = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
  // The linked packages are taken for the folder's own, as after an install there; nothing is kept from build to build.
  const NODE_OPTIONS = '--preserve-symlinks';
  for (const bundle of bundles) {
    const args = [cli, 'build', '--config-name', bundle, '--no-cache'];
    const { status } = spawnSync(process.execPath, args, {
      cwd: place,
      env: { ...process.env, NODE_OPTIONS, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`${bundle}: the build failed`);
  }
}

/** Every file of a folder by its name, with its checksum. @param {string} folder @returns {Map<string, string>} */
function checksums(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).sort();
  const sum = (/** @type {string} */ path) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), sum(path)]));
}

const asked = process.argv.slice(2);
const bundles = asked.length > 0 ? asked : BUNDLES;
const work = mkdtempSync(join(tmpdir(), 'gouji-twice-'));
try {
  const places = PLACES.map(({ folder, env }) => ({ place: join(work, folder), env }));
  for (const { place, env } of places) buildIn(place, env, bundles);
  for (const bundle of bundles) {
    const [first, second] = places.map(({ place }) => checksums(join(place, 'dist', bundle)));
    const names = [...new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])];
    const differing = names.filter((name) => first?.get(name) !== second?.get(name));
    const list = [...(first ?? [])].map(([name, sum]) => `${sum}  ${name}\n`).join('');
    const sum = createHash('sha256').update(list).digest('hex');
    const verdict =
      differing.length === 0 ? `same bytes, ${sum}` : `DIFFERING: ${differing.slice(0, 20).join(', ')}`;
    console.log(`dist/${bundle}: ${names.length} files, ${verdict}`);
    if (names.length === 0 || differing.length > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
