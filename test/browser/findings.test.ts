// The page of findings as its user works through it: filters, cells that break several ties, by keyboard, marks, live check.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/xlsx';
import {
  counts,
  follow,
  goTo,
  look,
  panePicture,
  paneOf,
  picture,
  press,
  Preview,
  selection,
  until,
} from './preview-page';

jest.setTimeout(120_000);

const SHEET = '支出预决算';

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

async function checked(query = ''): Promise<void> {
  page = await preview.open(query);
  await press(page, 'check');
  await paneOf(page).locator('[data-list=whole]').waitFor();
}

/** Types into a cell of the grid, as a user does. */
async function enter(address: string, typed: string): Promise<void> {
  await follow(page, address);
  await goTo(page, address);
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

/** The texts on the sheet 勾稽核对 of the saved file. */
async function ledger(): Promise<unknown[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存' }).click(),
  ]);
  const { sheets } = openXlsx(readFileSync(await download.path()), 'sample.xlsx').contents();
  return sheets.find(({ name }) => name === '勾稽核对')?.cells.map(({ value }) => value) ?? [];
}

const marks = (): Promise<readonly string[]> => page.evaluate(() => window.gouji?.marks() ?? []);
const at = (): Promise<string> => paneOf(page).locator('[data-at]').innerText();
const current = (): Promise<string> => paneOf(page).locator('[aria-current=true] [data-leads]').innerText();
const broken = (): Promise<number> => paneOf(page).getByText('55.76 + 16.29 ≠ 94.03').count();
/** What the element with the keyboard says. */
const focused = (): Promise<string> =>
  paneOf(page)
    .locator('*:focus')
    .evaluateAll(([element]) => element?.textContent ?? '');

test('the counts are filters: pressed, they show one kind; pressed again, everything', async () => {
  await checked();
  const pane = paneOf(page);
  const cards = pane.locator('[data-finding]');
  const shown = (count: number): Promise<number> =>
    until(
      () => cards.count(),
      (found) => found === count,
    );
  await shown(17);
  for (const [kind, count] of Object.entries(await counts(page))) {
    const button = pane.locator(`[data-count=${kind}]`);
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    if (count === 0) expect(await pane.locator('[data-list]').innerText()).toContain('没有');
    else expect(await cards.first().getAttribute('data-kind')).toBe(kind);
    if (count < 30) await shown(count);
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  }
  await shown(17);
});

test('ties that one correction mends are one item, those that break on one cell another; 尾差 and 平 are folded with their sum', async () => {
  await checked();
  const pane = paneOf(page);
  const items = await until(
    () => pane.locator('[data-item]').allInnerTexts(),
    ({ length }) => length === 3,
  );
  expect(items).toEqual([
    '同一处错误：8 处不平，3 处缺数',
    '同一处错误：2 处缺数',
    '指标评分!D5 目标设定分值 6：2 处不平',
  ]);
  expect(await pane.locator('[data-table]').first().innerText()).toMatch(/^支出预决算\s+13 处/);
  const fold = pane.locator('[data-fold=rounding]');
  expect(await fold.innerText()).toBe('尾差 4 处，共 0.04 万元');
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
  await fold.click();
  expect(await pane.locator('[data-kind=rounding]').count()).toBe(4);
  expect(await pane.locator('[data-kind=rounding]').first().innerText()).toMatch(/尾差上限 0\.015/);
});

test('by keyboard alone through all open findings; the grid follows, the list stays', async () => {
  await checked();
  await paneOf(page).locator('[data-job=check]').focus();
  expect(await at()).toBe('17');
  const seen: string[] = [];
  for (let stop = 1; stop <= 17; stop += 1) {
    await page.keyboard.press(stop === 1 ? 'Alt+ArrowDown' : 'j');
    await until(at, (shown) => shown === `${stop} / 17`);
    expect(await focused()).toBe(await current());
    seen.push((await paneOf(page).locator('[aria-current=true]').getAttribute('data-finding')) ?? '');
  }
  expect(new Set(seen).size).toBe(17);
  expect((await selection(page))?.workbook).toBe('指标评分!E33');
  await page.keyboard.press('j'); // and round again
  await until(at, (shown) => shown === '1 / 17');
  await until(
    () => selection(page),
    (where) => where?.workbook === `${SHEET}!D21` && where.grid === `${SHEET}!D21`,
  );
  await page.keyboard.press('k');
  await until(at, (shown) => shown === '17 / 17');
  await page.keyboard.press('Alt+ArrowUp');
  await until(at, (shown) => shown === '16 / 17');
  // Tab leads to the cells of the finding, Enter selects one and stays there.
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.keyboard.press('Tab');
  const link = await focused();
  await page.keyboard.press('Enter');
  await until(
    () => selection(page),
    (where) => where?.workbook.endsWith(`!${link}`) === true,
  );
  expect(await focused()).toBe(link);
  await picture(page, 'findings-by-keyboard');
});

