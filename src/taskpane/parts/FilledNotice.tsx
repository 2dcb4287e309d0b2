// After a fill: what was written where, the total and the grade, and which of the user's cells were left alone.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Scorecard } from '../../model/scorecard';
import { points } from '../format';
import { usePane } from '../pane';
import type { Filled } from '../state';
import type { Text } from '../text';
import { LinkButton } from './LinkButton';
import { Notice } from './Notice';
import { ProblemList } from './Problems';

const useStyles = makeStyles({
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: '2px 0' },
  kept: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly filled: Filled;
  readonly scorecard: Scorecard | null;
}

export function FilledNotice({ filled, scorecard }: Props): ReactElement {
  const styles = useStyles();
  const { text, select } = usePane();
  const { sheet, written, kept } = filled;
  return (
    <Notice intent="success">
      <div data-filled>
        <p className={styles.title}>
          {written > 0 ? text.filled(written, sheet) : text.filledUnchanged(sheet)}
        </p>
        {scorecard && <p className={styles.line}>{scoreLine(text, scorecard)}</p>}
        <LinkButton onClick={() => select({ sheet, top: 0, left: 0, bottom: 0, right: 0 })}>
          {text.openSheet(sheet)}
        </LinkButton>
        {kept.length > 0 && (
          <>
            <p className={styles.kept}>{text.kept}</p>
            <ProblemList problems={kept} />
          </>
        )}
      </div>
    </Notice>
  );
}

function scoreLine(text: Text, { total, full, grade }: Scorecard): string {
  return grade === null
    ? text.filledNoGrade(points(total))
    : text.filledScore(points(total), points(full), grade);
}
