// What is being done, in words; after a while without an answer, what the user can do about it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { usePane } from '../pane';
import type { Step } from '../state';

const SLOW_AFTER = 6000;

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
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Working({ step }: { readonly step: Step }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.working}>
      <div className={styles.track} role="progressbar" aria-label={text.steps[step]}>
        <div className={styles.runner} />
      </div>
      <p className={styles.words}>{slow ? text.slow : text.steps[step]}</p>
    </div>
  );
}
