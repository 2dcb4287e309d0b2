// A button that looks like a link.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ButtonHTMLAttributes, ReactElement } from 'react';

const useStyles = makeStyles({
  link: {
    display: 'inline-block',
    maxWidth: '100%',
    padding: 0,
    border: 'none',
    borderRadius: '2px',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'inherit',
    wordBreak: 'keep-all',
    cursor: 'pointer',
    userSelect: 'text',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

export function LinkButton(props: ButtonHTMLAttributes<HTMLButtonElement>): ReactElement {
  const styles = useStyles();
  return <button type="button" {...props} className={styles.link} />;
}
