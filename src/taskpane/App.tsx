// The pane, whatever workbook it is given: nothing here knows Excel.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import type { Language } from '../model/message';
import { tally, verdictSentence } from '../model/tally';
import type { LiveWorkbook } from '../workbook/port';
import type { PackChoice } from './choice';
import { cellsWritten, sheetToShow } from './filling';
import { count } from './format';
import { type Hosting, HostingContext } from './hosting';
import { type Pane, PaneContext } from './pane';
import { AdoptedNotice, FilledNotice, MarksLeft, PackMenu, ProposalCard, TroubleNotice } from './parts/later';
import { Notice } from './parts/Notice';
import { Result, type ResultPage } from './parts/Result';
import { Toolbar } from './parts/Toolbar';
import { Welcome } from './parts/Welcome';
import { Working } from './parts/Working';
import { useSession } from './session';
import { isOutdated, type Job, type PaneState } from './state';
import { TEXTS } from './text';
import { usePaneTheme } from './theme';
import { Themed } from './Themed';
import { ToolsContext, useTools } from './tools';

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
  readonly hosting: Hosting;
  readonly language: Language;
  /** Asks Office what its panes are painted with. */
  readonly background: () => string | undefined;
}

export function App({ workbook, hosting, language, background }: Props): ReactElement {
  const styles = useStyles();
  const theme = usePaneTheme(background);
  const [choice] = useState<PackChoice>(() => ({ id: null }));
  const { state, tell, ...verbs } = useSession(workbook, choice);
  const tools = useTools(workbook, choice, state, tell, verbs);
  const { run, select } = verbs;
  const [page, setPage] = useState<ResultPage>('findings');
  const text = TEXTS[language];
  useEffect(() => void performance.mark('pane-shown'), []);
  const pack = state.pack?.id ?? choice.id;
  const pane: Pane = useMemo(() => ({ language, text, select, pack }), [language, text, select, pack]);
  const { working, result, proposal, filled, adopted, undone, trouble, stale } = state;
  const busy = working !== null;
  const start = (job: Job): void => {
    setPage(job === 'fill' ? 'scores' : 'findings');
    run(job);
  };
  const choosePack = (id: string): void => {
    setPage('scores');
    verbs.choose(id);
  };
  const retry = (): void => {
    // What was to be written is outdated: it is made anew.
    const outdated = trouble && isOutdated(trouble) && trouble.job;
    if (outdated === 'write') start('fill');
    else if (outdated === 'adopt' && trouble?.trouble === 'changed-meanwhile') start('check');
    else verbs.retry();
  };
  return (
    <Themed theme={theme} className={styles.pane} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <HostingContext.Provider value={hosting}>
        <PaneContext.Provider value={pane}>
          <Toolbar busy={busy} onRun={start} />
          <main className={styles.main} aria-busy={busy}>
            <p className={styles.spoken} role="status">
              {spoken(state, pane)}
            </p>
            {working && <Working work={working} onCancel={verbs.cancel} />}
            {trouble && <TroubleNotice trouble={trouble} onRetry={retry} />}
            {undone && <Notice intent="success">{text.undone[undone]}</Notice>}
            {adopted && (
              <AdoptedNotice adopted={adopted} busy={busy} onUndo={() => verbs.giveBack(adopted)} />
            )}
            {filled && !proposal && (
              <FilledNotice
                filled={filled}
                scorecard={result?.scorecard ?? null}
                busy={busy}
                onUndo={() => verbs.undo(filled)}
              />
            )}
            {proposal && (
              <ProposalCard
                proposal={proposal}
                scorecard={result?.scorecard ?? null}
                busy={busy}
                onWrite={() => verbs.write(proposal)}
                onDismiss={verbs.dismiss}
              />
            )}
            <ToolsContext.Provider value={tools}>
              {result ? (
                <Result
                  result={result}
                  stale={stale}
                  busy={busy}
                  page={page}
                  onPage={setPage}
                  onRecheck={() => start('check')}
                />
              ) : (
                !busy && (trouble ? <MarksLeft /> : <Welcome />)
              )}
            </ToolsContext.Provider>
          </main>
          <footer className={styles.footer}>
            <PackMenu id={pack} busy={busy} onChoose={choosePack} />
          </footer>
        </PaneContext.Provider>
      </HostingContext.Provider>
    </Themed>
  );
}

/** What a screen reader is told as it happens. */
function spoken(
  { working, result, proposal, filled, adopted, undone }: PaneState,
  { language, text }: Pane,
): string {
  if (working) return text.steps[working.step];
  if (proposal) return text.proposalTitle;
  if (undone) return text.undone[undone];
  if (adopted) return text.adopted(adopted.cells.length);
  if (filled && !filled.past) return text.filled(count(cellsWritten(filled)), sheetToShow(filled).sheet);
  return result ? verdictSentence(tally(result))[language] : '';
}
