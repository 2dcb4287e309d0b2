// LibreOffice as an independent calculator: workbook files in, the same files with its own values out.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const ONE_CALL_MS = 240_000;
/** So many files go into one call. */
const AT_ONCE = 100;

export function recalculated(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const all = [...files].map(([name, bytes]): [string, Uint8Array] => [name, withoutValues(bytes)]);
  const calls = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
  return new Map(calls.flatMap((some) => [...oneCall(new Map(some), 'xlsx')]));
}

/** The same workbooks as LibreOffice saves them in the format of Excel 97 (甲.xlsx → 甲.xls). */
export function asXls(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return oneCall(files, 'xls:MS Excel 97');
}

/** In a profile of its own, so that no running LibreOffice is disturbed. */
function oneCall(files: ReadonlyMap<string, Uint8Array>, format: string): Map<string, Uint8Array> {
  const soffice = process.env['SOFFICE_PATH'];
  if (soffice === undefined) throw new Error('SOFFICE_PATH is set by the suite’s setup');
  const folder = mkdtempSync(join(tmpdir(), 'gouji-recalculate-'));
  try {
    const [before, after] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(before);
    for (const [name, bytes] of files) writeFileSync(join(before, name), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const { status, stderr } = spawnSync(
      soffice,
      [
        ...['--headless', '--norestore', '--nologo', `-env:UserInstallation=${profile}`],
        ...['--convert-to', format, '--outdir', after],
        ...[...files.keys()].map((name) => join(before, name)),
      ],
      { encoding: 'utf8', timeout: ONE_CALL_MS },
    );
    if (status !== 0) throw new Error(`soffice ended with ${String(status)}: ${stderr}`);
    const [extension = ''] = format.split(':');
    const names = [...files.keys()].map((name) => name.replace(/[^.]*$/, extension));
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(after, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes away the value stored behind each formula, so that whatever comes back was calculated anew. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const stripped = strFromU8(content).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    if (stripped.includes('</f><v>')) throw new Error(`${name}: a value is still there`);
    parts[name] = strToU8(stripped);
  }
  return zipSync(parts);
}
