// The bill of materials of a bundle in CycloneDX's JSON. Nothing in it depends on when or where it was written.
const { licenceOf } = require('./licences.cjs');
const { neededOf } = require('./lock.cjs');

/** @typedef {import('./shipped.cjs').Shipped} Shipped */

/** The address of a package among all packages there are. @param {{ name: string, version: string }} one */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {Shipped} one */
function component(one) {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(one.name) ?? [];
  const licence = licenceOf(one) ?? 'NOASSERTION';
  const checksum = /^sha512-(.+)$/.exec(one.integrity ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': purl(one),
    ...(group === undefined ? {} : { group }),
    name,
    version: one.version,
    scope: 'required',
    ...(checksum === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(checksum, 'base64').toString('hex') }] }),
    licenses: [{ license: licence.startsWith('LicenseRef-') ? { name: licence } : { id: licence } }],
    purl: purl(one),
  };
}

/**
 * @param {string} bundle pane, preview or cli
 * @param {import('./lock.cjs').Lock} lock
 * @param {readonly Shipped[]} shipped
 */
function billOf(bundle, lock, shipped) {
  const refs = new Map(shipped.map((one) => [one.folder, purl(one)]));
  const folders = new Set(refs.keys());
  /** @param {string} folder */
  const dependsOn = (folder) => neededOf(lock, folder, folders).map((needed) => refs.get(needed));
  const all = shipped.map((one) => ({ ref: purl(one), dependsOn: dependsOn(one.folder) }));
  // What nothing needs was put in by the build itself (webpack's own few lines, the loader of style sheets).
  const needed = new Set([...dependsOn(''), ...all.flatMap((one) => one.dependsOn)]);
  const builtIn = [...refs.values()].filter((ref) => !needed.has(ref));
  const { name = 'gouji', version } = lock[''] ?? {};
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version },
      properties: [{ name: 'gouji:bundle', value: bundle }],
    },
    components: shipped.map(component),
    dependencies: [{ ref: name, dependsOn: [...dependsOn(''), ...builtIn] }, ...all],
  };
}

module.exports = { billOf };
