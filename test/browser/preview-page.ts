// The preview in a browser, as the tests drive it: its server, its page, the pane inside, and a watch over both.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { parseArea } from '../../src/model/address';
import { serve } from '../../src/start/static-server.mjs';
import { launchBrowser } from '../support/browser';

const TOP = join(__dirname, '..', '..');
const SCREENSHOTS = join(TOP, 'screenshots');

/** What a cell holds in the workbook and in the grid. */
export interface Look {
  readonly workbook: { readonly value: unknown; readonly formula: string | null };
  readonly grid: { readonly value: unknown; readonly formula: string | null } | null;
  readonly shown: string | null;
}

export class Preview {
  /** Requests that left this computer, and what the page complained of. */
  readonly outside: string[] = [];
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly server: { readonly address: string; close(): Promise<void> },
  ) {}

  static async start(): Promise<Preview> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const [browser, server] = await Promise.all([launchBrowser(), serve(join(TOP, 'dist', 'preview'))]);
    return new Preview(browser, server);
  }

  /** A fresh page with the sample workbook in it. */
  async open(query = '', options: { readonly dark?: boolean } = {}): Promise<Page> {
    const page = await this.freshPage(options.dark ?? false);
    await page.goto(this.server.address + query);
    await paneOf(page).locator('[data-job=check]').waitFor();
    return page;
  }

  /** The pane's page by itself. */
  async openPane(): Promise<Page> {
    const page = await this.freshPage(false);
    await page.goto(`${this.server.address}taskpane.html`);
    return page;
  }

  private async freshPage(dark: boolean): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 860 },
      locale: 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.outside.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error.stack ?? error)));
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()} ${response.url()}`);
    });
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.pane');
}

export async function press(page: Page, job: 'check' | 'fill'): Promise<void> {
  await paneOf(page).locator(`[data-job=${job}]`).click();
  const done = job === 'check' ? '[data-verdict]' : '[data-filled]';
  await paneOf(page).locator(done).waitFor();
  await paneOf(page).locator('main[aria-busy=false]').waitFor();
}

/** The counts the pane shows, by kind. */
export async function counts(page: Page): Promise<Record<string, number>> {
  const buttons = await paneOf(page).locator('[data-count]').all();
  const entries = await Promise.all(
    buttons.map(
      async (button) =>
        [await button.getAttribute('data-count'), parseInt(await button.innerText(), 10)] as const,
    ),
  );
  return Object.fromEntries(entries.map(([kind, count]) => [kind ?? '', count]));
}

export function look(page: Page, sheet: string, row: number, column: number): Promise<Look | null> {
  return page.evaluate(([name, r, c]) => window.gouji?.look(name, r, c) ?? null, [
    sheet,
    row,
    column,
  ] as const);
}

export function selection(
  page: Page,
): Promise<{ readonly workbook: string; readonly grid: string | null } | null> {
  return page.evaluate(() => window.gouji?.selection() ?? null);
}

/** Waits until something read from the page is as it should be; says what it was instead. (The pages' security policy forbids waiting inside them.) */
export async function until<T>(read: () => Promise<T>, right: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const value = await read();
    if (right(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Clicks a cell's link in the pane and waits until the cell is selected in the grid. */
export async function follow(page: Page, address: string): Promise<void> {
  await paneOf(page)
    .getByRole('button', { name: `选中 ${address}`, exact: true })
    .first()
    .click();
  await until(
    () => selection(page),
    (at) => at?.workbook === address && at.grid === address,
  );
}

/** As a user does: a click into the grid, then arrow keys to the cell. */
export async function goTo(page: Page, address: string): Promise<void> {
  const canvas = await largestCanvas(page);
  await page.mouse.click(canvas.x + 46 + 20, canvas.y + 22 + 30);
  const wanted = parseArea(address);
  if (!wanted) throw new Error(address);
  for (let key = 0; key < 200; key += 1) {
    const at = parseArea((await selection(page))?.grid ?? '');
    if (at?.sheet !== wanted.sheet) throw new Error(`the grid is at ${JSON.stringify(at)}`);
    if (at.top === wanted.top && at.left === wanted.left) return;
    // Sideways first: the columns at the left are merged down the rows.
    const across = at.left < wanted.left ? 'ArrowRight' : at.left > wanted.left ? 'ArrowLeft' : null;
    await page.keyboard.press(across ?? (at.top < wanted.top ? 'ArrowDown' : 'ArrowUp'));
  }
  throw new Error(`${address} was not reached`);
}

async function largestCanvas(page: Page): Promise<{ x: number; y: number }> {
  const boxes = await Promise.all(
    (await page.locator('.grid canvas').all()).map((canvas) => canvas.boundingBox()),
  );
  const [largest] = boxes
    .filter((box) => box !== null)
    .sort((a, b) => b.width * b.height - a.width * a.height);
  if (!largest) throw new Error('The grid has no canvas.');
  return largest;
}

/** Where a text stands on a sheet, as the grid shows it. */
export async function find(
  page: Page,
  sheet: string,
  text: string,
): Promise<readonly [row: number, column: number]> {
  const found = await page.evaluate(
    ([name, wanted]) => {
      for (let row = 0; row < 80; row += 1) {
        for (let column = 0; column < 12; column += 1) {
          if (window.gouji?.look(name, row, column)?.shown === wanted) return [row, column] as const;
        }
      }
      return null;
    },
    [sheet, text] as const,
  );
  if (!found) throw new Error(`${text} is not on ${sheet}`);
  return found;
}

/** Kept for a look; the folder is not in the repository. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300); // the grid paints a moment after its data
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

/** The pane alone, at the width Excel gives it, from its top to its end. */
export async function panePicture(page: Page, name: string, width = 320): Promise<void> {
  await page.addStyleTag({ content: `.page { grid-template-columns: 1fr ${width}px !important; }` });
  const height = await paneOf(page)
    .locator('main')
    .evaluate((main) => main.getBoundingClientRect().height);
  await page.setViewportSize({ width: 1280, height: Math.min(Math.ceil(height) + 160, 4000) });
  await page.waitForTimeout(200);
  await page.locator('iframe.pane').screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  await page.setViewportSize({ width: 1280, height: 860 });
}

declare global {
  interface Window {
    axe?: { run(): Promise<AxeResults> };
  }
}

/** What axe finds wrong in the pane, with where. */
export async function barriers(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().endsWith('taskpane.html'));
  if (!frame) throw new Error('no pane');
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(() => window.axe?.run());
  return (found?.violations ?? []).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
