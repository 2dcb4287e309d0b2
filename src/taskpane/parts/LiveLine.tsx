// The line under the verdict that says whether changes are checked by themselves, with the switch for it. Always there: nothing jumps.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane';
import { useTool } from '../tools';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  switch: {
    display: 'flex',
    flexShrink: 0,
    gap: '6px',
    alignItems: 'center',
    padding: '2px 4px 2px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  track: {
    position: 'relative',
    boxSizing: 'border-box',
    width: '26px',
    height: '14px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '7px',
    '::after': {
      content: '""',
      position: 'absolute',
      top: '2px',
      left: '2px',
      width: '8px',
      height: '8px',
      borderRadius: '50%',
      backgroundColor: tokens.colorNeutralStrokeAccessible,
      '@media (forced-colors: active)': { backgroundColor: 'ButtonText', forcedColorAdjust: 'none' },
    },
  },
  on: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    '::after': { left: '14px', backgroundColor: tokens.colorNeutralForegroundOnBrand },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  stale: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

export function LiveLine({ stale }: { readonly stale: boolean }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { live } = useTool();
  const on = live.mode === 'on';
  const soon = on && stale;
  const words = soon ? text.liveSoon : { on: text.liveOn, off: text.liveOff, slow: text.liveSlow }[live.mode];
  return (
    <div className={styles.line} data-live={soon ? 'soon' : live.mode}>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        className={styles.switch}
        onClick={() => live.set(!on)}
      >
        <span className={mergeClasses(styles.track, on && styles.on)} />
        {text.liveLabel}
      </button>
      <span className={mergeClasses(soon && styles.stale)}>{words}</span>
    </div>
  );
}
