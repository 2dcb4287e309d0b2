// The ribbon's two commands in their own page, through Microsoft's Office.js; and the dialog in which they speak.
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { look, fail, Preview, SCREENSHOTS, selection, until } from './preview-page';

jest.setTimeout(120_000);

let preview: Preview;
let page: Page;
let commands: Frame;

beforeAll(async () => {
  preview = await Preview.start();
  page = await preview.open();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'commands.html';
    document.body.append(frame);
  });
  commands = await until(
    () => Promise.resolve(page.frames().find((frame) => frame.url().includes('commands.html'))),
    (frame) => frame !== undefined,
  ).then((frame) => frame as Frame);
});
afterAll(() => preview.stop());

interface Outcome {
  /** Where the dialog was to be opened. */
  readonly address: string | null;
  readonly completed: boolean;
}

/** As the ribbon does: calls what was associated with the button, and waits until it says it has ended. */
function push(button: 'check' | 'fill'): Promise<Outcome> {
  return until(
    () =>
      commands.evaluate((name) => {
        const office = window as unknown as {
          Office?: {
            context?: { ui?: { displayDialogAsync: unknown } };
            actions?: {
              _association?: { mappings: Record<string, (event: { completed(): void }) => void> };
            };
          };
        };
        const command = office.Office?.actions?._association?.mappings[name.toUpperCase()];
        const ui = office.Office?.context?.ui;
        if (!command || !ui) return null;
        return new Promise<Outcome>((resolve) => {
          let address: string | null = null;
          ui.displayDialogAsync = (asked: string, _size: object, shown: (result: object) => void) => {
            address = asked;
            shown({ status: 'failed' }); // as if the user had closed it
          };
          command({ completed: () => resolve({ address, completed: true }) });
        });
      }, button),
    (outcome) => outcome !== null,
  ).then((outcome) => outcome as Outcome);
}

/** What the dialog at that address says, and how it looks. */
async function said(address: string | null, name: string): Promise<string> {
  const dialog = await page.context().newPage();
  await dialog.setViewportSize({ width: 360, height: 300 });
  await dialog.goto(address ?? 'about:blank');
  await dialog.locator('h1').waitFor();
  await dialog.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  const text = await dialog.locator('body').innerText();
  await dialog.close();
  return text;
}

test('核对 says the verdict', async () => {
  const { address, completed } = await push('check');
  expect(completed).toBe(true);
  expect(await said(address, 'dialog-check')).toMatch(/核对结果\s+还不能上报：12 处不平，5 处缺数/);
});

test('填写评分表 writes, leads to the sheet and says how much, total and grade', async () => {
  const { address } = await push('fill');
  expect(await said(address, 'dialog-fill')).toMatch(
    /已填写评分表\s+已填写 184 个单元格（绩效评价汇总）。\s+总分 97（满分 100），等次 优。\s+还不能上报/,
  );
  expect((await selection(page))?.workbook).toBe('绩效评价汇总!A1');
  expect((await look(page, '绩效评价汇总', 0, 0))?.shown).toBe('部门整体支出绩效评价汇总');
});

test('what goes wrong is said in the same words as in the pane', async () => {
  await fail(page, { code: 'InvalidOperationInCellEditMode' });
  const { address, completed } = await push('fill');
  expect(completed).toBe(true);
  expect(await said(address, 'dialog-trouble')).toMatch(/没有完成\s+有一个单元格正在编辑。请在表格里按回车/);
});
