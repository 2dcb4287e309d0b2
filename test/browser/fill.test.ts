// A fill in the pane: the list before it, the write, and taking it back, on the sample workbook.
import type { Locator, Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/xlsx';
import {
  fail,
  goTo,
  look,
  makeReadOnly,
  openFile,
  paneOf,
  picture,
  press,
  Preview,
  protect,
  reopen,
  save,
  selection,
  until,
} from './preview-page';
import { begunByStaff, OWN_SHEET } from './workbooks';

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
  expect(await pane().getByRole('alert').innerText()).toMatch(/写入以后，绩效评价汇总!A2 又改动过.*没有撤销/);
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

test('by keyboard alone: check, fill, write, undo; where the keyboard is can always be seen', async () => {
  const { keyboard } = page;
  /** Presses a key; answers with the marks of what then has the focus, which must show it and be in sight. */
  const then = async (key: string, wanted: string): Promise<void> => {
    await keyboard.press(key);
    const focus = pane().locator(`${wanted}:focus`);
    await focus.waitFor();
    const ring = await focus.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom } = element.getBoundingClientRect();
      return { outlineStyle, outlineWidth, inSight: top >= 0 && bottom <= window.innerHeight };
    });
    expect({ key, wanted, ...ring }).toEqual({
      key,
      wanted,
      outlineStyle: 'solid',
      outlineWidth: '2px',
      inSight: true,
    });
  };
  // The grid takes the keyboard when it has come to rest; only then is it the pane's to keep.
  const held = async (): Promise<boolean> => {
    await pane()
      .locator('html')
      .evaluate(() => window.focus());
    await page.waitForTimeout(250);
    return pane()
      .locator('html')
      .evaluate(() => document.hasFocus());
  };
  await until(held, Boolean);
  await then('Tab', '[data-job=check]');
  await then('Enter', '[data-job=check]');
  await pane().locator('[data-verdict=broken]').waitFor();
  await then('Tab', '[data-job=fill]');
  await then('Enter', '[data-proposal]');
  await then('Tab', '[data-write]');
  await then('Enter', '[data-filled=now]');
  expect(await look(page, SUMMARY, 0, 0)).not.toBeNull();
  await then('Tab', '[data-undo]');
  await keyboard.press('Enter');
  await pane().getByText('已撤销填写，工作簿恢复原样').last().waitFor();
  expect(await sheets()).not.toContain(SUMMARY);
});

describe('into a summary that staff laid out and began themselves', () => {
  beforeEach(async () => openFile(page, '局机关.xlsx', await begunByStaff()));

  const KEPT = ['汇总!E4', '汇总!D6', '汇总!E8'];
  const entered = async (): Promise<unknown[]> => {
    const cells = (await contents()).sheets.find(({ name }) => name === OWN_SHEET)?.cells;
    return [cells?.find(at(3, 4)), cells?.find(at(5, 3)), cells?.find(at(7, 4))].map((cell) => cell?.value);
  };
  const at =
    (row: number, column: number) =>
    (cell: { readonly row: number; readonly column: number }): boolean =>
      cell.row === row && cell.column === column;

  test('their entries are listed before the write and after it, each with its link, and stay', async () => {
    const before = await contents();
    await pane().locator('[data-job=fill]').click();
    const list = pane().locator('[data-proposal]');
    await list.waitFor();
    expect(await list.locator('[data-destination=range]').innerText()).toMatch(
      /^汇总：\d+ 个单元格\s+填进您的表/,
    );
    const fold = list.locator('summary', { hasText: '3 处有您的内容，不会改动' });
    await fold.press('Enter');
    expect(await links(list.locator('details'))).toEqual(KEPT);
    await pane().locator('[data-write]').click();
    const notice = pane().locator('[data-filled=now]');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('下面的单元格里有您的内容，没有改动');
    expect(await notice.innerText()).toContain('应填“97”');
    expect(await links(notice.locator('li'))).toEqual(KEPT);
    expect(await entered()).toEqual([2, 0.9, 96]);
    await notice.getByRole('button', { name: '选中 汇总!D6' }).click();
    await until(
      () => selection(page),
      (where) => where?.workbook === '汇总!D6' && where.grid === where.workbook,
    );
    await picture(page, 'fill-kept');
    await pane().locator('[data-undo]').click();
    await pane().getByText('已撤销填写，工作簿恢复原样').last().waitFor();
    expect(await contents()).toEqual(before);
  });

  test('on a protected sheet: nothing is written, the sheet is named with what to do; unprotected, it is filled', async () => {
    await protect(page, OWN_SHEET, true);
    const before = await contents();
    await refused('protected-sheet', /工作表“汇总”受保护，没有写入任何内容。请在“审阅”里撤销工作表保护/);
    await picture(page, 'fill-protected');
    expect(await contents()).toEqual(before);

    // The pane works on.
    await press(page, 'check');
    expect(await pane().locator('[data-verdict]').innerText()).toContain('12 处不平');
    expect(await pane().getByRole('alert').count()).toBe(0);

    await refused('protected-sheet', /撤销工作表保护，再点一次/);
    await protect(page, OWN_SHEET, false);
    await pane().locator('[data-retry]').click();
    await pane().locator('[data-write]').click();
    await pane().locator('[data-filled=now]').waitFor();
    expect(await entered()).toEqual([2, 0.9, 96]);
    expect((await look(page, OWN_SHEET, 4, 4))?.workbook.formula).toBe('=指标评分!E7');
  });

  test('in a read-only workbook: nothing is written, a copy is advised, and the pane checks on', async () => {
    await makeReadOnly(page);
    const before = await contents();
    await refused('read-only', /工作簿是只读的，没有写入任何内容。请另存为一份副本/);
    await picture(page, 'fill-read-only');
    expect(await contents()).toEqual(before);
    expect(await pane().locator('[data-proposal]').count()).toBe(0);
    await press(page, 'check');
    expect(await pane().locator('[data-verdict]').innerText()).toContain('12 处不平');
    expect(await pane().getByRole('alert').count()).toBe(0);
  });

  test('a workbook that refuses without having said so beforehand: the same', async () => {
    await pane().locator('[data-job=fill]').click();
    await pane().locator('[data-proposal]').waitFor();
    const before = await contents();
    await fail(page, { code: 'AccessDenied' });
    await pane().locator('[data-write]').click();
    await pane().locator('[data-trouble=read-only]').waitFor();
    expect(await contents()).toEqual(before);
  });

  const links = (within: Locator): Promise<string[]> =>
    within.getByRole('button', { name: /^选中/ }).allInnerTexts();

  /** A fill that comes to nothing: what is said, and that the list goes, for it has to be made anew. */
  async function refused(trouble: string, words: RegExp): Promise<void> {
    await pane().locator('[data-job=fill]').click();
    await pane().locator('[data-write]').click();
    await pane().locator(`[data-trouble=${trouble}]`).waitFor();
    expect(await pane().getByRole('alert').innerText()).toMatch(words);
    expect(await pane().locator('[data-proposal]').count()).toBe(0);
    expect(await pane().locator('[data-filled]').count()).toBe(0);
  }
});
