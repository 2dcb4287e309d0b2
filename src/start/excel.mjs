// Finds Excel on this machine and opens it with the add-in loaded, by Microsoft's own tools.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './static-server.mjs';
import { top } from './fresh.mjs';

const MAC_EXCEL = '/Applications/Microsoft Excel.app';
const WINDOWS_KEYS = ['HKLM', 'HKCU'].map(
  (hive) => `${hive}\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe`,
);

/** Whether Excel is installed here. It never is on Linux. */
export function hasExcel(platform = process.platform) {
  if (platform === 'darwin') return existsSync(MAC_EXCEL);
  if (platform !== 'win32') return false;
  return WINDOWS_KEYS.some((key) => spawnSync('reg', ['query', key], { stdio: 'ignore' }).status === 0);
}

/** The pane on the address that manifest.xml states: https on localhost, which asks for a certificate once. */
export async function servePane() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const tls = await getHttpsServerOptions();
  return serve(join(top, 'dist', 'pane'), { host: 'localhost', port: 3000, tls });
}

/** Opens Excel with the add-in; whether the tool says that it did. @returns {Promise<boolean>} */
export function openExcel() {
  const tool = join(top, 'node_modules', 'office-addin-debugging', 'cli.js');
  const manifest = join(top, 'manifest.xml');
  const args = [tool, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload'];
  return new Promise((done) => {
    spawn(process.execPath, args, { cwd: top, stdio: 'inherit' })
      .on('error', () => done(false))
      .on('exit', (status) => done(status === 0));
  });
}
