// The pane's conversation with the workbook: runs the two jobs and reports each step to the state.
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { audit, plan, wantedAreas } from '../audit';
import type { Area } from '../model/sheet';
import type { Pack } from '../packs';
import type { LiveWorkbook } from '../workbook/port';
import { troubleOf } from '../workbook/trouble';
import { IDLE, type Job, type PaneAction, type PaneState, reduce } from './state';

export interface Session {
  readonly state: PaneState;
  readonly run: (job: Job) => void;
  readonly select: (area: Area) => void;
}

export function useSession(workbook: LiveWorkbook, pack: Pack): Session {
  const [state, dispatch] = useReducer(reduce, IDLE);
  const busy = useRef(false);

  const run = useCallback(
    (job: Job) => {
      if (busy.current) return; // a second click while the first is under way
      busy.current = true;
      void perform(job, workbook, pack, dispatch).finally(() => {
        busy.current = false;
      });
    },
    [workbook, pack],
  );

  const select = useCallback(
    (area: Area) => {
      workbook.select(area).catch((thrown: unknown) => {
        dispatch({ type: 'failed', trouble: { job: 'select', ...troubleOf(thrown) } });
      });
    },
    [workbook],
  );

  useEffect(() => watch(workbook, (area) => dispatch({ type: 'changed', area })), [workbook]);

  return useMemo(() => ({ state, run, select }), [state, run, select]);
}

async function perform(
  job: Job,
  workbook: LiveWorkbook,
  pack: Pack,
  dispatch: (action: PaneAction) => void,
): Promise<void> {
  dispatch({ type: 'started', job });
  try {
    const snapshot = await workbook.snapshot(wantedAreas(pack));
    dispatch({ type: 'reached', step: 'checking' });
    const result = audit(snapshot, pack);
    if (job === 'check') {
      dispatch({ type: 'checked', result });
      return;
    }
    const { draft, written, sheet, kept } = plan(snapshot, result, pack);
    dispatch({ type: 'reached', step: 'writing' });
    await workbook.apply(draft, snapshot);
    dispatch({ type: 'filled', result, filled: { sheet, written, kept } });
  } catch (thrown) {
    dispatch({ type: 'failed', trouble: { job, ...troubleOf(thrown) } });
  }
}

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
