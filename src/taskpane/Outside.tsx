// The pane where there is no workbook to speak to: still connecting, not inside Excel, or without Office.js.
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { Glyph } from './parts/Glyph';
import type { Text } from './text';
import { usePaneTheme } from './theme';

const SLOW_AFTER = 8000;

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '32px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  what: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
    maxWidth: '36em',
  },
  glyph: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly text: Text;
  readonly state: 'starting' | 'outside' | 'no-office';
}

export function Outside({ text, state }: Props): ReactElement {
  const styles = useStyles();
  const theme = usePaneTheme(undefined);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (state === 'starting') {
    return (
      <FluentProvider theme={theme} className={styles.page}>
        <p className={styles.what} role="status">
          {slow ? text.startingSlowly : text.starting}
        </p>
      </FluentProvider>
    );
  }
  return (
    <FluentProvider theme={theme} className={styles.page}>
      <span className={styles.glyph}>
        <Glyph name="info" size={32} />
      </span>
      <h1 className={styles.title}>{state === 'outside' ? text.outside : text.noOffice}</h1>
      <p className={styles.what}>{state === 'outside' ? text.outsideWhat : text.noOfficeWhat}</p>
    </FluentProvider>
  );
}
