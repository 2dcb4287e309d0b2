// The pane's state and how it moves: idle → working → result or trouble. Pure; what happens outside is in session.ts.
import type { AuditResult } from '../model/result';
import type { Problem } from '../model/message';
import type { Area } from '../model/sheet';
import type { WorkbookTrouble } from '../workbook/port';

export type Job = 'check' | 'fill';
/** What is being done right now, shown in words. */
export type Step = 'reading' | 'checking' | 'writing';

/** What a fill wrote. */
export interface Filled {
  readonly sheet: string;
  readonly written: number;
  /** Cells that held something of the user's and were left as they are. */
  readonly kept: readonly Problem[];
}

export interface Trouble {
  /** What was asked for when it happened. */
  readonly job: Job | 'select';
  readonly trouble: WorkbookTrouble;
  readonly detail: string;
}

export interface PaneState {
  readonly working: { readonly job: Job; readonly step: Step } | null;
  /** The last result stays in sight while the next one is being made. */
  readonly result: AuditResult | null;
  readonly filled: Filled | null;
  readonly trouble: Trouble | null;
  /** Cells of a standard table have changed since the result was made. */
  readonly stale: boolean;
}

export type PaneAction =
  | { readonly type: 'started'; readonly job: Job }
  | { readonly type: 'reached'; readonly step: Step }
  | { readonly type: 'checked'; readonly result: AuditResult }
  | { readonly type: 'filled'; readonly result: AuditResult; readonly filled: Filled }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  | { readonly type: 'changed'; readonly area: Area | null };

export const IDLE: PaneState = { working: null, result: null, filled: null, trouble: null, stale: false };

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started':
      return { ...state, working: { job: action.job, step: 'reading' }, trouble: null, filled: null };
    case 'reached':
      return state.working ? { ...state, working: { ...state.working, step: action.step } } : state;
    case 'checked':
      return { ...IDLE, result: action.result };
    case 'filled':
      return { ...IDLE, result: action.result, filled: action.filled };
    case 'failed':
      return { ...state, working: null, trouble: action.trouble };
    case 'changed':
      return state.result && !state.stale && touches(state.result, action.area)
        ? { ...state, stale: true }
        : state;
  }
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
