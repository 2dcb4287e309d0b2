/** @jest-environment jsdom */
// A fault of our own: what stands in for the pane.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from '../../src/taskpane/Boundary';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function Broken(): never {
  throw new TypeError('x is undefined');
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // React reports what it caught
  window.matchMedia = () =>
    ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;
});

test.each([
  ['zh', '窗格出了问题', '重新打开窗格'],
  ['en', 'Something is wrong with this pane', 'Reopen the pane'],
] as const)('in %s it says so, with a report and a way on', (language, title, button) => {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  act(() =>
    root.render(
      <Boundary language={language} environment={() => ['Gouji 1.0']}>
        <Broken />
      </Boundary>,
    ),
  );
  expect(container.querySelector('h1')?.textContent).toBe(title);
  expect(container.textContent).toContain(button);
  expect(container.querySelector('textarea')?.value).toMatch(
    /^Gouji 1\.0\nTypeError: x is undefined\nat Broken/,
  );
  act(() => root.unmount());
});

test('a part of the pane that could not be fetched is told as that, with a way on and nothing to report', () => {
  function Missing(): never {
    throw Object.assign(new Error('Loading chunk later failed.'), { name: 'ChunkLoadError' });
  }
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  act(() =>
    root.render(
      <Boundary language="zh" environment={() => ['Gouji 1.0']}>
        <Missing />
      </Boundary>,
    ),
  );
  expect(container.textContent).toMatch(/程序的一部分没有取到.*请检查网络/);
  expect(container.textContent).toContain('重新打开窗格');
  expect(container.querySelector('textarea')).toBeNull();
  act(() => root.unmount());
});
