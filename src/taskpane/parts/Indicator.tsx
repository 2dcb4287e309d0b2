// One indicator: its score, and on request how the score came about.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { IndicatorScore } from '../../model/scorecard';
import { points } from '../format';
import { usePane } from '../pane';
import { claimDifference } from '../scoring';
import type { Text } from '../text';
import { NARROW } from '../theme';
import { Derivation } from './Derivation';

const useStyles = makeStyles({
  indicator: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto auto',
    columnGap: '8px',
    alignItems: 'baseline',
    padding: '5px 0',
    [NARROW]: { gridTemplateColumns: 'auto 1fr auto' },
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
  opened: { '::before': { transform: 'rotate(45deg)' } },
  source: {
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
    // Zoomed in: beneath the name, which needs the width.
    [NARROW]: { gridRow: 2, gridColumn: '2 / -1', textAlign: 'left' },
  },
  doubtful: { color: tokens.colorStatusWarningForeground3 },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', textAlign: 'right', minWidth: '44px' },
  less: { color: tokens.colorStatusDangerForeground3 },
});

export function Indicator({ indicator }: { readonly indicator: IndicatorScore }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const [open, setOpen] = useState(false);
  const { id, path, full, score, claimed } = indicator;
  const differs = claimDifference(indicator) !== null;
  const doubtful = indicator.unverified || indicator.source === 'unavailable';
  return (
    <details
      className={styles.indicator}
      data-indicator={id}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={mergeClasses(styles.summary, open && styles.opened)}>
        <span>{path[2]}</span>
        <span className={mergeClasses(styles.source, doubtful && styles.doubtful, differs && styles.less)}>
          {differs && claimed ? text.claimed(points(claimed)) : sourceName(text, indicator)}
        </span>
        <span
          className={mergeClasses(styles.number, score !== null && score.compare(full) < 0 && styles.less)}
        >
          {text.scoreOf(score ? points(score) : text.noScore, points(full))}
        </span>
      </summary>
      {open && <Derivation indicator={indicator} />}
    </details>
  );
}

function sourceName(text: Text, { source, unverified, excluded }: IndicatorScore): string {
  if (excluded) return text.sources.excluded;
  return unverified && source === 'entered' ? text.sources.unverified : text.sources[source];
}
