// Finds the programs that some tests need (a Chromium, LibreOffice) on Linux, Windows and macOS;
// on a bare Debian with root, as in CI, installs them. If there is none, says what to install: nothing is skipped in silence.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;
const programFiles = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
  (folder) => !!folder,
);

/** @param {string[]} parts */
const underProgramFiles = (...parts) => programFiles.map((folder) => join(String(folder), ...parts));

const BROWSER = {
  override: 'CHROME_PATH',
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'chrome',
  ],
  places: [
    ...underProgramFiles('Google', 'Chrome', 'Application', 'chrome.exe'),
    ...underProgramFiles('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ...underProgramFiles('Chromium', 'Application', 'chrome.exe'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  packages: ['chromium', 'fonts-noto-cjk'],
  advice:
    'The browser tests need Chrome, Edge or Chromium: install one, or set CHROME_PATH to its program. ' +
    '浏览器测试需要 Chrome、Edge 或 Chromium，请安装其中之一，或用 CHROME_PATH 指明其路径。',
};

const OFFICE = {
  override: 'SOFFICE_PATH',
  names: ['soffice', 'libreoffice'],
  places: [
    ...underProgramFiles('LibreOffice', 'program', 'soffice.exe'),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    '/usr/lib/libreoffice/program/soffice',
  ],
  packages: ['libreoffice-calc'],
  advice:
    'The independent recalculation needs LibreOffice Calc: install it, or set SOFFICE_PATH to its soffice program. ' +
    '独立重算测试需要 LibreOffice，请安装，或用 SOFFICE_PATH 指明 soffice 的路径。',
};

const NGINX = {
  override: 'NGINX_PATH',
  names: ['nginx'],
  places: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'],
  packages: ['nginx-light'],
  advice: '',
};

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {typeof BROWSER} wanted @returns {string | null} */
function find({ override, names, places }) {
  const told = env[override];
  if (told) return runs(told) ? told : null;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...inPath, ...places].find(runs) ?? null;
}

/** Debian, and allowed to install. */
const canInstall = () => platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[]} packages */
function install(packages) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  console.error(`Installing ${packages.join(', ')} (apt-get) ...`);
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/** @param {typeof BROWSER} wanted @returns {string} */
function need(wanted) {
  const found = find(wanted);
  if (found !== null) return found;
  if (!env[wanted.override] && canInstall()) install(wanted.packages);
  const installed = find(wanted);
  if (installed === null) throw new Error(wanted.advice);
  return installed;
}

/** The path of a Chrome, Edge or Chromium; an Error that says what to install if there is none. */
export const needBrowser = () => need(BROWSER);

/** The path of LibreOffice's soffice; an Error that says what to install if there is none. */
export const needOffice = () => need(OFFICE);

export const findOffice = () => find(OFFICE);

/** Only one test needs it, which is left out where there is none. */
export const findNginx = () => find(NGINX);

/** On a desktop with Excel the recalculation by LibreOffice may be left out, if that is said; on Linux it may not. */
export const canDoWithoutOffice = () => platform !== 'linux';
