// The pane's states: what is shown while work is under way, after it, and when it fails.
import { Facts } from '../../src/model/facts';
import type { Correction } from '../../src/model/correction';
import { DEFAULT_PACK } from '../../src/packs';
import type { Adopted } from '../../src/taskpane/adopting';
import { filledWith, type Proposal } from '../../src/taskpane/filling';
import { IDLE, type PaneState, reduce } from '../../src/taskpane/state';
import { result } from './specimen';

const FACTS = new Facts([]);
const CHECKED: PaneState = reduce(IDLE, {
  type: 'checked',
  pack: DEFAULT_PACK,
  result: result(),
  claims: [],
  facts: FACTS,
});

test('a check goes from idle through words to a result', () => {
  let state = reduce(IDLE, { type: 'started', job: 'check' });
  expect(state.working).toEqual({ job: 'check', step: 'reading' });
  state = reduce(state, { type: 'reached', step: 'checking' });
  expect(state.working).toEqual({ job: 'check', step: 'checking' });
  state = reduce(state, { type: 'checked', pack: DEFAULT_PACK, result: result(), claims: [], facts: FACTS });
  expect(state).toMatchObject({ working: null, trouble: null, filled: null, stale: false });
  expect(state.result?.findings).toHaveLength(6);
});

const DESTINATION = {
  sheet: '绩效评价汇总',
  kind: 'new',
  address: '绩效评价汇总!A1:I36',
  cells: 63,
} as const;
const PROPOSAL: Proposal = {
  draft: { sheets: [], names: [] },
  snapshot: { workbook: '', sheets: [], names: [], calculation: 'automatic', readOnly: false, blocks: [] },
  summary: DESTINATION,
  ledger: { ...DESTINATION, sheet: '勾稽核对' },
  lines: 6,
  kept: [],
};
const PROPOSED = reduce(reduce(CHECKED, { type: 'started', job: 'fill' }), {
  type: 'proposed',
  pack: DEFAULT_PACK,
  result: result(),
  proposal: PROPOSAL,
});
const FILLED = reduce(reduce(PROPOSED, { type: 'started', job: 'write' }), {
  type: 'filled',
  filled: filledWith(PROPOSAL, { areas: [], lost: [] }),
});

describe('a fill', () => {
  test('is shown, written, and then offers the way back', () => {
    expect(PROPOSED).toMatchObject({ working: null, proposal: PROPOSAL, filled: null });
    expect(reduce(PROPOSED, { type: 'started', job: 'write' }).working).toEqual({
      job: 'write',
      step: 'writing',
    });
    expect(FILLED).toMatchObject({ working: null, proposal: null, filled: { past: false, lines: 6 } });
  });
  test.each(['protected-sheet', 'read-only', 'changed-meanwhile'] as const)(
    'refused (%s) has to be made anew: what was read is not so any more',
    (trouble) => {
      const failure = { job: 'write', trouble, detail: '' } as const;
      expect(reduce(PROPOSED, { type: 'failed', trouble: failure }).proposal).toBeNull();
      const passing = { ...failure, trouble: 'edit-mode' } as const;
      expect(reduce(PROPOSED, { type: 'failed', trouble: passing }).proposal).toBe(PROPOSAL);
    },
  );
  test('that is not wanted leaves the result', () => {
    const state = reduce(PROPOSED, { type: 'dismissed' });
    expect(state).toMatchObject({ proposal: null, filled: null });
    expect(state.result).toBe(PROPOSED.result);
  });
  test('can still be taken back after a check', () => {
    const state = reduce(reduce(FILLED, { type: 'started', job: 'check' }), {
      type: 'checked',
      pack: DEFAULT_PACK,
      result: result(),
      claims: [],
      facts: FACTS,
    });
    expect(state.filled).toMatchObject({ past: true });
    expect(reduce(state, { type: 'undone' })).toMatchObject({ filled: null, undone: 'fill' });
  });
  test('that failed can be written again, unless cells have changed', () => {
    const failed = (trouble: 'edit-mode' | 'changed-meanwhile'): PaneState =>
      reduce(PROPOSED, { type: 'failed', trouble: { job: 'write', trouble, detail: '' } });
    expect(failed('edit-mode').proposal).toBe(PROPOSAL);
    expect(failed('changed-meanwhile').proposal).toBeNull();
  });
  test('is dropped when a table changes while it is shown', () => {
    const area = { sheet: '支出预决算', top: 5, left: 3, bottom: 5, right: 3 };
    expect(reduce(PROPOSED, { type: 'changed', area })).toMatchObject({
      proposal: null,
      stale: true,
      trouble: { job: 'write', trouble: 'changed-meanwhile' },
    });
  });
  test('whose undoing failed keeps the way back', () => {
    const state = reduce(reduce(FILLED, { type: 'started', job: 'undo' }), {
      type: 'failed',
      trouble: { job: 'undo', trouble: 'changed-meanwhile', detail: '汇总!B3' },
    });
    expect(state.filled).toBe(FILLED.filled);
  });
});

