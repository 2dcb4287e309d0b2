// The preview in a browser, as the tests drive it: its server, its page, the pane inside, and a watch over both.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import type { Fault } from '../../src/host/faults';
import { parseArea } from '../../src/model/address';
import { serve } from '../../src/start/static-server.mjs';
import { launchBrowser } from '../support/browser';

const TOP = join(__dirname, '..', '..');
const VIEWPORT = { width: 1280, height: 800 };
const SCREENSHOTS = join(TOP, 'screenshots');

/** What a cell holds in the workbook and in the grid. */
export interface Look {
  readonly workbook: { readonly value: unknown; readonly formula: string | null };
  readonly grid: { readonly value: unknown; readonly formula: string | null } | null;
  readonly shown: string | null;
}

interface OpenOptions {
  readonly dark?: boolean;
  /** Done with the page before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
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
  async open(query = '', options: OpenOptions = {}): Promise<Page> {
    const page = await this.freshPage(options.dark ?? false);
    await options.prepare?.(page);
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
      viewport: VIEWPORT,
      locale: 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
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

/** Clicks a button and waits until its work is done; a fill is shown first and then written. */
export async function press(page: Page, job: 'check' | 'fill'): Promise<void> {
  const pane = paneOf(page);
  await pane.locator(`[data-job=${job}]`).click();
  if (job === 'check') {
    await pane.locator('[data-verdict]').waitFor();
  } else {
    await pane.locator('[data-write]').click();
    await pane.locator('[data-filled=now]').waitFor();
  }
  await pane.locator('main[aria-busy=false]').waitFor();
}

/** The sample or the template anew in the same page: grid, workbook and pane start from the beginning. */
export async function reopen(page: Page, button = '示例工作簿'): Promise<void> {
  const frame = paneFrame(page);
  const gone = frame.evaluate(() => new Promise(() => undefined)).catch(() => undefined);
  await page.getByRole('button', { name: button, exact: true }).click();
  await gone;
  await paneOf(page).locator('[data-job=check]').waitFor();
}

export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.file', { hasText: name }).waitFor();
  await paneOf(page).locator('[data-job=check]').waitFor();
}

/** The workbook as a file, by the page's own button. */
export async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^(保存|Save)$/ }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Makes one of the pane's next requests fail. */
export async function fail(page: Page, fault: Fault): Promise<void> {
  await page.evaluate((planned) => window.gouji?.fail(planned), fault);
}

export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => new URL(one.url()).pathname.endsWith('taskpane.html'));
  if (!frame) throw new Error('no pane');
  return frame;
}

// Without transitions: axe and the pictures would catch colours half-way.
const MODES = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  contrast: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const;
type Mode = keyof typeof MODES;
const EVERY_MODE: readonly Mode[] = ['light', 'dark', 'contrast'];

/** In light, dark and a contrast theme, at 320 pixels: a picture, no barrier axe finds, nothing beside the pane's edge. */
export async function inEveryMode(page: Page, name: string, modes = EVERY_MODE): Promise<void> {
  // Without the grid, which would be painted anew at every step.
  const narrow = await page.addStyleTag({
    content: '.page { grid-template: 1fr / 320px !important } .stage, .header { display: none !important }',
  });
  const height = await paneOf(page)
    .locator('main')
    .evaluate((main) => main.getBoundingClientRect().height);
  await page.setViewportSize({ width: 320, height: Math.min(Math.ceil(height) + 110, 3000) });
  try {
    expect(await paneOf(page).locator('body').innerText()).not.toMatch(/undefined|NaN|\[object|null/);
    for (const mode of modes) {
      await page.emulateMedia(MODES[mode]);
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${mode}.png`) });
      const found = { mode, barriers: await barriers(page), overflow: await overflow(page) };
      expect({ name, ...found }).toEqual({ name, mode, barriers: [], overflow: 0 });
    }
  } finally {
    await page.emulateMedia(MODES.light);
    await narrow.evaluate((style) => style.parentNode?.removeChild(style));
    await page.setViewportSize(VIEWPORT);
  }
}

/** By how many pixels the pane has to be scrolled sideways. */
function overflow(page: Page): Promise<number> {
  return paneOf(page)
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
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
  await page.setViewportSize(VIEWPORT);
}

declare global {
  interface Window {
    axe?: { run(): Promise<AxeResults> };
  }
}

/** What axe finds wrong in the pane, with where. */
async function barriers(page: Page): Promise<string[]> {
  const frame = paneFrame(page);
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(() => window.axe?.run());
  return (found?.violations ?? []).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
