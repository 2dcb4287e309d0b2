// npm start where there is no Excel, and the launcher of the command line, each as a process of its own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const top = join(__dirname, '..', '..');
jest.setTimeout(180_000); // what is not built yet is built first

/** Resolves with the first line of the process's output that fits. */
function lineOf(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((done, fail) => {
    let output = '';
    const look = (data: Buffer): void => {
      output += data.toString('utf8');
      const match = pattern.exec(output);
      if (match) done(match);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.on('exit', () => {
      fail(new Error(output));
    });
  });
}

test('npm start prints the address of the preview in both languages, and serves it with the pane', async () => {
  const args = [join('src', 'start.mjs'), '--preview', '--no-open', '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: top });
  try {
    const [, address = ''] = await lineOf(child, /勾稽预览：(http:\S+\/).*\nGouji preview: \1 /);
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toMatch(/<script[^>]+src="?index\.js/);

    // Our host has to be there before Office.js, and Office.js before the pane.
    const pane = await (await fetch(`${address}taskpane.html`)).text();
    const scripts = [...pane.matchAll(/<script[^>]*\bsrc="?([^">?\s]+)/g)].map((match) => match[1]);
    expect(scripts).toEqual(['pane-bridge.js', 'office/office.js', 'taskpane.js']);
    for (const script of scripts) expect((await fetch(`${address}${String(script)}`)).status).toBe(200);
  } finally {
    child.kill();
  }
});

test('npm start does not fall back in silence: an unknown option is refused', () => {
  const { status, stderr } = spawnSync(process.execPath, [join('src', 'start.mjs'), '--perview'], {
    cwd: top,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('--perview');
});

test('the launcher is the program: its output, its exit status', () => {
  const run = (): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [join('src', 'gouji.mjs'), 'check', 'none.xlsx', '--json'], {
      cwd: top,
      encoding: 'utf8',
    });
  run(); // builds, if need be
  const { status, stdout, stderr } = run();
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/none\.xlsx/);
});
