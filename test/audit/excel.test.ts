// The whole job in Excel, on Microsoft's Office.js over our host: how many requests it takes, and what stands there after.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, plan, wantedAreas } from '../../src/audit';
import type { AuditResult } from '../../src/model/result';
import type { WorkbookContents } from '../../src/model/sheet';
import { DEFAULT_PACK } from '../../src/packs';
import type { Change } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';
import { counts } from '../support/check';
import { excelOver, type Fixture, trouble } from '../support/office-excel';
import { whole } from '../support/office-whole';

const assets = join(__dirname, '../../assets');
const file = (name: string): WorkbookContents => openXlsx(readFileSync(join(assets, name)), name).contents();

async function check({ excel }: Fixture): Promise<AuditResult> {
  return audit(await excel.snapshot(wantedAreas(DEFAULT_PACK)), DEFAULT_PACK);
}

async function fill({ excel }: Fixture): Promise<Change> {
  const snapshot = await excel.snapshot(wantedAreas(DEFAULT_PACK));
  return excel.apply(plan(snapshot, audit(snapshot, DEFAULT_PACK), DEFAULT_PACK).draft, snapshot);
}

/** Requests of ours; the library's own release of tracked objects is counted apart by the host. */
const requests = ({ host }: Fixture): number => host.ledger.requests.length;

describe('the sample, eleven tables', () => {
  test('a check is two requests and changes nothing', async () => {
    const workbook = excelOver(file('sample.xlsx'));
    const before = workbook.contents();
    const result = await check(workbook);
    expect(requests(workbook)).toBe(2);
    expect(counts(result)).toMatchObject({ unbalanced: 12, incomplete: 5, rounding: 4, skipped: 0 });
    expect(result.scorecard).toMatchObject({ grade: '优' });
    expect(workbook.contents()).toEqual(before);
  });

  test('a fill is one request more; the summary has the scores, and a second fill changes nothing', async () => {
    const workbook = excelOver(file('sample.xlsx'));
    await fill(workbook);
    expect(requests(workbook)).toBe(3);
    const filled = workbook.contents();
    expect(filled.sheets.slice(-2).map(({ name }) => name)).toEqual(['绩效评价汇总', '勾稽核对']);
    const summary = filled.sheets.at(-2);
    const total = summary?.cells.find(({ value }) => value === '总分');
    const score = summary?.cells.find(({ row, column }) => row === total?.row && column === 5);
    expect(score?.formula).toMatch(/^=F\d+\+F\d+\+F\d+$/);
    await fill(workbook);
    expect(requests(workbook)).toBe(6);
    expect(workbook.contents()).toEqual(filled);
  });

  test('the first fill and the second are taken back, each in two requests, to the last border', async () => {
    const workbook = excelOver(file('sample.xlsx'));
    const original = whole(workbook.host);
    const first = await fill(workbook);
    await workbook.excel.undo(first);
    expect(requests(workbook)).toBe(5);
    expect(whole(workbook.host)).toEqual(original);

    await fill(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('勾稽核对').getRange('A4:P9').format.fill.color = '#00B050';
      await context.sync();
    });
    const filled = whole(workbook.host);
    await workbook.excel.undo(await fill(workbook));
    expect(whole(workbook.host)).toEqual(filled);
  });

  test('what the file holds and what Excel answers come to the same findings', async () => {
    const bytes = readFileSync(join(assets, 'sample.xlsx'));
    const snapshot = await openXlsx(bytes, 'sample.xlsx').snapshot(wantedAreas(DEFAULT_PACK));
    const inExcel = await check(excelOver(file('sample.xlsx')));
    expect(inExcel.findings).toEqual(audit(snapshot, DEFAULT_PACK).findings);
  });

  test('without the requirement set for merged areas the findings are the same', async () => {
    const result = await check(excelOver(file('sample.xlsx'), { excelApi: '1.4' }));
    expect(counts(result)).toMatchObject({ unbalanced: 12, incomplete: 5, rounding: 4, skipped: 0 });
  });
});

test('the template is filled into its own layout', async () => {
  const workbook = excelOver(file('template.xlsx'));
  await fill(workbook);
  expect(requests(workbook)).toBe(3);
  const filled = workbook.contents();
  expect(filled.sheets.map(({ name }) => name)).not.toContain('绩效评价汇总2');
  await fill(workbook);
  expect(workbook.contents()).toEqual(filled);
});

describe('what cannot be done ends in one clear trouble and an untouched workbook', () => {
  test.each<[string, (workbook: WorkbookContents) => WorkbookContents, (fixture: Fixture) => void, string]>([
    ['a cell is being edited', (sample) => sample, ({ host }) => (host.workbook.editing = true), 'edit-mode'],
    ['the workbook is read-only', (sample) => ({ ...sample, readOnly: true }), () => undefined, 'read-only'],
    [
      'its structure is protected',
      (sample) => ({ ...sample, structureProtected: true }),
      () => undefined,
      'protected-workbook',
    ],
  ])('%s', async (_, made, arrange, told) => {
    const workbook = excelOver(made(file('sample.xlsx')));
    const before = workbook.contents();
    arrange(workbook);
    expect((await trouble(fill(workbook)))[0]).toBe(told);
    expect(workbook.contents()).toEqual(before);
  });

  test('the summary’s own sheet is protected', async () => {
    const workbook = excelOver(file('sample.xlsx'));
    await fill(workbook);
    const sheet = workbook.host.workbook.sheet('绩效评价汇总');
    if (sheet) workbook.host.workbook.setProtected(sheet, true);
    const before = workbook.contents();
    expect(await trouble(fill(workbook))).toEqual(['protected-sheet', '绩效评价汇总']);
    expect(workbook.contents()).toEqual(before);
  });

  test('the write fails half-way: everything is as it was', async () => {
    const workbook = excelOver(file('sample.xlsx'));
    await fill(workbook);
    const before = workbook.contents();
    workbook.host.fail({ request: 3, action: 200, code: 'GeneralException' });
    expect((await trouble(fill(workbook)))[0]).toBe('unknown');
    expect(workbook.contents()).toEqual(before);
  });
});
