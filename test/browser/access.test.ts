// Every page and state of the pane for everyone: light, dark and contrast themes, Chinese and English, narrow and zoomed.
import type { Page } from 'playwright-core';
import { enter, fail, inEveryMode, openFile, paneOf, press, Preview, protect } from './preview-page';
import { messy, nameless, OWN_SHEET } from './workbooks';

jest.setTimeout(180_000);

let preview: Preview;

beforeAll(async () => {
  preview = await Preview.start();
});
afterAll(() => preview.stop());

test.each(['zh', 'en'] as const)(
  'axe finds no barrier, nothing is beside the edge, and no text is cut off: %s',
  async (language) => {
    const english = language === 'en';
    const page = await preview.open(english ? '?lang=en' : '', { locale: english ? 'en-US' : 'zh-CN' });
    const faults: string[] = [];
    for await (const state of states(page))
      faults.push(...(await inEveryMode(page, `access-${language}-${state}`)));
    expect(faults).toEqual([]);
    await page.context().close();
    expect(preview.outside).toEqual([]);
    expect(preview.complaints.splice(0).filter((said) => !/made to fail|office\.js/.test(said))).toEqual([]);
  },
);

/** Leads the pane from one state to the next and stops at each. */
async function* states(page: Page): AsyncGenerator<string> {
  yield 'welcome';
  yield* troubles(page);
  await openFile(page, '我的.xlsx', nameless());
  await press(page, 'check');
  yield 'nothing';
  await paneOf(page).locator('button[data-template]').click();
  await page.locator('.file', { hasText: 'template.xlsx' }).waitFor();
  await press(page, 'check');
  await paneOf(page).locator('#tab-scores').click();
  yield 'to-score';
  await openFile(page, '局机关.xlsx', await messy());
  yield* pages(page);
  yield* fills(page);
  yield* withoutPane(page);
}

async function* troubles(page: Page): AsyncGenerator<string> {
  const pane = paneOf(page);
  await fail(page, { code: 'no answer' });
  await pane.locator('[data-job=check]').click();
  await pane.locator('[data-cancel]').waitFor();
  yield 'working';
  await pane.locator('[data-cancel]').click();
  for (const [code, state] of [
    ['InvalidOperationInCellEditMode', 'edit-mode'],
    ['GeneralException', 'unknown'],
  ] as const) {
    await fail(page, { code });
    await pane.locator('[data-job=check]').click();
    await pane.locator(`[data-trouble=${state}]`).waitFor();
    yield state;
  }
}

/** Findings, scores and tables with every part of them open. */
async function* pages(page: Page): AsyncGenerator<string> {
  const pane = paneOf(page);
  await press(page, 'check');
  await pane.locator('[data-count=toExplain]').click();
  await pane.locator('[data-explain]').first().click();
  await pane.locator('[data-count=toExplain]').click();
  for (const fold of ['rounding', 'skipped']) await pane.locator(`[data-fold=${fold}]`).click();
  await pane.locator('[data-marks=off]').click();
  await pane.locator('[data-marks=on]').waitFor();
  await pane.locator('[data-step=next]').click();
  yield 'findings';
  await pane.locator('#tab-scores').click();
  // One that was computed, one that staff scored, one that cannot be computed.
  for (const name of ['公用经费控制率', '实际完成率', '固定资产利用率'])
    await pane.locator('[data-indicator] summary', { hasText: name }).first().click();
  yield 'scores';
  await pane.locator('#tab-tables').click();
  for (const fold of await pane.locator('[role=tabpanel] summary').all()) await fold.click();
  yield 'tables';
  await pane.getByRole('switch').click();
  await enter(page, '基本情况!D4', 1);
  await pane.locator('[data-stale]').waitFor();
  yield 'stale';
}

async function* fills(page: Page): AsyncGenerator<string> {
  const pane = paneOf(page);
  await pane.locator('[data-job=fill]').click();
  await pane.locator('[data-proposal] summary').click();
  // Beneath what is asked and told the shortest page, so that it is not looked through again each time.
  await pane.locator('#tab-tables').click();
  yield 'proposed';
  await protect(page, OWN_SHEET, true);
  await pane.locator('[data-write]').click();
  await pane.locator('[data-trouble=protected-sheet]').waitFor();
  yield 'protected';
  await protect(page, OWN_SHEET, false);
  await press(page, 'fill');
  yield 'filled';
  await press(page, 'check');
  await pane.locator('#tab-tables').click();
  yield 'filled-before';
  await pane.locator('[data-undo]').click();
  await pane.locator('[data-undo]').waitFor({ state: 'detached' });
  yield 'undone';
}

/** What stands in for the pane: after a fault of ours, and without Office.js. */
async function* withoutPane(page: Page): AsyncGenerator<string> {
  const pane = paneOf(page);
  const html = pane.locator('html');
  await html.evaluate(() => {
    HTMLElement.prototype.focus = () => {
      throw new Error('made to fail');
    };
  });
  await pane.locator('[data-job=fill]').click();
  await pane.locator('[data-fault]').waitFor();
  yield 'fault';
  await page.route('**/office.js', (route) => route.abort());
  await html.evaluate(() => window.location.reload());
  await pane.locator('main:not([data-fault]) h1').waitFor();
  yield 'no-office';
}
