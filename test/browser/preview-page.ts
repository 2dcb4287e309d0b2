// The preview in a browser, as the tests drive it: its server, its page, the pane inside, and a watch over both.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Browser, Frame, FrameLocator, JSHandle, Page } from 'playwright-core';
import type { Fault } from '../../src/host/faults';
import type { MemoryWorkbook } from '../../src/host/memory-workbook';
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
  /** The browser's own language. */
  readonly locale?: string;
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
    const page = await this.freshPage(options);
    await options.prepare?.(page);
    await page.goto(this.server.address + query);
    await paneOf(page).locator('[data-job=check]').waitFor();
    return page;
  }

  /** The pane's page by itself. */
  async openPane(): Promise<Page> {
    const page = await this.freshPage();
    await page.goto(`${this.server.address}taskpane.html`);
    return page;
  }

  private async freshPage({ dark = false, locale = 'zh-CN' }: OpenOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: VIEWPORT,
      locale,
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
  await paneAnew(page, () => page.getByRole('button', { name: button, exact: true }).click());
}

/** The pane alone from the beginning, beside the workbook and the grid that stand. */
export async function reloadPane(page: Page): Promise<void> {
  await paneAnew(page, () =>
    page.evaluate(() => document.querySelector('iframe.pane')?.setAttribute('src', 'taskpane.html')),
  );
}

async function paneAnew(page: Page, start: () => Promise<unknown>): Promise<void> {
  const frame = paneFrame(page);
  const gone = frame.evaluate(() => new Promise(() => undefined)).catch(() => undefined);
  await start();
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

/** The workbook in memory, as the page itself has it. */
function workbookOf(page: Page): Promise<JSHandle<MemoryWorkbook>> {
  return page.evaluateHandle(
    () => Reflect.get(Reflect.get(window.gouji ?? {}, 'file') as object, 'workbook') as MemoryWorkbook,
  );
}

/** A user's entry without the way through the grid. */
export async function enter(page: Page, address: string, entered: string | number): Promise<void> {
  const at = parseArea(address);
  if (!at) throw new Error(address);
  const entries = [{ row: at.top, column: at.left, entered }];
  await (
    await workbookOf(page)
  ).evaluate(
    (workbook, [name, typed]) => {
      const sheet = workbook.sheets.find((one) => one.name === name);
      if (sheet) workbook.enter(sheet, typed, 'user');
    },
    [at.sheet, entries] as const,
  );
}

/** From now on the workbook takes no change, as a file opened read-only. */
export async function makeReadOnly(page: Page): Promise<void> {
  await (await workbookOf(page)).evaluate((workbook) => void Reflect.set(workbook, 'readOnly', true));
}

/** Protects a sheet, or takes its protection away, as under Review. */
export async function protect(page: Page, name: string, on: boolean): Promise<void> {
  await (
    await workbookOf(page)
  ).evaluate(
    (workbook, [wanted, protect]) => {
      const sheet = workbook.sheets.find((one) => one.name === wanted);
      if (sheet) workbook.setProtected(sheet, protect);
    },
    [name, on] as const,
  );
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

/** What 320 pixels are at 200 %. */
const ZOOMED = 160;

/**
 * What is wrong with the pane at 320 pixels in light, dark and a contrast theme: barriers that axe finds; there and at
 * 200 %: what lies beside its edge, and texts that are cut off. Each leaves a picture.
 */
export async function inEveryMode(page: Page, name: string): Promise<string[]> {
  // Without the grid, which would be painted anew at every step.
  const narrow = await page.addStyleTag({
    content: '.page { grid-template: 1fr / 100% !important } .stage, .header { display: none !important }',
  });
  const faults: string[] = [];
  const note = (mode: string, found: readonly string[]): unknown =>
    faults.push(...found.map((fault) => `${name} ${mode}: ${fault}`));
  await fit(page, 320);
  note(
    'in words',
    (await paneOf(page).locator('body').innerText()).match(/undefined|NaN|\[object|null/g) ?? [],
  );
  for (const [mode, media] of Object.entries(MODES)) {
    await page.emulateMedia(media);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${mode}.png`) });
    note(mode, await barriers(page));
  }
  note('at 320', await hidden(page));
  await page.emulateMedia(MODES.light);
  await fit(page, ZOOMED);
  await page.screenshot({ path: join(SCREENSHOTS, `${name}-zoomed.png`) });
  note('at 160', await hidden(page));
  await narrow.evaluate((style) => style.parentNode?.removeChild(style));
  await page.setViewportSize(VIEWPORT);
  return faults;
}

/** Makes the window as wide as is asked and as high as the pane then is, up to a limit. */
async function fit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: VIEWPORT.height });
  const main = paneOf(page).locator('main');
  const height = await main.evaluate((element) => element.getBoundingClientRect().height);
  await page.setViewportSize({ width, height: Math.min(Math.ceil(height) + 130, 3000) });
}

/** Where the pane has to be scrolled sideways, and texts that lie beside its edge or that a part of it cuts off. */
function hidden(page: Page): Promise<string[]> {
  return paneFrame(page).evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} pixels too wide`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      if (!node.textContent?.trim() || right === left) continue;
      let [from, to] = [0, clientWidth];
      for (let part = node.parentElement; part; part = part.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(part);
        if (clipPath !== 'none') [from, to] = [-Infinity, Infinity]; // only for screen readers
        if (clipPath !== 'none' || part === document.body) break;
        const box = part.getBoundingClientRect();
        if (overflowX !== 'visible') [from, to] = [Math.max(from, box.left), Math.min(to, box.right)];
        if (overflowY === 'hidden' && (top < box.top - 1 || bottom > box.bottom + 1)) to = -Infinity;
      }
      if (left < from - 1 || right > to + 1) found.push(node.textContent);
    }
    return found;
  });
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
    axe?: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds wrong in the pane, with where. Only that is brought over: all it found right would take seconds. */
async function barriers(page: Page): Promise<string[]> {
  const frame = paneFrame(page);
  if (!(await frame.evaluate(() => window.axe !== undefined))) await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const found = await window.axe?.run({ resultTypes: ['violations'] });
    return (
      found?.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)) ?? ['no axe']
    );
  });
}
