// The choice of the rules (规则包) in the pane: scored anew, remembered by the workbook, and kept when it is opened again.
import { openXlsx } from '../../src/workbook/xlsx';
import { openFile, paneOf, press, Preview, save } from './preview-page';

jest.setTimeout(120_000);

let preview: Preview;
beforeAll(async () => {
  preview = await Preview.start();
});
afterAll(() => preview.stop());

test('another pack is chosen: the scores are made anew, and the workbook remembers it', async () => {
  const page = await preview.open();
  const pane = paneOf(page);
  const menu = pane.locator('select[data-pack]');
  await expect(menu.inputValue()).resolves.toBe('');
  await press(page, 'check');
  await expect(menu.inputValue()).resolves.toBe('wanzhou-2019');

  await menu.selectOption('yueyang-2013');
  await pane.locator('select[data-pack=yueyang-2013]').waitFor();
  await pane.locator('main[aria-busy=false]').waitFor();
  // 支付进度 is an indicator of 岳阳 only.
  await pane.getByText('支付进度').first().waitFor();
  await page.screenshot({ path: 'screenshots/pack-chosen.png' });

  const saved = await save(page);
  const kept = openXlsx(saved, 'saved.xlsx')
    .index()
    .names.find(({ name }) => name === '_Gouji_规则包');
  expect(kept).toMatchObject({ refersTo: '="yueyang-2013"', visible: false });

  await openFile(page, 'again.xlsx', saved);
  await press(page, 'check');
  await expect(menu.inputValue()).resolves.toBe('yueyang-2013');
  expect(preview.complaints).toEqual([]);
  expect(preview.outside).toEqual([]);
});

test('a workbook that remembers a pack of somebody’s own says so, and another can be chosen', async () => {
  const book = openXlsx(await save(await preview.open()), 'own.xlsx');
  const name = { name: '_Gouji_规则包', scope: null, refersTo: '="上海-2024"', visible: false };
  await book.apply({ sheets: [], names: [name] });
  const page = await preview.open();
  await openFile(page, 'own.xlsx', book.bytes());
  const pane = paneOf(page);
  await pane.locator('[data-job=check]').click();
  await pane.getByText('上海-2024').waitFor();
  await page.screenshot({ path: 'screenshots/pack-unknown.png' });
  await pane.locator('select[data-pack]').selectOption('wanzhou-2019');
  await pane.locator('[data-verdict]').waitFor();
});
