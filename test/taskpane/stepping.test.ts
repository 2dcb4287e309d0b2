/** @jest-environment jsdom */
// Stepping through the findings by keys.
import { nextStop, stepOf } from '../../src/taskpane/stepping';

test.each([
  ['the next', 3, 0, 0, 1, 1],
  ['the one before', 3, 2, 2, -1, 1],
  ['after the last, the first', 3, 2, 2, 1, 0],
  ['before the first, the last', 3, 0, 0, -1, 2],
  ['at the start, the first', 3, null, 0, 1, 0],
  ['once it is mended, the one in its place', 3, null, 1, 1, 1],
  ['once it is mended, the one before it', 3, null, 1, -1, 0],
  ['once the last is mended, the first', 3, null, 3, 1, 0],
  ['of none, none', 0, null, 0, 1, null],
] as const)('%s', (_what, count, at, before, by, next) => {
  expect(nextStop(count, at, before, by)).toBe(next);
});

function pressed(key: string, on: Element, inList = true, init: KeyboardEventInit = {}): 1 | -1 | null {
  let by: 1 | -1 | null = null;
  const listen = (event: Event): void => {
    by = stepOf(event as KeyboardEvent, inList);
  };
  document.body.append(on);
  window.addEventListener('keydown', listen);
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  window.removeEventListener('keydown', listen);
  return by;
}

describe('keys', () => {
  const button = document.createElement('button');
  test('J and K step inside the list', () => {
    expect([pressed('j', button), pressed('K', button)]).toEqual([1, -1]);
  });
  test('but not outside it', () => expect(pressed('j', button, false)).toBeNull());
  test('Alt and the arrows step everywhere', () => {
    const alt = { altKey: true };
    expect(pressed('ArrowDown', button, false, alt)).toBe(1);
    expect(pressed('ArrowUp', button, false, alt)).toBe(-1);
    expect(pressed('j', button, true, alt)).toBeNull();
  });
  test('who writes is not disturbed', () => {
    expect(pressed('j', document.createElement('textarea'))).toBeNull();
    expect(pressed('ArrowDown', document.createElement('input'), true, { altKey: true })).toBeNull();
  });
  test('other combinations are left to the browser', () => {
    expect(pressed('k', button, true, { ctrlKey: true })).toBeNull();
  });
});
