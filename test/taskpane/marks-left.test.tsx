/** @jest-environment jsdom */
// Marks that an earlier time left on the sheets: the first page says so and clears them.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from '../../src/taskpane/App';
import type { Hosting } from '../../src/taskpane/hosting';
import type { LiveWorkbook, Marked } from '../../src/workbook/port';

const HOSTING: Hosting = {
  template: { open: null, address: 'template.xlsx' },
  environment: () => [],
};
const unmark = jest.fn<Promise<Marked>, []>();
let left: boolean;
let root: Root;
let container: HTMLElement;

/** The pane over a workbook of which nothing else is asked before the first check. */
async function open(): Promise<void> {
  const workbook = {
    marked: () => Promise.resolve(left),
    unmark,
    watch: () => Promise.resolve(() => Promise.resolve()),
  } as unknown as LiveWorkbook;
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  await act(async () => {
    root.render(<App workbook={workbook} hosting={HOSTING} language="zh" background={() => undefined} />);
    await Promise.resolve();
  });
}

const button = (): HTMLButtonElement | null => container.querySelector('[data-marks]');
const clear = (): Promise<void> =>
  act(async () => {
    button()?.focus();
    button()?.click();
    await Promise.resolve();
  });

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(performance, { mark: () => undefined }); // jsdom has no such thing
  window.matchMedia = () =>
    ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;
});
beforeEach(() => unmark.mockReset());
afterEach(() => act(() => root.unmount()));

test('none: the first page says nothing of marks', async () => {
  left = false;
  await open();
  expect(container.textContent).toContain('点一下“核对”');
  expect(button()).toBeNull();
});

test('some: cleared at one click, which keeps the focus', async () => {
  left = true;
  unmark.mockResolvedValue({ cells: 0, leftOut: [] });
  await open();
  expect(container.textContent).toContain('工作表上还有上次留下的标记');
  expect(button()?.textContent).toBe('清除标记');
  await clear();
  expect(unmark).toHaveBeenCalledTimes(1);
  expect(container.textContent).toContain('标记已清除');
  expect(button()).toBe(document.activeElement);
  expect(button()?.getAttribute('aria-disabled')).toBe('true');
});

test('on a protected sheet they stay, and can be tried again', async () => {
  left = true;
  unmark.mockResolvedValue({ cells: 3, leftOut: ['支出预决算'] });
  await open();
  await clear();
  expect(container.textContent).toContain('工作表 支出预决算 受保护');
  await clear();
  expect(unmark).toHaveBeenCalledTimes(2);
});
