// The page of findings for everyone: light, dark and contrast themes, Chinese and English, zoomed, and narrow.
import type { Page } from 'playwright-core';
import { inEveryMode, panePicture, paneOf, press, Preview } from './preview-page';

jest.setTimeout(120_000);

let preview: Preview;

beforeAll(async () => {
  preview = await Preview.start();
});
afterAll(() => preview.stop());

/** Every part of the page at once: folds open, a finding gone to, a 说明 being written, marks on. */
async function everything(page: Page): Promise<void> {
  const pane = paneOf(page);
  await press(page, 'check');
  await pane.locator('[data-fold=rounding]').click();
  await pane.locator('[data-kind=rounding] [data-explain]').first().click();
  await pane.locator('[data-marks=off]').click();
  await pane.locator('[data-marks=on]').waitFor();
  await pane.locator('[data-step=next]').click();
}

test.each(['zh', 'en'] as const)(
  'axe finds no barrier in any theme, and nothing is beside the edge: %s',
  async (language) => {
    const page = await preview.open(language === 'en' ? '?lang=en' : '');
    await everything(page);
    const pane = paneOf(page);
    await inEveryMode(page, `findings-${language}`);
    // A pane of 320 pixels at 200 % has 160 of them.
    await panePicture(page, `findings-${language}-zoomed`, 160);
    const wide = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide).toBe(0);
    await page.context().close();
    expect(preview.complaints.splice(0)).toEqual([]);
  },
);
