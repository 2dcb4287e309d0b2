// Office tells the colour of its panes; whether that is dark decides the theme.
import { isDark } from '../../src/taskpane/theme';

test.each([
  ['#FFFFFF', false],
  ['#E6E6E6', false],
  ['#262626', true],
  ['000000', true],
  ['#0A0A0A', true],
])('%s is dark: %s', (color, dark) => expect(isDark(color)).toBe(dark));

test.each([undefined, '', 'white', '#FFF'])('%s is no colour', (color) => expect(isDark(color)).toBeNull());
