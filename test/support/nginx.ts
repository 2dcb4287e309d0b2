// A real nginx for one test: the configuration that the README tells administrators to use, with this machine's port, certificate and folder.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONF = join(__dirname, '..', '..', 'assets', 'deploy', 'nginx.conf');

export class Nginx {
  private constructor(
    private readonly home: string,
    private readonly process: ChildProcess,
    readonly address: string,
  ) {}

  static async start(program: string): Promise<Nginx> {
    const home = mkdtempSync(join(tmpdir(), 'gouji-nginx-'));
    chmodSync(home, 0o755); // its workers run as another user
    for (const folder of ['tls', 'temp', 'srv']) mkdirSync(join(home, folder));
    makeCertificate(join(home, 'tls'));
    const port = await freePort();
    writeFileSync(join(home, 'nginx.conf'), wrapped(home, port));
    const process = spawn(
      program,
      ['-p', home, '-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')],
      {
        stdio: 'inherit',
      },
    );
    const nginx = new Nginx(home, process, `https://localhost:${port}/gouji/`);
    await nginx.listening(port);
    return nginx;
  }

  /** The folder of a version, to be filled. */
  version(name: string): string {
    return join(this.home, 'srv', 'versions', name);
  }

  /** As the README says: a new link, and moved over the old one at once. */
  use(link: 'current' | 'previous', version: string): void {
    const place = join(this.home, 'srv', link);
    symlinkSync(join('versions', version), `${place}.new`);
    renameSync(`${place}.new`, place);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGQUIT');
    await ended;
    rmSync(this.home, { recursive: true, force: true });
  }

  private async listening(port: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (this.process.exitCode !== null) break;
      const there = await fetch(`https://localhost:${port}/`).then(
        () => true,
        (error: unknown) => /certificate|self-signed/i.test(String((error as Error).cause)),
      );
      if (there) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`nginx did not start: ${readFileSync(join(this.home, 'error.log'), 'utf8')}`);
  }
}

/** The file of the README, with the four things changed that it tells to change. */
function wrapped(home: string, port: number): string {
  const temp = join(home, 'temp');
  const site = changed(readFileSync(CONF, 'utf8'), [
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['server_name gouji.example.gov.cn;', 'server_name localhost;'],
    ['/etc/nginx/tls/', `${join(home, 'tls')}/`],
    ['alias /srv/gouji/', `alias ${join(home, 'srv')}/`],
    ['root /srv/gouji;', `root ${join(home, 'srv')};`],
  ]);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${temp};`,
  );
  return `daemon off;
worker_processes 1;
pid ${join(home, 'pid')};
events {}
http {
include /etc/nginx/mime.types;
default_type application/octet-stream;
access_log off;
${paths.join('\n')}
${site}
}
`;
}

function changed(text: string, changes: readonly [string, string][]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`assets/deploy/nginx.conf has no “${from}” any more`);
    return before.replaceAll(from, to);
  }, text);
}

function makeCertificate(folder: string): void {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(folder, 'gouji.key'), '-out', join(folder, 'gouji.crt')];
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files];
  const { status, stderr } = spawnSync('openssl', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl: ${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => done(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}
