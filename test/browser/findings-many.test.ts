// A thousand findings: the list scrolls without holding up the pane, and is worked through by keyboard all the same.
import type { Page } from 'playwright-core';
import { specimenBook } from '../support/specimen-file';
import { generate } from '../support/generate';
import {
  counts,
  openFile,
  paneFrame,
  paneOf,
  picture,
  press,
  Preview,
  selection,
  until,
} from './preview-page';

jest.setTimeout(180_000);

let preview: Preview;
let page: Page;

beforeAll(async () => {
  preview = await Preview.start();
});
afterAll(() => preview.stop());

/** A department of many units in which every third amount of 支出预决算 and 收入预决算 is wrong. */
async function manyBroken(): Promise<Uint8Array> {
  const tables = generate({ seed: 7, units: 60 });
  let count = 0;
  const wrong = (text: string): string =>
    text.replace(/\d+\.\d\d/g, (amount) =>
      (count += 1) % 3 === 0 ? (Number(amount) + 1.11).toFixed(2) : amount,
    );
  return specimenBook(
    Object.fromEntries(
      Object.entries(tables).map(([name, text]) => [name, name.endsWith('预决算') ? wrong(text) : text]),
    ),
  );
}

/** Scrolls to the end and back, a screen at a time and in leaps; the longest task meanwhile, 0 where none was long. */
async function scrollThrough(): Promise<number> {
  return paneFrame(page).evaluate(async () => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const top = (): number => document.documentElement.scrollHeight - window.innerHeight;
    for (let y = 0; y < 40_000; y += 400) {
      window.scrollTo(0, y);
      await frame();
    }
    for (const part of [1, 0.2, 0.8, 0.5, 0]) {
      window.scrollTo(0, top() * part);
      await frame();
      await frame();
    }
    await new Promise((done) => setTimeout(done, 200));
    observer.disconnect();
    return longest;
  });
}

test('of 1,000 findings only those in sight are in the page, however far it is scrolled', async () => {
  page = await preview.open();
  await openFile(page, '多单位.xlsx', await manyBroken());
  await press(page, 'check');
  const { unbalanced = 0, incomplete = 0, toExplain = 0 } = await counts(page);
  const open = unbalanced + incomplete + toExplain;
  expect(open).toBeGreaterThanOrEqual(1_000);
  const cards = paneOf(page).locator('[data-finding]');
  expect(await cards.count()).toBeLessThan(40);
  expect(await cards.first().getAttribute('aria-setsize')).toBe(String(open));

  // Printed, not asserted: on a machine that does other work a task may have had to wait for its turn.
  const longest: number[] = [];
  for (let round = 0; round < 3; round += 1) longest.push(await scrollThrough());
  console.log(`longest task while scrolling through ${open} findings, three times: ${longest.join(', ')} ms`);
  expect(await cards.count()).toBeLessThan(40);
  await picture(page, 'findings-many');

  // By keyboard backwards over the start: from the first to the last, which is far out of sight.
  await paneOf(page).locator('[data-job=check]').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await until(
    () => paneOf(page).locator('[data-at]').innerText(),
    (at) => at === `${open} / ${open}`,
  );
  const focus = paneOf(page).locator('[data-leads]:focus');
  await focus.waitFor();
  const box = await focus.boundingBox();
  expect(box?.y).toBeGreaterThan(50);
  expect(box?.y).toBeLessThan(820);
  const link = await focus.getAttribute('title');
  await until(
    () => selection(page),
    (where) => link?.endsWith(where?.workbook ?? '?') === true,
  );
  await picture(page, 'findings-many-last');

  // Looking for one by words.
  await paneOf(page).locator('[data-search]').fill('监测中心 公用经费');
  await until(
    () => cards.count(),
    (count) => count > 0 && count < 40,
  );
  expect(await cards.first().innerText()).toMatch(/监测中心/);
  await picture(page, 'findings-many-found');
  await page.context().close();
  expect(preview.complaints.splice(0)).toEqual([]);
});
