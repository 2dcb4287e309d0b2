// A department of 1,000 units in a workbook of a million cells: what it takes, and how it is answered.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellDraft } from '../../src/model/sheet';
import { openXlsx } from '../../src/workbook/xlsx';
import { generate } from '../support/generate';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';

const UNITS = 1000;
const [DETAILS, ROWS, COLUMNS] = [9, 5000, 20];
const PROGRAM = join(__dirname, '../../dist/cli/gouji.js');
const USAGE = join(__dirname, '../bench/usage.cjs');

/** Beside the tables, sheets of 凭证 that are none of ours. */
const details = Array.from({ length: DETAILS }, (_, sheet) => ({
  sheet: `明细${sheet + 1}`,
  create: true,
  clear: [],
  cells: Array.from({ length: ROWS * COLUMNS }, (_cell, i): CellDraft => {
    const [row, column] = [Math.floor(i / COLUMNS), i % COLUMNS];
    return { row, column, value: column === 0 ? `凭证${i}` : i / 100 };
  }),
}));

/** Nothing is claimed in it that the made-up figures would not bear out. */
const SCORES = '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n| 投入 | 预算配置 | 在职人员控制率 | 5 | |';

async function large(without: string | null): Promise<Uint8Array> {
  const tables = { ...generate({ seed: 1, units: UNITS }), 指标评分: SCORES };
  const kept = Object.entries(tables).filter(([name]) => name !== without);
  const book = openXlsx(await specimenBook(Object.fromEntries(kept)), 'a.xlsx');
  await book.apply({ sheets: details, names: [] });
  return book.bytes();
}

const folder = new Folder();
beforeAll(buildGouji, 120_000);
afterAll(() => folder.remove());

/** The columns of its line (7th: 平, 9th: 不平), and the most memory it took, in MB. */
function checked(...flags: readonly string[]): { line: string[]; megabytes: number } {
  const report = folder.file('usage.json');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, '-r', USAGE, PROGRAM, 'check', '--csv', 'a.xlsx'],
    { cwd: folder.path, encoding: 'utf8', env: { ...process.env, GOUJI_BENCH_USAGE: report } },
  );
  expect(stderr).toBe('');
  const { megabytes } = JSON.parse(readFileSync(report, 'utf8')) as { megabytes: number };
  process.stdout.write(`a million cells, ${UNITS} units: ${Math.round(megabytes)} MB at most\n`);
  return { line: stdout.split('\r\n')[1]?.split(',') ?? [], megabytes };
}

test('where every table has its name, no other sheet is read, and it takes less than 1 GB', async () => {
  folder.put('a.xlsx', await large(null));
  const { line, megabytes } = checked();
  expect(Number(line[8])).toBe(0);
  expect(Number(line[6])).toBeGreaterThan(80 * UNITS);
  expect(megabytes).toBeLessThan(1000);
}, 120_000);

test('where a table is looked for on every sheet, half a gigabyte is enough', async () => {
  folder.put('a.xlsx', await large('固定资产'));
  const { line, megabytes } = checked('--max-old-space-size=512');
  expect(Number(line[8])).toBe(0);
  expect(Number(line[6])).toBeGreaterThan(80 * UNITS);
  expect(megabytes).toBeLessThan(1000);
}, 120_000);
