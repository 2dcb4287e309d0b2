// The pane on a server as the README tells administrators to set one up: headers, a browser's view, update and roll-back.
// Where nginx is not installed this is skipped, and said (CI installs it).
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIResponse, Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { Nginx } from '../support/nginx';
import { findNginx } from '../support/programs.mjs';

const PANE = join(__dirname, '..', '..', 'dist', 'pane');
const program = findNginx();
if (program === null) console.log('nginx is not installed: the deployment guide is NOT tried (skipped).');
const tried = program === null ? describe.skip : describe;

jest.setTimeout(120_000);

tried('the pane behind nginx', () => {
  let nginx: Nginx;
  let browser: Browser;
  let context: BrowserContext;
  const part = readdirSync(join(PANE, 'parts'))[0]!;

  beforeAll(async () => {
    [nginx, browser] = await Promise.all([Nginx.start(program!), launchBrowser()]);
    context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
    cpSync(PANE, nginx.version('1'), { recursive: true });
    nginx.use('current', '1');
  });
  afterAll(async () => {
    await browser.close();
    await nginx.stop();
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<APIResponse> =>
    context.request.get(nginx.address + path, { headers, maxRedirects: 0 });

  test.each([
    ['taskpane.html', 'text/html; charset=utf-8', 'no-cache'],
    ['commands.html', 'text/html; charset=utf-8', 'no-cache'],
    ['taskpane.js', 'application/javascript; charset=utf-8', 'no-cache'],
    ['office/office.js', 'application/javascript; charset=utf-8', 'no-cache'],
    ['manifest.xml', 'text/xml; charset=utf-8', 'no-cache'],
    ['assets/icon-32.png', 'image/png', 'no-cache'],
    [`parts/${part}`, 'application/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s: its type, how long it may be kept, and the policy', async (path, type, kept) => {
    const answer = await get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': type,
      'cache-control': kept,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(
        /^default-src 'self';.*; frame-ancestors 'self'$/,
      ) as string,
      server: 'nginx',
    });
    expect(Buffer.compare(await answer.body(), readFileSync(join(PANE, path)))).toBe(0);
  });

  test('asked again, an unchanged page is not sent again', async () => {
    const { etag = '' } = (await get('taskpane.html')).headers();
    expect((await get('taskpane.html', { 'If-None-Match': etag })).status()).toBe(304);
  });

  test.each([
    '',
    'web.config',
    'nothing.html',
    'parts/0.00000000.js',
    '../',
    '..%2f..%2ftls/gouji.key',
    'parts/',
  ])('“%s”: nothing there to be seen, and nothing that may be kept', async (path) => {
    const answer = await get(path);
    expect([400, 403, 404]).toContain(answer.status());
    expect(answer.headers()['cache-control']).toBeUndefined();
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  });

  test('nothing can be sent there', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await context.request.fetch(`${nginx.address}taskpane.html`, { method });
      expect([403, 405]).toContain(answer.status());
    }
  });

  test('in a browser: the pane stands, asks no other host, and breaks no policy', async () => {
    const page = await context.newPage();
    const [complaints, hosts]: [string[], Set<string>] = [[], new Set()];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${nginx.address}taskpane.html`);
    await page.getByText('请在 Excel 里打开勾稽').waitFor();
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([new URL(nginx.address).host]);
    await page.close();
  });

  test('another site cannot put the pane into a frame', async () => {
    const page = await context.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.setContent(`<iframe src="${nginx.address}taskpane.html"></iframe>`);
    expect((await refused).type()).toBe('error');
    await page.close();
  });

  test('update and roll-back: the new page at once, the parts of the old one as long as it is the previous version', async () => {
    const [updated, rolled] = [nginx.version('2'), nginx.version('1')];
    cpSync(PANE, updated, { recursive: true });
    const page = readFileSync(join(PANE, 'taskpane.html'), 'utf8');
    writeFileSync(join(updated, 'taskpane.html'), page.replace('</title>', ' 2</title>'));
    const renamed = part.replace(/\.[0-9a-f]{8}\./, '.00000002.');
    cpSync(join(rolled, 'parts', part), join(rolled, 'parts', renamed)); // only the old version has it

    const { etag = '' } = (await get('taskpane.html')).headers();
    nginx.use('previous', '1');
    nginx.use('current', '2');
    const fresh = await get('taskpane.html', { 'If-None-Match': etag });
    expect(await fresh.text()).toContain(' 2</title>');
    expect((await get(`parts/${renamed}`)).status()).toBe(200);

    nginx.use('current', '1');
    const back = await get('taskpane.html', { 'If-None-Match': fresh.headers()['etag'] ?? '' });
    expect(await back.text()).toBe(page);
    nginx.use('previous', '2');
    nginx.use('current', '2');
    expect((await get(`parts/${renamed}`)).status()).toBe(404);
    nginx.use('current', '1');
  });

  test('what nginx says is what the pages and IIS say', async () => {
    const policy = (await get('taskpane.html')).headers()['content-security-policy'] ?? '';
    const meta = /content="([^"]+)"/.exec(
      readFileSync(join(PANE, 'taskpane.html'), 'utf8').split('Content-Security-Policy')[1]!,
    );
    const directives = (text: string): string[] =>
      text
        .split(';')
        .map((one) => one.trim().replace(/\s+/g, ' '))
        .sort();
    expect(directives(policy.replace("; frame-ancestors 'self'", ''))).toEqual(directives(meta?.[1] ?? ''));
    expect(existsSync(join(PANE, 'web.config'))).toBe(true);
    expect(readFileSync(join(PANE, 'web.config'), 'utf8')).toContain(`value="${policy}"`);
  });
});
