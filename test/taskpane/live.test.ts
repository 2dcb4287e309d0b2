/** @jest-environment jsdom */
// When changes are checked by themselves.
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_PACK } from '../../src/packs';
import { cellsOf, liveMode, useLive } from '../../src/taskpane/live';
import { IDLE, type PaneAction } from '../../src/taskpane/state';
import type { LiveWorkbook } from '../../src/workbook/port';
import { result } from './specimen';

const FAST = { took: { ms: 60, live: true }, cells: 800 };

test.each([
  ['by default', null, FAST, 'on'],
  ['before the first check', null, { took: null, cells: 0 }, 'on'],
  ['where a live check takes long', null, { took: { ms: 401, live: true }, cells: 800 }, 'slow'],
  ['where the first check warms up', null, { took: { ms: 900, live: false }, cells: 800 }, 'on'],
  ['where an asked check takes long', null, { took: { ms: 1300, live: false }, cells: 800 }, 'slow'],
  ['in a large workbook', null, { took: { ms: 60, live: true }, cells: 30_001 }, 'slow'],
  ['switched off', false, FAST, 'off'],
  ['switched on in a large workbook', true, { took: { ms: 900, live: true }, cells: 90_000 }, 'on'],
] as const)('%s', (_when, choice, cost, mode) => {
  expect(liveMode(choice, cost)).toBe(mode);
});

test('the cells of the tables that were found', () => {
  expect(cellsOf(result())).toBe(26 * 6);
  expect(cellsOf(null)).toBe(0);
});

test('what is read says up to which change, so that a later one is not taken for read', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  jest.useFakeTimers();
  const told: PaneAction[] = [];
  const tell = (action: PaneAction): void => void told.push(action);
  const snapshot = {
    workbook: '',
    sheets: [],
    names: [],
    calculation: 'automatic',
    readOnly: false,
    blocks: [],
  };
  const workbook = { snapshot: () => Promise.resolve(snapshot) } as unknown as LiveWorkbook;
  const state = { ...IDLE, result: result(), stale: true, changes: 3 };
  function Probe(): null {
    useLive(workbook, DEFAULT_PACK, state, tell);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  act(() => root.render(createElement(Probe)));
  await act(() => jest.advanceTimersByTimeAsync(1_100));
  act(() => root.unmount());
  jest.useRealTimers();
  expect(told).toEqual([expect.objectContaining({ type: 'rechecked', changes: 3 })]);
});
