// The live check: after a change in a standard table, once the user pauses, the tables are read and checked anew, in silence.
import { type Dispatch, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { firstAuditing } from '../audit/first';
import { readWorkbook } from '../audit/reading';
import type { AuditResult } from '../model/result';
import type { LiveWorkbook } from '../workbook/port';
import type { PackChoice } from './choice';
import { inSlices } from './slices';
import type { PaneAction, PaneState } from './state';

/** So long nothing must have changed before the tables are read again. */
const PAUSE = 1_000;
/** A live check that takes longer would be felt while typing. */
const SLOW_MS = 400;
/** The first check the user asks for also warms the program up, and shows what it does. */
const SLOW_ASKED_MS = 1_200;
const MANY_CELLS = 30_000;
/** While a cell is being edited Excel answers nobody: the next try comes after these, then at the last one's pace. */
const RETRIES = [2_000, 4_000, 8_000] as const;

/** `slow`: off because a check of this workbook takes long, not because the user wants it so. */
export type LiveMode = 'on' | 'off' | 'slow';

export interface Live {
  readonly mode: LiveMode;
  readonly set: (on: boolean) => void;
}

/** What the last check cost: how long it took, if there was one, who asked for it, and how many cells were read. */
export interface Cost {
  readonly took: Took | null;
  readonly cells: number;
}

interface Took {
  readonly ms: number;
  readonly live: boolean;
}

export function liveMode(choice: boolean | null, { took, cells }: Cost): LiveMode {
  if (choice !== null) return choice ? 'on' : 'off';
  const slow = took !== null && took.ms > (took.live ? SLOW_MS : SLOW_ASKED_MS);
  return slow || cells > MANY_CELLS ? 'slow' : 'on';
}

/** How many cells the tables have. */
export function cellsOf(result: AuditResult | null): number {
  return (result?.tables ?? []).reduce(
    (sum, { area }) => (area ? sum + (area.bottom - area.top + 1) * (area.right - area.left + 1) : sum),
    0,
  );
}

export function useLive(
  workbook: LiveWorkbook,
  pack: PackChoice,
  state: PaneState,
  dispatch: Dispatch<PaneAction>,
): Live {
  const [choice, setChoice] = useState(rememberedChoice);
  const [took, setTook] = useDuration(state);
  const mode = liveMode(choice, { took, cells: cellsOf(state.result) });
  const due = mode === 'on' && state.stale && state.working === null;

  useEffect(() => {
    if (!due) return;
    let over = false;
    let tries = 0;
    let timer = setTimeout(() => void attempt(), PAUSE);
    const attempt = async (): Promise<void> => {
      const start = performance.now();
      try {
        const base = await readWorkbook(workbook, pack.id);
        const first = await inSlices(firstAuditing(base), () => over);
        if (first === null || over) return; // changed again meanwhile, or the user asked for a check
        setTook({ ms: performance.now() - start, live: true });
        dispatch({ type: 'rechecked', ...first, changes: state.changes });
      } catch {
        if (over) return;
        timer = setTimeout(() => void attempt(), RETRIES[Math.min(tries, RETRIES.length - 1)]);
        tries += 1;
      }
    };
    return () => {
      over = true;
      clearTimeout(timer);
    };
    // Every further change starts the pause anew.
  }, [due, state.changes, workbook, pack, dispatch, setTook]);

  const set = useCallback((on: boolean) => {
    setChoice(on);
    remember(on);
  }, []);
  return useMemo(() => ({ mode, set }), [mode, set]);
}

/** How long the last check took that the user asked for. */
function useDuration({ working, result }: PaneState): [Took | null, (took: Took) => void] {
  const [took, setTook] = useState<Took | null>(null);
  const started = useRef<number | null>(null);
  const checking = working?.job === 'check';
  useEffect(() => {
    if (checking) {
      started.current = performance.now();
      return;
    }
    if (started.current !== null && result) setTook({ ms: performance.now() - started.current, live: false });
    started.current = null;
  }, [checking, result]);
  return [took, setTook];
}

// The choice is kept for the session; a browser that forbids storage forgets it, no more.
const KEY = 'gouji.live';

function rememberedChoice(): boolean | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept === null ? null : kept === 'on';
  } catch {
    return null;
  }
}

function remember(on: boolean): void {
  try {
    sessionStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Then it holds as long as the pane is open.
  }
}
