// Light or dark as Office is; where Office does not tell (Excel on the web), as the system is. Contrast themes come from the browser.
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';

// The interface fonts of Windows and macOS, with a Chinese face for each.
const FONT =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const fonts = { fontFamilyBase: FONT, fontFamilyNumeric: FONT };
const LIGHT: Theme = { ...webLightTheme, ...fonts };
const DARK: Theme = { ...webDarkTheme, ...fonts };

/** A pane of 320 pixels at 200 %: what stood side by side stands one below the other. */
export const NARROW = '@media (max-width: 239px)';

/** Where there is no Office to ask. */
export const NOT_TOLD = (): undefined => undefined;

/** Whether a background of that colour (#RRGGBB) belongs to a dark theme; null where it is no colour. */
export function isDark(background: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/**
 * The theme to use; `officeBackground` asks Office what its panes are painted with. Office does not tell when that changes,
 * so it is asked again whenever the user comes back to the pane.
 */
export function usePaneTheme(officeBackground: () => string | undefined): Theme {
  const query = useMemo(() => window.matchMedia('(prefers-color-scheme: dark)'), []);
  const [dark, setDark] = useState(() => isDark(officeBackground()) ?? query.matches);
  useEffect(() => {
    const look = (): void => setDark(isDark(officeBackground()) ?? query.matches);
    query.addEventListener('change', look);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      query.removeEventListener('change', look);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [query, officeBackground]);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark ? DARK : LIGHT;
}
