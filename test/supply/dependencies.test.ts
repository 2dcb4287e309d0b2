// What is installed: exact versions only, no address of a registry, every run-time dependency with its reason in the README, and
// no licence that is not allowed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCEPTIONS, licenceOf, refusals } from '../../src/supply/licences.cjs';
import { forRunning, nameOf, neededOf, type Lock } from '../../src/supply/lock.cjs';

const top = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(top, ...path), 'utf8');

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Overrides;
}
interface Overrides {
  readonly [name: string]: string | Overrides;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = (JSON.parse(read('package-lock.json')) as { packages: Lock }).packages;

const versions = (overrides: Overrides): string[] =>
  Object.values(overrides).flatMap((one) => (typeof one === 'string' ? [one] : versions(one)));

test('every version in package.json is one version, no range', () => {
  const all = [manifest.dependencies, manifest.devDependencies, manifest.overrides].flatMap(versions);
  expect(all.length).toBeGreaterThan(40);
  for (const version of all) expect(version).toMatch(/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+$/);
  expect(read('.npmrc')).toMatch(/^save-exact=true$/m);
});

test('the lock file has the same versions, a checksum for each package, and no address', () => {
  const { dependencies, devDependencies } = lock['']!;
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
  const packages = Object.entries(lock).filter(([folder]) => folder !== '');
  const bundled = (entry: object): boolean => 'inBundle' in entry; // came inside another package, under its checksum
  for (const [folder, entry] of packages) {
    if (!bundled(entry) && !(entry.integrity ?? '').startsWith('sha512-')) throw new Error(folder);
    expect(entry).not.toHaveProperty('resolved');
  }
  expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
});

test('the README gives a reason for each run-time dependency, and for no other', () => {
  const table = read('README.md').split('### Run-time dependencies\n\n')[1]?.split('\n\n')[0] ?? '';
  const rows = table.split('\n').slice(2);
  const named = rows.flatMap((row) =>
    row
      .split('|')[1]!
      .split(',')
      .map((name) => name.trim()),
  );
  expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  for (const row of rows) expect(row.split('|')[2]!.trim().length).toBeGreaterThan(20);
});

test('every package that is installed for running has a licence that is allowed, or an exception with its reason', () => {
  const installed = forRunning(lock).map((folder) => ({
    name: nameOf(folder),
    version: lock[folder]!.version,
    stated: lock[folder]!.license,
  }));
  expect(installed.length).toBeGreaterThan(200);
  expect(refusals(installed)).toEqual([]);
  console.log(`${installed.length} packages for running, none refused`);
});

test.each(Object.entries(EXCEPTIONS))('the exception for %s is what its licence file says', (name, said) => {
  expect(said.because.length).toBeGreaterThan(40);
  const files = ['LICENSE', 'LICENSE.md'].flatMap((file) => {
    try {
      return [read('node_modules', name, file)];
    } catch {
      return [];
    }
  });
  expect(files.join('\n')).toContain(said.proof);
});

test.each([
  ['GPL-3.0-only', null],
  ['AGPL-3.0', null],
  ['(MIT OR GPL-3.0)', null],
  ['SEE LICENSE IN LICENSE', null],
  [undefined, null],
  ['MIT', 'MIT'],
  ['Apache-2.0', 'Apache-2.0'],
])('a package that states %s: %s', (stated, licence) => {
  const one = { name: 'somebody', version: '1.0.0', stated };
  expect(licenceOf(one)).toBe(licence);
  expect(refusals([one])).toEqual(
    licence === null ? [expect.stringMatching(/^somebody@1\.0\.0: .*许可证不在允许之列/)] : [],
  );
});

test('who needs whom is found as Node finds it: the nearest folder first, through packages that are not shipped', () => {
  const small: Lock = {
    '': { version: '1.0.0', dependencies: { a: '1.0.0' }, devDependencies: { tool: '1.0.0' } },
    'node_modules/a': { version: '1.0.0', dependencies: { between: '1.0.0' } },
    'node_modules/between': {
      version: '1.0.0',
      dependencies: { b: '2.0.0' },
      peerDependencies: { a: '1.0.0' },
    },
    'node_modules/between/node_modules/b': { version: '2.0.0' },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/tool': { version: '1.0.0', dev: true },
  };
  expect(neededOf(small, '', new Set(['node_modules/a', 'node_modules/b']))).toEqual(['node_modules/a']);
  expect(
    neededOf(small, 'node_modules/a', new Set(['node_modules/b', 'node_modules/between/node_modules/b'])),
  ).toEqual(['node_modules/between/node_modules/b']);
  expect(forRunning(small)).not.toContain('node_modules/tool');
});
