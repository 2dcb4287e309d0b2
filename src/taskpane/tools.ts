// What the page of findings works with besides the result: the live check, the marks, the 说明, and where the user is in the list.
import {
  createContext,
  type Dispatch,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Naming } from '../audit/naming';
import type { CorrectedCell } from '../model/correction';
import type { Pack } from '../model/pack';
import type { Area } from '../model/sheet';
import type { LiveWorkbook } from '../workbook/port';
import { troubleOf } from '../workbook/trouble-of';
import type { PackChoice } from './choice';
import type { Explained } from './explaining';
import { laterWork } from './later-work';
import { type Live, useLive } from './live';
import { type Failure, type Marking, useMarking } from './marking';
import { type Place, usePlace } from './place';
import type { PaneAction, PaneState } from './state';
import { useSuggestions } from './suggesting';

export interface Tools {
  readonly live: Live;
  readonly marking: Marking;
  readonly place: Place;
  /** What the result was made by; null before the first. */
  readonly pack: Pack | null;
  /** The tables have changed since the result was made. */
  readonly stale: boolean;
  /** The corrections are still looked for. */
  readonly searching: boolean;
  /** Writes what these cells should hold (采用). */
  readonly adopt: (cells: readonly CorrectedCell[]) => void;
  readonly busy: boolean;
  /** Looks for the tables that have no name. */
  readonly find: () => Promise<Naming | Failure>;
  /** Gives these areas their tables' names: Chinese name → area. */
  readonly name: (found: Naming, areas: ReadonlyMap<string, Area>) => void;
  /** Makes the self-evaluation report and has it saved; answers with the file's name, or with why it could not. */
  readonly report: () => Promise<string | Failure>;
  /** Writes a 说明; an empty text takes it away. Answers with why it could not, or with what was written. */
  readonly explain: (id: string, text: string) => Promise<Explained['plan'] | Failure>;
  /** The last thing that was done, in words: shown in the bar and spoken. */
  readonly said: string | null;
  readonly announce: (words: string) => void;
}

export function useTools(
  workbook: LiveWorkbook,
  choice: PackChoice,
  state: PaneState,
  dispatch: Dispatch<PaneAction>,
  { adopt, name }: Pick<Tools, 'adopt' | 'name'>,
): Tools {
  const live = useLive(workbook, choice, state, dispatch);
  const marking = useMarking(workbook, state.result);
  const place = usePlace();
  useSuggestions(state, dispatch);
  const { stale, pack } = state;
  const changes = useRef(state.changes);
  useEffect(() => {
    changes.current = state.changes;
  }, [state.changes]);
  const busy = state.working !== null;
  const searching = state.claims !== null;
  const explain = useCallback<Tools['explain']>(
    async (id, text) => {
      const known = changes.current;
      try {
        const { explainIn } = await laterWork();
        const { result, pack, plan } = await explainIn(workbook, choice.id, id, text);
        dispatch({
          ...(plan ? { type: 'explained' } : { type: 'rechecked', claims: null, facts: null }),
          result,
          pack,
          changes: known,
        });
        return plan;
      } catch (thrown) {
        return troubleOf(thrown);
      }
    },
    [workbook, choice, dispatch],
  );
  const find = useCallback<Tools['find']>(async () => {
    try {
      const { findTables } = await laterWork();
      return await findTables(workbook, choice.id);
    } catch (thrown) {
      return troubleOf(thrown);
    }
  }, [workbook, choice]);
  const report = useCallback<Tools['report']>(async () => {
    try {
      const { download, reportFile } = await import(/* webpackChunkName: "report" */ './report-file');
      const made = await reportFile(workbook, choice.id);
      download(made);
      return made.fileName;
    } catch (thrown) {
      return troubleOf(thrown);
    }
  }, [workbook, choice]);
  const [said, announce] = useState<string | null>(null);
  // What the marks have to say comes later than what was said before.
  const marks = marking.said;
  const { current } = place;
  useEffect(() => announce(null), [marks, current]);
  return useMemo(
    () => ({
      live,
      marking,
      place,
      pack,
      stale,
      searching,
      adopt,
      busy,
      explain,
      find,
      report,
      name,
      said,
      announce,
    }),
    [live, marking, place, pack, stale, searching, adopt, busy, explain, find, report, name, said],
  );
}

export const ToolsContext = createContext<Tools | null>(null);

export function useTool(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('Findings are shown inside ToolsContext.');
  return tools;
}
