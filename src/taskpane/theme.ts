// Light or dark as Office is; where Office does not tell (Excel on the web), as the system is. Contrast themes come from the browser.
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';

// The interface fonts of Windows and macOS, with a Chinese face for each.
const FONT =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const fonts = { fontFamilyBase: FONT, fontFamilyNumeric: FONT };
const LIGHT: Theme = { ...webLightTheme, ...fonts };
const DARK: Theme = { ...webDarkTheme, ...fonts };

/** Whether a background of that colour (#RRGGBB) belongs to a dark theme; null where it is no colour. */
export function isDark(background: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The theme to use; `officeBackground` is what Office says its panes are painted with. */
export function usePaneTheme(officeBackground: string | undefined): Theme {
  const query = useMemo(() => window.matchMedia('(prefers-color-scheme: dark)'), []);
  const [systemDark, setSystemDark] = useState(query.matches);
  useEffect(() => {
    const follow = (): void => setSystemDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  const dark = isDark(officeBackground) ?? systemDark;
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark ? DARK : LIGHT;
}
