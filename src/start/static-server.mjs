// Serves a folder of built files to this machine and to no other: plain http for the preview, https for Excel.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The file that an address means; null where there is none, for a folder, and for anything outside the root.
 * @param {string} root
 * @param {string} address the request's, as it came
 */
async function fileFor(root, address) {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '');
    if (!path.startsWith('/') || /[\0\\:]/.test(path)) return null;
    // The real paths, so that a link which leads out of the folder is outside it, too.
    const home = await realpath(root);
    const file = await realpath(resolve(home, `.${path.endsWith('/') ? `${path}index.html` : path}`));
    if (!file.startsWith(home + sep)) return null;
    const about = await stat(file);
    return about.isFile() ? { file, size: about.size, tag: `"${about.size}-${about.mtimeMs}"` } : null;
  } catch {
    return null; // no such file, or no address at all
  }
}

/**
 * @param {string} root
 * @returns {import('node:http').RequestListener}
 */
const answering = (root) => async (request, response) => {
  const refuse = (/** @type {number} */ status, /** @type {string} */ text) =>
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);

  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'GET only');
  const found = await fileFor(root, request.url ?? '');
  if (found === null) return refuse(404, 'Not found');

  const headers = {
    'Content-Type': TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    // May be kept (Excel keeps icons), but is asked for again each time: after a build nobody sees the old one.
    'Cache-Control': 'no-cache',
    ETag: found.tag,
  };
  if (request.headers['if-none-match'] === found.tag) return response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, 'Content-Length': found.size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
};

/** @typedef {{ host?: string, port?: number, tries?: number, tls?: import('node:https').ServerOptions }} Options */

/**
 * Serves `root`; if the port is taken, the next free one of `tries`. Port 0 is any free one.
 * @param {string} root
 * @param {Options} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(root, { host = '127.0.0.1', port = 0, tries = 1, tls } = {}) {
  const server = tls ? createHttpsServer(tls, answering(root)) : createHttpServer(answering(root));
  const listening = await listen(server, host, port, tries);
  return {
    address: `${tls ? 'https' : 'http'}://${host}:${listening}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server @param {string} host @param {number} port @param {number} tries
 * @returns {Promise<number>} the port taken
 */
function listen(server, host, port, tries) {
  return new Promise((done, fail) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || tries <= 1) return fail(error);
      return listen(server, host, port + 1, tries - 1).then(done, fail);
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const at = server.address();
      done(typeof at === 'object' && at !== null ? at.port : port);
    });
  });
}
