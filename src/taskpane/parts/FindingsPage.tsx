// The page of findings: what could not be read, which cell is wrong, the list, and the bar to step through it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { AuditResult } from '../../model/result';
import { usePane } from '../pane';
import { rowsOf } from '../rows';
import { stepOf, useFocusBack, useStepping } from '../stepping';
import { useTool } from '../tools';
import type { Kind } from '../view';
import { Findings } from './Findings';
import { FindingsBar } from './later';
import { Problems } from './Problems';
import { Searching } from './Searching';

/** From so many findings on, looking for one by words is offered. */
const MANY = 30;

const useStyles = makeStyles({
  search: {
    scrollMarginTop: '64px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
});

interface Props {
  readonly result: AuditResult;
  readonly filter: Kind | null;
}

export function FindingsPage({ result, filter }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { place, searching } = useTool();
  const { opened, words, setWords } = place;
  const wanted = useDeferredValue(words);
  const { rows, stops } = useMemo(
    () => rowsOf(result, { filter, opened, words: wanted }),
    [result, filter, opened, wanted],
  );
  const stepping = useStepping(stops);
  const list = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useFocusBack();
  // The list grows and shrinks beneath what is typed; that must not carry the field away.
  useEffect(() => {
    if (search.current && document.activeElement === search.current)
      search.current.scrollIntoView({ block: 'nearest' });
  }, [rows]);

  const { step } = stepping;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = stepOf(event, event.target instanceof Node && list.current?.contains(event.target) === true);
      if (by === null) return;
      event.preventDefault();
      step(by);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [step]);

  return (
    <>
      {filter === null && <Problems problems={result.problems} />}
      {(stops.length > MANY || words !== '') && (
        <input
          ref={search}
          type="search"
          className={styles.search}
          value={words}
          placeholder={text.search}
          aria-label={text.search}
          data-search
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {searching && <Searching />}
      <section ref={list} aria-label={text.findingsLabel} data-list={searching ? 'searching' : 'whole'}>
        <Findings rows={rows} filter={filter} stepping={stepping} />
      </section>
      <FindingsBar stepping={stepping} stops={stops.length} />
    </>
  );
}
