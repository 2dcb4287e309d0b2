// The server of the preview: the right files with the right types, nothing outside its folder, no stale copies.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/start/static-server.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-serve-'));
  mkdirSync(join(folder, 'root', 'parts'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'root', 'index.html'), '<p>勾稽</p>');
  writeFileSync(join(folder, 'root', 'parts', '样例 表.xlsx'), 'PK');
  writeFileSync(join(folder, 'root', 'index.js'), '1');
  // Windows grants links to administrators only.
  if (process.platform !== 'win32') symlinkSync(join(folder, 'secret.txt'), join(folder, 'root', 'link.txt'));
  server = await serve(join(folder, 'root'));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The status that a path gets just as written: fetch would tidy it first. */
function statusOf(path: string, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(server.address);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket
      .on('data', (data) => (answer += data.toString('latin1')))
      .on('end', () => {
        done(Number(answer.split(' ')[1]));
      })
      .on('error', fail);
  });
}

test('listens on this machine only', () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test('gives the page for the folder, as UTF-8', async () => {
  const answer = await fetch(server.address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toBe('<p>勾稽</p>');
});

test('finds names in Chinese and with spaces, and pays no attention to a query', async () => {
  const answer = await fetch(`${server.address}parts/样例 表.xlsx?v=1`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  expect(answer.headers.get('content-length')).toBe('2');
});

test('lets a browser keep a file, but ask each time whether it has changed', async () => {
  const first = await fetch(`${server.address}index.js`);
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const tag = first.headers.get('etag') ?? '';
  const again = await fetch(`${server.address}index.js`, { headers: { 'If-None-Match': tag } });
  expect(again.status).toBe(304);

  writeFileSync(join(folder, 'root', 'index.js'), 'changed');
  const changed = await fetch(`${server.address}index.js`, { headers: { 'If-None-Match': tag } });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toBe('changed');
});

test.each([
  '/../secret.txt',
  '/parts/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '//secret.txt',
  '/link.txt',
  '/index.html%00.txt',
  '/%',
  '/C:/secret.txt',
  '/parts',
  '/none.js',
])('%s is not found', async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test('only reads', async () => {
  expect(await statusOf('/index.html', 'HEAD')).toBe(200);
  expect(await statusOf('/index.html', 'POST')).toBe(405);
});

test('takes the next port where one is taken, as often as it may', async () => {
  const taken = Number(new URL(server.address).port);
  const next = await serve(folder, { port: taken, tries: 20 });
  expect(Number(new URL(next.address).port)).toBeGreaterThan(taken);
  await next.close();
  await expect(serve(folder, { port: taken })).rejects.toThrow('EADDRINUSE');
});
