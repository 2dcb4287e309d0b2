// What is built, each configuration by its name:
//   pane     the task pane and the ribbon commands, as a web server hands them to Excel -> dist/pane
//   preview  the grid page, and beside it the same pane with our workbook host under it -> dist/preview
//   cli      the command line for Node; its Word writer is a file of its own             -> dist/cli/gouji.js
//
// Settings (--env name=value):
//   address=https://…/   where the pane will be served from; it is written into the copy of manifest.xml
//   office=cdn|21vianet  takes Office.js from Microsoft's servers; without it, from a copy beside the pane (no internet needed)
const { chmodSync } = require('node:fs');
const { dirname, join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { BannerPlugin } = require('webpack');
const { Supply } = require('./src/supply/plugin.cjs');

/** @typedef {{ address?: string, office?: string }} Settings */
/** @typedef {import('webpack').Configuration} Configuration */

const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

/** @type {Record<string, string>} */
const OFFICE_SOURCES = {
  own: 'office/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Answers Office.js in the preview; it is in the pane's page before Office.js is. */
const PANE_BRIDGE = './src/preview/pane-bridge.ts';

/** @param {string[]} parts */
const from = (...parts) => join(__dirname, ...parts);
const OFFICE_HOME = dirname(require.resolve('@microsoft/office-js/package.json'));

/** The files of Office.js that Excel asks for (and Microsoft's licence, which has to go with them). */
function officeFiles() {
  const dist = join(OFFICE_HOME, 'dist');
  const hosts = [
    'excel-web-16.00',
    'excel-win32-16.00',
    'excel-win32-16.01',
    'excel-mac-16.00',
    'excel-ios-16.00',
  ];
  const scripts = ['office', 'o15apptofilemappingtable', ...hosts].map((name) => `${name}.js`);
  const others = ['zh-cn/office_strings.js', 'en-us/office_strings.js', 'telemetry/oteljs_agave.js'];
  return [
    ...[...scripts, ...others].map((file) => ({ from: join(dist, file), to: `office/${file}` })),
    // The library asks for this folder with capitals, the package has it without.
    { from: join(dist, 'agaveerrorux'), to: 'office/AgaveErrorUX' },
    { from: join(OFFICE_HOME, 'LICENSE.md'), to: 'office/LICENSE.md' },
  ].map((file) => ({ ...file, info: { minimized: true } })); // never changed, not even by a minimiser
}

/** Puts the plain scripts that a page names as `scriptsFirst` before those of its bundle. @type {import('webpack').WebpackPluginInstance} */
const scriptsFirst = {
  apply(compiler) {
    compiler.hooks.compilation.tap('scripts-first', (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap('scripts-first', (data) => {
        /** @type {string[]} */
        const addresses = data.plugin.userOptions['scriptsFirst'] ?? [];
        data.assetTags.scripts.unshift(
          ...addresses.map((src) => HtmlPlugin.createHtmlTagObject('script', { src })),
        );
        return data;
      });
    });
  },
};

/** Lets the command line be started by its own name. @type {import('webpack').WebpackPluginInstance} */
const executable = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('executable', ({ outputOptions }) =>
      chmodSync(join(String(outputOptions.path), 'gouji.js'), 0o755),
    );
  },
};

