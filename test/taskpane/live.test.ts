// When changes are checked by themselves.
import { cellsOf, liveMode } from '../../src/taskpane/live';
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
