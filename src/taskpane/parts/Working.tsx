// What is being done, in words; for longer work how long already, and a way out of it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { usePane } from '../pane';
import type { Working as Work } from '../state';
import { Button } from './Button';

/** Seconds after which work is long, and after which something is probably in its way. */
const LONG = 2;
const SLOW = 6;

const useStyles = makeStyles({
  working: { display: 'flex', flexDirection: 'column', gap: '6px' },
  track: {
    height: '3px',
    borderRadius: '2px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  runner: {
    width: '40%',
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(250%)' } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '6s' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  line: { display: 'flex', gap: '8px', alignItems: 'center', justifyContent: 'space-between' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly work: Work;
  readonly onCancel: () => void;
}

export function Working({ work: { step, part }, onCancel }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const seconds = useSeconds();
  const reads = step === 'reading' || step === 'checking';
  return (
    <div className={styles.working} data-working={step}>
      <div className={styles.track} role="progressbar" aria-label={text.steps[step]}>
        <div className={styles.runner} />
      </div>
      <div className={styles.line}>
        <p className={styles.words}>
          {text.steps[step]}
          {part && `　${part.join(' / ')}`}
          {seconds >= LONG && `　${text.elapsed(seconds)}`}
        </p>
        {seconds >= LONG && reads && (
          <Button size="small" onClick={onCancel} data-cancel>
            {text.cancel}
          </Button>
        )}
      </div>
      {seconds >= LONG && !reads && <p className={styles.words}>{text.notInterrupted}</p>}
      {seconds >= SLOW && (
        <p className={styles.words} role="status">
          {text.slow}
        </p>
      )}
    </div>
  );
}

/** How long it has been shown. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
