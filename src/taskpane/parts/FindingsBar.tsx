// The bar at the foot of the findings: one by one through them, and the marks on the sheet.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane';
import type { Stepping } from '../stepping';
import { useTool } from '../tools';
import { Button } from './Button';
import { useMarkingSaid } from './marking-said';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    alignItems: 'center',
    margin: '0 -12px',
    padding: '7px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
  at: {
    minWidth: '40px',
    textAlign: 'center',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  marks: { marginLeft: 'auto' },
  said: {
    flexBasis: '100%',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  steps: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center' },
});

interface Props {
  readonly stepping: Stepping;
  readonly stops: number;
}

export function FindingsBar({ stepping: { at, step }, stops }: Props): ReactElement | null {
  const styles = useStyles();
  const { text } = usePane();
  const { live, marking, said, stale } = useTool();
  const marked = useMarkingSaid(marking.said);
  // That the numbers are old has to be seen wherever the list is scrolled to.
  const old = stale && (live.mode === 'on' ? text.liveSoon : text.stale);
  const words = marking.busy ? text.marking : old || (said ?? marked);
  const marks = marking.some || marking.on;
  if (stops === 0 && !marks && !words) return null;
  return (
    <div className={styles.bar} data-bar>
      {stops > 0 && (
        <div className={styles.steps} role="group" aria-label={text.stopsLabel}>
          <Button
            size="small"
            className={styles.button}
            title={text.previousHint}
            aria-keyshortcuts="K Alt+ArrowUp"
            data-step="previous"
            onClick={() => step(-1)}
          >
            {text.previous}
          </Button>
          <span className={styles.at} data-at>
            {at === null ? stops : text.stopOf(at + 1, stops)}
          </span>
          <Button
            size="small"
            className={styles.button}
            title={text.nextHint}
            aria-keyshortcuts="J Alt+ArrowDown"
            data-step="next"
            onClick={() => step(1)}
          >
            {text.next}
          </Button>
        </div>
      )}
      {marks && (
        <Button
          size="small"
          className={mergeClasses(styles.button, styles.marks)}
          disabledFocusable={marking.busy}
          title={marking.on ? text.unmarkHint : text.markHint}
          data-marks={marking.on ? 'on' : 'off'}
          onClick={marking.toggle}
        >
          {marking.on ? text.unmark : text.mark}
        </Button>
      )}
      <p role="status" className={styles.said} hidden={!words}>
        {words}
      </p>
    </div>
  );
}
