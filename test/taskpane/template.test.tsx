/** @jest-environment jsdom */
// The template that the pane offers: of the chosen pack, for the units that are named, opened or downloaded.
import '../support/text-coding';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { type Hosting, HostingContext } from '../../src/taskpane/hosting';
import { PaneContext } from '../../src/taskpane/pane';
import { TemplateOffer } from '../../src/taskpane/parts/TemplateOffer';
import { TEXTS } from '../../src/taskpane/text';
import { openXlsx } from '../../src/workbook/xlsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const opened = jest.fn<Promise<void>, [Uint8Array, string]>();
let root: Root;
let container: HTMLElement;

beforeEach(() => {
  opened.mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

function show(pack: string | null, open: Hosting['template']['open'] = opened): void {
  const hosting: Hosting = { template: { open, address: 'template.xlsx' }, environment: () => [] };
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  const pane = { language: 'zh' as const, text: TEXTS.zh, select: () => undefined, pack };
  act(() =>
    root.render(
      <HostingContext.Provider value={hosting}>
        <PaneContext.Provider value={pane}>
          <TemplateOffer />
        </PaneContext.Provider>
      </HostingContext.Provider>,
    ),
  );
}

const find = (selector: string): HTMLElement | null => container.querySelector<HTMLElement>(selector);

/** As a person types: React listens to the value set by the element's own setter. */
function type(text: string): void {
  const field = find('[data-template-units]');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(done: () => boolean): Promise<void> {
  act(() => find('button[data-template]')?.click());
  while (!done()) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}

const wasOpened = (): boolean => opened.mock.calls.length > 0;
const book = () => {
  const [bytes, name] = opened.mock.calls[0] ?? [];
  return openXlsx(Uint8Array.from(bytes ?? []), name ?? '').contents();
};
const words = (sheet: string): unknown[] =>
  book()
    .sheets.find(({ name }) => name === sheet)
    ?.cells.map(({ value }) => value) ?? [];

test('without a word about it: the default pack’s tables, for 机关', async () => {
  show(null);
  await press(wasOpened);
  expect(book().names.map(({ name }) => name)).toContain('支出预决算');
  expect(words('基本支出')).toContain('机关');
});

test('of the chosen pack, for these units, with the tables of 部门决算公开', async () => {
  show('yueyang-2013');
  type('机关，甲所');
  act(() => find('[data-template-accounts]')?.click());
  await press(wasOpened);
  expect(words('基本支出')).toEqual(expect.arrayContaining(['机关', '甲所', '总合计']));
  const names = book().names.map(({ name, refersTo }) => `${name} ${refersTo}`);
  expect(names).toContain('_Gouji_规则包 ="yueyang-2013"');
  expect(names.some((name) => name.startsWith('收入决算表 '))).toBe(true);
});

test('部门决算公开 knows no units', () => {
  show('final-accounts');
  expect(find('[data-template-units]')).toBeNull();
});

test('a name that will not do is said, and nothing is opened', async () => {
  show(null);
  type('机关，局机关');
  await press(() => find('[role=alert]') !== null);
  expect(find('[role=alert]')?.textContent).toBe('“机关”和“局机关”是同一个机构，请只写一个。');
  expect(opened).not.toHaveBeenCalled();
});

test('where it cannot be opened, the ready-made one can still be downloaded', async () => {
  opened.mockRejectedValue(new Error('not allowed'));
  show(null);
  expect(find('[data-template-ready]')).toBeNull();
  await press(() => find('[role=alert]') !== null);
  expect(find('[data-template-ready]')?.getAttribute('href')).toBe('template.xlsx');
});

test('a part of the program that is not fetched is told as that', async () => {
  opened.mockRejectedValue(
    Object.assign(new Error('Loading chunk template failed'), { name: 'ChunkLoadError' }),
  );
  show(null);
  await press(() => find('[role=alert]') !== null);
  expect(find('[role=alert]')?.textContent).toMatch(/^程序的一部分没有取到.*请检查网络/);
});

test('a host that opens no workbook downloads it', async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => undefined;
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(`${this.download} ${this.href}`);
  });
  show(null, null);
  await press(() => saved.length > 0);
  click.mockRestore();
  expect(saved).toEqual(['template.xlsx blob:made']);
});
