// Stepping through the findings: which is next, going there, and keeping the keyboard in the pane while the sheet follows.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { usePane } from './pane';
import { cellArea } from './parts/CellLink';
import type { FindingRow } from './rows';
import { useTool } from './tools';

/** Excel on the web takes the keyboard to the sheet when it selects a cell, and does so within this time. */
const TAKEN_WITHIN = 400;

/** A row to bring into sight and to give the keyboard; each time it is asked for it is a new object. */
export interface Asked {
  readonly key: string;
}

export interface Stepping {
  /** Of the finding last gone to, among the stops, from 0; null where it is none of them. */
  readonly at: number | null;
  readonly asked: Asked | null;
  readonly step: (by: 1 | -1) => void;
  readonly goTo: (row: FindingRow) => void;
  /** The finding that had the keyboard is gone: the one that took its place gets it. */
  readonly lost: () => void;
}

/** Round and round. `before` is where the last one stood: once it is mended, the next has moved into its place. */
export function nextStop(count: number, at: number | null, before: number, by: 1 | -1): number | null {
  if (count === 0) return null;
  const next = at !== null ? at + by : by === 1 ? before : before - 1;
  return ((next % count) + count) % count;
}

export function useStepping(stops: readonly FindingRow[]): Stepping {
  const { select } = usePane();
  const { place } = useTool();
  const { current, setCurrent } = place;
  const [asked, setAsked] = useState<Asked | null>(null);
  const found = stops.findIndex(({ key }) => key === current);
  const at = found < 0 ? null : found;
  const before = useRef(0);
  useEffect(() => {
    if (at !== null) before.current = at;
  }, [at]);

  const goTo = useCallback(
    (row: FindingRow) => {
      setCurrent(row.key);
      setAsked({ key: row.key });
      if (row.cell) select(cellArea(row.cell));
    },
    [select, setCurrent],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const next = nextStop(stops.length, at, before.current, by);
      const row = next === null ? undefined : stops[next];
      if (!row) return;
      takeBack();
      goTo(row);
    },
    [stops, at, goTo],
  );
  const lost = useCallback(() => {
    const row = stops[Math.min(before.current, stops.length - 1)];
    if (row) setAsked({ key: row.key });
  }, [stops]);
  return useMemo(() => ({ at, asked, step, goTo, lost }), [at, asked, step, goTo, lost]);
}

/** If the sheet takes the keyboard now, it is asked for again: who steps by keys wants to go on stepping. */
function takeBack(): void {
  const back = (): void => window.focus();
  window.addEventListener('blur', back, { once: true });
  setTimeout(() => window.removeEventListener('blur', back), TAKEN_WITHIN);
}

/** When the pane gets the keyboard back, the element that had it before goes on where it was. */
export function useFocusBack(): void {
  useEffect(() => {
    let had: Element | null = null;
    const left = (): void => {
      had = document.activeElement;
    };
    const back = (): void => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && had instanceof HTMLElement && had.isConnected) had.focus({ preventScroll: true });
    };
    window.addEventListener('blur', left);
    window.addEventListener('focus', back);
    return () => {
      window.removeEventListener('blur', left);
      window.removeEventListener('focus', back);
    };
  }, []);
}

/** J and K inside the list; with Alt, the arrows anywhere in the pane. Null for any other key. */
export function stepOf(event: KeyboardEvent, inList: boolean): 1 | -1 | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || isWriting(event.target)) return null;
  if (event.altKey) return event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
  if (!inList) return null;
  const key = event.key.toLowerCase();
  return key === 'j' ? 1 : key === 'k' ? -1 : null;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
