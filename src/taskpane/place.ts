// Where the user is in the list of findings. It outlives a new result, another page of the pane, and rows that are out of sight.
import { useCallback, useMemo, useState } from 'react';
import type { FoldKind } from './rows';

export interface Place {
  /** The finding that was last gone to. */
  readonly current: string | null;
  readonly setCurrent: (id: string | null) => void;
  readonly opened: ReadonlySet<FoldKind>;
  readonly toggle: (kind: FoldKind) => void;
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** 说明 being written, by finding. */
  readonly drafts: Map<string, string>;
  /** Findings whose many addends are unfolded. */
  readonly unfolded: Set<string>;
}

export function usePlace(): Place {
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<FoldKind>>(new Set());
  const [words, setWords] = useState('');
  const [drafts] = useState(() => new Map<string, string>());
  const [unfolded] = useState(() => new Set<string>());
  const toggle = useCallback(
    (kind: FoldKind) =>
      setOpened(
        (before) => new Set(before.has(kind) ? [...before].filter((k) => k !== kind) : [...before, kind]),
      ),
    [],
  );
  return useMemo(
    () => ({ current, setCurrent, opened, toggle, words, setWords, drafts, unfolded }),
    [current, opened, toggle, words, drafts, unfolded],
  );
}
