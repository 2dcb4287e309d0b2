// npm start: the add-in in Excel where Excel is installed, else the preview in a browser.
//   npm start -- --preview   the preview even where Excel is installed
//   npm start -- --no-open   opens no browser
//   npm start -- --port N    another port for the preview than 3001 (0: any free one)
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasScreen, openBrowser } from './start/browser.mjs';
import { hasExcel, openExcel, servePane } from './start/excel.mjs';
import { isFresh, top } from './start/fresh.mjs';
import { serve } from './start/static-server.mjs';

const { values } = parseArgs({
  options: {
    preview: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string', default: '3001' },
  },
});

const say = (/** @type {string} */ chinese, /** @type {string} */ english) =>
  console.log(`${chinese}\n${english}`);

/** @param {import('./start/fresh.mjs').Bundle} bundle */
function build(bundle) {
  if (isFresh(bundle)) return;
  say('正在构建（首次约半分钟）…', 'Building (half a minute the first time) …');
  const { status } = spawnSync(process.execPath, [join(top, 'src', 'build.mjs'), bundle], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('构建失败，见上。 The build failed, see above.');
}

/** Whether the add-in could be opened in Excel; if not, it has been said why. */
async function startExcel() {
  build('pane');
  let server;
  try {
    server = await servePane();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`窗格服务未能启动：${why}`, `The pane could not be served: ${why}`);
    return false;
  }
  say(
    `窗格服务：${server.address}（按 Ctrl+C 停止）`,
    `The pane is served at ${server.address} (Ctrl+C stops)`,
  );
  if (await openExcel()) return true;
  say(
    '未能在 Excel 中自动加载加载项，改为打开浏览器预览。手动加载见 README。',
    'The add-in could not be loaded into Excel; opening the preview instead. README says how to load it by hand.',
  );
  return false;
}

async function startPreview() {
  build('preview');
  const server = await serve(join(top, 'dist', 'preview'), { port: Number(values.port), tries: 20 });
  say(`勾稽预览：${server.address}（按 Ctrl+C 停止）`, `Gouji preview: ${server.address} (Ctrl+C stops)`);
  if (!values['no-open'] && hasScreen()) openBrowser(server.address);
}

try {
  const inExcel = !values.preview && hasExcel() && (await startExcel());
  if (!inExcel) await startPreview();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
