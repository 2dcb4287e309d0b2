// Marks that an earlier time left on the sheets: cleared from the first page, with no check before.
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane';
import { useTool } from '../tools';
import { Button } from './Button';
import { useMarkingSaid } from './marking-said';
import { Notice } from './Notice';

const useStyles = makeStyles({
  left: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  words: { margin: 0 },
});

export function MarksLeft(): ReactElement | null {
  const styles = useStyles();
  const { text } = usePane();
  const { on, busy, said, toggle } = useTool().marking;
  const done = useMarkingSaid(said);
  if (!on && !said) return null;
  return (
    <Notice intent="info">
      <div className={styles.left}>
        <p className={styles.words} role="status">
          {busy ? text.marking : done || text.marksLeft}
        </p>
        {/* It stays when its work is done, so that the keyboard does not lose its place. */}
        <Button
          size="small"
          disabledFocusable={busy || !on}
          title={text.unmarkHint}
          data-marks={on ? 'on' : 'off'}
          onClick={toggle}
        >
          {text.unmark}
        </Button>
      </div>
    </Notice>
  );
}
