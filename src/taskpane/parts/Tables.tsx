// Which standard tables were found, under which name and where; which are missing, and how to name them.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableStatus } from '../../model/result';
import { usePane } from '../pane';
import { CellLink } from './CellLink';
import { Fold } from './Fold';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '2px 10px',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  outer: { display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { padding: '7px 0', '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  first: { display: 'flex', gap: '8px', justifyContent: 'space-between', alignItems: 'baseline' },
  name: { fontWeight: tokens.fontWeightSemibold },
  status: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  unreadable: { color: tokens.colorStatusDangerForeground3 },
  second: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  hint: { margin: '0 0 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  missing: {
    margin: 0,
    paddingLeft: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

export function Tables({ tables }: { readonly tables: readonly TableStatus[] }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const found = tables.filter(({ status }) => status !== 'missing');
  const missing = tables.filter(({ status }) => status === 'missing');
  return (
    <div className={styles.outer}>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((table) => (
            <Table key={table.name} table={table} />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <Fold heading={text.tablesMissing(missing.length)} startsOpen={found.length === 0}>
          <p className={styles.hint}>{text.tablesMissingWhat}</p>
          <ul className={styles.missing}>
            {missing.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function Table({
  table: { name, boundBy, area, status, facts, hidden },
}: {
  readonly table: TableStatus;
}): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <li className={styles.item} data-table-status={status}>
      <div className={styles.first}>
        <span className={styles.name}>{name}</span>
        <span className={mergeClasses(styles.status, status === 'unreadable' && styles.unreadable)}>
          {status === 'read' ? text.tableFacts(facts) : text.tableStatus[status]}
        </span>
      </div>
      <div className={styles.second}>
        {area && <CellLink area={area} />}
        {boundBy !== null && boundBy !== name && <span>{text.tableNamed(boundBy)}</span>}
        {hidden && <span>{text.tableHidden}</span>}
      </div>
    </li>
  );
}
