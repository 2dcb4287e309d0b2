// Runs the command line as a user does, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const launcher = join(__dirname, '../../src/gouji.mjs');

/** The first run in a checkout builds the command line and says so on stderr; that is not what is tested. */
export function buildGouji(): void {
  spawnSync(process.execPath, [launcher, 'help']);
}

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'gouji-'));

  file(name: string): string {
    return join(this.path, name);
  }

  put(name: string, content: Uint8Array | string): string {
    mkdirSync(dirname(this.file(name)), { recursive: true });
    writeFileSync(this.file(name), content);
    return name;
  }

  /** `gouji check a.xlsx --json`, with names as they stand in the folder. */
  gouji(...words: readonly string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], {
      cwd: this.path,
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
