// Every formula that a fill writes, calculated again by LibreOffice: it must give the value that Gouji stored behind it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packById } from '../../src/packs';
import { blankXlsx, openXlsx } from '../../src/workbook/xlsx';
import { ownSummary } from '../specimens/wanzhou';
import { typed } from '../summary/edits';
import { type Filled, fileOf, fill } from '../summary/filled';
import { differing } from './differing';
import { rulesFile } from './rules-file';
import { recalculated } from './soffice';
import { department } from './variants';

/** Of the default pack, and of each of these, so many departments. */
const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);
const OTHERS = ['mof-2013', 'yueyang-2013'] as const;

const CASES = ['sample', ...SEEDS.map(String)].flatMap((name) => [
  name,
  ...OTHERS.map((id) => `${name} ${id}`),
]);
const asset = (name: string) => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', name)));

const filled = new Map<string, Filled>();
let files = new Map<string, Uint8Array>();
const rules = rulesFile();

beforeAll(async () => {
  filled.set('sample.xlsx', await fill(asset('sample.xlsx')));
  for (const seed of SEEDS) {
    // Every third department has laid the summary out itself, and some of them have typed a score and a ratio into it.
    const tables = [...department(seed), ...(seed % 3 === 0 ? [ownSummary()] : [])];
    let file = await fileOf(tables);
    if (seed % 6 === 0) file = await typed(await typed(file, '绩效评价汇总!F6', 1), '绩效评价汇总!E9', 0.5);
    filled.set(`${seed}.xlsx`, await fill(file));
  }
  for (const id of OTHERS) {
    const pack = await packById(id);
    if (!pack) throw new Error(`no pack ${id}`);
    filled.set(`sample ${id}.xlsx`, await fill(asset('sample.xlsx'), pack));
    for (const seed of SEEDS)
      filled.set(`${seed} ${id}.xlsx`, await fill(await fileOf(department(seed, pack)), pack));
  }
  const written = new Map([...filled].map(([name, { bytes }]): [string, Uint8Array] => [name, bytes]));
  files = recalculated(
    new Map([...written, ['rules.xlsx', (await rules).bytes], ['probe.xlsx', await probeFile()]]),
  );
}, 900_000);

async function probeFile(): Promise<Uint8Array> {
  const book = blankXlsx('probe.xlsx');
  const cells = [{ row: 0, column: 0, value: 3, formula: '=1+1' }];
  await book.apply({ sheets: [{ sheet: '甲', create: true, clear: [], cells }], names: [] });
  return book.bytes();
}

test.each(CASES)('%s: every formula gives the value stored behind it', (name) => {
  const before = filled.get(`${name}.xlsx`);
  expect(before && differing(before.bytes, files.get(`${name}.xlsx`))).toEqual([]);
});

test('every rule, at and around its limits, gives as a formula what it gives exactly', async () => {
  const { bytes, count } = await rules;
  expect(count).toBeGreaterThan(1000);
  expect(differing(bytes, files.get('rules.xlsx'))).toEqual([]);
});

test('the departments made up are a fair trial: many scores, computed and entered, with and without a grade', () => {
  const cards = [...filled.values()].flatMap(({ result }) => result.scorecard ?? []);
  const computed = cards.flatMap(({ indicators }) =>
    indicators.filter(({ source }) => source === 'computed'),
  );
  const scores = new Set(computed.map(({ id, score }) => `${id} ${score?.toString() ?? ''}`));
  expect(scores.size).toBeGreaterThan(30);
  expect(new Set(cards.map(({ grade }) => grade)).size).toBeGreaterThan(2);
  const inputs = computed.flatMap((indicator) => indicator.inputs);
  expect(inputs.some(({ cells }) => cells.length > 1)).toBe(true);
  expect(inputs.some(({ cells }) => cells.some(({ numeric }) => !numeric))).toBe(true);
  expect(computed.some((i) => new Set(i.inputs.map(({ measure }) => measure)).size > 1)).toBe(true);
});

test('what comes back is what LibreOffice calculates: a wrong value behind a formula does not survive', () => {
  const probe = openXlsx(files.get('probe.xlsx') ?? new Uint8Array(), 'probe.xlsx').contents();
  expect(probe.sheets[0]?.cells[0]).toMatchObject({ formula: '=1+1', value: 2 });
});
