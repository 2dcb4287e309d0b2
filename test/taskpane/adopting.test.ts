// 采用, on the real Office.js: only what is still suggested is written, in one step that can be taken back.
import { audit, wantedAreas } from '../../src/audit';
import type { Correction } from '../../src/model/correction';
import type { AuditResult } from '../../src/model/result';
import { DEFAULT_PACK } from '../../src/packs';
import { type Adopted, adoptIn } from '../../src/taskpane/adopting';
import { openXlsx } from '../../src/workbook/xlsx';
import { excelOver, type Fixture, trouble } from '../support/office-excel';
import { specimenBook } from '../support/specimen-file';

/** 94.03 typed as 94.30: both tables and their sums agree against that cell. */
const tables = (basic: string) => ({
  年度支出结余: `
    | 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出 | 项目支出 |
    | 机关     | 402.03 | ${basic} | 55.76 | 38.27 | 308 |`,
  支出预决算: `
    | 单位 | 项目     | 决算数 |
    | 机关 | 基本支出 | 94.03  |
    | ^    | 人员经费 | 55.76  |
    | ^    | 公用经费 | 38.27  |
    | ^    | 项目支出 | 308    |
    | ^    | 合计     | 402.03 |`,
});

async function opened(basic = '94.30'): Promise<Fixture> {
  return excelOver(openXlsx(await specimenBook(tables(basic)), 'specimen.xlsx').contents());
}

async function checked({ excel }: Fixture): Promise<AuditResult> {
  return audit(await excel.snapshot(wantedAreas(DEFAULT_PACK)), DEFAULT_PACK);
}

async function only(fixture: Fixture): Promise<Correction> {
  const { corrections } = await checked(fixture);
  const [correction] = corrections;
  if (!correction || corrections.length > 1) throw new Error(`${corrections.length} corrections`);
  return correction;
}

const adopt = (fixture: Fixture, cells: Correction['cells']): Promise<Adopted> =>
  adoptIn(fixture.excel, null, cells, () => undefined);

const held = ({ host }: Fixture): unknown => host.workbook.sheet('年度支出结余')?.cell(3, 2).value;

test('the cell holds what the ties say, every tie holds, and undoing brings back what was typed', async () => {
  const fixture = await opened();
  const { cells } = await only(fixture);
  const { change } = await adopt(fixture, cells);
  expect(held(fixture)).toBe(94.03);
  const after = await checked(fixture);
  expect(after.findings.filter(({ verdict }) => verdict === 'unbalanced')).toEqual([]);
  expect(after.corrections).toEqual([]);
  await fixture.excel.undo(change);
  expect(held(fixture)).toBe(94.3);
});

test('where the cell was mended meanwhile nothing is written', async () => {
  const fixture = await opened();
  const { cells } = await only(fixture);
  fixture.host.workbook.enter('年度支出结余', [{ row: 3, column: 2, entered: '94.03' }]);
  expect(await trouble(adopt(fixture, cells))).toEqual(['changed-meanwhile', '年度支出结余!C4']);
  expect(held(fixture)).toBe(94.03);
});

test('where another figure is suggested by now nothing is written', async () => {
  const fixture = await opened();
  const { cells } = await only(fixture);
  const other = cells.map((cell) => ({ ...cell, suggested: '94.04' }));
  expect(await trouble(adopt(fixture, other))).toEqual(['changed-meanwhile', '年度支出结余!C4']);
  expect(held(fixture)).toBe(94.3);
});

test('a formula is never overtyped', async () => {
  const fixture = await opened('=D4+E4+0.27 -> 94.3');
  const { cells } = await only(fixture);
  expect(cells).toMatchObject([{ formula: true, amount: '94.3', suggested: '94.03' }]);
  expect(await trouble(adopt(fixture, cells))).toEqual(['changed-meanwhile', '年度支出结余!C4']);
});

test('cancelled while the tables are read, nothing is written', async () => {
  const fixture = await opened();
  const { cells } = await only(fixture);
  const stop = new AbortController();
  const adopting = adoptIn(fixture.excel, null, cells, () => undefined, { signal: stop.signal });
  stop.abort();
  await expect(adopting).rejects.toThrow(/abort/i);
  expect(held(fixture)).toBe(94.3);
});
