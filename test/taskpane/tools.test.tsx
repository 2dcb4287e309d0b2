/** @jest-environment jsdom */
// The live check and the marks over a workbook that is slow, busy, protected or old.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { AuditResult } from '../../src/model/result';
import type { AreasWanted, Snapshot } from '../../src/model/sheet';
import { IDLE, type PaneAction, type PaneState } from '../../src/taskpane/state';
import { type Tools, useTools } from '../../src/taskpane/tools';
import { type LiveWorkbook, WorkbookError } from '../../src/workbook/port';
import { result } from './specimen';

const EMPTY: Snapshot = {
  workbook: '',
  sheets: [],
  names: [],
  calculation: 'automatic',
  readOnly: false,
  blocks: [],
};

const CHOICE = { id: null };

/** What is wanted is asked for from the workbook's index, as every host does. */
function emptyAsWanted(wanted: AreasWanted): Promise<Snapshot> {
  wanted(EMPTY);
  return Promise.resolve(EMPTY);
}

/** A workbook of which the test says what matters; anything else would be a mistake. */
function workbook(verbs: Partial<LiveWorkbook>): LiveWorkbook {
  const never = (): Promise<never> => Promise.reject(new Error('not asked for'));
  return {
    snapshot: never,
    apply: never,
    write: never,
    undo: never,
    mark: never,
    unmark: never,
    marked: () => Promise.resolve(false),
    select: never,
    watch: never,
    ...verbs,
  };
}

/** Runs the tools in a component; `set` gives it another state of the pane. */
async function mounted(
  book: LiveWorkbook,
  start: PaneState,
): Promise<{ tools: () => Tools; told: PaneAction[]; set: (state: PaneState) => Promise<void> }> {
  let now: Tools | null = null;
  const told: PaneAction[] = [];
  const tell = (action: PaneAction): void => {
    told.push(action);
  };
  function Probe({ state }: { readonly state: PaneState }): null {
    now = useTools(book, CHOICE, state, tell, { adopt: () => undefined, name: () => undefined });
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const set = (state: PaneState): Promise<void> =>
    act(async () => {
      root.render(<Probe state={state} />);
      await Promise.resolve();
    });
  await set(start);
  return { tools: () => now!, told, set };
}

const checked = (of: AuditResult = result()): PaneState => ({ ...IDLE, result: of });
const stale = (changes: number): PaneState => ({ ...checked(), stale: true, changes });
const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

describe('the live check', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('reads once, a pause after the last change', async () => {
    const snapshot = jest.fn(emptyAsWanted);
    const { told, set } = await mounted(workbook({ snapshot }), stale(1));
    await pass(900);
    await set(stale(2));
    await pass(900);
    expect(snapshot).not.toHaveBeenCalled();
    await pass(200);
    expect(snapshot).toHaveBeenCalledTimes(1);
    expect(told.map(({ type }) => type)).toEqual(['rechecked']);
  });

  test('waits in silence while a cell is edited, and tries again', async () => {
    const snapshot = jest.fn(emptyAsWanted);
    snapshot.mockRejectedValueOnce(new WorkbookError('edit-mode'));
    snapshot.mockRejectedValueOnce(new WorkbookError('edit-mode'));
    const { told } = await mounted(workbook({ snapshot }), stale(1));
    await pass(3_100);
    expect(told).toEqual([]);
    await pass(4_000);
    expect(snapshot).toHaveBeenCalledTimes(3);
    expect(told.map(({ type }) => type)).toEqual(['rechecked']);
  });

  test('gives way to a check that was asked for', async () => {
    let answer: (snapshot: Snapshot) => void = () => undefined;
    const snapshot = (wanted: AreasWanted): Promise<Snapshot> => {
      wanted(EMPTY);
      return new Promise((done) => (answer = done));
    };
    const { told, set } = await mounted(workbook({ snapshot }), stale(1));
    await pass(1_100);
    await set({ ...stale(1), working: { job: 'check', step: 'reading' } });
    answer(EMPTY);
    await pass(100);
    expect(told).toEqual([]);
  });

  test('does nothing when switched off', async () => {
    const snapshot = jest.fn(emptyAsWanted);
    const { tools, set } = await mounted(workbook({ snapshot }), checked());
    act(() => tools().live.set(false));
    await set(stale(1));
    await pass(5_000);
    expect(snapshot).not.toHaveBeenCalled();
    expect(tools().live.mode).toBe('off');
    sessionStorage.clear();
  });
});

describe('the marks', () => {
  const none = { cells: 0, leftOut: [] };
  const some = { cells: 5, leftOut: ['支出预决算'] };
  const toggle = (tools: () => Tools): Promise<void> =>
    act(async () => {
      tools().marking.toggle();
      await Promise.resolve();
    });

  test('of an earlier session are found, and can be cleared before any check', async () => {
    const unmark = jest.fn(() => Promise.resolve(none));
    const { tools } = await mounted(workbook({ marked: () => Promise.resolve(true), unmark }), IDLE);
    expect(tools().marking.on).toBe(true);
    await toggle(tools);
    expect(unmark).toHaveBeenCalledTimes(1);
    expect(tools().marking).toMatchObject({ on: false, said: { what: 'cleared' } });
  });

  test('follow a new result, and only where other cells are marked', async () => {
    const mark = jest.fn(() => Promise.resolve(some));
    const { tools, set } = await mounted(workbook({ mark }), checked());
    await toggle(tools);
    expect(tools().marking).toMatchObject({ on: true, said: { what: 'marked', marked: some } });
    await set(checked(result()));
    expect(mark).toHaveBeenCalledTimes(1);
    await set(checked(result({ findings: result().findings.slice(1) })));
    expect(mark).toHaveBeenCalledTimes(2);
  });

  test('that Excel is too old for are said to be', async () => {
    const mark = (): Promise<never> => Promise.reject(new WorkbookError('unsupported-excel', 'ExcelApi 1.6'));
    const { tools } = await mounted(workbook({ mark }), checked());
    await toggle(tools);
    expect(tools().marking).toMatchObject({
      on: false,
      busy: false,
      said: { what: 'failed', failure: { trouble: 'unsupported-excel' } },
    });
  });
});

test('a 说明 that cannot be written says why, and the result stays', async () => {
  const snapshot = (): Promise<never> => Promise.reject(new WorkbookError('protected-sheet', '勾稽核对'));
  const { tools, told } = await mounted(workbook({ snapshot, select: () => Promise.resolve() }), checked());
  expect(await tools().explain('x', '因为')).toEqual({ trouble: 'protected-sheet', detail: '勾稽核对' });
  expect(told).toEqual([]);
});

test('a 说明 for what the tables no longer say is not written', async () => {
  const { tools, told } = await mounted(workbook({ snapshot: emptyAsWanted }), checked());
  expect(await tools().explain('x', '因为')).toBeNull();
  expect(told.map(({ type }) => type)).toEqual(['rechecked']);
});
