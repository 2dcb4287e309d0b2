// After a fill: what was written where, the total and the grade, which of the user's cells were left alone, and the way back.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import type { Scorecard } from '../../model/scorecard';
import { cellsWritten, type Filled, sheetToShow } from '../filling';
import { count } from '../format';
import { usePane } from '../pane';
import { Button } from './Button';
import { LinkButton } from './LinkButton';
import { Notice } from './Notice';
import { ProblemList } from './Problems';
import { scoreLine } from './score-line';

const useStyles = makeStyles({
  notice: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: '2px 0' },
  small: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', marginTop: '6px' },
  past: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly filled: Filled;
  readonly scorecard: Scorecard | null;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

export function FilledNotice({ filled, scorecard, busy, onUndo }: Props): ReactElement {
  const styles = useStyles();
  const { text, select } = usePane();
  const notice = useRef<HTMLDivElement>(null);
  // Where the button was that has just been pressed.
  useEffect(() => notice.current?.focus({ preventScroll: true }), []);
  const { ledger, lines, kept, change, past } = filled;
  const area = sheetToShow(filled);
  const title = text.filled(count(cellsWritten(filled)), area.sheet);
  if (past) {
    return (
      <div className={styles.past} data-filled="past">
        {title}
        <LinkButton disabled={busy} onClick={onUndo} data-undo>
          {text.undo}
        </LinkButton>
      </div>
    );
  }
  return (
    <Notice intent="success">
      <div ref={notice} tabIndex={-1} className={styles.notice} data-filled="now">
        <p className={styles.title}>{title}</p>
        {scorecard && <p className={styles.line}>{scoreLine(text, scorecard)}</p>}
        <p className={styles.line}>{text.filledLines(count(lines), ledger.sheet)}</p>
        {kept.length > 0 && (
          <>
            <p className={styles.small}>{text.kept}</p>
            <ProblemList problems={kept} />
          </>
        )}
        <div className={styles.row}>
          <Button size="small" disabledFocusable={busy} onClick={onUndo} data-undo>
            {text.undo}
          </Button>
          <LinkButton onClick={() => select(area)}>{text.openSheet(area.sheet)}</LinkButton>
        </div>
        {change.lost.length > 0 && <p className={styles.small}>{text.undoLost}</p>}
      </div>
    </Notice>
  );
}
