// What package-lock.json says of the installed packages: their versions, licences, checksums, and who needs whom.

/**
 * @typedef {{ version: string, license?: string, integrity?: string, dev?: boolean, name?: string,
 *   dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Entry
 * @typedef {Readonly<Record<string, Entry>>} Lock by folder, as `node_modules/react`; '' is the project itself
 */

/** @param {string} folder */
const nameOf = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The folder that a package's `import name` leads to; null: not installed (an optional one). @param {Lock} lock @param {string} from @param {string} name */
function lookUp(lock, from, name) {
  for (let at = from; ;) {
    const folder = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (folder in lock) return folder;
    if (at === '') return null;
    const up = at.lastIndexOf('/node_modules/');
    at = up < 0 ? '' : at.slice(0, up);
  }
}

/** What a package needs at run time. @param {Lock} lock @param {string} folder @returns {string[]} */
function needs(lock, folder) {
  const { dependencies, optionalDependencies, peerDependencies } = lock[folder] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.map((name) => lookUp(lock, folder, name)).filter((found) => found !== null);
}

/** Those of `folders` that a package needs, itself or by way of packages that are not among them. @param {Lock} lock @param {string} folder @param {ReadonlySet<string>} folders */
function neededOf(lock, folder, folders) {
  const [seen, found] = [new Set([folder]), new Set()];
  const waiting = needs(lock, folder);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (folders.has(next)) found.add(next);
    else waiting.push(...needs(lock, next));
  }
  return [...found].sort();
}

/** Every package that is installed for running, not only for developing. @param {Lock} lock */
const forRunning = (lock) => Object.keys(lock).filter((folder) => folder !== '' && !lock[folder]?.dev);

module.exports = { nameOf, neededOf, forRunning };
