// The ribbon's two commands beside the pane, as Excel runs them: the real Office.js in the function file and in its dialog.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import {
  counts,
  follow,
  goTo,
  look,
  paneOf,
  picture,
  press,
  Preview,
  selection,
  until,
} from './preview-page';

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

const run = (name: 'check' | 'fill', refuseDialogs = false): Promise<number | null | undefined> =>
  page.evaluate(([what, refuse]) => window.gouji?.command(what, { refuseDialogs: refuse }), [
    name,
    refuseDialogs,
  ] as const);
const dialog = () => page.frameLocator('.dialog iframe');
const said = async (): Promise<string[]> => {
  await dialog().locator('h1').waitFor();
  return dialog().locator('h1, p').allInnerTexts();
};
/** What axe finds wrong in the dialog. */
const barriers = async (): Promise<string[]> => {
  const element = await page.locator('.dialog iframe').elementHandle();
  const frame = await element.contentFrame();
  await frame!.evaluate(axe.source);
  return frame!.evaluate(async () => {
    const found = await window.axe!.run({ resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
};
/** The pane's frame only: what a command brought is put away with it. */
const frames = () => page.locator('iframe').count();

test('核对 says the verdict of the pane, and leaves the user where they were', async () => {
  await press(page, 'check');
  await follow(page, '支出预决算!D21');
  const before = await selection(page);
  const running = run('check');
  expect(await said()).toEqual([
    '核对结果',
    expect.stringMatching(/^还不能上报：12 处不平，5 处缺数/),
    expect.stringMatching(/^平 \d+ 处，尾差 \d+ 处，未核 \d+ 处。$/),
    '要看每一处差在哪里，请点“打开窗格”。',
  ]);
  await picture(page, 'ribbon-check');
  expect(await barriers()).toEqual([]);
  const [, , rest] = await said();
  await dialog().getByRole('button', { name: '知道了' }).press('Enter');
  expect(await running).toBe(0);
  expect(await page.locator('.dialog').count()).toBe(0);
  await until(frames, (left) => left === 1);
  expect(await selection(page)).toEqual(before);

  const { balanced, rounding, skipped } = await counts(page);
  expect(rest).toBe(`平 ${balanced} 处，尾差 ${rounding} 处，未核 ${skipped} 处。`);
});

test('while the pane is open: it goes on hearing of changes after a command', async () => {
  const running = run('check');
  await said();
  await dialog().getByRole('button', { name: '知道了' }).click();
  await running;
  await follow(page, '支出预决算!D21');
  await goTo(page, '支出预决算!D21');
  await page.keyboard.type('38.27');
  await page.keyboard.press('Enter');
  await paneOf(page).locator('[data-live=soon]').waitFor();
  await paneOf(page).locator('[data-live=on]').waitFor();
});

test('a workbook that does not answer to be read: the dialog says what to do', async () => {
  await page.evaluate(() => window.gouji?.fail({ code: 'InvalidOperationInCellEditMode' }));
  const running = run('check');
  expect(await said()).toEqual(['没有完成', expect.stringContaining('按回车')]);
  await dialog().getByRole('button', { name: '知道了' }).click();
  expect(await running).toBe(0);
});

test('填写评分表 writes the summary, leads to it and says so; closing the dialog ends it', async () => {
  const running = run('fill');
  const [title, written, total] = await said();
  expect(title).toBe('已填写评分表');
  expect(written).toMatch(/^已填写 \d+ 个单元格（绩效评价汇总）。$/);
  expect(total).toBe('总分 97（满分 100），等次 优。');
  await until(
    () => selection(page),
    (at) => at?.workbook === '绩效评价汇总!A1' && at.grid === at.workbook,
  );
  expect((await look(page, '绩效评价汇总', 0, 0))?.shown).toBeTruthy();
  await picture(page, 'ribbon-fill');
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  expect(await running).toBe(0);
  await until(frames, (left) => left === 1);
});

test('where dialogs are refused the command ends all the same, and the summary is filled', async () => {
  await follow(page, '支出预决算!D21');
  expect(await run('check', true)).toBe(0);
  expect(await run('fill', true)).toBe(0);
  expect(await page.locator('.dialog').count()).toBe(0);
  expect((await selection(page))?.workbook).toBe('绩效评价汇总!A1');
});
