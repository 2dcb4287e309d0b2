// After 采用: which cells were changed, from what to what, and the way back.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { addressOf } from '../../model/address';
import type { Adopted } from '../adopting';
import { groupDigits } from '../format';
import { usePane } from '../pane';
import { Button } from './Button';
import { CellLink, cellArea } from './CellLink';
import { Notice } from './Notice';
import { Paged } from './Paged';

const useStyles = makeStyles({
  notice: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '2px 0 6px', padding: 0, listStyleType: 'none', fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly adopted: Adopted;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

export function AdoptedNotice({ adopted, busy, onUndo }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const notice = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its suggestion.
  useEffect(() => notice.current?.focus({ preventScroll: true }), [adopted]);
  return (
    <Notice intent="success">
      <div ref={notice} tabIndex={-1} className={styles.notice} data-adopted>
        <p className={styles.title}>{text.adopted(adopted.cells.length)}</p>
        <ul className={styles.list}>
          <Paged
            items={adopted.cells}
            first={8}
            render={(cell) => (
              <li key={addressOf(cell.cell)}>
                <CellLink area={cellArea(cell.cell)} />{' '}
                {cell.amount === null ? text.blank : groupDigits(cell.amount)} → {groupDigits(cell.suggested)}
              </li>
            )}
          />
        </ul>
        <Button size="small" disabledFocusable={busy} onClick={onUndo} data-give-back>
          {text.giveBack}
        </Button>
      </div>
    </Notice>
  );
}