test('a check that was cancelled leaves what was there', () => {
  const state = reduce(reduce(CHECKED, { type: 'started', job: 'check' }), { type: 'cancelled' });
  expect(state).toMatchObject({ working: null, trouble: null });
  expect(state.result).toBe(CHECKED.result);
});

test('a cell that could not be selected is forgotten once one can', () => {
  const trouble = { job: 'select', trouble: 'hidden-sheet', detail: '底稿' } as const;
  const state = reduce(CHECKED, { type: 'failed', trouble });
  expect(state.trouble).toBe(trouble);
  expect(reduce(state, { type: 'selected' }).trouble).toBeNull();
});

test('the last result stays in sight while the next is made, and when that fails', () => {
  let state = reduce(CHECKED, { type: 'started', job: 'check' });
  expect(state.result).toBe(CHECKED.result);
  state = reduce(state, { type: 'failed', trouble: { job: 'check', trouble: 'edit-mode', detail: '' } });
  expect(state.result).toBe(CHECKED.result);
  expect(state.working).toBeNull();
  expect(state.trouble?.trouble).toBe('edit-mode');
});

test('a new start clears the trouble', () => {
  const failed = reduce(CHECKED, {
    type: 'failed',
    trouble: { job: 'fill', trouble: 'read-only', detail: '' },
  });
  const state = reduce(failed, { type: 'started', job: 'check' });
  expect(state.trouble).toBeNull();
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
    expect(reduce(IDLE, { type: 'changed', area: inTable })).toBe(IDLE));
});

test('a step reported after the work has ended changes nothing', () => {
  expect(reduce(CHECKED, { type: 'reached', step: 'writing' })).toBe(CHECKED);
});

test('the live check takes the place of the result and leaves the rest as it is', () => {
  const stale = reduce(CHECKED, { type: 'changed', area: null });
  const trouble = { job: 'select', trouble: 'hidden-sheet', detail: '底稿' } as const;
  const next = result({ findings: [] });
  const state = reduce(
    { ...stale, trouble },
    { type: 'rechecked', pack: DEFAULT_PACK, result: next, claims: [], facts: FACTS },
  );
  expect(state).toMatchObject({ result: next, stale: false, trouble });
});

test('every change is counted, also when the result is stale already', () => {
  const once = reduce(CHECKED, { type: 'changed', area: null });
  expect(reduce(once, { type: 'changed', area: null }).changes).toBe(once.changes + 1);
});

