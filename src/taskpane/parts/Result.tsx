// The result of a check: the verdict first, then findings, scores and tables on three pages.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import type { AuditResult } from '../../model/result';
import { tally } from '../../model/tally';
import { usePane } from '../pane';
import { useTool } from '../tools';
import type { Kind } from '../view';
import { Button } from './Button';
import { FindingsPage } from './FindingsPage';
import { NothingBound, Scores, Tables } from './later';
import { Notice } from './Notice';
import { Problems } from './Problems';
import { Tabs } from './Tabs';
import { Verdict } from './Verdict';

export type ResultPage = 'findings' | 'scores' | 'tables';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: '10px' },
  // Without its colours, but as legible as before.
  stale: { filter: 'grayscale(1)' },
  staleLine: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  page: { display: 'flex', flexDirection: 'column', gap: '10px' },
});

interface Props {
  readonly result: AuditResult;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly page: ResultPage;
  readonly onPage: (page: ResultPage) => void;
  readonly onRecheck: () => void;
}

export function Result({ result, stale, busy, page, onPage, onRecheck }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { live } = useTool();
  const [filter, setFilter] = useState<Kind | null>(null);
  const counts = useMemo(() => tally(result), [result]);
  const choose = (kind: Kind | null): void => {
    setFilter(kind);
    onPage('findings');
  };
  return (
    <div className={styles.result}>
      {stale && !busy && live.mode !== 'on' && (
        <Notice intent="info">
          <span className={styles.staleLine} data-stale>
            {text.stale}
            <Button size="small" onClick={onRecheck}>
              {text.recheck}
            </Button>
          </span>
        </Notice>
      )}
      <div className={mergeClasses(styles.result, (stale || busy) && styles.stale)}>
        <Verdict
          counts={counts}
          stale={stale}
          filter={page === 'findings' ? filter : null}
          onFilter={choose}
        />
        {counts.tables === 0 ? (
          <>
            <NothingBound />
            <Problems problems={result.problems.filter(({ name }) => name !== null)} />
            <Tables result={result} />
          </>
        ) : (
          <Pages result={result} filter={filter} page={page} onPage={onPage} />
        )}
      </div>
    </div>
  );
}

type PagesProps = Pick<Props, 'result' | 'page' | 'onPage'> & { readonly filter: Kind | null };

function Pages({ result, filter, page, onPage }: PagesProps): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const tabs = (['findings', 'scores', 'tables'] as const).map((value) => ({
    value,
    name: text.tabs[value],
  }));
  return (
    <>
      <Tabs label={text.sectionsLabel} panel="page" tabs={tabs} chosen={page} onChoose={onPage} />
      <div id="page" role="tabpanel" aria-labelledby={`tab-${page}`} className={styles.page}>
        {page === 'findings' && <FindingsPage result={result} filter={filter} />}
        {page === 'scores' && <Scores scorecard={result.scorecard} />}
        {page === 'tables' && <Tables result={result} />}
      </div>
    </>
  );
}
