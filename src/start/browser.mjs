// Opens an address in the default browser, if there is a screen to open it on.
import { spawn } from 'node:child_process';

/** @type {Record<string, [string, ...string[]]>} */
const OPENERS = { win32: ['rundll32', 'url.dll,FileProtocolHandler'], darwin: ['open'], linux: ['xdg-open'] };

/** @param {NodeJS.ProcessEnv} [env] @param {string} [platform] */
export function hasScreen(env = process.env, platform = process.platform) {
  if (env['CI']) return false;
  return platform !== 'linux' || !!(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Tries, and says nothing: the address is on the terminal anyway. @param {string} address */
export function openBrowser(address) {
  const [command, ...args] = OPENERS[process.platform] ?? OPENERS['linux'] ?? [];
  if (command === undefined) return;
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
