// The pane's state and how it moves: idle → working → result or trouble. Pure; what happens outside is in session.ts.
import type { Claim } from '../audit/first';
import type { Correction } from '../model/correction';
import type { Facts } from '../model/facts';
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Scorecard } from '../model/scorecard';
import type { Area } from '../model/sheet';
import type { WorkbookTrouble } from '../workbook/port';
import type { Adopted } from './adopting';
import type { Filled, Proposal } from './filling';

/** What the two buttons ask for. */
export type Job = 'check' | 'fill';
/** Everything that takes time: the two jobs, writing what was proposed, adopting a correction, taking either back, choosing the pack, and naming tables. */
export type Task = Job | 'write' | 'undo' | 'adopt' | 'choose' | 'name';
/** What is being done right now, shown in words. */
export type Step = 'reading' | 'checking' | 'writing' | 'undoing';

export interface Working {
  readonly job: Task;
  readonly step: Step;
  /** Of a reading in parts: how many are done, of how many. */
  readonly part?: Part;
}

type Part = readonly [done: number, of: number];

export interface Trouble {
  /** What was asked for when it happened. */
  readonly job: Task | 'select';
  readonly trouble: WorkbookTrouble;
  readonly detail: string;
}

export interface PaneState {
  readonly working: Working | null;
  /** The last result stays in sight while the next one is being made. */
  readonly result: AuditResult | null;
  /** The ties of that result, as long as its corrections are still looked for; null once it has them. */
  readonly claims: readonly Claim[] | null;
  /** What the result was made by: the pack with the workbook's own rules. */
  readonly pack: Pack | null;
  /** What it was made of, as long as `claims` are there. */
  readonly facts: Facts | null;
  /** What would be written, waiting for a yes. */
  readonly proposal: Proposal | null;
  /** The last fill, as long as it can be taken back. */
  readonly filled: Filled | null;
  /** The last correction that was adopted, as long as it can be taken back. */
  readonly adopted: Adopted | null;
  /** What has just been taken back. */
  readonly undone: 'fill' | 'adopted' | null;
  readonly trouble: Trouble | null;
  /** Cells of a standard table have changed since the result was made. */
  readonly stale: boolean;
  /** How many such changes there were: each puts off the live check. */
  readonly changes: number;
  /** What changed while the tables were being read for the next result: only its areas tell whether it matters. */
  readonly heard: readonly (Area | null)[];
}

export type PaneAction =
  | { readonly type: 'started'; readonly job: Task }
  | { readonly type: 'reached'; readonly step: Step }
  | { readonly type: 'read'; readonly part: Part }
  | {
      readonly type: 'checked';
      readonly result: AuditResult;
      readonly claims: readonly Claim[];
      readonly pack: Pack;
      readonly facts: Facts;
    }
  /** By the live check, which asks for nothing and says nothing. */
  | {
      readonly type: 'rechecked';
      readonly result: AuditResult;
      /** Null where it has its corrections already. */
      readonly claims: readonly Claim[] | null;
      readonly pack: Pack;
      readonly facts: Facts | null;
      /** How many changes were known when the reading began: it may have missed any later one. */
      readonly changes?: number;
    }
  /** The corrections of the result were found. */
  | {
      readonly type: 'corrected';
      readonly corrections: readonly Correction[];
      /** With its remarks. */
      readonly scorecard: Scorecard | null;
    }
  /** A correction was written; the result is that of before. */
  | { readonly type: 'adopted'; readonly adopted: Adopted }
  /** It was taken back; the result is that of before. */
  | { readonly type: 'returned' }
  /** A 说明 was written: the fill before it can no longer be taken back. */
  | {
      readonly type: 'explained';
      readonly result: AuditResult;
      readonly pack: Pack;
      /** As of `rechecked`. */
      readonly changes: number;
    }
  | {
      readonly type: 'proposed';
      readonly result: AuditResult;
      readonly pack: Pack;
      readonly proposal: Proposal;
    }
  /** The workbook remembers another pack, or has more names: what was written before can no longer be taken back. */
  | { readonly type: 'chosen' }
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
  claims: null,
  pack: null,
  facts: null,
  proposal: null,
  filled: null,
  adopted: null,
  undone: null,
  trouble: null,
  stale: false,
  changes: 0,
  heard: [],
};

