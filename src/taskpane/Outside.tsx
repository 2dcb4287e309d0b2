// The pane where there is no workbook to speak to: still connecting, not inside Excel, or without Office.js.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { Glyph } from './parts/Glyph';
import type { Text } from './text';
import { NOT_TOLD, usePaneTheme } from './theme';
import { Themed } from './Themed';

const SLOW_AFTER = 8000;

export const usePageStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  main: {
    padding: '32px 20px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '10px',
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
  const styles = usePageStyles();
  const theme = usePaneTheme(NOT_TOLD);
  return (
    <Themed theme={theme} className={styles.page}>
      <main className={styles.main}>
        {state === 'starting' ? (
          <Starting text={text} />
        ) : (
          <>
            <span className={styles.glyph}>
              <Glyph name="info" size={32} />
            </span>
            <h1 className={styles.title}>{state === 'outside' ? text.outside : text.noOffice}</h1>
            <p className={styles.what}>{state === 'outside' ? text.outsideWhat : text.noOfficeWhat}</p>
          </>
        )}
      </main>
    </Themed>
  );
}

function Starting({ text }: Pick<Props, 'text'>): ReactElement {
  const styles = usePageStyles();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.what} role="status">
      {slow ? text.startingSlowly : text.starting}
    </p>
  );
}
