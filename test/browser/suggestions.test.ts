// 建议 as its reader works with it: the cells that are wrong, what they should hold, 采用, and the way back.
import type { Page } from 'playwright-core';
import { parseArea } from '../../src/model/address';
import {
  counts,
  enter,
  inEveryMode,
  look,
  paneOf,
  picture,
  press,
  Preview,
  protect,
  selection,
  until,
} from './preview-page';

jest.setTimeout(180_000);

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

async function suggested(query = ''): Promise<void> {
  page = await preview.open(query);
  await press(page, 'check');
  await settled();
}

/** The check is over, and so is the search for the cells. */
async function settled(): Promise<void> {
  await paneOf(page).locator('main[aria-busy=false] [data-list=whole]').waitFor();
}

const held = async (...cells: string[]): Promise<unknown[]> => {
  const values: unknown[] = [];
  for (const cell of cells) {
    const { top, left } = parseArea(`${SHEET}!${cell}`) ?? { top: -1, left: -1 };
    values.push((await look(page, SHEET, top, left))?.workbook.value);
  }
  return values;
};
const BLOCK = ['D21', 'D22', 'D23', 'E21', 'E22', 'E23'] as const;

test('the block that was copied one row off: six cells, adopted in one step and given back in one', async () => {
  await suggested();
  const pane = paneOf(page);
  const card = pane.locator('[data-suggestion=unique]');
  expect(await card.innerText()).toMatch(/支出预决算!D21 公用经费 · 总合计 · 年初预算\s*16\.29 → 38\.27/);
  expect(await card.innerText()).toContain('机关 一块的数抄到总合计时错了一行');
  await picture(page, 'suggestion');
  await pane.getByText('一次采用这 6 格').click();
  await pane.locator('[data-adopted]').getByText('已采用建议，改了 6 个单元格').waitFor();
  await settled();
  expect(await held(...BLOCK)).toEqual([38.27, 21.97, 16.29, 38.27, 21.97, 16.29]);
  expect(await counts(page)).toMatchObject({ unbalanced: 4, incomplete: 2 });
  await picture(page, 'suggestion-adopted');
  await pane.locator('[data-give-back]').click();
  await pane.getByText('已撤销采用，单元格恢复原样').last().waitFor();
  await settled();
  expect(await held(...BLOCK)).toEqual([16.29, 16.29, null, 16.29, 16.29, null]);
  expect(await counts(page)).toMatchObject({ unbalanced: 12, incomplete: 5 });
});

test('by keyboard: to the cell, and one cell alone adopted', async () => {
  await suggested();
  const pane = paneOf(page);
  await pane.locator('[data-suggestion=unique] button').first().focus();
  await page.keyboard.press('Enter');
  await until(
    () => selection(page),
    (where) => where?.workbook === `${SHEET}!D21`,
  );
  await picture(page, 'suggestion-cell');
  await page.keyboard.press('Tab');
  expect(await pane.locator('*:focus').getAttribute('aria-label')).toBe('采用：把 支出预决算!D21 改为 38.27');
  await page.keyboard.press('Enter');
  await pane.locator('[data-adopted]:focus').waitFor();
  await settled();
  expect(await held(...BLOCK)).toEqual([38.27, 16.29, null, 16.29, 16.29, null]);
});

test('two changes would do: both are shown and neither is called right', async () => {
  await suggested();
  const card = paneOf(page).locator('[data-suggestion=alternatives]');
  expect(await card.innerText()).toMatch(/有 2 种同样小的改法，请对照原始凭证，只采用其中一种/);
  expect(await card.locator('li').count()).toBe(2);
});

test('what was mended meanwhile is not overwritten: the pane says so and checks anew', async () => {
  await suggested();
  const pane = paneOf(page);
  await pane.getByRole('switch', { name: '自动核对' }).press('Space');
  await enter(page, `${SHEET}!D21`, '38.27');
  await pane.locator(`[data-adopt="${SHEET}!D21"]`).click();
  await pane.locator('[data-trouble=changed-meanwhile]').waitFor();
  expect(await pane.locator('[data-trouble]').innerText()).toContain('支出预决算!D21 在此期间被改动');
  expect(await held('D21')).toEqual([38.27]);
  await pane.locator('[data-retry]').click();
  await settled();
  expect(await pane.locator('[data-trouble]').count()).toBe(0);
});

test('a protected sheet: nothing is written, and the sentence says what to do', async () => {
  await suggested();
  const pane = paneOf(page);
  await protect(page, SHEET, true);
  await pane.getByText('一次采用这 6 格').click();
  await pane.locator('[data-trouble=protected-sheet]').waitFor();
  expect(await held('D21', 'D23')).toEqual([16.29, null]);
  await protect(page, SHEET, false);
  await pane.locator('[data-retry]').click();
  await pane.locator('[data-adopted]').waitFor();
  await settled();
  expect(await held('D21', 'D23')).toEqual([38.27, 16.29]);
});

test.each(['', '?lang=en'])(
  'without barriers in every theme, at 320 pixels and at 200 %% (%s)',
  async (query) => {
    await suggested(query);
    await paneOf(page).locator('[data-adopt*=", "]').first().click();
    await paneOf(page).locator('[data-adopted]').waitFor();
    await settled();
    expect(await inEveryMode(page, `suggestion${query === '' ? '' : '-en'}`)).toEqual([]);
  },
);
