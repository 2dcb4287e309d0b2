// What the pane shows when there is nothing to check yet, while it works, and when something goes wrong.
import type { Page } from 'playwright-core';
import { fail, openFile, paneFrame, paneOf, picture, press, Preview, reopen, until } from './preview-page';
import { nameless } from './workbooks';

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
const retry = () => pane().getByRole('button', { name: '再试一次' });

describe('nothing to check yet', () => {
  test('a workbook without names: three steps, the names, and the template in one click', async () => {
    await openFile(page, '我的.xlsx', nameless());
    await press(page, 'check');
    expect(await pane().locator('[data-nothing] ol > li').count()).toBe(3);
    expect(await pane().locator('[data-table-status=missing][data-name=三公经费]').innerText()).toMatch(
      /三公经费\s*ThreePublicExpenses/,
    );
    await pane().getByRole('button', { name: '复制名称 三公经费', exact: true }).click();
    await pane().getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('三公经费');

    // A fill of nothing is no fill.
    await pane().locator('[data-job=fill]').click();
    await pane().locator('main[aria-busy=false]').waitFor();
    expect(await pane().locator('[data-proposal]').count()).toBe(0);

    await pane().locator('button[data-template]').click();
    await page.locator('.file', { hasText: 'template.xlsx' }).waitFor();
    await pane().getByRole('heading', { name: '点一下“核对”' }).waitFor();
  });

  test('the empty template: everything found, nothing in it, and a list of what is to be scored', async () => {
    await press(page, 'check');
    expect(await pane().locator('[data-verdict]').innerText()).toBe('标准表里还没有填数，什么都还没有核对');
    await pane().locator('#tab-scores').click();
    expect(await pane().locator('[data-grade]').innerText()).toBe('暂计');
    expect(await pane().locator('[data-provisional]').innerText()).toMatch(/有 \d+ 项还没有得分/);
    const toScore = pane().locator('[data-todo]');
    expect(await toScore.count()).toBeGreaterThan(10);
    expect(await toScore.first().innerText()).toMatch(/指标评分!\s*[A-Z]+\d+[\s\S]*请评分，满分 \d+/);
    expect(await toScore.filter({ hasText: '空白，请补数' }).first().innerText()).toMatch(/!\s*[A-Z]+\d+/);
    await toScore.first().getByRole('button').first().click();
    await until(
      () => page.evaluate(() => window.gouji?.selection() ?? null),
      (at) => at?.workbook.startsWith('指标评分!') === true && at.grid === at.workbook,
    );
  });
});

describe('trouble', () => {
  beforeEach(() => reopen(page));

  test('a long reading says how long, and 取消 ends it; its answer is not waited for', async () => {
    await fail(page, { code: 'no answer' });
    await pane().locator('[data-job=check]').click();
    await pane().locator('[data-working=reading]').waitFor();
    await pane().getByText('已用 2 秒').waitFor();
    await picture(page, 'state-working');
    await pane().locator('[data-cancel]').click();
    await pane().locator('main[aria-busy=false]').waitFor();
    await press(page, 'check');
    expect(await pane().locator('[data-verdict]').innerText()).toContain('12 处不平');
  });

  test.each([
    ['InvalidOperationInCellEditMode', 'edit-mode', '按回车'],
    ['InvalidOrTimedOutSession', 'lost-connection', '检查网络'],
    ['RequestPayloadSizeLimitExceeded', 'too-large', '改成只含表格的区域'],
  ])('%s: one sentence, and 再试一次 does it', async (code, trouble, sentence) => {
    await fail(page, { code });
    await pane().locator('[data-job=check]').click();
    await pane().locator(`[data-trouble=${trouble}]`).waitFor();
    expect(await pane().getByRole('alert').innerText()).toContain(sentence);
    await retry().click();
    await pane().locator('[data-verdict]').waitFor();
    expect(await pane().getByRole('alert').count()).toBe(0);
  });

  test('an error nobody foresaw: a report without anything of the workbook, to be copied', async () => {
    await fail(page, { code: 'GeneralException' });
    await pane().locator('[data-job=check]').click();
    await pane().locator('[data-trouble=unknown]').waitFor();
    await pane().getByRole('button', { name: '复制', exact: true }).click();
    await pane().getByText('已复制').waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/^Gouji \d+\.\d+\.\d+\n.*Excel.*\nExcelApi 1\.\d+\nzh-CN\n[\s\S]*check: unknown/);
    expect(report).not.toMatch(/sample|支出|402/);
    await retry().click();
    await pane().locator('[data-verdict]').waitFor();
  });

  test('a cell that cannot be selected is said, and the next that can takes it away', async () => {
    await press(page, 'check');
    const link = pane().locator('[data-finding]').getByRole('button', { name: /^选中/ }).first();
    await fail(page, { code: 'InvalidOperationInCellEditMode' });
    await link.click();
    await pane().locator('[data-trouble=edit-mode]').waitFor();
    await retry().click();
    await pane().locator('[data-trouble]').waitFor({ state: 'detached' });
  });

  test('a fault of our own never leaves the pane blank', async () => {
    await paneFrame(page).evaluate(() => {
      HTMLElement.prototype.focus = () => {
        throw new Error('made to fail');
      };
    });
    await pane().locator('[data-job=fill]').click();
    await pane().locator('[data-fault]').waitFor();
    expect(await pane().locator('[data-report]').inputValue()).toMatch(/^Gouji[\s\S]*Error: made to fail/);
    expect(preview.complaints.splice(0).join('\n')).toContain('made to fail');
    await picture(page, 'state-fault');
    await pane().getByRole('button', { name: '重新打开窗格' }).click();
    await press(page, 'check');
  });
});

describe('scores and tables of the sample', () => {
  beforeAll(async () => {
    await reopen(page);
    await press(page, 'check');
  });

  test('how a score came about: formula, numbers with their cells, rule, and what is claimed', async () => {
    await pane().locator('#tab-scores').click();
    const indicator = pane().locator('[data-indicator]', { hasText: '公用经费控制率' }).first();
    await indicator.locator('summary').focus();
    await page.keyboard.press('Enter');
    await indicator.getByText('算式').first().waitFor();
    expect(await indicator.innerText()).toMatch(
      /公式[\s\S]*÷[\s\S]*取数[\s\S]*16\.29 万元[\s\S]*算式[\s\S]*= 100%/,
    );
    await indicator.getByRole('button').first().click();
    await until(
      () => page.evaluate(() => window.gouji?.selection() ?? null),
      (at) => at !== null && at.workbook === at.grid && at.workbook !== '基本情况!A1',
    );
    expect(await indicator.getAttribute('open')).not.toBeNull();
    await picture(page, 'state-scores');
  });

  test('the tables, each with its name and a link', async () => {
    await pane().locator('#tab-tables').click();
    const read = pane().locator('[data-table-status=read]');
    expect(await read.count()).toBeGreaterThan(8);
    expect(await read.first().getByRole('button').count()).toBe(1);
  });

  test('in English', async () => {
    const english = await preview.open('?lang=en');
    try {
      await press(english, 'fill');
      expect(await paneOf(english).locator('[data-filled]').innerText()).toMatch(
        /cells written to 绩效评价汇总\s+Total 97 of 100, grade 优/,
      );
    } finally {
      await english.context().close();
    }
  });
});
