// A fill in the pane: the list before it, the write, and taking it back, on the sample workbook.
import type { Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/xlsx';
import {
  fail,
  goTo,
  inEveryMode,
  look,
  paneOf,
  picture,
  press,
  Preview,
  reopen,
  save,
  until,
} from './preview-page';

jest.setTimeout(120_000);

const SUMMARY = '绩效评价汇总';
let preview: Preview;
let page: Page;

beforeAll(async () => {
  preview = await Preview.start();
  page = await preview.open();
});
beforeEach(() => reopen(page));
afterEach(() => {
  expect({ outside: preview.outside.splice(0), complaints: preview.complaints.splice(0) }).toEqual({
    outside: [],
    complaints: [],
  });
});
afterAll(() => preview.stop());

const pane = () => paneOf(page);
const contents = async () => openXlsx(await save(page), 'sample.xlsx').contents();
const sheets = async (): Promise<string[]> => (await contents()).sheets.map(({ name }) => name);

async function type(address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('what will be written is shown first, and 取消 writes nothing', async () => {
  const before = await contents();
  await pane().locator('[data-job=fill]').click();
  const list = pane().locator('[data-proposal]');
  await list.waitFor();
  const said = await list.innerText();
  expect(said).toMatch(/绩效评价汇总：\d+ 个单元格\s+新建工作表/);
  expect(said).toMatch(/总分 97（满分 100），等次 优\s+填报总分 99\s+与计算相差 \+2 分/);
  expect(said).toMatch(/勾稽核对：[\d,]+ 个单元格\s+新建工作表\s+\d+ 条审核结果/);
  await picture(page, 'fill-proposed');
  await pane().locator('[data-dismiss]').click();
  await list.waitFor({ state: 'detached' });
  expect(await pane().locator('[data-total]').innerText()).toBe('97');
  expect(await contents()).toEqual(before);
});

test('撤销填写 puts back exactly what was there, and a second fill is the one that is undone', async () => {
  const before = await contents();
  await press(page, 'fill');
  expect(await sheets()).toEqual(expect.arrayContaining([SUMMARY, '勾稽核对']));
  await picture(page, 'fill-done');
  await pane().locator('[data-undo]').click();
  await pane().getByText('已撤销填写，工作簿恢复原样').last().waitFor();
  await picture(page, 'fill-undone');
  expect(await contents()).toEqual(before);
  expect(await pane().locator('[data-undo]').count()).toBe(0);

  await press(page, 'fill');
  const once = await contents();
  await press(page, 'fill');
  expect(await pane().locator('[data-undo]').count()).toBe(1);
  await pane().locator('[data-undo]').click();
  await pane().getByText('已撤销填写，工作簿恢复原样').last().waitFor();
  expect(await contents()).toEqual(once);
});

test('a check does not lose the way back', async () => {
  const before = await contents();
  await press(page, 'fill');
  await press(page, 'check');
  await pane().locator('[data-filled=past] [data-undo]').click();
  await pane().getByText('已撤销填写，工作簿恢复原样').last().waitFor();
  expect(await contents()).toEqual(before);
});

test('a cell edited after the fill is named, and nothing is undone', async () => {
  await press(page, 'fill');
  await pane()
    .getByRole('button', { name: `打开 ${SUMMARY}` })
    .click();
  await type(`${SUMMARY}!A2`, '我写的');
  await until(
    () => look(page, SUMMARY, 1, 0),
    (cell) => cell?.workbook.value === '我写的',
  );
  await pane().locator('[data-undo]').click();
  await pane().locator('[data-trouble=changed-meanwhile]').waitFor();
  expect(await pane().getByRole('alert').innerText()).toMatch(/填写以后，绩效评价汇总!A2 又改动过.*没有撤销/);
  await picture(page, 'fill-undo-refused');
  expect((await look(page, SUMMARY, 1, 0))?.workbook.value).toBe('我写的');
});

test('a table that changes while the list is shown: nothing is written, and once more makes a new list', async () => {
  await pane().locator('[data-job=fill]').click();
  await pane().locator('[data-proposal]').waitFor();
  await type('基本情况!A4', '重点项目支出总额');
  await pane().locator('[data-trouble=changed-meanwhile]').waitFor();
  expect(await pane().getByRole('alert').innerText()).toContain('没有写入');
  expect(await pane().locator('[data-proposal]').count()).toBe(0);
  expect(await sheets()).not.toContain(SUMMARY);
  await pane().getByRole('button', { name: '再试一次' }).click();
  await pane().locator('[data-proposal]').waitFor();
});

test('a write that Excel refuses leaves the list, and 再试一次 writes it', async () => {
  await pane().locator('[data-job=fill]').click();
  await pane().locator('[data-proposal]').waitFor();
  await fail(page, { code: 'InvalidOperationInCellEditMode' });
  await pane().locator('[data-write]').click();
  await pane().locator('[data-trouble=edit-mode]').waitFor();
  await picture(page, 'fill-refused');
  await pane().getByRole('button', { name: '再试一次' }).click();
  await pane().locator('[data-filled=now]').waitFor();
  expect(await sheets()).toContain(SUMMARY);
});

test('by keyboard alone: fill, write, undo', async () => {
  const { keyboard } = page;
  const focused = (): Promise<string> =>
    pane()
      .locator(':focus')
      .evaluate((element) =>
        element
          .getAttributeNames()
          .filter((name) => name.startsWith('data-'))
          .join(),
      );
  await pane().locator('[data-job=check]').focus();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await pane().locator('[data-proposal]:focus').waitFor();
  await keyboard.press('Tab');
  expect(await focused()).toContain('data-write');
  await keyboard.press('Enter');
  await pane().locator('[data-filled=now]:focus').waitFor();
  await keyboard.press('Tab');
  expect(await focused()).toContain('data-undo');
  await keyboard.press('Enter');
  await pane().getByText('已撤销填写，工作簿恢复原样').last().waitFor();
  expect(await sheets()).not.toContain(SUMMARY);
});

test('list and notice in every theme', async () => {
  await pane().locator('[data-job=fill]').click();
  await pane().locator('[data-proposal]').waitFor();
  await inEveryMode(page, 'pane-fill-proposed');
  await pane().locator('[data-write]').click();
  await pane().locator('[data-filled=now]').waitFor();
  await inEveryMode(page, 'pane-fill-done');
});
