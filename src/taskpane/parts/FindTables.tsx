// Looks for the tables that have no name, shows what was found where and why, and names them when the user says so.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Naming } from '../../audit/naming';
import type { Area } from '../../model/sheet';
import { troubleSentence } from '../../workbook/trouble';
import { usePane } from '../pane';
import { useTool } from '../tools';
import { Button } from './Button';
import { FINDING } from './finding-texts';
import { FoundTable } from './FoundTable';
import { Notice } from './Notice';

const useStyles = makeStyles({
  outer: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    alignSelf: 'stretch',
    boxSizing: 'border-box',
    margin: 0,
    padding: '2px 10px',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function FindTables(): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const text = FINDING[language];
  const { find, busy } = useTool();
  const [searching, setSearching] = useState(false);
  const [found, setFound] = useState<Naming | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const search = (): void => {
    setSearching(true);
    setFailed(null);
    void find().then((answer) => {
      setSearching(false);
      if ('trouble' in answer) setFailed(troubleSentence(answer.trouble, answer.detail)[language]);
      else setFound(answer);
    });
  };
  return (
    <div className={styles.outer} data-find aria-busy={searching}>
      {!found && (
        <>
          <p className={styles.what}>{text.what}</p>
          <Button appearance="primary" disabled={busy || searching} onClick={search} data-find-start>
            {searching ? text.searching : text.start}
          </Button>
        </>
      )}
      {failed !== null && (
        <Notice intent="error">
          <span role="alert">{failed}</span>
        </Notice>
      )}
      {found && <Answer found={found} onAgain={search} />}
    </div>
  );
}

interface AnswerProps {
  readonly found: Naming;
  readonly onAgain: () => void;
}

/** What is certain is ticked already; what is doubtful is for the user to say. Nothing is named before the button is pressed. */
function Answer({ found, onAgain }: AnswerProps): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const text = FINDING[language];
  const { name, busy } = useTool();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Area>>(
    () =>
      new Map(
        found.tables.flatMap(({ table, standing, places: [first] }) =>
          standing === 'certain' && first ? [[table, first.area]] : [],
        ),
      ),
  );
  const choose = (table: string, area: Area | null): void => {
    const next = new Map(chosen);
    if (area) next.set(table, area);
    else next.delete(table);
    setChosen(next);
  };
  const there = found.tables.filter(({ places }) => places.length > 0);
  const certain = there.filter(({ standing }) => standing === 'certain').length;
  return (
    <>
      <h3 className={styles.what} data-find-count>
        {text.count(certain, there.length - certain)}
      </h3>
      <div className={styles.foot}>
        {there.length > 0 && (
          <Button
            appearance="primary"
            disabled={busy || chosen.size === 0}
            onClick={() => name(found, chosen)}
            data-find-name
          >
            {text.name(chosen.size)}
          </Button>
        )}
        <Button disabled={busy} onClick={onAgain} data-find-again>
          {text.again}
        </Button>
      </div>
      <p className={styles.hint}>{text.nothingYet}</p>
      {there.length > 0 && (
        <ul className={styles.list}>
          {there.map((table) => (
            <FoundTable
              key={table.table}
              found={table}
              chosen={chosen.get(table.table) ?? null}
              onChoose={(area) => choose(table.table, area)}
            />
          ))}
        </ul>
      )}
      {found.hidden.length > 0 && <p className={styles.hint}>{text.hidden(found.hidden)}</p>}
    </>
  );
}
