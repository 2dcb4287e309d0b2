// The page that stands in for the pane after a fault of our own.
import { type ReactElement, useMemo } from 'react';
import type { Language } from '../model/message';
import { Button } from './parts/Button';
import { usePageStyles } from './Outside';
import { type Pane, PaneContext } from './pane';
import { Report } from './parts/Report';
import { TEXTS } from './text';
import { NOT_TOLD, usePaneTheme } from './theme';
import { Themed } from './Themed';

interface Props {
  readonly language: Language;
  readonly lines: readonly string[];
  /** What has happened, where it is known; then there is nothing to report. */
  readonly what?: string;
}

export function Fault({ language, lines, what }: Props): ReactElement {
  const styles = usePageStyles();
  const theme = usePaneTheme(NOT_TOLD);
  const text = TEXTS[language];
  const pane: Pane = useMemo(
    () => ({ language, text, select: () => undefined, pack: null }),
    [language, text],
  );
  return (
    <Themed theme={theme} className={styles.page} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <PaneContext.Provider value={pane}>
        <main className={styles.main} data-fault>
          <h1 className={styles.title}>{text.fault}</h1>
          <p className={styles.what} role="alert">
            {what ?? text.faultWhat}
          </p>
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {text.reload}
          </Button>
          {what === undefined && <Report lines={lines} />}
        </main>
      </PaneContext.Provider>
    </Themed>
  );
}
