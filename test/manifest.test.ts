/** @jest-environment jsdom */
// The manifest by our own measure: what Microsoft's schema does not see (targets of resids, files of icons, languages),
// and what we promise ourselves (least permission, an old enough Excel, nothing that needs a shared runtime).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const top = join(__dirname, '..');
const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

const manifest = new DOMParser().parseFromString(readFileSync(join(top, 'manifest.xml'), 'utf8'), 'text/xml');

/** Every element of that name, whatever its namespace. */
const all = (name: string, within: Document | Element = manifest): Element[] => [
  ...within.getElementsByTagNameNS('*', name),
];
const only = (name: string, within: Document | Element = manifest): Element => {
  const found = all(name, within);
  expect(found.map((element) => element.localName)).toEqual([name]);
  return found[0]!;
};
const value = (element: Element): string => element.getAttribute('DefaultValue') ?? '';
const type = (element: Element): string | null =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
const inEnglish = (element: Element): string | undefined =>
  all('Override', element)
    .find((override) => override.getAttribute('Locale') === 'en-US')
    ?.getAttribute('Value') ?? undefined;

/** The resources by their kind and id. */
const resources = {
  Image: all('Images').flatMap((list) => all('Image', list)),
  Url: all('Urls').flatMap((list) => all('Url', list)),
  ShortString: all('ShortStrings').flatMap((list) => all('String', list)),
  LongString: all('LongStrings').flatMap((list) => all('String', list)),
};
type Kind = keyof typeof resources;

/** Which kind of resource an element points to. */
function kindOf(element: Element): Kind {
  if (element.localName === 'Image') return 'Image';
  if (['SourceLocation', 'FunctionFile', 'LearnMoreUrl'].includes(element.localName)) return 'Url';
  return element.localName === 'Description' ? 'LongString' : 'ShortString';
}

/** Width and height as the header of a PNG states them. */
function pngSize(file: string): [number, number] {
  const header = readFileSync(join(top, file));
  expect(header.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

test('is well-formed', () => {
  expect(all('parsererror')).toEqual([]);
  expect(manifest.documentElement.localName).toBe('OfficeApp');
  expect(type(manifest.documentElement)).toBe('TaskPaneApp');
});

test('has an id and a version of the right form', () => {
  expect(only('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(only('Version').textContent).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { version: string };
  expect(only('Version').textContent).toBe(`${version}.0`);
});

test('is for workbooks only, asks for the least permission that can write, and for an Excel of 2019 at most', () => {
  expect(all('Host').map((host) => host.getAttribute('Name') ?? type(host))).toEqual([
    'Workbook',
    'Workbook',
  ]);
  expect(only('Permissions').textContent).toBe('ReadWriteDocument');
  expect(all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
    ['ExcelApi', '1.4'],
  ]);
});

test('needs no shared runtime', () => {
  expect([...all('Runtimes'), ...all('Runtime')]).toEqual([]);
});

test('every resid has a target of the right kind', () => {
  const pointing = [...manifest.querySelectorAll('[resid]')];
  expect(pointing.length).toBeGreaterThan(0);
  for (const element of pointing) {
    const ids = resources[kindOf(element)].map((resource) => resource.getAttribute('id'));
    expect(ids).toContain(element.getAttribute('resid'));
  }
});

test('every resource is used', () => {
  const used = [...manifest.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid'));
  for (const resource of Object.values(resources).flat()) expect(used).toContain(resource.getAttribute('id'));
});

test('ids are short, and none is there twice', () => {
  const ids = [...manifest.querySelectorAll('[id]')].map((element) => element.getAttribute('id') ?? '');
  for (const id of ids) expect(id).toMatch(/^[\w.]{1,32}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test('texts keep within their lengths, in both languages', () => {
  const within = (elements: Element[], most: number): void => {
    for (const text of elements.flatMap((element) => [value(element), inEnglish(element) ?? ''])) {
      expect(text).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(most);
    }
  };
  within([...resources.ShortString, only('DisplayName')], 125);
  within(resources.LongString, 250);
  within(
    all('Description').filter((element) => element.hasAttribute('DefaultValue')),
    250,
  );
});

test('what is shown is Chinese, with English beside it', () => {
  expect(only('DefaultLocale').textContent).toBe('zh-CN');
  const described = all('Description').filter((element) => element.hasAttribute('DefaultValue'));
  const shown = [...resources.ShortString, ...resources.LongString, only('DisplayName'), ...described];
  for (const element of shown) {
    expect(value(element)).toMatch(/\p{Script=Han}/u);
    expect(inEnglish(element)).toMatch(/[a-z]{2}/i);
    expect(all('Override', element)).toHaveLength(1);
  }
});

test('every address is https, and under the one that the build replaces', () => {
  const addresses = [...manifest.querySelectorAll('[DefaultValue]')]
    .map(value)
    .filter((text) => text.includes('://'));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address.startsWith(DEVELOPMENT_ADDRESS)).toBe(true);
});

test('the icons are there, each of the size it is used for', () => {
  const file = (address: string): string => address.slice(DEVELOPMENT_ADDRESS.length);
  expect(pngSize(file(value(only('IconUrl'))))).toEqual([32, 32]);
  expect(pngSize(file(value(only('HighResolutionIconUrl'))))).toEqual([64, 64]);

  const images = new Map(resources.Image.map((image) => [image.getAttribute('id'), value(image)]));
  for (const icon of all('Icon')) {
    const sizes = all('Image', icon).map((image) => Number(image.getAttribute('size')));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const image of all('Image', icon)) {
      const size = Number(image.getAttribute('size'));
      expect(pngSize(file(images.get(image.getAttribute('resid')) ?? ''))).toEqual([size, size]);
    }
  }
});

test('stands on the Home tab with three buttons', () => {
  expect(only('OfficeTab').getAttribute('id')).toBe('TabHome');
  expect(all('Control').map((control) => type(only('Action', control)))).toEqual([
    'ExecuteFunction',
    'ExecuteFunction',
    'ShowTaskpane',
  ]);
});

test('every function a button calls is registered by the commands', () => {
  const folder = join(top, 'src', 'commands');
  const source = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const called = all('FunctionName').map((element) => element.textContent);
  expect(called).toEqual(['check', 'fill']);
  for (const name of called) expect(source).toContain(`Office.actions.associate('${name}'`);
});
