// How fast the shipped pane is: its own production build, beside the preview's grid. The figures are printed; only the size is
// asserted, for no machine keeps exact time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { paneFrame, paneOf, Preview, reopen } from './preview-page';

jest.setTimeout(120_000);

const SCRIPT = join(__dirname, '..', '..', 'dist', 'pane', 'taskpane.js');
const RUNS = 5;
const LARGEST = 150_000;

test('the pane’s script is at most 150 kB as it travels', () => {
  const size = gzipSync(readFileSync(SCRIPT)).length;
  console.log(`taskpane.js: ${(size / 1000).toFixed(1)} kB gzip`);
  expect(size).toBeLessThanOrEqual(LARGEST);
});

test('click to verdict, and the pane’s page to its first result', async () => {
  const preview = await Preview.start();
  try {
    const page = await preview.open('', {
      prepare: (fresh) =>
        fresh.route(/taskpane\.js/, (route) =>
          route.fulfill({ path: SCRIPT, contentType: 'text/javascript; charset=utf-8' }),
        ),
    });
    const first: number[] = [];
    const clicks: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { ready, took } = await clickToVerdict(page);
      first.push(ready + took);
      clicks.push(took, (await clickToVerdict(page)).took);
      await reopen(page);
    }
    console.log(`first results after ${ordered(first)} ms; click to verdict ${ordered(clicks)} ms`);
    expect(await paneOf(page).locator('[data-job=check]').count()).toBe(1);
  } finally {
    await preview.stop();
  }
});

/** Inside the pane: when its buttons were there (since its page was asked for), and from a click to the verdict as painted. */
function clickToVerdict(page: Page): Promise<{ readonly ready: number; readonly took: number }> {
  return paneFrame(page).evaluate(async () => {
    const main = document.querySelector('main');
    const button = document.querySelector<HTMLElement>('[data-job=check]');
    if (!main || !button) throw new Error('no pane');
    const ready = performance.getEntriesByName('pane-shown')[0]?.startTime ?? NaN;
    const start = performance.now();
    button.click();
    await new Promise<void>((resolve) => {
      const seen = new MutationObserver(() => {
        if (main.getAttribute('aria-busy') !== 'false' || !main.querySelector('[data-verdict]')) return;
        seen.disconnect();
        resolve();
      });
      seen.observe(main, { subtree: true, childList: true, attributes: true });
    });
    // Painted: after the next frame has been made.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { ready, took: performance.now() - start };
  });
}

function ordered(figures: readonly number[]): string {
  return [...figures]
    .sort((a, b) => a - b)
    .map((figure) => figure.toFixed(0))
    .join(' ');
}
