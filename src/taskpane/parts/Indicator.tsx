// One indicator: its score, and on request how the score came about.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { IndicatorScore } from '../../model/scorecard';
import type { Text } from '../text';
import { groupDigits, money, percent, points } from '../format';
import { usePane, useSaid } from '../pane';
import { CellLink, cellArea } from './CellLink';

const useStyles = makeStyles({
  indicator: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto auto',
    columnGap: '8px',
    alignItems: 'baseline',
    padding: '5px 0',
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    '::before': {
      content: '""',
      alignSelf: 'center',
      width: '4px',
      height: '4px',
      borderRight: `1.5px solid ${tokens.colorNeutralForeground3}`,
      borderBottom: `1.5px solid ${tokens.colorNeutralForeground3}`,
      transform: 'rotate(-45deg)',
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  source: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
  doubtful: { color: tokens.colorStatusWarningForeground3 },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', textAlign: 'right', minWidth: '44px' },
  less: { color: tokens.colorStatusDangerForeground3 },
  body: {
    padding: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  line: { margin: '0 0 3px' },
  claim: { color: tokens.colorStatusDangerForeground3 },
});

export function Indicator({ indicator }: { readonly indicator: IndicatorScore }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const said = useSaid();
  const { path, full, score, ratio, formula, inputs, claimed, claimedCell, reason, explanation } = indicator;
  const differs =
    claimed !== null && indicator.source === 'computed' && score !== null && !claimed.equals(score);
  const doubtful = indicator.unverified || indicator.source === 'unavailable';
  return (
    <details className={styles.indicator} data-indicator={indicator.id}>
      <summary className={styles.summary}>
        <span>{path[2]}</span>
        <span className={mergeClasses(styles.source, doubtful && styles.doubtful)}>
          {sourceName(text, indicator)}
        </span>
        <span
          className={mergeClasses(styles.number, score !== null && score.compare(full) < 0 && styles.less)}
        >
          {text.scoreOf(score ? points(score) : text.noScore, points(full))}
        </span>
      </summary>
      <div className={styles.body}>
        <p className={styles.line}>{groupDigits(said(explanation))}</p>
        {formula !== null && (
          <p className={styles.line}>
            {text.formula}：{formula}
            {ratio !== null && `　${text.ratio(percent(ratio))}`}
          </p>
        )}
        {inputs.map(({ name, amount, measure, cells }) => (
          <p key={name} className={styles.line}>
            {name}：{amount ? money(amount) : text.blank} {amount && measure}{' '}
            {cells.map((cell) => (
              <CellLink key={`${cell.sheet} ${cell.row} ${cell.column}`} area={cellArea(cell)} />
            ))}
          </p>
        ))}
        {claimed && (
          <p className={mergeClasses(styles.line, differs && styles.claim)}>
            {text.claimed(points(claimed))} {claimedCell && <CellLink area={cellArea(claimedCell)} />}
          </p>
        )}
        {reason !== null && <p className={styles.line}>{text.reason(reason)}</p>}
      </div>
    </details>
  );
}

function sourceName(text: Text, { source, unverified }: IndicatorScore): string {
  return unverified && source === 'entered' ? text.sources.unverified : text.sources[source];
}
