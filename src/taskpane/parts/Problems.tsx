// What could not be read or understood, each with a link to its cell. Errors hide an amount and come first.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Problem } from '../../model/message';
import { usePane, useSaid } from '../pane';
import { AddressLink } from './CellLink';
import { Fold } from './Fold';
import { Notice } from './Notice';
import { Paged } from './Paged';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  item: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export function Problems({ problems }: { readonly problems: readonly Problem[] }): ReactElement | null {
  const styles = useStyles();
  const { text } = usePane();
  const errors = problems.filter(({ level }) => level === 'error');
  const notes = problems.filter(({ level }) => level === 'note');
  if (problems.length === 0) return null;
  return (
    <>
      {errors.length > 0 && (
        <Notice intent="warning">
          <h3 className={styles.title}>{text.problems}</h3>
          <ProblemList problems={errors} />
        </Notice>
      )}
      {notes.length > 0 && (
        <Fold heading={`${text.notes} (${notes.length})`}>
          <ProblemList problems={notes} />
        </Fold>
      )}
    </>
  );
}

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactElement {
  const styles = useStyles();
  const said = useSaid();
  return (
    <ul className={styles.list}>
      <Paged
        items={problems}
        render={({ address, name, message }) => (
          <li key={`${address ?? ''} ${name ?? ''} ${message.zh}`} className={styles.item}>
            {address && (
              <>
                <AddressLink address={address} />{' '}
              </>
            )}
            {afterAddress(said(message), address)}
          </li>
        )}
      />
    </ul>
  );
}

/** A sentence that begins with the cell goes on from the link to it. */
function afterAddress(sentence: string, address: string | null): string {
  return address !== null && sentence.startsWith(`${address} `)
    ? sentence.slice(address.length + 1)
    : sentence;
}
