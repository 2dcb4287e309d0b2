// The main job in a browser: the shipped pane through Microsoft's own Office.js, beside a grid that computes what is written.
import type { Page } from 'playwright-core';
import { audit, wantedAreas } from '../../src/audit';
import { DEFAULT_PACK } from '../../src/packs';
import { openXlsx } from '../../src/workbook/xlsx';
import { specimenFile } from '../support/xlsx-specimen';
import {
  counts,
  find,
  follow,
  goTo,
  look,
  paneOf,
  picture,
  press,
  Preview,
  save,
  selection,
  until,
} from './preview-page';

jest.setTimeout(120_000);

const SUMMARY = '绩效评价汇总';

let preview: Preview;
let page: Page;

beforeAll(async () => {
  preview = await Preview.start();
});
afterAll(() => preview.stop());

afterEach(async () => {
  await page.context().close();
  expect({ outside: preview.outside.splice(0), complaints: preview.complaints.splice(0) }).toEqual({
    outside: [],
    complaints: [],
  });
});

test('核对 on the sample: the verdict, and links that lead to the cells', async () => {
  page = await preview.open();
  await picture(page, 'preview-opened');
  await press(page, 'check');
  expect(await paneOf(page).locator('[data-verdict]').innerText()).toBe('还不能上报：12 处不平，5 处缺数');
  expect(await counts(page)).toMatchObject({ unbalanced: 12, incomplete: 5, skipped: 0 });
  await picture(page, 'preview-checked');

  const first = paneOf(page).locator('[data-finding]').first();
  expect(await first.innerText()).toMatch(/55\.76 \+ 16\.29 ≠ 94\.03/);
  expect(await first.locator('[data-difference]').innerText()).toBe('+21.98');
  await follow(page, '支出预决算!D21');
  expect((await look(page, '支出预决算', 20, 3))?.shown).toBe('16.29');
  await picture(page, 'preview-cell-selected');
});

test('填写评分表: the summary in the pane, in the grid with live formulas, and in the saved file', async () => {
  page = await preview.open();
  await press(page, 'fill');
  const pane = paneOf(page);
  expect(await pane.locator('[data-filled]').innerText()).toMatch(
    /^已写入 绩效评价汇总，共 \d+ 个单元格\s+总分 97（满分 100），等次 优/,
  );
  expect(await pane.locator('[data-total]').innerText()).toBe('97');
  expect(await pane.locator('[data-grade]').innerText()).toBe('优');
  expect(await pane.locator('[data-claimed-total]').innerText()).toContain('填报总分 99');
  expect(await pane.locator('[data-section=过程]').innerText()).toMatch(/填报 63[\s\S]*61 \/ 63/);

  await pane.getByRole('button', { name: `打开 ${SUMMARY}` }).click();
  await until(
    () => selection(page),
    (at) => at?.workbook === `${SUMMARY}!A1` && at.grid?.startsWith(`${SUMMARY}!A1`) === true,
  );
  await picture(page, 'preview-filled');
  const [row, column] = await find(page, SUMMARY, '97');
  const total = await look(page, SUMMARY, row, column);
  expect(total?.grid?.formula).toMatch(/^=/);
  expect(total).toMatchObject({ grid: { value: 97 }, workbook: { value: 97 } });
  await find(page, SUMMARY, '优');

  const saved = openXlsx(await save(page), 'sample.xlsx');
  expect(saved.index().sheets.map(({ name }) => name)).toContain(SUMMARY);
  const cell = saved
    .contents()
    .sheets.find(({ name }) => name === SUMMARY)
    ?.cells.find((one) => one.row === row && one.column === column);
  expect(cell).toMatchObject({ value: 97, formula: total?.grid?.formula });
  const again = audit(await saved.snapshot(wantedAreas(DEFAULT_PACK)), DEFAULT_PACK);
  expect(again.findings.filter(({ verdict }) => verdict === 'unbalanced')).toHaveLength(12);
  expect(again.scorecard?.total.toString()).toBe('97');
});

test('filling twice writes the same', async () => {
  page = await preview.open();
  await press(page, 'fill');
  const once = await save(page);
  await press(page, 'fill');
  expect(openXlsx(await save(page), 'sample.xlsx').contents()).toEqual(
    openXlsx(once, 'sample.xlsx').contents(),
  );
});

test('an edit in the grid reaches the workbook, and the pane says that its result is old', async () => {
  page = await preview.open();
  await press(page, 'check');
  const broken = paneOf(page).getByText('55.76 + 16.29 ≠ 94.03');
  expect(await broken.count()).toBe(2);
  await follow(page, '支出预决算!D21');
  await goTo(page, '支出预决算!D21');
  await page.keyboard.type('38.27');
  await page.keyboard.press('Enter');
  await until(
    () => look(page, '支出预决算', 20, 3),
    (cell) => cell?.workbook.value === 38.27,
  );
  await paneOf(page).locator('[data-live=soon]').waitFor();
  await picture(page, 'preview-stale');
  await until(
    () => broken.count(),
    (count) => count === 1, // that of 决算
  );
});

test('an .xlsx of the user is opened in place of the sample, and its formulas are computed by the grid', async () => {
  page = await preview.open();
  const sheets = {
    收支: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>',
  };
  const buffer = Buffer.from(specimenFile({ sheets }));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '我的.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.locator('.file', { hasText: '我的.xlsx' }).waitFor();
  await press(page, 'check');
  expect(await paneOf(page).locator('[data-verdict]').innerText()).toBe('没有找到标准表，什么都还没有核对');
  await picture(page, 'preview-own-file');
  await goTo(page, '收支!A1');
  await page.keyboard.type('21');
  await page.keyboard.press('Enter');
  const computed = await until(
    () => look(page, '收支', 0, 1),
    (cell) => cell?.workbook.value === 42,
  );
  expect(computed).toMatchObject({ grid: { value: 42, formula: '=A1*2' }, shown: '42' });
});

test('a file that is no workbook is refused in one sentence, and the one before stays', async () => {
  page = await preview.open();
  const buffer = Buffer.from('%PDF-1.7');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '报告.pdf', mimeType: 'application/pdf', buffer });
  await page.locator('.said.trouble').waitFor();
  expect(await page.locator('.said').innerText()).toMatch(/不是 Excel 工作簿/);
  expect(await page.locator('.file').innerText()).toBe('sample.xlsx');
});

test('a cell that is being edited: the pane says what to do', async () => {
  page = await preview.open();
  await goTo(page, '基本情况!A4');
  await page.keyboard.type('12');
  await paneOf(page).locator('[data-job=check]').click();
  await paneOf(page).locator('[data-trouble=edit-mode]').waitFor();
  expect(await paneOf(page).getByRole('alert').innerText()).toContain('按回车');
  await picture(page, 'preview-edit-mode');
});

test('opened outside Excel, the pane says where it belongs and asks nobody', async () => {
  page = await preview.openPane();
  await page.getByRole('heading', { name: '请在 Excel 里打开勾稽' }).waitFor();
  await page.setViewportSize({ width: 320, height: 500 });
  await picture(page, 'pane-outside');
});
