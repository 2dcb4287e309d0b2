// A button as Office draws it. Fluent's own would weigh more than all our pages of scores together.
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ButtonHTMLAttributes, ReactElement } from 'react';

const useStyles = makeStyles({
  button: {
    boxSizing: 'border-box',
    minWidth: '96px',
    minHeight: '32px',
    padding: '5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  small: {
    minWidth: '64px',
    minHeight: '24px',
    padding: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  primary: {
    ...shorthands.borderColor('transparent'),
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  off: {
    ...shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: 'not-allowed',
    ':hover': { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ':active': { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    '@media (forced-colors: active)': {
      ...shorthands.borderColor('GrayText'),
      backgroundColor: 'ButtonFace',
      color: 'GrayText',
    },
  },
});

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly appearance?: 'primary';
  readonly size?: 'small';
  /** Does nothing for now, but keeps the focus, so that the keyboard does not lose its place. */
  readonly disabledFocusable?: boolean;
}

export function Button({
  appearance,
  size,
  disabledFocusable = false,
  className,
  onClick,
  ...rest
}: Props): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      {...rest}
      {...(disabledFocusable ? { 'aria-disabled': true } : { onClick })}
      className={mergeClasses(
        styles.button,
        size && styles.small,
        appearance && styles.primary,
        disabledFocusable && styles.off,
        className,
      )}
    />
  );
}
