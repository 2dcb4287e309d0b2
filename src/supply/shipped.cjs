// Which packages have code in a bundle: by the files that webpack put into it, not by what is installed.
const { readFileSync, readdirSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { nameOf } = require('./lock.cjs');

/**
 * @typedef {object} Shipped
 * @property {string} folder `node_modules/react`, as in the lock file
 * @property {string} name
 * @property {string} version
 * @property {string | undefined} stated the licence as its package.json has it
 * @property {string | undefined} integrity the checksum of the package as it was fetched
 * @property {string} author
 * @property {string[]} texts its licence files
 * @property {string[]} remarks what its bundled files say themselves, for code of others inside them
 */

const LICENCE_FILE = /^(licen[cs]e|notice|copying|copyright|third-?party)/i;
const REMARK = /\/\*(?:(?!\*\/)[^])*?(?:@licen[cs]e|copyright)(?:(?!\*\/)[^])*\*\//gi;

/** @param {string} top the checkout @param {import('./lock.cjs').Lock} lock @param {Iterable<string>} files full paths, in bundles @param {readonly string[]} others names of packages that are copied or built in */
function shippedPackages(top, lock, files, others) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map(others.map((name) => [`node_modules/${name}`, new Set()]));
  for (const file of files) {
    const path = relative(top, file).split(sep).join('/');
    // Of nested packages the innermost; node_modules itself may be linked from elsewhere.
    const folder =
      /(?<!\/node_modules\/.*)(?<=^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(
        path,
      )?.[1];
    if (folder === undefined) continue;
    if (!(folder in lock)) throw new Error(`${folder}: not a package of package-lock.json`);
    found.set(folder, (found.get(folder) ?? new Set()).add(file));
  }
  return [...found.keys()].sort().map((folder) => describe(top, lock, folder, found.get(folder) ?? []));
}

/** @param {string} top @param {import('./lock.cjs').Lock} lock @param {string} folder @param {Iterable<string>} files @returns {Shipped} */
function describe(top, lock, folder, files) {
  const home = join(top, folder);
  const { version, author, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  if (version !== lock[folder]?.version) throw new Error(`${folder}: not the version of package-lock.json`);
  const texts = readdirSync(home)
    .filter((name) => LICENCE_FILE.test(name) && !/\.(js|json)$/.test(name))
    .sort()
    .map((name) => tidy(readFileSync(join(home, name), 'utf8')));
  const remarks = [...files].sort().flatMap((file) => readFileSync(file, 'utf8').match(REMARK) ?? []);
  return {
    folder,
    name: nameOf(folder),
    version,
    stated: license,
    integrity: lock[folder]?.integrity,
    author: typeof author === 'string' ? author : (author?.name ?? ''),
    texts,
    remarks: [...new Set(remarks.map(plain))],
  };
}

/** @param {string} text */
const tidy = (text) =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();

/** A remark without the stars of a comment. @param {string} remark */
const plain = (remark) =>
  tidy(remark.slice(2, -2))
    .replace(/^[ \t]*[*!]+[ \t]?/gm, '')
    .trim();

module.exports = { shippedPackages };
