/** @jest-environment jsdom */
// A check of 200,000 cells in the pane, on the real Office.js: it says how far it is, and is left when cancelled.
import '../support/text-coding';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { firstAuditing } from '../../src/audit/first';
import { readWorkbook } from '../../src/audit/reading';
import { type Session, useSession } from '../../src/taskpane/session';
import type { PaneState } from '../../src/taskpane/state';
import { book } from '../support/office-book';
import { excelOver, type Fixture } from '../support/office-excel';

const ROWS = 20_000;
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function large(): Fixture {
  const heading = ['机构名称', '固定资产合计', '在用固定资产', '出租固定资产', '其他'];
  const units = Array.from({ length: ROWS - 1 }, (_, i) => [`第${i + 1}所`, 16.29, 16.29, 0, 0]);
  const rows = [heading, ...units].map((row) => [...row, null, null, null, null, null]);
  const fixture = excelOver(book({ 固定资产: rows }, { names: { 固定资产: `=固定资产!$A$1:$J$${ROWS}` } }));
  // Excel is another process: the pane goes on while it answers.
  const answer = fixture.host.answer.bind(fixture.host);
  fixture.host.answer = (text) => new Promise((resolve) => setTimeout(resolve, 20)).then(() => answer(text));
  return fixture;
}

interface Mounted {
  readonly session: () => Session;
  /** Every state that was shown. */
  readonly states: PaneState[];
  /** Renders until `when` holds. */
  readonly until: (when: (state: PaneState) => boolean) => Promise<void>;
}

function mounted({ excel }: Fixture): Mounted {
  const states: PaneState[] = [];
  const choice = { id: null };
  let now: Session | null = null;
  function Probe(): null {
    now = useSession(excel, choice);
    states.push(now.state);
    return null;
  }
  act(() => createRoot(document.createElement('div')).render(<Probe />));
  const until: Mounted['until'] = async (when) => {
    while (!when(states.at(-1)!)) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  };
  return { session: () => now!, states, until };
}

const parts = (states: readonly PaneState[]): string[] => [
  ...new Set(states.flatMap(({ working }) => (working?.part ? [working.part.join(' / ')] : []))),
];

test('how many parts are read is said, up to the verdict', async () => {
  const { session, states, until } = mounted(large());
  act(() => session().run('check'));
  await until(({ result }) => result !== null);
  expect(parts(states)).toEqual(['0 / 6', '1 / 6', '2 / 6', '3 / 6', '4 / 6', '5 / 6']);
  expect(states.at(-1)?.working).toBeNull();
  const findings = states.at(-1)?.result?.findings ?? [];
  expect(findings.filter(({ verdict }) => verdict === 'balanced')).toHaveLength(ROWS - 1);
}, 60_000);

test('cancelled between two parts, nothing more is asked of Excel, and the next check can begin', async () => {
  const fixture = large();
  const { session, states, until } = mounted(fixture);
  act(() => session().run('check'));
  await until(({ working }) => working?.part?.[0] === 2);
  const asked = fixture.host.ledger.requests.length;
  act(() => session().cancel());
  expect(states.at(-1)).toMatchObject({ working: null, result: null, trouble: null });
  await act(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(states.at(-1)).toMatchObject({ working: null, result: null, trouble: null });
  // The part that was under way, and none after it.
  expect(fixture.host.ledger.requests.length - asked).toBeLessThanOrEqual(1);
  act(() => session().run('check'));
  expect(states.at(-1)?.working).toMatchObject({ job: 'check', step: 'reading' });
}, 60_000);

test('cancelled while the ties are checked, no verdict comes', async () => {
  const { session, states, until } = mounted(large());
  act(() => session().run('check'));
  await until(({ working }) => working?.step === 'checking');
  act(() => session().cancel());
  await act(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  expect(states.at(-1)).toMatchObject({ working: null, result: null, trouble: null });
}, 60_000);

test('between two steps of the check the pane is never kept waiting for long: there are hundreds', async () => {
  const { excel } = large();
  const steps = firstAuditing(await readWorkbook(excel, null));
  let count = 0;
  while (!steps.next().done) count += 1;
  // 200 for the rows, 40 for the claims, and one for each table and tie.
  expect(count).toBeGreaterThan(240);
}, 60_000);
