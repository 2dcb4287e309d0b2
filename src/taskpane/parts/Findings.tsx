// The findings: what needs attention by table, worst first; 尾差, 已说明, 未核 and 平 folded beneath.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback, useDeferredValue } from 'react';
import { usePane } from '../pane';
import type { Row } from '../rows';
import type { Stepping } from '../stepping';
import { useTool } from '../tools';
import type { Kind } from '../view';
import { Finding } from './Finding';
import { FoldHeading, ItemHeading, TableHeading } from './Headings';
import { kindName } from './kinds';
import { Suggestion } from './later';
import { Virtual } from './Virtual';

const useStyles = makeStyles({
  empty: { margin: 0, padding: '12px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly rows: readonly Row[];
  readonly filter: Kind | null;
  readonly stepping: Stepping;
}

export function Findings({ rows, filter, stepping }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { current, words } = useTool().place;
  const { goTo, asked, lost } = stepping;
  const none = words ? text.noneWith(words) : filter ? text.noneOf(kindName(text, filter)) : text.noneHere;
  const render = useCallback(
    (row: Row): ReactElement => {
      switch (row.what) {
        case 'table':
          return <TableHeading row={row} />;
        case 'item':
          return <ItemHeading cell={row.cell} findings={row.findings} />;
        case 'suggestion':
          return <Suggestion corrections={row.corrections} headed={row.headed} />;
        case 'finding':
          return <Finding row={row} current={row.key === current} onGo={goTo} />;
        case 'fold':
          return <FoldHeading row={row} />;
        case 'none':
          return <p className={styles.empty}>{none}</p>;
      }
    },
    [current, goTo, none, styles.empty],
  );
  // The verdict above is on the screen before the list has been drawn anew.
  const shown = useDeferredValue(rows);
  return (
    <Virtual
      rows={shown}
      guess={guessHeight}
      render={render}
      levelOf={levelOf}
      kept={current}
      asked={asked}
      onLost={lost}
    />
  );
}

function levelOf({ what }: Row): number | null {
  return what === 'table' || what === 'fold' ? 1 : what === 'item' ? 2 : null;
}

/** In pixels, at 320 of them: what a row will be about as high as. */
function guessHeight(row: Row): number {
  if (row.what === 'suggestion') return 60 + Math.min(row.corrections[0]?.cells.length ?? 0, 6) * 44;
  if (row.what !== 'finding') return 44;
  return 92 + Math.min(row.finding.cells.length, 9) * 18;
}