describe('a change while the tables are being read', () => {
  const inTable = { sheet: '支出预决算', top: 5, left: 3, bottom: 5, right: 3 };
  const elsewhere = { ...inTable, sheet: '草稿' };
  const reading = (from: PaneState, job: 'check' | 'fill', area: typeof inTable | null): PaneState =>
    reduce(reduce(from, { type: 'started', job }), { type: 'changed', area });

  test.each([
    ['in a standard table', inTable, true],
    ['elsewhere', elsewhere, false],
    ['that the host cannot place', null, true],
  ] as const)('%s: the new result is stale, %j: %s', (_where, area, stale) => {
    for (const from of [IDLE, CHECKED]) {
      const state = reduce(reading(from, 'check', area), {
        type: 'checked',
        pack: DEFAULT_PACK,
        result: result(),
        claims: [],
        facts: FACTS,
      });
      expect(state).toMatchObject({ stale, changes: stale ? 1 : 0, trouble: null });
    }
  });
  test('is judged by the areas of the new result, not of the one before', () => {
    const moved = result({ tables: result().tables.map((table) => ({ ...table, area: elsewhere })) });
    const state = (area: typeof inTable): PaneState =>
      reduce(reading(CHECKED, 'check', area), {
        type: 'checked',
        pack: DEFAULT_PACK,
        result: moved,
        claims: [],
        facts: FACTS,
      });
    expect(state(elsewhere).stale).toBe(true);
    expect(state(inTable).stale).toBe(false);
  });
  test('leaves nothing of what would have been written', () => {
    const proposed = (area: typeof inTable): PaneState =>
      reduce(reading(IDLE, 'fill', area), {
        type: 'proposed',
        pack: DEFAULT_PACK,
        result: result(),
        proposal: PROPOSAL,
      });
    expect(proposed(inTable)).toMatchObject({
      proposal: null,
      stale: true,
      trouble: { job: 'write', trouble: 'changed-meanwhile' },
    });
    expect(proposed(elsewhere)).toMatchObject({ proposal: PROPOSAL, stale: false, trouble: null });
  });
  test('is read by the next check', () => {
    let state = reduce(reading(IDLE, 'check', inTable), { type: 'cancelled' });
    state = reduce(state, { type: 'started', job: 'check' });
    expect(
      reduce(state, { type: 'checked', pack: DEFAULT_PACK, result: result(), claims: [], facts: FACTS })
        .stale,
    ).toBe(false);
  });
  test('by the live check keeps the result stale', () => {
    const stale = reduce(CHECKED, { type: 'changed', area: inTable });
    const again = reduce(stale, { type: 'changed', area: inTable });
    const rechecked = (state: PaneState): boolean =>
      reduce(state, {
        type: 'rechecked',
        pack: DEFAULT_PACK,
        result: result(),
        claims: [],
        facts: FACTS,
        changes: stale.changes,
      }).stale;
    expect(rechecked(stale)).toBe(false);
    expect(rechecked(again)).toBe(true);
  });
});

describe('a 说明', () => {
  test('that was written while the tables changed leaves the result stale', () => {
    const changed = reduce(CHECKED, { type: 'changed', area: null });
    expect(
      reduce(changed, { type: 'explained', pack: DEFAULT_PACK, result: result(), changes: 0 }).stale,
    ).toBe(true);
    expect(
      reduce(changed, { type: 'explained', pack: DEFAULT_PACK, result: result(), changes: 1 }).stale,
    ).toBe(false);
  });

  test('does not end a check that is under way', () => {
    const checking = reduce(CHECKED, { type: 'started', job: 'check' });
    expect(
      reduce(checking, { type: 'explained', pack: DEFAULT_PACK, result: result(), changes: 0 }).working?.job,
    ).toBe('check');
  });
});

const CORRECTION: Correction = {
  cells: [],
  unique: false,
  reason: { zh: '请逐项核对', en: 'check them one by one' },
  repairs: [],
  confirms: [],
};

describe('a correction', () => {
  const adopted: Adopted = { cells: [], change: { areas: [], lost: [] } };

  test('is looked for after the verdict, and then stands in the result', () => {
    expect(CHECKED.claims).toEqual([]);
    const corrected = reduce(CHECKED, { type: 'corrected', corrections: [CORRECTION], scorecard: null });
    expect(corrected.claims).toBeNull();
    expect(corrected.result?.corrections).toEqual([CORRECTION]);
  });

  test('that was adopted can be taken back, also after the check that follows', () => {
    const working = reduce(CHECKED, { type: 'started', job: 'adopt' });
    const written = reduce(working, { type: 'adopted', adopted });
    expect(written).toMatchObject({ adopted, stale: true, working: { job: 'adopt' } });
    const checked = reduce(written, {
      type: 'checked',
      pack: DEFAULT_PACK,
      result: result(),
      claims: [],
      facts: FACTS,
    });
    expect(checked).toMatchObject({ adopted, stale: false, working: null });
  });

  test('that was adopted takes the place of a fill as what can be taken back', () => {
    expect(reduce(FILLED, { type: 'adopted', adopted })).toMatchObject({ filled: null, adopted });
    expect(
      reduce(reduce(CHECKED, { type: 'adopted', adopted }), { type: 'filled', filled: FILLED.filled! }),
    ).toMatchObject({
      adopted: null,
    });
  });

  test('that was given back is told, and checked anew', () => {
    const returned = reduce(reduce(CHECKED, { type: 'adopted', adopted }), { type: 'returned' });
    expect(returned).toMatchObject({ adopted: null, undone: 'adopted', stale: true });
    expect(
      reduce(returned, { type: 'checked', pack: DEFAULT_PACK, result: result(), claims: [], facts: FACTS })
        .undone,
    ).toBe('adopted');
  });
});