const FIRST_STEPS: Readonly<Record<Task, Step>> = {
  check: 'reading',
  fill: 'reading',
  write: 'writing',
  undo: 'undoing',
  adopt: 'reading',
  choose: 'reading',
  name: 'writing',
};

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started':
      return started(state, action.job);
    case 'reached':
      return state.working ? { ...state, working: { job: state.working.job, step: action.step } } : state;
    case 'read':
      return state.working ? { ...state, working: { ...state.working, part: action.part } } : state;
    case 'checked':
      return state.heard.reduce(changed, {
        ...IDLE,
        filled: state.filled,
        adopted: state.adopted,
        undone: state.undone,
        result: action.result,
        claims: action.claims,
        pack: action.pack,
        facts: action.facts,
      });
    case 'corrected':
      if (!state.result) return state;
      return {
        ...state,
        result: { ...state.result, corrections: action.corrections, scorecard: action.scorecard },
        claims: null,
        facts: null,
      };
    case 'adopted':
      return { ...state, filled: null, adopted: action.adopted, stale: true };
    case 'returned':
      return { ...state, adopted: null, undone: 'adopted', stale: true };
    case 'rechecked':
      return {
        ...state,
        result: action.result,
        claims: action.claims,
        pack: action.pack,
        facts: action.facts,
        stale: (action.changes ?? state.changes) < state.changes,
      };
    case 'explained':
      return {
        ...IDLE,
        working: state.working,
        heard: state.heard,
        result: action.result,
        pack: action.pack,
        changes: state.changes,
        stale: action.changes < state.changes,
      };
    case 'proposed':
      return state.heard.reduce(changed, {
        ...IDLE,
        filled: state.filled,
        adopted: state.adopted,
        result: action.result,
        pack: action.pack,
        proposal: action.proposal,
      });
    case 'chosen':
      return { ...state, filled: null, adopted: null, stale: true };
    case 'filled':
      return { ...IDLE, ...sameResult(state), filled: action.filled };
    case 'undone':
      return { ...IDLE, ...sameResult(state), undone: 'fill' };
    case 'dismissed':
      return { ...state, proposal: null };
    case 'cancelled':
      return { ...state, working: null };
    case 'failed':
      return failed(state, action.trouble);
    case 'selected':
      return state.trouble?.job === 'select' ? { ...state, trouble: null } : state;
    case 'changed':
      return changed(
        reading(state) ? { ...state, heard: [...state.heard, action.area] } : state,
        action.area,
      );
  }
}

function sameResult({
  result,
  claims,
  pack,
  facts,
  stale,
}: PaneState): Pick<PaneState, 'result' | 'claims' | 'pack' | 'facts' | 'stale'> {
  return { result, claims, pack, facts, stale };
}

function started(state: PaneState, job: Task): PaneState {
  const next = {
    ...state,
    working: { job, step: FIRST_STEPS[job] },
    trouble: null,
    undone: null,
    heard: [],
  };
  if (job === 'write' || job === 'undo') return next;
  return { ...next, proposal: null, filled: state.filled && { ...state.filled, past: true } };
}

// What was proposed can be written at another time, unless the workbook is no longer what it was made from.
function failed(state: PaneState, trouble: Trouble): PaneState {
  const outdated = trouble.job === 'write' && isOutdated(trouble);
  const working = trouble.job === 'select' ? state.working : null;
  return { ...state, working, trouble, proposal: outdated ? null : state.proposal };
}

/** What was read is no longer so, or has to be otherwise before anything can be written: it is read anew. */
export function isOutdated({ trouble }: Trouble): boolean {
  return (
    trouble === 'changed-meanwhile' ||
    trouble === 'protected-sheet' ||
    trouble === 'protected-workbook' ||
    trouble === 'read-only'
  );
}

function reading({ working }: PaneState): boolean {
  return working !== null && working.job !== 'write' && working.job !== 'undo';
}

function changed(state: PaneState, area: Area | null): PaneState {
  if (!state.result || !touches(state.result, area)) return state;
  const next = { ...state, changes: state.changes + 1, stale: true };
  if (state.stale || !state.proposal || state.working) return next;
  // The scores in the proposal were those of before.
  return { ...next, proposal: null, trouble: { job: 'write', trouble: 'changed-meanwhile', detail: '' } };
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
