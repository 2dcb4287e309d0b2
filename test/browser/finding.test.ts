// Tables without names: looked for in the pane, shown with their first rows, named in one click.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/xlsx';
import { inEveryMode, openFile, paneOf, picture, press, Preview, save } from './preview-page';
import { withoutNames } from './workbooks';

jest.setTimeout(180_000);

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/sample.xlsx')));
let preview: Preview;
let page: Page;

beforeAll(async () => {
  preview = await Preview.start();
  page = await preview.open();
});
afterEach(() => {
  expect({ outside: preview.outside.splice(0), complaints: preview.complaints.splice(0) }).toEqual({
    outside: [],
    complaints: [],
  });
});
afterAll(() => preview.stop());

const pane = () => paneOf(page);
const namesIn = async (): Promise<string[]> =>
  openXlsx(await save(page), 'saved.xlsx')
    .index()
    .names.map(({ name }) => name);

test('the sample without its names: found, looked at, named, and checked as with them', async () => {
  await openFile(page, '没有名称.xlsx', withoutNames(SAMPLE));
  await press(page, 'check');
  await pane().locator('[data-find-start]').click();
  await pane().locator('[data-find-count]').waitFor();
  await picture(page, 'finding');
  const found = pane().locator('[data-found][data-certain=true]');
  expect(await found.count()).toBeGreaterThanOrEqual(10);
  const assets = pane().locator('[data-found=固定资产]');
  expect(await assets.locator('input').isChecked()).toBe(true);
  await assets.locator('summary').click();
  expect(await assets.locator('table').innerText()).toMatch(/固定资产/);

  // Nothing is named before that is asked for.
  expect(await namesIn()).toEqual([]);
  const count = await pane().locator('[data-found] input:checked').count();
  await pane().locator('[data-find-name]').click();
  await pane().locator('[data-count=unbalanced]').waitFor();
  await pane().locator('main[aria-busy=false]').waitFor();
  expect(await pane().locator('[data-count=unbalanced]').innerText()).toMatch(/^12\s/);
  expect((await namesIn()).length).toBe(count);
});

test('a table that the user does not take gets no name', async () => {
  await openFile(page, '没有名称.xlsx', withoutNames(SAMPLE));
  await press(page, 'check');
  await pane().locator('[data-find-start]').click();
  await pane().locator('[data-found=固定资产] input').uncheck();
  await pane().locator('[data-find-name]').click();
  await pane().locator('[data-count=unbalanced]').waitFor();
  await pane().locator('main[aria-busy=false]').waitFor();
  const names = await namesIn();
  expect(names).toContain('支出预决算');
  expect(names).not.toContain('固定资产');
});

test('what is offered can be read by everybody, in every mode', async () => {
  await openFile(page, '没有名称.xlsx', withoutNames(SAMPLE));
  await press(page, 'check');
  await pane().locator('[data-find-start]').click();
  await pane().locator('[data-find-count]').waitFor();
  expect(await inEveryMode(page, 'finding')).toEqual([]);
});
