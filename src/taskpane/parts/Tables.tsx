// Which standard tables were found, under which name and where; which cannot be read and why; which are missing, and how to name them.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AuditResult, TableStatus } from '../../model/result';
import { areaAddress } from '../../model/address';
import type { Problem } from '../../model/message';
import { usePane } from '../pane';
import { CellLink } from './CellLink';
import { Fold } from './Fold';
import { MissingTables } from './MissingTables';
import { ProblemList } from './Problems';

const useStyles = makeStyles({
  outer: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: '2px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: '2px 10px',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: { padding: '7px 0', '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  first: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    justifyContent: 'space-between',
    alignItems: 'baseline',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  status: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  bad: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground3 },
  second: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  problems: { paddingTop: '6px' },
});

export function Tables({ result }: { readonly result: AuditResult }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const of = (wanted: TableStatus['status']): TableStatus[] =>
    result.tables.filter(({ status }) => status === wanted);
  const [unreadable, read, missing] = [of('unreadable'), of('read'), of('missing')];
  // Where there is nothing at all the search is offered above (NothingBound).
  const nothing = unreadable.length + read.length === 0;
  return (
    <div className={styles.outer}>
      {unreadable.length > 0 && (
        <>
          <h3 className={styles.title}>{text.tablesUnreadable(unreadable.length)}</h3>
          <List tables={unreadable} problems={result.problems} />
        </>
      )}
      {read.length > 0 && (
        <>
          <h3 className={styles.title}>{text.tablesRead(read.length)}</h3>
          <List tables={read} problems={result.problems} />
        </>
      )}
      {missing.length > 0 && <MissingTables tables={missing} open={nothing} search={!nothing} />}
    </div>
  );
}

interface ListProps {
  readonly tables: readonly TableStatus[];
  readonly problems: readonly Problem[];
}

function List({ tables, problems }: ListProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tables.map((table) => (
        <Table
          key={table.name}
          table={table}
          problems={problems.filter((problem) => concerns(problem, table))}
        />
      ))}
    </ul>
  );
}

/** What hides an amount of the table; that it is hidden is said in its own words. */
function concerns({ level, name }: Problem, table: TableStatus): boolean {
  return level === 'error' && name !== null && (name === table.name || name === table.boundBy);
}

interface TableProps {
  readonly table: TableStatus;
  readonly problems: readonly Problem[];
}

function Table({ table, problems }: TableProps): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { name, boundBy, area, status, facts, reported, rules, hidden } = table;
  const found = rules === undefined ? text.tableFacts(reported, facts) : text.tableRules(rules);
  return (
    <li className={styles.item} data-table-status={status} data-name={name}>
      <div className={styles.first}>
        <span className={styles.name}>{name}</span>
        <span className={status === 'read' ? styles.status : styles.bad}>
          {status === 'read' ? found : text.tableUnreadable}
        </span>
      </div>
      <div className={styles.second}>
        {/* A cell of a hidden sheet cannot be selected: no link that leads nowhere. */}
        {area && (hidden ? <span>{areaAddress(area)}</span> : <CellLink area={area} />)}
        {boundBy !== null && boundBy !== name && <span>{text.tableNamed(boundBy)}</span>}
        {hidden && <span>{text.tableHidden}</span>}
      </div>
      {problems.length > 0 && (
        <div className={styles.problems}>
          {status === 'read' ? (
            <Fold heading={<span className={styles.bad}>{text.tableProblems(problems.length)}</span>}>
              <ProblemList problems={problems} />
            </Fold>
          ) : (
            <ProblemList problems={problems} />
          )}
        </div>
      )}
    </li>
  );
}
