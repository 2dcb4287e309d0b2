// After each verdict the corrections (建议) are looked for, in slices; the list has them as soon as they are found.
import { type Dispatch, useEffect } from 'react';
import type { Pack } from '../model/pack';
import { troubleOf } from '../workbook/trouble';
import { laterWork } from './later-work';
import type { PaneAction, PaneState } from './state';

export function useSuggestions(pack: Pack, { claims }: PaneState, dispatch: Dispatch<PaneAction>): void {
  useEffect(() => {
    if (!claims) return;
    let over = false;
    const find = async (): Promise<void> => {
      const { correctionsOf } = await laterWork();
      const corrections = over ? null : await correctionsOf(claims, pack, () => over);
      if (!over && corrections) dispatch({ type: 'corrected', corrections });
    };
    find().catch((thrown: unknown) => {
      if (!over) dispatch({ type: 'failed', trouble: { job: 'check', ...troubleOf(thrown) } });
    });
    return () => {
      over = true;
    };
  }, [claims, pack, dispatch]);
}
