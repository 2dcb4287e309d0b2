// npm run licences: under which licences the packages are that are installed for running, and those in the bundles that are built.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../start/fresh.mjs';
import licences from './licences.cjs';
import lockFile from './lock.cjs';

const { EXCEPTIONS, licenceOf, refusals } = licences;

/** @type {import('./lock.cjs').Lock} */
const lock = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8')).packages;
const installed = lockFile.forRunning(lock).map((folder) => ({
  name: lock[folder]?.name ?? lockFile.nameOf(folder),
  version: lock[folder]?.version ?? '',
  stated: lock[folder]?.license,
}));

/** `MIT 184, ISC 11` @param {readonly (string | null)[]} found */
function counts(found) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const one of found) sums.set(String(one), (sums.get(String(one)) ?? 0) + 1);
  const most = [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most.map(([licence, count]) => `${licence} ${count}`).join(', ');
}

const refused = refusals(installed);
console.log(
  `package-lock.json: ${installed.length} packages for running: ${counts(installed.map(licenceOf))}`,
);
for (const bundle of ['pane', 'preview', 'cli']) {
  const file = join(top, 'dist', bundle, 'bom.cdx.json');
  if (!existsSync(file)) continue;
  /** @type {{ components: { licenses: { license: { id?: string, name?: string } }[] }[] }} */
  const { components } = JSON.parse(readFileSync(file, 'utf8'));
  const found = components.map(({ licenses: [one] }) => one?.license.id ?? one?.license.name ?? null);
  console.log(`dist/${bundle}: ${components.length} packages: ${counts(found)}`);
}
for (const [name, { licence, because }] of Object.entries(EXCEPTIONS)) {
  const { version } = installed.find((one) => one.name === name) ?? {};
  if (version === undefined) refused.push(`${name}: an exception for a package that is not installed`);
  else console.log(`${name}@${version}: ${licence}. ${because}`);
}
for (const line of refused) console.error(line);
process.exitCode = refused.length > 0 ? 1 : 0;
