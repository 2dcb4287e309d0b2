// A part that is folded away until it is asked for: a native disclosure, so keyboard and screen readers know it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import { NARROW } from '../theme';

const useStyles = makeStyles({
  fold: {
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    padding: '8px 10px',
    [NARROW]: { padding: '8px 6px' },
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusLarge,
    fontWeight: tokens.fontWeightSemibold,
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    '::before': {
      content: '""',
      flexShrink: 0,
      alignSelf: 'center',
      width: '5px',
      height: '5px',
      borderRight: '1.5px solid currentColor',
      borderBottom: '1.5px solid currentColor',
      transform: 'rotate(-45deg)',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  opened: { '::before': { transform: 'rotate(45deg)' } },
  body: { padding: '0 10px 10px', [NARROW]: { padding: '0 6px 8px' } },
});

interface Props {
  readonly heading: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Fold({ heading, startsOpen = false, children }: Props): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  return (
    <details className={styles.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={mergeClasses(styles.summary, open && styles.opened)}>{heading}</summary>
      {open && <div className={styles.body}>{children}</div>}
    </details>
  );
}
