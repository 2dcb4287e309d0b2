// The pane's states: what is shown while work is under way, after it, and when it fails.
import { IDLE, type PaneState, reduce } from '../../src/taskpane/state';
import { result } from './specimen';

const CHECKED: PaneState = reduce(IDLE, { type: 'checked', result: result() });

test('a check goes from idle through words to a result', () => {
  let state = reduce(IDLE, { type: 'started', job: 'check' });
  expect(state.working).toEqual({ job: 'check', step: 'reading' });
  state = reduce(state, { type: 'reached', step: 'checking' });
  expect(state.working).toEqual({ job: 'check', step: 'checking' });
  state = reduce(state, { type: 'checked', result: result() });
  expect(state).toMatchObject({ working: null, trouble: null, filled: null, stale: false });
  expect(state.result?.findings).toHaveLength(6);
});

test('a fill says what it wrote', () => {
  const filled = { sheet: '绩效评价汇总', written: 63, kept: [] };
  const state = reduce(reduce(CHECKED, { type: 'started', job: 'fill' }), {
    type: 'filled',
    result: result(),
    filled,
  });
  expect(state.filled).toEqual(filled);
  expect(state.working).toBeNull();
});

test('the last result stays in sight while the next is made, and when that fails', () => {
  let state = reduce(CHECKED, { type: 'started', job: 'check' });
  expect(state.result).toBe(CHECKED.result);
  state = reduce(state, { type: 'failed', trouble: { job: 'check', trouble: 'edit-mode', detail: '' } });
  expect(state.result).toBe(CHECKED.result);
  expect(state.working).toBeNull();
  expect(state.trouble?.trouble).toBe('edit-mode');
});

test('a new start clears the trouble and the notice of the last fill', () => {
  const failed = reduce(CHECKED, {
    type: 'failed',
    trouble: { job: 'fill', trouble: 'read-only', detail: '' },
  });
  const state = reduce(failed, { type: 'started', job: 'check' });
  expect(state.trouble).toBeNull();
  expect(state.filled).toBeNull();
});

describe('a change in the workbook', () => {
  const inTable = { sheet: '支出预决算', top: 5, left: 3, bottom: 5, right: 3 };
  const changed = (area: typeof inTable | null): boolean => reduce(CHECKED, { type: 'changed', area }).stale;

  test('inside a standard table makes the result stale', () => expect(changed(inTable)).toBe(true));
  test('elsewhere on the sheet does not', () =>
    expect(changed({ ...inTable, top: 60, bottom: 60 })).toBe(false));
  test('on another sheet does not', () => expect(changed({ ...inTable, sheet: '草稿' })).toBe(false));
  test('that the host cannot place does', () => expect(changed(null)).toBe(true));
  test('before any result says nothing', () =>
    expect(reduce(IDLE, { type: 'changed', area: inTable }).stale).toBe(false));
});

test('a step reported after the work has ended changes nothing', () => {
  expect(reduce(CHECKED, { type: 'reached', step: 'writing' })).toBe(CHECKED);
});
