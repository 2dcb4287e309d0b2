// The pane's conversation with the workbook: runs one task at a time and reports each step to the state.
import { useEffect, useMemo, useReducer } from 'react';
import { type Base, type FirstAudit, firstAuditing } from '../audit/first';
import { readWorkbook } from '../audit/reading';
import type { CorrectedCell } from '../model/correction';
import type { Area, ReadingCourse } from '../model/sheet';
import { tally } from '../model/tally';
import { rememberPack } from '../summary/remembered-pack';
import type { LiveWorkbook } from '../workbook/port';
import { troubleOf } from '../workbook/trouble-of';
import type { Adopted } from './adopting';
import type { PackChoice } from './choice';
import { type Filled, filledWith, type Proposal } from './filling';
import { laterWork } from './later-work';
import { inSlices } from './slices';
import type { Tools } from './tools';
import { IDLE, type Job, type PaneAction, type PaneState, reduce, type Task } from './state';

/** What the pane can ask for. */
interface Verbs {
  readonly run: (job: Job) => void;
  readonly write: (proposal: Proposal) => void;
  readonly undo: (filled: Filled) => void;
  /** Writes what these cells should hold, then checks anew. */
  readonly adopt: (cells: readonly CorrectedCell[]) => void;
  /** Takes that back, then checks anew. */
  readonly giveBack: (adopted: Adopted) => void;
  /** Takes another pack, has the workbook remember it, and checks anew. */
  readonly choose: (id: string) => void;
  /** Defines the names of tables that were found, then checks anew. */
  readonly name: Tools['name'];
  readonly dismiss: () => void;
  /** Drops what a reading will answer. A write is not interrupted. */
  readonly cancel: () => void;
  readonly select: (area: Area) => void;
  /** Once more what has just failed. */
  readonly retry: () => void;
}

export interface Session extends Verbs {
  readonly state: PaneState;
  readonly tell: Tell;
}

type Tell = (action: PaneAction) => void;

export function useSession(workbook: LiveWorkbook, choice: PackChoice): Session {
  const [state, dispatch] = useReducer(reduce, IDLE);
  const verbs = useMemo(() => converse(workbook, choice, dispatch), [workbook, choice]);
  useEffect(() => watch(workbook, (area) => dispatch({ type: 'changed', area })), [workbook]);
  return useMemo(() => ({ state, tell: dispatch, ...verbs }), [state, verbs]);
}

function converse(workbook: LiveWorkbook, choice: PackChoice, dispatch: Tell): Verbs {
  let busy = false;
  // Counts the tasks: what an earlier one still answers after it was cancelled is not heard.
  let turn = 0;
  let again = (): void => undefined;
  let stop = new AbortController();

  const start = (job: Task, work: (tell: Tell, course: ReadingCourse) => Promise<void>): void => {
    if (busy) return; // a second click while the first is under way
    busy = true;
    turn += 1;
    const mine = turn;
    again = () => start(job, work);
    const tell: Tell = (action) => {
      if (mine === turn) dispatch(action);
    };
    tell({ type: 'started', job });
    stop = new AbortController();
    const progress = (done: number, of: number): void => tell({ type: 'read', part: [done, of] });
    void work(tell, { signal: stop.signal, progress })
      .catch((thrown: unknown) => tell({ type: 'failed', trouble: { job, ...troubleOf(thrown) } }))
      .finally(() => {
        if (mine === turn) busy = false;
      });
  };

  const run = (job: Job): void =>
    start(job, async (tell, course) => {
      const base = await readWorkbook(workbook, choice.id, course);
      tell({ type: 'reached', step: 'checking' });
      const first = await checked(base, course);
      if (first === null) return;
      if (job === 'check' || tally(first.result).tables === 0) {
        tell({ type: 'checked', ...first });
        return;
      }
      const { corrected, propose } = await laterWork();
      const result = await corrected(first);
      tell({
        type: 'proposed',
        result,
        pack: first.pack,
        proposal: propose(base.snapshot, result, base.pack),
      });
    });

  const checkAnew = async (tell: Tell, course: ReadingCourse): Promise<void> => {
    tell({ type: 'reached', step: 'checking' });
    const first = await checked(await readWorkbook(workbook, choice.id, course), course);
    if (first !== null) tell({ type: 'checked', ...first });
  };

  return {
    run,
    write: (proposal) => {
      start('write', async (tell) => {
        const change = await workbook.apply(proposal.draft, proposal.snapshot);
        tell({ type: 'filled', filled: filledWith(proposal, change) });
      });
    },
    undo: ({ change }) => {
      start('undo', async (tell) => {
        await workbook.undo(change);
        tell({ type: 'undone' });
      });
    },
    adopt: (cells) => {
      start('adopt', async (tell, course) => {
        const { adoptIn } = await laterWork();
        const writing = (): void => tell({ type: 'reached', step: 'writing' });
        tell({ type: 'adopted', adopted: await adoptIn(workbook, choice.id, cells, writing, course) });
        await checkAnew(tell, course);
      });
    },
    giveBack: ({ change }) => {
      start('undo', async (tell, course) => {
        await workbook.undo(change);
        tell({ type: 'returned' });
        await checkAnew(tell, course);
      });
    },
    choose: (id) => {
      choice.id = id;
      start('choose', async (tell, course) => {
        const snapshot = await workbook.snapshot(() => []);
        course.signal?.throwIfAborted();
        tell({ type: 'reached', step: 'writing' });
        await workbook.apply({ sheets: [], names: [rememberPack(id)] }, snapshot);
        tell({ type: 'chosen' });
        await checkAnew(tell, course);
      });
    },
    name: (found, areas) => {
      start('name', async (tell, course) => {
        const { nameTables } = await laterWork();
        await nameTables(workbook, found, areas);
        tell({ type: 'chosen' });
        await checkAnew(tell, course);
      });
    },
    dismiss: () => dispatch({ type: 'dismissed' }),
    cancel: () => {
      stop.abort();
      turn += 1;
      busy = false;
      dispatch({ type: 'cancelled' });
    },
    select: (area) => {
      const select = (): void => {
        workbook.select(area).then(
          () => dispatch({ type: 'selected' }),
          (thrown: unknown) => {
            again = select;
            dispatch({ type: 'failed', trouble: { job: 'select', ...troubleOf(thrown) } });
          },
        );
      };
      select();
    },
    retry: () => again(),
  };
}

/** Null where it was cancelled. */
const checked = (base: Base, { signal }: ReadingCourse): Promise<FirstAudit | null> =>
  inSlices(firstAuditing(base), () => signal?.aborted === true);

/** Starts watching; answers with how to stop, also while the start is still under way. A host that cannot tell is no trouble. */
function watch(workbook: LiveWorkbook, changed: (area: Area | null) => void): () => void {
  let stopped = false;
  const stopping = workbook.watch((area) => {
    if (!stopped) changed(area);
  });
  stopping.catch(() => undefined);
  return () => {
    stopped = true;
    stopping.then((stop) => stop()).catch(() => undefined);
  };
}
