// The two buttons, always in sight. They stay focusable while work is under way, so that the keyboard does not lose its place.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane';
import type { Job } from '../state';
import { NARROW } from '../theme';
import { Button } from './Button';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    // Zoomed in, where the buttons stand one above the other, they would cover too much of what is scrolled beneath.
    [NARROW]: { position: 'static' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The name stands in Excel's own title bar; here it is for screen readers.
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  button: { flex: '1 1 96px', minWidth: 0 },
});

interface Props {
  readonly busy: boolean;
  readonly onRun: (job: Job) => void;
}

export function Toolbar({ busy, onRun }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <header className={styles.bar}>
      <h1 className={styles.spoken}>{text.title}</h1>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={busy}
        title={text.checkHint}
        data-job="check"
        onClick={() => onRun('check')}
      >
        {text.check}
      </Button>
      <Button
        className={styles.button}
        disabledFocusable={busy}
        title={text.fillHint}
        data-job="fill"
        onClick={() => onRun('fill')}
      >
        {text.fill}
      </Button>
    </header>
  );
}
