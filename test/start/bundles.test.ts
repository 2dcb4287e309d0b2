// What the build leaves in dist/: complete, the same each time, and nothing of the machine it was built on.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const top = join(__dirname, '..', '..');
const dist = (...parts: string[]): string => join(top, 'dist', ...parts);
const build = (...args: string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, [join('src', 'build.mjs'), ...args], { cwd: top, encoding: 'utf8' });

jest.setTimeout(300_000); // what is not built yet is built first

beforeAll(() => {
  const { status, stderr } = build();
  if (status !== 0) throw new Error(String(stderr));
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test.each(['pane', 'preview', 'cli'])('no path of this machine is in dist/%s', (bundle) => {
  const files = filesIn(dist(bundle)).filter((file) => !/\.(png|xlsx)$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    if (readFileSync(file, 'utf8').includes(top)) throw new Error(file);
  }
});

test('the command line is one file that can be started; what writes Word and reads old files is beside it', () => {
  const scripts = readdirSync(dist('cli')).filter((name) => name.endsWith('.js'));
  expect(scripts).toEqual(['docx.js', 'gouji.js', 'old.js']);
  const reader = 'File is password-protected'; // as the library says it
  expect(readFileSync(dist('cli', 'old.js'), 'utf8')).toContain(reader);
  const others = ['pane', 'preview'].flatMap((bundle) => filesIn(dist(bundle)));
  for (const file of [dist('cli', 'gouji.js'), ...others]) {
    if (readFileSync(file, 'utf8').includes(reader)) throw new Error(file);
  }
  expect(readFileSync(dist('cli', 'gouji.js'), 'utf8').split('\n', 1)).toEqual(['#!/usr/bin/env node']);
  if (process.platform !== 'win32') expect(statSync(dist('cli', 'gouji.js')).mode & 0o111).toBe(0o111);
});

test('a second build gives the same bytes', () => {
  const before = readFileSync(dist('cli', 'gouji.js'));
  expect(build('cli', '--force').status).toBe(0);
  expect(readFileSync(dist('cli', 'gouji.js')).equals(before)).toBe(true);
});

test('the pane brings Office.js with it, for every Excel and both languages, and its licence', () => {
  const office = filesIn(dist('pane', 'office')).map((file) =>
    file.slice(dist('pane', 'office').length + 1).replaceAll('\\', '/'),
  );
  expect(office).toEqual(
    expect.arrayContaining([
      'office.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'excel-mac-16.00.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
      'telemetry/oteljs_agave.js',
      'AgaveErrorUX/index.html',
      'LICENSE.md',
    ]),
  );
  const original = join(top, 'node_modules', '@microsoft', 'office-js', 'dist', 'office.js');
  expect(readFileSync(dist('pane', 'office', 'office.js')).equals(readFileSync(original))).toBe(true);
});

test.each(['taskpane.html', 'commands.html'])(
  '%s takes every script from beside it, Office.js first',
  (page) => {
    const html = readFileSync(dist('pane', page), 'utf8');
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const addresses = scripts.map((attributes) => /\bsrc="?([^"\s>]+)/.exec(attributes)?.[1] ?? 'inline');
    expect(addresses).toEqual(['office/office.js', expect.stringMatching(/^[a-z]+\.js\?v=[0-9a-f]{8}$/)]);
    expect(html).not.toContain('<%');
  },
);

test('settings that cannot be are refused', () => {
  expect(build('pane', '--env', 'address=http://example.org/').status).toBe(1);
  expect(build('pane', '--env', 'office=elsewhere').status).toBe(1);
});
