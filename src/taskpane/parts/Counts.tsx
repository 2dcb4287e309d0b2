// The counts by kind, each a button that shows only these; pressed again, everything.
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane';
import type { Kind } from '../view';
import { kindName, useKindColors } from './kinds';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '2px' },
  count: {
    display: 'flex',
    flexGrow: 1,
    flexDirection: 'column',
    alignItems: 'center',
    minWidth: '32px',
    padding: '4px 1px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ...shorthands.borderColor(tokens.colorNeutralStroke1Selected),
    '@media (forced-colors: active)': { ...shorthands.borderColor('Highlight') },
  },
  zero: { color: tokens.colorNeutralForeground3 },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly numbers: readonly { readonly kind: Kind; readonly count: number }[];
  readonly filter: Kind | null;
  readonly onFilter: (kind: Kind | null) => void;
}

export function Counts({ numbers, filter, onFilter }: Props): ReactElement {
  const styles = useStyles();
  const colors = useKindColors();
  const { text } = usePane();
  return (
    <div className={styles.counts} role="group" aria-label={text.filtersLabel}>
      {numbers.map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          className={mergeClasses(
            styles.count,
            count > 0 ? colors[kind] : styles.zero,
            filter === kind && styles.pressed,
          )}
          aria-pressed={filter === kind}
          title={filter === kind ? text.showAll : text.only(kindName(text, kind))}
          data-count={kind}
          onClick={() => onFilter(filter === kind ? null : kind)}
        >
          <span className={styles.number}>{count}</span>
          <span className={styles.word}>{kindName(text, kind)}</span>
        </button>
      ))}
    </div>
  );
}
