// A workbook with the nine tables of 部门决算公开 and nothing else: checked at once, without a score, whatever pack was chosen before.
import type { Page } from 'playwright-core';
import { FINAL_ACCOUNTS_BOOK } from '../specimens/final-accounts';
import { specimenBook } from '../support/specimen-file';
import { openFile, paneOf, picture, press, Preview } from './preview-page';

jest.setTimeout(120_000);

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

test('the published set: no 不平, 尾差 shown, no score', async () => {
  await openFile(page, '决算公开.xlsx', await specimenBook(FINAL_ACCOUNTS_BOOK));
  await press(page, 'check');
  expect(await pane().locator('[data-count=unbalanced]').innerText()).toMatch(/^0\s/);
  await picture(page, 'final-accounts');
  expect(await pane().locator('[data-verdict]').innerText()).toMatch(/可以上报：没有不平/);
  await pane().locator('#tab-tables').click();
  await pane().getByText('找到 9 张').waitFor();
  await picture(page, 'final-accounts-tables');
  await pane().locator('#tab-scores').click();
  await pane().getByText('这套规则没有评分指标').waitFor();
  await picture(page, 'final-accounts-scores');
  await pane().locator('[data-job=fill]').click();
  await pane().locator('[data-write]').waitFor();
  expect(await pane().locator('[data-proposal]').innerText()).not.toContain('绩效评价汇总');
  await picture(page, 'final-accounts-proposal');
});
