// The standard tables that were not found, each with the two names it may be given, to be copied.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { TableStatus } from '../../model/result';
import { usePane } from '../pane';
import { useTool } from '../tools';
import { FindTables } from './FindTables';
import { Fold } from './Fold';
import { LinkButton } from './LinkButton';

const useStyles = makeStyles({
  hint: { margin: '0 0 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '4px 0',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  alias: { flexGrow: 1, color: tokens.colorNeutralForeground3, userSelect: 'text' },
  name: { userSelect: 'text' },
});

interface Props {
  readonly tables: readonly TableStatus[];
  readonly open: boolean;
  /** Offers to look for them. */
  readonly search: boolean;
}

export function MissingTables({ tables, open, search }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { pack } = useTool();
  return (
    <Fold heading={text.tablesMissing(tables.length)} startsOpen={open}>
      {search && <FindTables />}
      <p className={styles.hint}>{text.tablesMissingWhat}</p>
      <ul className={styles.list}>
        {tables.map(({ name }) => (
          <li key={name} className={styles.item} data-table-status="missing" data-name={name}>
            <span className={styles.name}>{name}</span>
            <span className={styles.alias}>{pack?.tables.find((table) => table.name === name)?.alias}</span>
            <CopyName name={name} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function CopyName({ name }: { readonly name: string }): ReactElement | null {
  const { text } = usePane();
  const [state, setState] = useState<'offered' | 'copied' | 'refused'>('offered');
  const copy = (): void => {
    navigator.clipboard.writeText(name).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  // Excel on the web may keep the clipboard from panes: then the name is there to be selected.
  if (state === 'refused') return null;
  return (
    <LinkButton
      aria-label={state === 'copied' ? `${text.copied} ${name}` : text.copyName(name)}
      onClick={copy}
    >
      {state === 'copied' ? text.copied : text.copy}
    </LinkButton>
  );
}