test('标记单元格 marks the cells on the sheets, 清除标记 takes every mark away', async () => {
  await checked();
  const toggle = paneOf(page).locator('[data-marks]');
  expect(await toggle.innerText()).toBe('标记单元格');
  await toggle.click();
  await until(marks, (areas) => areas.length > 0);
  await paneOf(page)
    .getByText(/已标记 \d+ 个单元格/)
    .waitFor();
  expect((await marks()).join()).toMatch(/支出预决算!/);
  await follow(page, `${SHEET}!D21`);
  await picture(page, 'findings-marked');
  await toggle.click();
  await until(marks, (areas) => areas.length === 0);
  await paneOf(page).getByText('标记已清除').waitFor();
  expect(await toggle.innerText()).toBe('标记单元格');
});

test('a change in a table: stale at once, then checked anew by itself; the marks and the place in the list follow', async () => {
  await checked();
  const pane = paneOf(page);
  await pane.locator('[data-marks]').click();
  await until(marks, (areas) => areas.length > 0);
  const before = await marks();
  await enter(`${SHEET}!D21`, '38.27');
  await pane.locator('[data-live=soon]').waitFor();
  await picture(page, 'findings-stale');
  await until(broken, (count) => count === 1); // that of 决算
  expect(await pane.locator('[data-live]').getAttribute('data-live')).toBe('on');
  await until(marks, (areas) => areas.join() !== before.join());
  expect((await look(page, SHEET, 20, 3))?.workbook.value).toBe(38.27);
});

test('自动核对 off: the result is said to be old until 重新核对 is pressed', async () => {
  await checked();
  const pane = paneOf(page);
  const live = pane.getByRole('switch', { name: '自动核对' });
  expect(await live.getAttribute('aria-checked')).toBe('true');
  await live.press('Space');
  expect(await live.getAttribute('aria-checked')).toBe('false');
  await enter(`${SHEET}!D21`, '38.27');
  await pane.getByText('表格已改动，下面是改动前的结果').first().waitFor();
  await page.waitForTimeout(1_500);
  expect(await broken()).toBe(2);
  await pane.getByRole('button', { name: '重新核对' }).click();
  await until(broken, (count) => count === 1);
});

test('说明: a 核实 finding is explained in the pane, in the workbook, and stays so after a refill', async () => {
  await checked();
  const pane = paneOf(page);
  // 三公 over its budget: to be explained.
  await pane.locator('[data-count=balanced]').click();
  await pane.locator('[data-search]').fill('三公经费预决算!G9');
  await enter('三公经费预决算!G9', '2.06');
  await until(
    () => counts(page),
    ({ toExplain = 0 }) => toExplain > 0,
  );
  await pane.locator('[data-search]').fill('');
  const { toExplain = 0 } = await counts(page);
  await pane.locator('[data-count=toExplain]').click();
  await picture(page, 'findings-to-explain');
  const first = pane.locator('[data-finding]').first();
  const id = await first.getAttribute('data-finding');
  await first.locator('[data-explain]').press('Enter');
  await page.keyboard.type('=本年承办了全市会议');
  await picture(page, 'findings-explaining');
  await page.keyboard.press('Control+Enter');
  await until(
    () => counts(page),
    ({ explained = 0 }) => explained === 1,
  );
  expect((await counts(page))['toExplain'] ?? 0).toBe(toExplain - 1);
  await pane.getByText('说明已写进 勾稽核对').waitFor();

  await pane.locator('[data-count=explained]').click();
  const card = pane.locator(`[data-finding="${id}"]`);
  expect(await card.innerText()).toMatch(/说明：=本年承办了全市会议/);
  await card.locator('[data-explain]').click();
  expect(await pane.getByRole('textbox', { name: '说明' }).inputValue()).toBe('=本年承办了全市会议');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('改说明');
  await panePicture(page, 'findings-explained');

  expect(await ledger()).toContain('=本年承办了全市会议');
  await press(page, 'fill');
  expect((await counts(page))['explained']).toBe(1);
  expect(await ledger()).toContain('=本年承办了全市会议');
});

test('a 尾差 takes a 说明 too and remains one', async () => {
  await checked();
  const pane = paneOf(page);
  await pane.locator('[data-count=rounding]').click();
  const first = pane.locator('[data-finding]').first();
  await first.locator('[data-explain]').click();
  await page.keyboard.type('按千元编制，四舍五入');
  await pane.getByRole('button', { name: '保存' }).click();
  await first.getByText('尾差 · 已说明').waitFor();
  expect((await counts(page))['rounding']).toBe(4);
});
