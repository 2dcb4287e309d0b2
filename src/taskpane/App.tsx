// The pane, whatever workbook it is given: nothing here knows Excel.
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import type { Language } from '../model/message';
import { tally, verdictSentence } from '../model/tally';
import type { Pack } from '../packs';
import type { LiveWorkbook } from '../workbook/port';
import { type Pane, PaneContext } from './pane';
import { FilledNotice } from './parts/FilledNotice';
import { Result, type ResultPage } from './parts/Result';
import { Toolbar } from './parts/Toolbar';
import { TroubleNotice } from './parts/TroubleNotice';
import { Welcome } from './parts/Welcome';
import { Working } from './parts/Working';
import { useSession } from './session';
import type { Job, PaneState } from './state';
import { TEXTS } from './text';
import { usePaneTheme } from './theme';

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '10px', padding: '12px' },
  footer: { padding: '8px 12px', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
  // Only for screen readers.
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface Props {
  readonly workbook: LiveWorkbook;
  readonly pack: Pack;
  readonly language: Language;
  /** What Office says its panes are painted with. */
  readonly background: string | undefined;
}

export function App({ workbook, pack, language, background }: Props): ReactElement {
  const styles = useStyles();
  const theme = usePaneTheme(background);
  const { state, run, select } = useSession(workbook, pack);
  const [page, setPage] = useState<ResultPage>('findings');
  const text = TEXTS[language];
  const pane: Pane = useMemo(() => ({ language, text, select }), [language, text, select]);
  const { working, result, filled, trouble, stale } = state;
  const start = (job: Job): void => {
    setPage(job === 'fill' ? 'scores' : 'findings');
    run(job);
  };
  return (
    <FluentProvider theme={theme} className={styles.pane} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <PaneContext.Provider value={pane}>
        <Toolbar busy={working !== null} onRun={start} />
        <main className={styles.main} aria-busy={working !== null}>
          <p className={styles.spoken} role="status">
            {spoken(state, pane)}
          </p>
          {working && <Working step={working.step} />}
          {trouble && <TroubleNotice trouble={trouble} />}
          {filled && <FilledNotice filled={filled} scorecard={result?.scorecard ?? null} />}
          {result ? (
            <Result
              result={result}
              stale={stale}
              busy={working !== null}
              page={page}
              onPage={setPage}
              onRecheck={() => start('check')}
            />
          ) : (
            !working && !trouble && <Welcome />
          )}
        </main>
        <footer className={styles.footer}>{text.pack(pack.title)}</footer>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** What a screen reader is told as it happens. */
function spoken({ working, result, filled }: PaneState, { language, text }: Pane): string {
  if (working) return text.steps[working.step];
  if (filled) return text.filled(filled.written, filled.sheet);
  return result ? verdictSentence(tally(result))[language] : '';
}
