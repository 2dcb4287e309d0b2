// What the build writes beside each bundle: the bill of materials (CycloneDX) and the notices of others.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFaults } from '../support/schema-check';
import { CYCLONEDX } from './cyclonedx';

const top = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(top, 'dist', ...path), 'utf8');

interface Bill {
  readonly metadata: { readonly component: { readonly 'bom-ref': string; readonly version: string } };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly group?: string;
    readonly name: string;
    readonly version: string;
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
const bill = (bundle: string): Bill => JSON.parse(read(bundle, 'bom.cdx.json')) as Bill;
const names = ({ components }: Bill): string[] =>
  components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));

jest.setTimeout(300_000); // what is not built yet is built first

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join('src', 'build.mjs')], {
    cwd: top,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
});

describe.each(['pane', 'preview', 'cli'])('dist/%s', (bundle) => {
  test('its bill keeps to CycloneDX', () => {
    expect(schemaFaults(CYCLONEDX, bill(bundle))).toEqual([]);
    console.log(`dist/${bundle}: ${bill(bundle).components.length} packages in its bill`);
  });

  test('no clock and no chance in it', () => {
    expect(read(bundle, 'bom.cdx.json')).not.toMatch(/timestamp|serialNumber|\d{4}-\d\d-\d\dT/);
  });

  test('each component is there once, and by way of others needed by the program', () => {
    const { metadata, components, dependencies } = bill(bundle);
    const refs = components.map((one) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const root = metadata.component['bom-ref'];
    expect(dependencies.map(({ ref }) => ref)).toEqual([root, ...refs]);
    const reached = new Set([root]);
    for (const from of reached) {
      for (const to of dependencies.find(({ ref }) => ref === from)?.dependsOn ?? []) reached.add(to);
    }
    expect([...reached].sort()).toEqual([root, ...refs].sort());
  });

  test('the notices have a licence text for each component', () => {
    const notices = read(bundle, 'THIRD-PARTY-NOTICES.txt')
      .split(`\n${'#'.repeat(80)}\n`)
      .slice(1);
    const { components } = bill(bundle);
    expect(notices.map((notice) => notice.split(':', 1)[0]).sort()).toEqual(
      names(bill(bundle))
        .map((name, i) => `${name} ${components[i]!.version}`)
        .sort(),
    );
    for (const notice of notices) {
      expect(notice).toMatch(
        /Permission (is hereby granted|to use, copy)|Apache License|Redistribution and use|MICROSOFT/,
      );
    }
  });
});

test('each bundle lists what it has, and not what another has', () => {
  expect(names(bill('pane'))).toEqual(
    expect.arrayContaining([
      'react',
      'react-dom',
      '@fluentui/react-components',
      '@microsoft/office-js',
      'docx',
    ]),
  );
  expect(names(bill('pane')).filter((name) => /univer|rxjs|yaml|xlsx/.test(name))).toEqual([]);
  expect(names(bill('preview'))).toEqual(expect.arrayContaining(['@univerjs/core', 'rxjs', 'react']));
  expect(names(bill('cli'))).toEqual(
    expect.arrayContaining(['@e965/xlsx', 'yaml', 'fflate', 'saxes', 'docx', 'webpack']),
  );
  expect(names(bill('cli')).filter((name) => /react|univer|office-js/.test(name))).toEqual([]);
});

test('code that a package brought from elsewhere is named in its notice', () => {
  const docx = read('cli', 'THIRD-PARTY-NOTICES.txt')
    .split('#'.repeat(80))
    .find((notice) => notice.startsWith('\ndocx '));
  expect(docx).toMatch(/In its files:[^]*Copyright Joyent/);
});

test.each(['pane', 'preview'])(
  "Microsoft's licence travels with the copy of Office.js in dist/%s",
  (bundle) => {
    const theirs = readFileSync(join(top, 'node_modules', '@microsoft', 'office-js', 'LICENSE.md'), 'utf8');
    expect(existsSync(join(top, 'dist', bundle, 'office', 'office.js'))).toBe(true);
    expect(read(bundle, 'office', 'LICENSE.md')).toBe(theirs);
    expect(read(bundle, 'THIRD-PARTY-NOTICES.txt')).toContain(
      theirs.trim().replaceAll('\r\n', '\n').slice(0, 2000),
    );
  },
);

test('a pane that takes Office.js from Microsoft has none in its bill', () => {
  const { Supply } = jest.requireActual<{
    Supply: new (bundle: string, copied?: string[]) => { copied: string[] };
  }>('../../src/supply/plugin.cjs');
  const settings =
    jest.requireActual<(env: object) => { name: string; plugins: unknown[] }[]>('../../webpack.config.js');
  const copied = (office: string): unknown =>
    settings({ office })
      .find(({ name }) => name === 'pane')!
      .plugins.flatMap((one) => (one instanceof Supply ? one.copied : []));
  expect(copied('cdn')).toEqual([]);
  expect(copied('own')).toEqual(['@microsoft/office-js']);
});
