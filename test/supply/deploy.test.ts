/** @jest-environment jsdom */
// What administrators are given: the manifest with their address, and a web.config that IIS can read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const top = join(__dirname, '..', '..');

interface Configuration {
  readonly name: string;
  readonly plugins: readonly { readonly patterns?: readonly unknown[] }[];
}
interface Rewritten {
  readonly from: string;
  readonly transform: (text: Buffer) => string;
}

function manifestFor(address: string): string {
  const configurations = jest.requireActual<(env: object) => Configuration[]>('../../webpack.config.js');
  const patterns = configurations({ address })
    .find(({ name }) => name === 'pane')!
    .plugins.flatMap((plugin) => plugin.patterns ?? []);
  const manifest = patterns.find(
    (one): one is Rewritten => typeof one === 'object' && (one as Rewritten).from === 'manifest.xml',
  );
  return manifest!.transform(readFileSync(join(top, 'manifest.xml')));
}

test.each([
  ['https://oa.example.gov.cn/gouji/', 'https://oa.example.gov.cn/gouji/'],
  ['https://10.0.0.8:8443/gouji', 'https://10.0.0.8:8443/gouji/'],
  ['https://财政局.example.cn/勾稽/', 'https://xn--dgt32shz8a.example.cn/%E5%8B%BE%E7%A8%BD/'],
])('--env address=%s: every address of the manifest is under it', (address, base) => {
  const text = manifestFor(address);
  const manifest = new DOMParser().parseFromString(text, 'text/xml');
  const addresses = [...manifest.querySelectorAll('[DefaultValue]')]
    .map((element) => element.getAttribute('DefaultValue') ?? '')
    .filter((value) => value.includes('://'));
  expect(addresses.length).toBeGreaterThan(5);
  for (const one of addresses) expect(one.startsWith(base)).toBe(true);
  expect(text).not.toContain('localhost');
});

test('web.config is well-formed, and keeps parts for a year, everything else not at all', () => {
  const text = readFileSync(join(top, 'assets', 'deploy', 'web.config'), 'utf8');
  const config = new DOMParser().parseFromString(text, 'text/xml');
  expect(config.getElementsByTagName('parsererror')).toHaveLength(0);
  expect(config.documentElement.localName).toBe('configuration');
  const caches = [...config.getElementsByTagName('clientCache')].map((element) => [
    element.closest('location')?.getAttribute('path') ?? '',
    element.getAttribute('cacheControlMode'),
  ]);
  expect(caches).toEqual([
    ['', 'DisableCache'],
    ['parts', 'UseMaxAge'],
  ]);
});
