// npm run bench: the same books, the same machine, the same run; Gouji beside the floor and what people would use instead.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { findOffice } from '../support/programs.mjs';
import { medians, node, once, typescript } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, '..', '..');
const gouji = join(top, 'dist', 'cli', 'gouji.js');
const RUNS = 5;
const PYTHON = ['python3', '/usr/bin/python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0,
);

const OFFICE = findOffice();

/** Opens, calculates and saves; in a profile of its own. @param {string} folder */
const libreOffice = (folder) =>
  once(OFFICE ?? '', [
    ...[
      '--headless',
      '--norestore',
      '--nologo',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ],
    ...['--convert-to', 'xlsx', '--outdir', join(folder, 'calculated'), join(folder, 'checks.xlsx')],
  ]);

/** @param {number | null} value @param {number} digits */
const shown = (value, digits) => (value === null || Number.isNaN(value) ? '—' : value.toFixed(digits));

/** @param {string} name @param {import('./measure.mjs').Measured | null} measured @param {import('./measure.mjs').Measured} base */
function row(name, measured, base, said = '') {
  if (!measured) return console.log(`| ${name} | not installed | | | | |`);
  const { wall, cpu, megabytes } = measured;
  console.log(
    `| ${name} | ${shown(wall, 2)} | ${shown(wall / base.wall, 2)} | ${shown(cpu, 2)} | ${shown(megabytes, 0)} | ${said} |`,
  );
}

/** @param {string} title @param {string} against */
function table(title, against) {
  console.log(
    `\n**${title}**\n\n| | seconds | × ${against} | processor s | peak MB | |\n|---|---|---|---|---|---|`,
  );
}

const alarms = (/** @type {string} */ output) => {
  const { checked, falseAlarms } = JSON.parse(output);
  return checked > 0 ? `${falseAlarms} false alarms in ${checked} equations` : '';
};

/** @param {string} folder */
function manyFiles(folder) {
  const departments = join(folder, 'departments');
  const ties = join(folder, 'ties');
  const threads = String(availableParallelism());
  const floor = medians(RUNS, () => node([join(here, 'floor.cjs'), departments]));
  const check = (/** @type {string} */ workers, /** @type {string} */ from = departments) =>
    medians(RUNS, () => node([gouji, 'check', '--csv', '--workers', workers, from], [0, 1]));
  table('300 departments, files to verdicts and scores', 'floor');
  row('the floor: inflate and scan, one thread', floor, floor);
  row('gouji check, one thread', check('1'), floor);
  const floors = medians(RUNS, () => node([join(here, 'floor.cjs'), departments, threads]));
  row(`the floor, ${threads} threads`, floors, floor);
  row(`gouji check, ${threads} threads`, check(threads), floor);
  const python = (/** @type {string[]} */ words) =>
    PYTHON ? medians(3, () => once(PYTHON, [join(here, 'openpyxl_peer.py'), ...words])) : null;
  row('openpyxl, loading only', python([departments]), floor);
  const exact = python([departments, ties]);
  row(
    'openpyxl, equations in Decimal and float',
    exact,
    floor,
    exact ? `float: ${alarms(exact.output)}` : '',
  );
  row(
    'exceljs, loading only',
    medians(3, () => node([join(here, 'exceljs.cjs'), departments])),
    floor,
  );
  const plain = medians(3, () => node([join(here, 'exceljs.cjs'), departments, ties]));
  row('exceljs, equations in floating point', plain, floor, alarms(plain.output));

  const sample = join(folder, 'sample');
  const alone = medians(RUNS, () => node([join(here, 'floor.cjs'), sample]));
  table('The sample, one file, with the start of the program', 'floor');
  row('the floor', alone, alone);
  row('gouji check', check('1', sample), alone);
  row('openpyxl, loading only', python([sample]), alone);
  row(
    'exceljs, loading only',
    medians(3, () => node([join(here, 'exceljs.cjs'), sample])),
    alone,
  );
}

/** @param {string} folder */
function oneBook(folder) {
  console.log('\n**One book, given its cells: read, reconcile and score in memory**\n');
  console.log(
    '| units | numbers | findings | to the verdict, ms | with corrections, ms | µs a number | HyperFormula, ms | × | inflate and scan, ms |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const units of [10, 200, 1000]) {
    const file = join(folder, 'units', `${units}.xlsx`);
    const { first, whole, numbers, ties } = JSON.parse(typescript('core.ts', [file, '5']).output);
    const other = JSON.parse(
      node([join(here, 'hyperformula.cjs'), file, join(folder, 'ties', `${units}.xlsx.json`), '3']).output,
    );
    const { milliseconds: scan } = JSON.parse(node([join(here, 'scan-one.cjs'), file]).output);
    const cells = [
      units,
      numbers,
      ties,
      shown(first, 0),
      shown(whole, 0),
      shown((first * 1000) / numbers, 1),
    ];
    console.log(
      `| ${[...cells, shown(other.milliseconds, 0), shown(other.milliseconds / first, 1), shown(scan, 0)].join(' | ')} |`,
    );
    console.log(`<!-- HyperFormula, same equations: ${other.falseAlarms} false alarms -->`);
  }
}

/** @param {string} folder */
function bigFile(folder) {
  const file = join(folder, 'units', '200.xlsx');
  const floor = medians(RUNS, () => node([join(here, 'floor.cjs'), file]));
  table('One file of 200 units, file to verdict', 'floor');
  row('the floor', floor, floor);
  row(
    'gouji check',
    medians(RUNS, () => node([gouji, 'check', '--csv', file], [0, 1])),
    floor,
  );
  row(
    'openpyxl, loading only',
    PYTHON ? medians(3, () => once(PYTHON, [join(here, 'openpyxl_peer.py'), file])) : null,
    floor,
  );
  row(
    'LibreOffice calculating a formula for each equation',
    OFFICE ? medians(3, () => libreOffice(folder)) : null,
    floor,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
try {
  typescript('make-books.ts', [folder]);
  console.log(
    `${cpus()[0]?.model ?? '?'}, ${availableParallelism()} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}; medians of ${RUNS} (others of 3)`,
  );
  manyFiles(folder);
  bigFile(folder);
  oneBook(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
