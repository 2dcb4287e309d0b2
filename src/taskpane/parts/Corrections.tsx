// Which cell is wrong, and what it should be: the smallest changes after which every tie holds. Nothing is changed from here.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Correction } from '../../model/correction';
import type { AuditResult } from '../../model/result';
import { groupDigits } from '../format';
import { usePane } from '../pane';
import { CellLink, cellArea } from './CellLink';
import { Fold } from './Fold';
import { Paged } from './Paged';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  set: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  reason: { color: tokens.colorNeutralForeground3 },
});

export function Corrections({ result }: { readonly result: AuditResult }): ReactElement | null {
  const styles = useStyles();
  const { text } = usePane();
  if (result.corrections.length === 0) return null;
  return (
    <Fold heading={text.corrections} startsOpen>
      <ul className={styles.list}>
        <Paged
          items={result.corrections}
          render={(correction) => <One key={keyOf(correction)} correction={correction} />}
        />
      </ul>
    </Fold>
  );
}

function One({ correction }: { readonly correction: Correction }): ReactElement {
  const styles = useStyles();
  const { text, language } = usePane();
  return (
    <li className={styles.set}>
      {!correction.unique && <div className={styles.reason}>{text.notUnique}</div>}
      {correction.cells.map(({ cell, amount, suggested }) => (
        <div key={`${cell.sheet} ${cell.row} ${cell.column}`}>
          <CellLink area={cellArea(cell)} />{' '}
          {text.shouldBe(amount === null ? text.blank : groupDigits(amount), groupDigits(suggested))}
        </div>
      ))}
      <div className={styles.reason}>{correction.reason[language]}</div>
    </li>
  );
}

function keyOf({ cells }: Correction): string {
  return cells
    .map(({ cell, suggested }) => `${cell.sheet} ${cell.row} ${cell.column} ${suggested}`)
    .join(', ');
}