/** What all three have in common. @param {string} name @param {string} mode @returns {Configuration} */
function bundle(name, mode) {
  const development = mode === 'development';
  return {
    name,
    mode: development ? 'development' : 'production',
    context: __dirname,
    devtool: development ? 'source-map' : false, // never eval: the pages forbid it
    output: {
      path: from('dist', name),
      filename: '[name].js?v=[contenthash:8]', // the file has a plain name, its address changes with its text
      // A part's name does: a pane that is open during an update never takes a new part for its own.
      chunkFilename: 'parts/[id].[contenthash:8].js',
      clean: true,
    },
    // A package is known by where it stands in the checkout, wherever a link may lead: the same names, so the same bytes.
    resolve: { extensions: ['.tsx', '.ts', '.js'], symlinks: false },
    resolveLoader: { symlinks: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, onlyCompileBundledFiles: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.yaml$/, type: 'json', loader: from('src', 'packs', 'yaml-loader.cjs') },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}`,
      buildDependencies: {
        config: [__filename, from('tsconfig.json'), from('src', 'packs', 'yaml-loader.cjs')],
      },
    },
    performance: false,
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'error' },
  };
}

/** The pages of the add-in. @param {string} office @param {string[]} before scripts that go before Office.js */
function panePages(office, before) {
  const first = [...before, OFFICE_SOURCES[office]];
  // For the pages' security policy: where Office.js comes from, if not from beside the page.
  const officeOrigin = office === 'own' ? '' : new URL(String(OFFICE_SOURCES[office])).origin;
  /** @param {string} name @param {string} folder */
  const page = (name, folder) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `./src/${folder}/${name}.html`,
      chunks: [name],
      scriptsFirst: first,
      officeOrigin,
    });
  return [page('taskpane', 'taskpane'), page('commands', 'commands'), scriptsFirst];
}

const paneEntries = { taskpane: './src/taskpane/index.tsx', commands: './src/commands/commands.ts' };
const assets = { from: 'assets', to: 'assets' };

/** @param {Settings} settings @param {{ mode?: string }} options @returns {Configuration[]} */
module.exports = ({ address = DEVELOPMENT_ADDRESS, office = 'own' } = {}, { mode = 'production' } = {}) => {
  if (!(office in OFFICE_SOURCES))
    throw new Error(`office: one of ${Object.keys(OFFICE_SOURCES).join(', ')}`);
  const base = new URL(address).href.replace(/\/?$/, '/');
  if (!base.startsWith('https://')) throw new Error('address: Excel loads a pane over https:// only');

  const pane = bundle('pane', mode);
  pane.entry = paneEntries;
  pane.plugins = [
    ...panePages(office, []),
    new CopyPlugin({
      patterns: [
        ...(office === 'own' ? officeFiles() : []),
        assets,
        'assets/deploy/web.config', // IIS looks for it beside the pages
        {
          from: 'manifest.xml',
          transform: (text) => text.toString('utf8').replaceAll(DEVELOPMENT_ADDRESS, base),
        },
      ],
    }),
    new Supply('pane', office === 'own' ? ['@microsoft/office-js'] : []),
  ];

  const preview = bundle('preview', mode);
  preview.entry = { index: './src/preview/index.tsx', 'pane-bridge': PANE_BRIDGE, ...paneEntries };
  preview.plugins = [
    new HtmlPlugin({ filename: 'index.html', template: './src/preview/index.html', chunks: ['index'] }),
    ...panePages('own', ['pane-bridge.js']),
    new CopyPlugin({ patterns: [...officeFiles(), assets] }),
    new Supply('preview', ['@microsoft/office-js']),
  ];
  // Served to the same machine only: shrinking the grid's 12 MB would take a minute, and joining its modules does not
  // give the same bytes twice.
  preview.optimization = { minimize: false, concatenateModules: false };
  Object.assign(preview, {
    devServer: { host: '127.0.0.1', port: 3001, static: false, hot: false, open: true },
  });

  const cli = bundle('cli', mode);
  cli.target = 'node20';
  // What reads old files is a program of its own, which only those start.
  cli.entry = { gouji: './src/cli/gouji.ts', old: './src/cli/old-thread.ts' };
  cli.output = { ...cli.output, filename: '[name].js', chunkFilename: '[name].js' };
  cli.module = { ...cli.module, parser: { javascript: { dynamicImportMode: 'eager' } } };
  cli.optimization = { minimize: false, splitChunks: false }; // it is not sent anywhere, and a trace should be readable
  cli.plugins = [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'gouji' }),
    executable,
    new Supply('cli'),
  ];

  return [pane, preview, cli];
};
