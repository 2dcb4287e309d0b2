// A notice above the result: what went wrong, or what was done.
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { NARROW } from '../theme';
import { Glyph, type GlyphName } from './Glyph';

type Intent = 'error' | 'warning' | 'success' | 'info';

const GLYPHS: Readonly<Record<Intent, GlyphName>> = {
  error: 'cross',
  warning: 'warning',
  success: 'check',
  info: 'info',
};

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusLarge,
    border: '1px solid',
    [NARROW]: { flexDirection: 'column', gap: '2px' },
  },
  glyph: { flexShrink: 0, paddingTop: '1px' },
  body: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground1 },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
    color: tokens.colorStatusDangerForeground3,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
    color: tokens.colorStatusWarningForeground3,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
    color: tokens.colorStatusSuccessForeground1,
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly intent: Intent;
  /** Spoken at once by screen readers. */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

export function Notice({ intent, alert = false, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, styles[intent])} {...(alert ? { role: 'alert' } : {})}>
      <span className={styles.glyph}>
        <Glyph name={GLYPHS[intent]} />
      </span>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
