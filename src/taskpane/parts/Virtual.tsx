// A long list of which only the rows in sight are in the page, and those that hold the keyboard. A short one is there whole.
import { makeStyles } from '@fluentui/react-components';
import {
  type FocusEvent,
  memo,
  type ReactElement,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { Asked } from '../stepping';
import { inSight, stretches, withHeadings } from '../windowing';

/** Up to so many rows the browser's own search finds everything. */
const FEW = 40;
/** So many are drawn at once, so that the verdict above them does not wait for the rest. */
const FIRST = 4;
/** Rows are drawn this far beyond what is in sight, in pixels. */
const AROUND = 600;

const useStyles = makeStyles({
  // The toolbar above and the bar beneath must not hide what has the keyboard.
  row: { scrollMarginTop: '64px', scrollMarginBottom: '72px' },
  // What is in sight stays where it is when a gap turns out higher or lower than was thought.
  gap: { overflowAnchor: 'none' },
});

interface Props<R extends { readonly key: string }> {
  readonly rows: readonly R[];
  /** About how high a row is that has not been drawn yet. */
  readonly guess: (row: R) => number;
  readonly render: (row: R) => ReactNode;
  /** Of a heading its level, 1 the highest; null of any other row. */
  readonly levelOf: (row: R) => number | null;
  /** A row that stays drawn wherever it is. */
  readonly kept: string | null;
  /** To be brought into sight and given the keyboard: the first element in it marked `data-leads`. */
  readonly asked: Asked | null;
  /** The row that had the keyboard is gone. */
  readonly onLost: () => void;
}

/** Drawn anew only where something it is given has changed. */
export const Virtual = memo(List) as typeof List;

function List<R extends { readonly key: string }>(props: Props<R>): ReactElement {
  const { rows, guess, render, levelOf, kept, asked, onLost } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  const [heldKey, setHeldKey] = useState<string | null>(null);
  const [heights] = useState(() => new Map<string, number>());
  const [range, setRange] = useState<readonly [number, number]>([0, FIRST]);
  const [drawn, setDrawn] = useState(false);
  const all = rows.length <= FEW;
  const known = all ? [] : rows.map((row) => heights.get(row.key) ?? guess(row));

  const look = useCallback(() => {
    const box = rows.length > FEW && list.current?.getBoundingClientRect();
    if (!box) return;
    const sight = { top: -box.top - AROUND, bottom: window.innerHeight - box.top + AROUND };
    const next = inSight(
      rows.map((row) => heights.get(row.key) ?? guess(row)),
      sight,
    );
    setRange((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
  }, [rows, heights, guess]);

  useLayoutEffect(look, [look]);
  useEffect(() => startTransition(() => setDrawn(true)), []);
  useMeasured(list, heights, look);

  useLayoutEffect(() => {
    if (focused.current && !focused.current.isConnected && document.activeElement === document.body) {
      focused.current = null;
      onLost();
    }
  });
  useEffect(() => {
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [look]);

  const answered = useRef<Asked | null>(null);
  useLayoutEffect(() => {
    // A row that is asked for may come with the next drawing only.
    const row = asked && answered.current !== asked && rowElement(list.current, asked.key);
    if (!row) return;
    answered.current = asked;
    row.scrollIntoView({ block: 'nearest' });
    row.querySelector<HTMLElement>('[data-leads]')?.focus({ preventScroll: true });
    // Once more after its neighbours have been drawn and measured.
    const frame = requestAnimationFrame(() => row.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [asked, rows]);

  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    focused.current = target;
    setHeldKey(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null);
  };
  const onBlur = ({ target }: FocusEvent): void => {
    if (target.isConnected && document.hasFocus()) focused.current = null;
  };

  const draw = (row: R): ReactElement => (
    <div key={row.key} data-row={row.key} className={styles.row}>
      {render(row)}
    </div>
  );
  const keep = [kept, heldKey, asked?.key ?? null].flatMap((key) => {
    const index = key === null || all ? -1 : rows.findIndex((row) => row.key === key);
    return index < 0 ? [] : [index];
  });
  return (
    <div ref={list} onFocus={onFocus} onBlur={onBlur}>
      {all
        ? (drawn ? rows : rows.slice(0, FIRST)).map(draw)
        : stretches(known, range, withHeadings(rows, levelOf, range[0], keep)).flatMap((stretch) =>
            'rows' in stretch
              ? rows.slice(...stretch.rows).map(draw)
              : [
                  <div
                    key={`gap ${stretch.before}`}
                    className={styles.gap}
                    style={{ height: stretch.height }}
                  />,
                ],
          )}
    </div>
  );
}

function rowElement(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
}

/** Keeps the heights of the rows that are drawn; where one turns out other than thought, the list is drawn anew. */
function useMeasured(
  list: { readonly current: HTMLElement | null },
  heights: Map<string, number>,
  look: () => void,
): void {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(look);
  const observer = useRef<ResizeObserver | null>(null);
  const seen = useRef(new WeakSet<Element>());

  useLayoutEffect(() => {
    latest.current = look;
    observer.current ??= new ResizeObserver((entries) => {
      let different = false;
      for (const { target, borderBoxSize } of entries) {
        const key = (target as HTMLElement).dataset['row'];
        const height = borderBoxSize[0]?.blockSize ?? 0;
        if (key === undefined || !target.isConnected || heights.get(key) === height) continue;
        heights.set(key, height);
        different = true;
      }
      if (!different) return;
      latest.current();
      changed();
    });
    for (const row of list.current?.children ?? []) {
      if (!(row instanceof HTMLElement) || row.dataset['row'] === undefined || seen.current.has(row))
        continue;
      seen.current.add(row);
      observer.current.observe(row);
    }
  });
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
      seen.current = new WeakSet();
    },
    [],
  );
}
