// What somebody may have put into a workbook on purpose, in the page that staff see: it is shown as it is and does nothing.
import type { Page } from 'playwright-core';
import { HOSTILE } from '../hostile/cases';
import { bookWith } from '../output/book';
import { EMBEDDINGS, TEXTS } from '../output/texts';
import { openFile, panePicture, paneOf, press, Preview, reopen } from './preview-page';

jest.setTimeout(120_000);

declare global {
  interface Window {
    ran?: string[];
  }
}

let preview: Preview;
let page: Page;
beforeAll(async () => {
  preview = await Preview.start();
  page = await preview.open('?hostile');
});
afterAll(() => preview.stop());

/** Nothing ran, nothing was asked for elsewhere, no element came of it, and nothing pushed the pane wider than it is. */
async function expectHarmless(): Promise<void> {
  for (const frame of page.frames()) {
    const found = await frame.evaluate(() => ({
      ran: window.ran,
      elements: document.querySelectorAll('main img, main script:not([src]), x').length,
    }));
    expect(found).toEqual({ ran: undefined, elements: 0 });
  }
  const [wide, room] = await paneOf(page)
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(wide).toBe(room);
  const said = await paneOf(page).locator('main').innerText();
  expect(said).not.toMatch(EMBEDDINGS);
  expect(said).not.toMatch(/(.)\1{100}/);
  expect(preview.outside).toEqual([]);
}

test.each(['an element', 'a script', 'an address that runs', 'a turned direction', 'all that a cell takes'])(
  'a unit called by %s, checked and filled',
  async (kind) => {
    await openFile(page, `${kind}.xlsx`, await bookWith(TEXTS[kind]!));
    await press(page, 'check');
    // The sums are wrong, so that the unit is named.
    expect(await paneOf(page).locator('[data-finding]').count()).toBeGreaterThan(0);
    await panePicture(page, `hostile ${kind}`.replaceAll(' ', '-'));
    await expectHarmless();
    await press(page, 'fill');
    await expectHarmless();
  },
);

const refused = HOSTILE.filter(({ told }) => told !== null && !told[0].includes('离得太远'));

test.each(refused)('$name: one line, and the workbook before it stays', async ({ file, told }) => {
  await reopen(page);
  const before = await page.locator('.file').innerText();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({
    name: 'a.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file()),
  });
  const said = page.locator('.said.trouble');
  await said.waitFor();
  expect(await said.innerText()).toBe(told![0]);
  expect(await page.locator('.file').innerText()).toBe(before);
  await press(page, 'check');
  expect(preview.complaints).toEqual([]);
});
