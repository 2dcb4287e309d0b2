// Said while the corrections are still looked for; not at all where that is done before anybody could read it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { usePane } from '../pane';

const SOON_MS = 400;

const useStyles = makeStyles({
  words: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function Searching(): ReactElement | null {
  const styles = useStyles();
  const { text } = usePane();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return long ? (
    <p className={styles.words} role="status">
      {text.searching}
    </p>
  ) : null;
}
