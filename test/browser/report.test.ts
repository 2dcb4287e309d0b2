// The button “自评报告”: the pane makes the Word file of the workbook as it stands, and the browser saves it.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { paneOf, press, Preview } from './preview-page';

jest.setTimeout(120_000);

let preview: Preview;
beforeAll(async () => {
  preview = await Preview.start();
});
afterAll(() => preview.stop());

async function made(page: Page): Promise<{ name: string; text: string }> {
  const pane = paneOf(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.locator('button[data-report]').click(),
  ]);
  await pane.locator('[data-report-made]').waitFor();
  const parts = unzipSync(readFileSync(await download.path()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return { name: download.suggestedFilename(), text: xml.replace(/<[^>]*>/g, '') };
}

test('a report of the workbook is saved; the workbook is not changed', async () => {
  const page = await preview.open();
  await press(page, 'check');
  const pane = paneOf(page);
  await pane.getByRole('tab', { name: '评分' }).click();
  const { name, text } = await made(page);
  expect(name).toBe('sample 自评报告.docx');
  expect(text).toContain('本报告所用的数还没有对平。还不能上报：12 处不平，5 处缺数');
  expect(text).toContain('实有人数 ÷ 人员编制 = 7 ÷ 7 = 100%');
  // The corrections and what a reviewer would ask are looked for as well.
  expect(text).toContain('支出预决算!D21 公用经费应为 38.27（现为 16.29）');
  expect(text).toContain('说明中的 21.97 不是公式里的数');
  await page.screenshot({ path: 'screenshots/report-made.png' });
  expect(preview.complaints).toEqual([]);
  expect(preview.outside).toEqual([]);
});

test('the button speaks English too; the report itself is a Chinese paper', async () => {
  const page = await preview.open('?lang=en');
  await press(page, 'check');
  const pane = paneOf(page);
  await pane.getByRole('tab', { name: 'Scores' }).click();
  await pane.getByRole('button', { name: 'Self-evaluation report' }).waitFor();
  const { text } = await made(page);
  expect(text).toContain('整体支出绩效自评报告');
  await pane.getByText('The workbook was not changed').waitFor();
});
