// The pane's state and how it moves: idle → working → result or trouble. Pure; what happens outside is in session.ts.
import type { AuditResult } from '../model/result';
import type { Area } from '../model/sheet';
import type { WorkbookTrouble } from '../workbook/port';
import type { Filled, Proposal } from './filling';

/** What the two buttons ask for. */
export type Job = 'check' | 'fill';
/** Everything that takes time: the two jobs, writing what was proposed, and taking it back. */
export type Task = Job | 'write' | 'undo';
/** What is being done right now, shown in words. */
export type Step = 'reading' | 'checking' | 'writing' | 'undoing';

export interface Trouble {
  /** What was asked for when it happened. */
  readonly job: Task | 'select';
  readonly trouble: WorkbookTrouble;
  readonly detail: string;
}

export interface PaneState {
  readonly working: { readonly job: Task; readonly step: Step } | null;
  /** The last result stays in sight while the next one is being made. */
  readonly result: AuditResult | null;
  /** What would be written, waiting for a yes. */
  readonly proposal: Proposal | null;
  /** The last fill, as long as it can be taken back. */
  readonly filled: Filled | null;
  /** The last fill has just been taken back. */
  readonly undone: boolean;
  readonly trouble: Trouble | null;
  /** Cells of a standard table have changed since the result was made. */
  readonly stale: boolean;
  /** How many such changes there were: each puts off the live check. */
  readonly changes: number;
}

export type PaneAction =
  | { readonly type: 'started'; readonly job: Task }
  | { readonly type: 'reached'; readonly step: Step }
  | { readonly type: 'checked'; readonly result: AuditResult }
  /** By the live check, which asks for nothing and says nothing. */
  | { readonly type: 'rechecked'; readonly result: AuditResult }
  /** A 说明 was written: the fill before it can no longer be taken back. */
  | { readonly type: 'explained'; readonly result: AuditResult }
  | { readonly type: 'proposed'; readonly result: AuditResult; readonly proposal: Proposal }
  | { readonly type: 'filled'; readonly filled: Filled }
  | { readonly type: 'undone' }
  | { readonly type: 'dismissed' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  | { readonly type: 'selected' }
  | { readonly type: 'changed'; readonly area: Area | null };

export const IDLE: PaneState = {
  working: null,
  result: null,
  proposal: null,
  filled: null,
  undone: false,
  trouble: null,
  stale: false,
  changes: 0,
};

const FIRST_STEPS: Readonly<Record<Task, Step>> = {
  check: 'reading',
  fill: 'reading',
  write: 'writing',
  undo: 'undoing',
};

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started':
      return started(state, action.job);
    case 'reached':
      return state.working ? { ...state, working: { ...state.working, step: action.step } } : state;
    case 'checked':
      return { ...IDLE, filled: state.filled, result: action.result };
    case 'rechecked':
      return { ...state, result: action.result, stale: false };
    case 'explained':
      return { ...IDLE, result: action.result };
    case 'proposed':
      return { ...IDLE, filled: state.filled, result: action.result, proposal: action.proposal };
    case 'filled':
      return { ...IDLE, result: state.result, stale: state.stale, filled: action.filled };
    case 'undone':
      return { ...IDLE, result: state.result, stale: state.stale, undone: true };
    case 'dismissed':
      return { ...state, proposal: null };
    case 'cancelled':
      return { ...state, working: null };
    case 'failed':
      return failed(state, action.trouble);
    case 'selected':
      return state.trouble?.job === 'select' ? { ...state, trouble: null } : state;
    case 'changed':
      return state.result && touches(state.result, action.area)
        ? changed({ ...state, changes: state.changes + 1 })
        : state;
  }
}

function started(state: PaneState, job: Task): PaneState {
  const next = { ...state, working: { job, step: FIRST_STEPS[job] }, trouble: null, undone: false };
  if (job === 'write' || job === 'undo') return next;
  return { ...next, proposal: null, filled: state.filled && { ...state.filled, past: true } };
}

// What was proposed can be written at another time, unless the workbook is no longer what it was made from.
function failed(state: PaneState, trouble: Trouble): PaneState {
  const outdated = trouble.job === 'write' && trouble.trouble === 'changed-meanwhile';
  const working = trouble.job === 'select' ? state.working : null;
  return { ...state, working, trouble, proposal: outdated ? null : state.proposal };
}

function changed(state: PaneState): PaneState {
  if (state.stale) return state;
  if (!state.proposal || state.working) return { ...state, stale: true };
  // The scores in the proposal were those of before.
  const trouble = { job: 'write', trouble: 'changed-meanwhile', detail: '' } as const;
  return { ...state, stale: true, proposal: null, trouble };
}

/** Whether a change may alter the result. What changed is unknown where the host does not tell: then it may. */
function touches(result: AuditResult, changed: Area | null): boolean {
  if (changed === null) return true;
  return result.tables.some(({ area }) => area !== null && overlap(area, changed));
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
  );
}
