// After each verdict the corrections (建议) are looked for, in slices, and what a reviewer would ask about the scores; both are shown
// as soon as they are found.
import { type Dispatch, useEffect } from 'react';
import { troubleOf } from '../workbook/trouble-of';
import { laterWork } from './later-work';
import type { PaneAction, PaneState } from './state';

export function useSuggestions(state: PaneState, dispatch: Dispatch<PaneAction>): void {
  const { claims, facts, pack } = state;
  const scorecard = state.result?.scorecard ?? null;
  useEffect(() => {
    if (!claims || !pack || !facts) return;
    let over = false;
    const find = async (): Promise<void> => {
      const { correctionsOf, withRemarks } = await laterWork();
      const corrections = over ? null : await correctionsOf(claims, pack, () => over);
      if (over || !corrections) return;
      dispatch({ type: 'corrected', corrections, scorecard: withRemarks(scorecard, facts, pack) });
    };
    find().catch((thrown: unknown) => {
      if (!over) dispatch({ type: 'failed', trouble: { job: 'check', ...troubleOf(thrown) } });
    });
    return () => {
      over = true;
    };
  }, [claims, facts, pack, scorecard, dispatch]);
}
