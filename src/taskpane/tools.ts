// What the page of findings works with besides the result: the live check, the marks, the 说明, and where the user is in the list.
import { createContext, type Dispatch, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Pack } from '../packs';
import type { LiveWorkbook } from '../workbook/port';
import { troubleOf } from '../workbook/trouble';
import { type Explained, explainIn } from './explaining';
import { type Live, useLive } from './live';
import { type Failure, type Marking, useMarking } from './marking';
import { type Place, usePlace } from './place';
import type { PaneAction, PaneState } from './state';

export interface Tools {
  readonly live: Live;
  readonly marking: Marking;
  readonly place: Place;
  /** The tables have changed since the result was made. */
  readonly stale: boolean;
  /** Writes a 说明; an empty text takes it away. Answers with why it could not, or with what was written. */
  readonly explain: (id: string, text: string) => Promise<Explained['plan'] | Failure>;
  /** The last thing that was done, in words: shown in the bar and spoken. */
  readonly said: string | null;
  readonly announce: (words: string) => void;
}

export function useTools(
  workbook: LiveWorkbook,
  pack: Pack,
  state: PaneState,
  dispatch: Dispatch<PaneAction>,
): Tools {
  const live = useLive(workbook, pack, state, dispatch);
  const marking = useMarking(workbook, state.result);
  const place = usePlace();
  const { stale } = state;
  const explain = useCallback<Tools['explain']>(
    async (id, text) => {
      try {
        const { result, plan } = await explainIn(workbook, pack, id, text);
        dispatch({ type: plan ? 'explained' : 'rechecked', result });
        return plan;
      } catch (thrown) {
        return troubleOf(thrown);
      }
    },
    [workbook, pack, dispatch],
  );
  const [said, announce] = useState<string | null>(null);
  // What the marks have to say comes later than what was said before.
  const marks = marking.said;
  const { current } = place;
  useEffect(() => announce(null), [marks, current]);
  return useMemo(
    () => ({ live, marking, place, stale, explain, said, announce }),
    [live, marking, place, stale, explain, said],
  );
}

export const ToolsContext = createContext<Tools | null>(null);

export function useTool(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('Findings are shown inside ToolsContext.');
  return tools;
}
