// Whether a bundle in dist/ was built from the sources as they are now: by their content, so that neither a copied
// nor a restored file deceives it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @typedef {'pane' | 'preview' | 'cli'} Bundle */
/** @typedef {Record<string, string>} Settings */

/** The folders of src that a bundle has nothing of. @type {Record<Bundle, string[]>} */
const WITHOUT = {
  pane: ['cli', 'host', 'preview', 'start'],
  preview: ['cli', 'start'],
  cli: ['commands', 'host', 'preview', 'start', 'taskpane'],
};

/** What stands for a bundle. @type {Record<Bundle, string>} */
const MAIN_FILE = { pane: 'taskpane.html', preview: 'index.html', cli: 'gouji.js' };

const COMMON = ['webpack.config.js', 'tsconfig.json', 'package-lock.json'];

/** @param {string} path @param {string[]} without @returns {string[]} */
function filesIn(path, without = []) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !without.includes(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** @param {Bundle} bundle @param {Settings} settings */
export function fingerprint(bundle, settings = {}) {
  const files = [...COMMON.map((file) => join(top, file)), ...filesIn(join(top, 'src'), WITHOUT[bundle])];
  if (bundle !== 'cli') {
    for (const name of ['assets', 'manifest.xml']) files.push(...filesIn(join(top, name)));
  }
  const hash = createHash('sha1').update(JSON.stringify(settings));
  for (const file of files) hash.update(`\n${file.slice(top.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {Bundle} bundle */
export const mainFile = (bundle) => join(top, 'dist', bundle, MAIN_FILE[bundle]);

/** Kept out of dist, which is what gets published. @param {Bundle} bundle */
const markOf = (bundle) => join(top, 'node_modules', '.cache', 'gouji', bundle);

/** @param {Bundle} bundle @param {Settings} [settings] */
export function isFresh(bundle, settings) {
  if (!existsSync(mainFile(bundle)) || !existsSync(markOf(bundle))) return false;
  return readFileSync(markOf(bundle), 'utf8') === fingerprint(bundle, settings);
}

/** @param {Bundle} bundle @param {string} print the fingerprint from before the build */
export function markFresh(bundle, print) {
  mkdirSync(dirname(markOf(bundle)), { recursive: true });
  writeFileSync(markOf(bundle), print);
}
